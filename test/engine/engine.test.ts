import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Engine } from "../../src/engine/answer.js";
import { createEngine } from "../../src/engine/engine.js";
import { catalogue } from "../../src/measures/index.js";
import { ask, bindText, callOf, value } from "./callOf.js";
import { toyRecord } from "./toyRecord.js";

const term = (state: string, from: number, to: number) => ({
  body: "UNSC",
  state,
  role: "non-permanent",
  date_from: `${from}-01-01`,
  date_to: `${to}-12-31`,
  precision: "day",
});
const seat = (state: string, year: number) => term(state, year, year);

const toy = {
  // A source with a row a year, as the publisher has it.
  "un-sc-members": {
    tables: {
      membership: [
        ...[1958, 1959, 1966, 1967, 2005, 2006, 2009, 2010].map((y) => seat("JPN", y)),
        ...[1946, 1947, 1951, 1952, 2010, 2011].map((y) => seat("BRA", y)),
        { ...seat("FRA", 1946), role: "permanent", date_to: "2012-12-31" },
      ],
    },
    coverage: [{ kind: "UNSC", from: "1946-01-01", to: "2012-12-31", reason: "Members by calendar year." }],
  },
  facts: {
    tables: {
      membership: [term("JPN", 1958, 1959), term("JPN", 2009, 2010)],
      rollcall: [
        { rollcall: "f1", body: "UNGA", symbol: "A/RES/62/37", kind: "adopted", yes: 170, no: 3, abstain: 9 },
        { rollcall: "f2", body: "UNGA", symbol: "A/RES/63/73", kind: "adopted", yes: 1, no: 1, abstain: 1 },
      ],
    },
    coverage: [
      { kind: "UNSC", from: "1946-01-01", to: "2027-12-31" },
      { table: "rollcall" as const, kind: "UNGA", subject: "A/RES/62/37" },
    ],
  },
  "un-ga-votes": {
    tables: {
      rollcall: [
        {
          rollcall: "1",
          body: "UNGA",
          symbol: "A/RES/63/73",
          kind: "paragraph",
          yes: 150,
          no: 9,
          abstain: 6,
        },
        { rollcall: "2", body: "UNGA", symbol: "A/RES/63/73", kind: "adopted", yes: 173, no: 4, abstain: 6 },
        { rollcall: "3", body: "UNGA", symbol: "A/RES/34/1", kind: "adopted", yes: 100, no: 4, abstain: 6 },
        { rollcall: "4", body: "UNGA", symbol: "A/RES/34/1", kind: "adopted", yes: 101, no: 4, abstain: 6 },
      ].map((row) => ({ ...row, date_from: "2008-12-02", date_to: "2008-12-02", precision: "day" })),
    },
    coverage: [
      { table: "rollcall" as const, kind: "UNGA", from: "1946-01-01", to: "2021-12-31" },
      {
        table: "rollcall" as const,
        kind: "UNGA",
        subject: "A/RES/62/37",
        from: "2007-12-05",
        to: "2007-12-05",
        gap: true,
        reason: "A/RES/62/37 is missing from this file.",
      },
    ],
  },
};

describe("the engine", () => {
  let record: Awaited<ReturnType<typeof toyRecord>>;
  let engine: Engine;
  before(async () => {
    record = await toyRecord(toy);
    engine = await createEngine(record, catalogue, { sources: [] });
  });
  after(() => record.close());

  it("answers with value, source, version and coverage", async () => {
    const answer = await ask(engine, "council.terms(Japan, by: 2009-01-01)");
    assert.ok(answer.status === "value");
    const { coverage, ...rest } = answer;
    assert.deepEqual(rest, {
      status: "value",
      value: { kind: "number", value: 4 },
      source: "un-sc-members",
      version: "v1",
    });
    assert.deepEqual(
      coverage.map((row) => [row.source, row.reason]),
      [["un-sc-members", "Members by calendar year."]],
    );
  });

  it("reads a coarser date as its last day, and a day as itself", async () => {
    assert.equal(await value(engine, "council.terms(Brazil, by: 2010)"), 3);
    assert.equal(await value(engine, "council.terms(Brazil, by: 2009-12-31)"), 2);
    assert.equal(await value(engine, "council.terms(Brazil, by: 2010-01-01)"), 3);
  });

  it("answers zero inside the coverage and never outside", async () => {
    assert.equal(await value(engine, "council.terms(India, by: 2009)"), 0);
    assert.equal(
      await value(engine, "council.terms(India, by: 1940)"),
      "undecided: outside un-sc-members 1946-01-01/2012-12-31; outside facts 1946-01-01/2027-12-31",
    );
    const late = await ask(engine, "council.terms(India, by: 2040)");
    assert.equal(late.status, "undecided");
  });

  it("takes the next source where the first does not cover, and the one that is named", async () => {
    const next = await ask(engine, "council.terms(Japan, by: 2020)");
    assert.equal(next.status === "value" && next.source, "facts");
    const named = await ask(engine, "council.terms(Japan, by: 2009, source: facts)");
    assert.deepEqual(named.status === "value" && [named.source, named.value], [
      "facts",
      { kind: "number", value: 2 },
    ]);
    const problems = bindText(engine, "council.terms(Japan, by: 2009, source: un-ga-votes)");
    assert.equal("problems" in problems && problems.problems[0]?.code, "measures/bad-choice");
  });

  it("passes a looked-up thing on to the next source where the first says it is missing", async () => {
    assert.equal(await value(engine, "ga.tally(A/RES/63/73)"), "173-4-6");
    const filled = await ask(engine, "ga.yes(A/RES/62/37)");
    assert.deepEqual(filled.status === "value" && [filled.source, filled.value], [
      "facts",
      { kind: "number", value: 170 },
    ]);
    assert.equal(await value(engine, "ga.yes(nuclear-disarmament, in: 2007)"), 170);
  });

  it("says why nothing is known, and who would know", async () => {
    const gone = await ask(engine, "ga.tally(A/RES/62/37, source: un-ga-votes)");
    assert.ok(gone.status === "undecided");
    const [reason, ...others] = gone.reasons;
    assert.ok(reason?.code === "gap" && others.length === 0);
    assert.deepEqual(
      [reason.gap.source, reason.gap.subject, reason.gap.reason, gone.wants],
      ["un-ga-votes", "A/RES/62/37", "A/RES/62/37 is missing from this file.", []],
    );
    const unknown = await ask(engine, "ga.tally(A/RES/60/1)");
    assert.equal(unknown.status, "undecided");
    assert.deepEqual(unknown.status === "undecided" && unknown.wants, ["voeten-ga-votes"]);
    const absent = await ask(engine, "conflicts.active(2008)");
    assert.equal(absent.status === "undecided" && absent.wants[0], "ucdp-conflicts");
  });

  it("does not choose between rows that differ", async () => {
    assert.equal(await value(engine, "ga.tally(A/RES/34/1)"), "undecided: ga.tally unsettled");
    assert.equal(await value(engine, "ga.no(A/RES/34/1)"), 4);
  });

  it("costs one query per measure and shape, whatever the number of calls", async () => {
    const fresh = await createEngine(record, catalogue, { sources: [] });
    const before = record.queries;
    const years = Array.from({ length: 60 }, (_, i) => 1950 + i);
    const calls = years.flatMap((y) => [
      callOf(fresh, `council.terms(Japan, by: ${y})`),
      callOf(fresh, `council.terms(Brazil, by: ${y})`),
      callOf(fresh, `council.years(Brazil, by: ${y})`),
      callOf(fresh, "ga.tally(A/RES/63/73)"),
    ]);
    const answers = await fresh.answer(calls);
    assert.equal(record.queries - before, 3);
    assert.equal(answers.size, 60 * 3 + 1);
    await fresh.answer(calls);
    assert.equal(record.queries - before, 3, "answers are remembered");
  });

  it("shows the rows that were counted, with their total", async () => {
    const call = callOf(engine, "council.terms(Japan, by: 2009-01-01)");
    const evidence = (await engine.evidence([call], 2)).get(call.key);
    assert.equal(evidence?.total, 4);
    assert.equal(evidence?.rows.length, 2);
    assert.deepEqual(evidence?.rows[0], {
      state: "JPN",
      first_year: 1958,
      last_year: 1959,
      begins: "1958-01-01",
      source: "un-sc-members",
      version: "v1",
      locator: "line 1",
    });
    const none = callOf(engine, "council.terms(Japan, by: 1940)");
    assert.deepEqual((await engine.evidence([none], 2)).get(none.key), { total: 0, rows: [] });
  });

  it("gives earlier periods inside the coverage, and the parts of a period", () => {
    const call = callOf(engine, "council.elected(Japan, 2008)");
    const earlier = engine.earlierPeriods(call);
    assert.equal(earlier[0]?.key, "council.elected(Japan, in: 2007)");
    assert.equal(earlier.at(-1)?.key, "council.elected(Japan, in: 1946)");
    const since = engine.earlierPeriods(call, {
      from: "2005-01-01",
      to: null,
      precision: "interval",
      text: "2005/..",
    });
    assert.equal(since.length, 3);
    const parts = engine.overPeriods(call, {
      from: "2006-01-01",
      to: "2008-12-31",
      precision: "interval",
      text: "2006/2008",
    });
    assert.deepEqual(
      parts.map((p) => p.key.slice(-5, -1)),
      ["2006", "2007", "2008"],
    );
  });

  it("varies the state and reads the varied call back as the same", () => {
    const call = callOf(engine, "council.terms(Japan, by: 2009-01-01)");
    const states = engine.statesThen(call);
    assert.ok(states.includes("MNE") && !states.includes("SCG"));
    for (const id of states) {
      const varied = engine.vary(call, "state", id);
      const again = callOf(engine, varied.key);
      assert.equal(again.args.state?.id, id);
      assert.equal(again.key, varied.key);
    }
  });

  it("answers 200,000 calls in one query", { timeout: 120_000 }, async () => {
    const fresh = await createEngine(record, catalogue, { sources: [] });
    const call = callOf(fresh, "council.terms(Japan, by: 2009-01-01)");
    const ids = fresh.statesThen(call);
    const days = Array.from({ length: 1050 }, (_, i) =>
      new Date(Date.UTC(2006, 0, 1 + i)).toISOString().slice(0, 10),
    );
    const calls = days.flatMap((day) => {
      const on = fresh.vary(call, "by", day);
      return ids.map((id) => fresh.vary(on, "state", id));
    });
    assert.ok(calls.length > 200_000);
    const before = record.queries;
    const answers = await fresh.answer(calls);
    assert.equal(record.queries - before, 1);
    assert.equal(answers.get("council.terms(Japan, by: 2006-05-05)")?.status, "value");
  });
});
