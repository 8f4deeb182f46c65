import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { addDays } from "../../src/base/period.js";
import type { Coverage } from "../../src/engine/answer.js";
import { mergeSpans, SourceCoverage, type Span } from "../../src/engine/coverage.js";

const day = (n: number) => addDays("2000-01-01", n);
const row = (over: Partial<Coverage>): Coverage => ({
  source: "toy",
  table: "event",
  kind: null,
  subject: null,
  state: null,
  from: null,
  to: null,
  gap: false,
  reason: "all of it",
  ...over,
});
const need = { table: "event" as const };

const span = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
  .map(([a, length]): Span => ({ from: day(a), to: day(a + length) }));
const days = ({ from, to }: Span): string[] => {
  const list: string[] = [];
  for (let d = from ?? ""; d <= (to ?? ""); d = addDays(d, 1)) list.push(d);
  return list;
};

describe("coverage", () => {
  it("covers a stretch exactly if each of its days is claimed and none is in a gap", () => {
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 5 }),
        fc.array(span, { maxLength: 2 }),
        span,
        (claims, gaps, asked) => {
          const coverage = new SourceCoverage([
            ...claims.map((s) => row(s)),
            ...gaps.map((s) => row({ ...s, gap: true, reason: "missing" })),
          ]);
          const claimed = new Set(claims.flatMap(days));
          const missing = new Set(gaps.flatMap(days));
          const expected = days(asked).every((d) => claimed.has(d) && !missing.has(d));
          assert.equal(coverage.judge([{ ...need, ...asked } as never]).covered, expected);
        },
      ),
    );
  });

  it("merges spans to the fewest that hold the same days", () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
        const merged = mergeSpans(spans);
        assert.deepEqual([...new Set(spans.flatMap(days))].sort(), merged.flatMap(days));
        for (const s of spans)
          assert.ok(merged.some((m) => (m.from ?? "") <= (s.from ?? "") && (m.to ?? "9") >= (s.to ?? "9")));
        merged.slice(1).forEach((m, i) => {
          assert.ok((m.from ?? "") > addDays(merged[i]?.to ?? "", 1));
        });
      }),
    );
  });

  it("never covers more when a gap is added or a claim taken away", () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 5 }), span, span, (claims, gap, asked) => {
        const all = claims.map((s) => row(s));
        const before = new SourceCoverage(all).judge([{ ...need, ...asked } as never]).covered;
        const gapped = new SourceCoverage([...all, row({ ...gap, gap: true })]);
        const fewer = new SourceCoverage(all.slice(1));
        for (const less of [gapped, fewer])
          assert.ok(before || !less.judge([{ ...need, ...asked } as never]).covered);
      }),
    );
  });

  it("keeps to kind, subject and state", () => {
    const judge = (r: Partial<Coverage>, n: object) =>
      new SourceCoverage([row(r)]).judge([{ ...need, from: null, to: null, ...n }]).covered;
    assert.equal(judge({ kind: "piracy" }, { kind: "piracy" }), true);
    assert.equal(judge({ kind: "piracy" }, { kind: "theft" }), false);
    assert.equal(judge({ kind: "piracy" }, {}), false);
    assert.equal(judge({}, { kind: "piracy", subject: "red-sea", state: "JPN" }), true);
    assert.equal(judge({ subject: "red-sea" }, { subject: "red-sea" }), true);
    assert.equal(judge({ subject: "red-sea" }, {}), false);
    assert.equal(judge({ state: "JPN" }, { state: "JPN" }), true);
    assert.equal(judge({ state: "JPN" }, {}), false);
  });

  it("does not cover what ends before all that is claimed began", () => {
    const coverage = new SourceCoverage([row({ from: "1946-01-01", to: "2008-12-31" })]);
    assert.equal(coverage.judge([{ ...need, from: "1946-01-01", to: "1940-12-31" }]).covered, false);
  });

  it("treats open ends as open, and an open question as open", () => {
    const coverage = new SourceCoverage([row({ from: "1946-01-01" })]);
    assert.equal(coverage.judge([{ ...need, from: "1946-01-01", to: null }]).covered, true);
    assert.equal(coverage.judge([{ ...need, from: null, to: "2000-01-01" }]).covered, false);
  });

  it("lets a question about everything meet the gap of one subject, and another subject pass it", () => {
    const coverage = new SourceCoverage([
      row({ from: "2000-01-01", to: "2009-12-31" }),
      row({ subject: "X", from: "2007-01-01", to: "2007-12-31", gap: true, reason: "X is missing" }),
    ]);
    const year = { from: "2007-01-01", to: "2007-12-31" };
    const whole = coverage.judge([{ ...need, ...year }]);
    assert.ok(!whole.covered && whole.gap?.reason === "X is missing");
    assert.equal(coverage.judge([{ ...need, ...year, subject: "Y" }]).covered, true);
    assert.equal(coverage.judge([{ ...need, from: "2008-01-01", to: "2008-12-31" }]).covered, true);
  });
});
