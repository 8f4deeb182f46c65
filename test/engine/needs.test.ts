import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parsePeriod } from "../../src/base/period.js";
import { UserError } from "../../src/base/problem.js";
import { defineMeasure } from "../../src/engine/defineMeasure.js";
import { needsOf } from "../../src/engine/needs.js";
import type { Arg, Args, Measure, Param } from "../../src/engine/types.js";

const period = (text: string): Arg => {
  const found = parsePeriod(text);
  assert.ok(found);
  return { kind: "in", text, label: text, id: text, period: found };
};
const day = (kind: "at" | "by", id: string): Arg => ({ kind, text: id, label: id, id });
const state: Arg = { kind: "state", text: "Japan", label: "Japan", id: "JPN" };
const params: readonly Param[] = [
  { key: "state", kind: "state", meaning: "The state.", optional: true },
  { key: "in", kind: "in", meaning: "Period." },
];

const measure = (covers?: Measure["covers"]): Measure =>
  defineMeasure({
    name: "toy",
    field: "efforts",
    title: "Toy",
    unit: "toys",
    value: "number",
    params,
    definition: () => "Number of toys.",
    clause: (_, value) => `there were ${value}`,
    sources: ["toy"],
    tables: ["meeting", "body"],
    ...(covers === undefined ? {} : { covers }),
    rows: "SELECT",
    aggregate: "count(*)",
    empty: "undecided",
    examples: [{ check: "toy(2008) = 1", verdict: "holds", needs: "toy" }],
  });
const needs = (covers: Measure["covers"], args: Args) => needsOf(measure(covers), args);

describe("what a call needs to be covered", () => {
  it("is by itself all of the first table on the days that it asks about", () => {
    assert.deepEqual(needs(undefined, { in: period("2008") }), [
      { table: "meeting", from: "2008-01-01", to: "2008-12-31" },
    ]);
    const days = (args: Args) => needs(undefined, args).map(({ from, to }) => [from, to])[0];
    assert.deepEqual(days({ in: period("../2008") }), [null, "2008-12-31"]);
    assert.deepEqual(days({ at: day("at", "2008-12-31") }), ["2008-12-31", "2008-12-31"]);
    assert.deepEqual(days({ state }), [null, null]);
  });

  it("is narrowed by arguments, and by those alone that are given", () => {
    const covers = { table: "body", kind: "x", subject: () => undefined, state: { arg: "state" } } as const;
    const days = { table: "body", from: "2008-01-01", to: "2008-12-31", kind: "x" };
    assert.deepEqual(needs(covers, { state, in: period("2008") }), [{ ...days, state: "JPN" }]);
    assert.deepEqual(needs(covers, { in: period("2008") }), [days]);
    assert.deepEqual(needs([covers, { from: null, to: null }], { in: period("2008") })[1], {
      table: "meeting",
      from: null,
      to: null,
    });
  });

  it("begins at the first day on which there was anything, where none is asked about", () => {
    const since = { since: "1946-01-01" };
    const days = (args: Args) => needs(since, args).map(({ from, to }) => [from, to])[0];
    assert.deepEqual(days({ by: day("by", "2008-12-31") }), ["1946-01-01", "2008-12-31"]);
    assert.deepEqual(days({ by: day("by", "1940-12-31") }), ["1940-12-31", "1940-12-31"]);
    assert.deepEqual(days({ in: period("../2008") }), ["1946-01-01", "2008-12-31"]);
    assert.deepEqual(days({ in: period("2003/..") }), ["2003-01-01", null]);
    assert.deepEqual(days({ in: period("1930/2008") }), ["1930-01-01", "2008-12-31"]);
  });

  it("cannot be by an argument that the measure does not have", () => {
    assert.throws(
      () => measure({ kind: { arg: "body" } }),
      (error) => error instanceof UserError && error.problems[0]?.args.part === "covers.kind.arg",
    );
  });
});
