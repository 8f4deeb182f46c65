import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import {
  bySession,
  compare,
  comparisonTable,
  nearness,
  published,
} from "../../bench/support/publishedIdealPoints.js";
import { packageRoot } from "../../src/base/packageRoot.js";
import type { DeriveContext } from "../../src/engine/derived.js";
import { createEngine } from "../../src/engine/engine.js";
import { catalogue } from "../../src/measures/index.js";
import {
  ABSTAIN,
  layOut,
  NO,
  type RollcallVotes,
  readRollcalls,
  YES,
} from "../../src/measures/united-nations/idealPoints/ballots.js";
import { computeIdealPoints } from "../../src/measures/united-nations/idealPoints/compute.js";
import { estimate } from "../../src/measures/united-nations/idealPoints/estimate.js";
import { Link } from "../../src/measures/united-nations/idealPoints/link.js";
import { deriveAll } from "../../src/session/derive.js";
import { pullFiles } from "../../src/sources/kit/pullFolder.js";
import voeten from "../../src/sources/voeten-ga-votes/index.js";
import { listVersions } from "../../src/store/cache.js";
import { openRecord } from "../../src/store/openRecord.js";
import { value } from "../engine/callOf.js";
import { toyRecord } from "../engine/toyRecord.js";
import { skipWithout } from "../sources/support/importSource.js";

/** States on a line from 0 to 1; each vote divides it at a place, the states near which abstain. */
const line = ["USA", "GBR", "JPN", "SWE", "IND", "EGY", "CUB", "SUN"];
const place = (state: string) => line.indexOf(state) / (line.length - 1);
function vote(session: number, at: number, question: string | null = null, left = false): RollcallVotes {
  const cast = (state: string): number => {
    const far = place(state) - at;
    return Math.abs(far) < 0.08 ? ABSTAIN : far > 0 === left ? NO : YES;
  };
  return { session, question, votes: line.map((state) => [state, cast(state)] as const) };
}
const cuts = [0.1, 0.2, 0.35, 0.5, 0.6, 0.75, 0.9];
const all = [1, 2, 3].flatMap((session) =>
  cuts.flatMap((at, i) => [vote(session, at, `question ${i}`), vote(session, at + 0.03, null, true)]),
);

describe("the estimator of ideal points", () => {
  it("finds the order of states on a line whichever way the votes are put, the pole first", () => {
    const ballots = layOut(all);
    const { position } = estimate(ballots, "USA");
    for (const session of [1, 2, 3]) {
      const found = [...ballots.cellState.keys()]
        .filter((cell) => ballots.cellSession[cell] === session)
        .sort((a, b) => (position[b] ?? 0) - (position[a] ?? 0))
        .map((cell) => ballots.states[ballots.cellState[cell] ?? 0]);
      assert.deepEqual(found, line);
    }
    const turned = estimate(ballots, "SUN").position;
    assert.ok(position.every((x, cell) => Math.abs(x + (turned[cell] ?? 0)) < 0.02));
  });
  it("gives the same numbers for the same votes, with mean 0 and deviation 1", () => {
    const [a, b] = [estimate(layOut(all), "USA"), estimate(layOut(all), "USA")];
    assert.deepEqual(a.position, b.position);
    const n = a.position.length;
    assert.ok(Math.abs(a.position.reduce((sum, x) => sum + x, 0)) < 1e-9);
    assert.ok(Math.abs(a.position.reduce((sum, x) => sum + x * x, 0) / n - 1) < 1e-9);
    assert.ok(a.deviation.every((d) => d > 0 && d < 1));
  });
  it("leaves out votes that all cast alike and sessions with hardly any vote", () => {
    const unanimous = { session: 1, question: null, votes: line.map((s) => [s, YES] as const) };
    const ballots = layOut([...all, unanimous, vote(4, 0.5)]);
    assert.equal(ballots.itemSession.length, all.length);
    assert.ok(!ballots.cellSession.includes(4));
  });
  it("bridges a question that is put again soon and divides alike, and no other", () => {
    const of = (...votes: RollcallVotes[]) =>
      [
        ...layOut([...votes, ...[1, 2, 3, 4, 5].flatMap((s) => cuts.map((at) => vote(s, at)))]).itemBefore,
      ].slice(0, votes.length);
    assert.deepEqual(of(vote(1, 0.5, "a"), vote(2, 0.5, "a"), vote(4, 0.5, "a")), [-1, 0, 1]);
    assert.deepEqual(of(vote(1, 0.5, "a"), vote(4, 0.5, "a")), [-1, -1]);
    assert.deepEqual(of(vote(1, 0.5, "a"), vote(2, 0.9, "a")), [-1, -1]);
    assert.deepEqual(of(vote(1, 0.5, "a"), vote(2, 0.5, "a"), vote(2, 0.5, "a")), [-1, -1, -1]);
    assert.deepEqual(of(vote(1, 0.5), vote(2, 0.5)), [-1, -1]);
  });
  it("reads paragraphs and amendments up to session 44 only, and no absence or emergency session", async () => {
    const rows = [
      ...["adopted", "rejected", "paragraph", "amendment"].flatMap((kind) => [
        { session: "44", kind },
        { session: "45", kind },
      ]),
      { session: "ES-10", kind: "adopted" },
    ].map((row, i) => ({ ...row, rollcall: `v${i}`, body: "UNGA", title: `Question number ${i}` }));
    const ballot = rows.flatMap(({ rollcall }) => [
      { rollcall, state: "USA", vote: "no" },
      { rollcall, state: "CUB", vote: "yes" },
      { rollcall, state: "IND", vote: "absent" },
    ]);
    const record = await toyRecord({ "un-ga-votes": { tables: { rollcall: rows, ballot } } });
    const read = await readRollcalls(record, "un-ga-votes");
    assert.deepEqual(
      read.map(({ session }) => session),
      [44, 44, 44, 44, 45, 45],
    );
    const cast = [
      ["CUB", YES],
      ["USA", NO],
    ];
    assert.ok(read.every(({ votes }) => assert.deepEqual(votes, cast) === undefined));
    record.close();
  });
  it("lets one state come late, one go early, and one vote hardly at all", () => {
    const cut = all.map((one) => ({
      ...one,
      votes: one.votes.filter(
        ([state]) => !(state === "EGY" && one.session === 1) && !(state === "SUN" && one.session === 3),
      ),
    }));
    const { position, deviation } = estimate(layOut(cut), "USA");
    assert.equal(position.length, line.length * 3 - 2);
    assert.ok(position.every(Number.isFinite) && deviation.every(Number.isFinite));
  });
  it("has the derivatives of the ordered probit, checked by differences", () => {
    // Abramowitz and Stegun, table 26.1: P(1) = 0.8413447461, P(-0.5) = 0.3085375387.
    const link = new Link();
    const step = 1e-3;
    for (const cast of [NO, ABSTAIN, YES]) {
      link.set(cast, -0.5, 1);
      const { low, high, lowLow, highHigh, lowHigh } = link;
      link.set(cast, -0.5 + step, 1);
      assert.ok(Math.abs((link.low - low) / step + lowLow) < 2e-3);
      assert.ok(Math.abs((link.high - high) / step + lowHigh) < 2e-3);
      link.set(cast, -0.5, 1 + step);
      assert.ok(Math.abs((link.high - high) / step + highHigh) < 2e-3);
    }
    const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    link.set(NO, -0.5, 1);
    assert.ok(Math.abs(link.low - density(0.5) / 0.3085375387) < 1e-6);
    link.set(YES, -0.5, 1);
    assert.ok(Math.abs(link.high + density(1) / 0.1586552539) < 1e-6);
    link.set(ABSTAIN, -0.5, 1);
    assert.ok(Math.abs(link.high - density(1) / (0.8413447461 - 0.3085375387)) < 1e-6);
  });
});

describe("ga.ideal_point", () => {
  it("reads the estimate of a session with its interval, and nothing outside it", async () => {
    const record = await toyRecord({
      "ideal-points": {
        tables: {
          ideal_point: [63, 62].map((session) => ({
            state: "JPN",
            session,
            votes: 90,
            value: session / 100,
            low: 0.5,
            high: 0.75,
          })),
        },
        coverage: [
          { table: "ideal_point", from: "2000-09-01", to: "2010-08-31" },
          { table: "ideal_point", from: "2009-09-01", to: "2010-08-31", gap: true, reason: "too few votes" },
        ],
      },
    });
    const engine = await createEngine(record, catalogue, { sources: [] });
    assert.equal(await value(engine, "ga.ideal_point(Japan, in: 63)"), 0.63);
    assert.equal(await value(engine, "ga.ideal_point(Japan, 62nd session)"), 0.62);
    assert.equal(await value(engine, "ga.ideal_point(India, 63)"), "undecided: ga.ideal_point empty");
    assert.equal(await value(engine, "ga.ideal_point(Japan, 64)"), "undecided: gap ideal-points");
    assert.equal(
      await value(engine, "ga.ideal_point(Japan, 70)"),
      "undecided: outside ideal-points 2000-09-01/2010-08-31",
    );
    record.close();
  });
  it("adds nothing from votes without the pole", async () => {
    const record = await toyRecord({ "un-ga-votes": {} });
    const added: unknown[] = [];
    const context: DeriveContext = {
      record,
      inputs: record.versions,
      add: (_, row) => void added.push(row),
      cover: (row) => void added.push(row),
    };
    await computeIdealPoints(context);
    assert.deepEqual(added, []);
    record.close();
  });
});

describe("ideal points from the publisher's votes", { skip: skipWithout("voeten-ga-votes") }, () => {
  let cache: string;
  let rows: { state: string; session: number; value: number; low: number; high: number; votes: number }[];
  before(async () => {
    cache = await mkdtemp(join(tmpdir(), "chancery-test-"));
    await pullFiles([join(packageRoot(), "..", "shared", "data", "voeten-ga-votes")], voeten, cache);
    await deriveAll(listVersions(cache).versions, cache, { only: ["ideal-points"] });
    const record = await openRecord(listVersions(cache).versions.filter((v) => v.source === "ideal-points"));
    rows = (await record.query("SELECT * FROM ideal_point")) as typeof rows;
    record.close();
  });
  after(() => rm(cache, { recursive: true, force: true }));

  it("has every session but the 19th, the United States on the positive side of each", () => {
    const sessions = [...new Set(rows.map((r) => r.session))].sort((a, b) => a - b);
    assert.deepEqual(
      sessions,
      Array.from({ length: 75 }, (_, i) => i + 1).filter((s) => s !== 19),
    );
    assert.ok(rows.filter((r) => r.state === "USA").every((r) => r.value > 0.5));
    assert.ok(rows.every((r) => r.low < r.value && r.value < r.high && r.votes >= 5));
  });
  it("is near the published estimate in every session since 1980", { skip: !published() }, () => {
    const { compared } = compare(rows);
    for (const [session, own] of bySession(compared))
      if (session >= 35) assert.ok(nearness(own).pearson >= 0.98, `session ${session}`);
    assert.ok(nearness(compared.filter((r) => r.session >= 11)).pearson >= 0.98);
  });
  it("is as near as docs/ideal-points.md says", { skip: !published() }, () => {
    const page = readFileSync(join(packageRoot(), "docs", "ideal-points.md"), "utf8");
    const said = /<!-- numbers -->([\s\S]*)<!-- end of numbers -->/.exec(page)?.[1] ?? "";
    const numbers = (text: string) => text.match(/\d+(?:\.\d+)?/g) ?? [];
    const made = numbers(comparisonTable(compare(rows).compared).replace(/,/g, ""));
    assert.deepEqual(numbers(said.replace(/,/g, "")).length, made.length);
    numbers(said.replace(/,/g, "")).forEach((number, i) => {
      assert.ok(Math.abs(Number(number) - Number(made[i])) < 0.0025, `${number} is not ${made[i]}`);
    });
  });
});
