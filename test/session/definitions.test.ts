import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { UserError } from "../../src/base/problem.js";
import { ask, isCheck } from "../../src/checks/ask.js";
import { defineMeasure } from "../../src/engine/defineMeasure.js";
import type { Measure } from "../../src/engine/types.js";
import { catalogue } from "../../src/measures/index.js";
import { defineTable } from "../../src/record/defineTable.js";
import { builtIn, definitionsWith, type GivenDefinitions } from "../../src/session/definitions.js";
import { openSession } from "../../src/session/session.js";
import { sources } from "../../src/sources/index.js";

const visit = defineTable({
  name: "visit",
  row: "A visit of a head of government.",
  columns: [
    { name: "state", type: "VARCHAR", meaning: "State that was visited.", nullable: false },
    { name: "date", type: "DATE", meaning: "Day it began.", nullable: false },
  ],
  key: ["state", "date"],
});

const visits = defineMeasure({
  name: "toy.visits",
  field: "efforts",
  title: "Visits to a state in a period",
  unit: "visits",
  value: "number",
  params: [
    { key: "state", kind: "state", meaning: "State that was visited." },
    { key: "in", kind: "in", meaning: "Period." },
  ],
  definition: () => "Number of visits.",
  clause: (_, value) => `there were ${value}`,
  sources: ["own"],
  tables: ["visit"],
  rows: `SELECT c.call, v.state, v.date, v.source, v.version, v.locator
FROM calls c JOIN visit v ON v.source = c.source AND v.state = c.arg_state
WHERE v.date BETWEEN c.arg_in_from AND c.arg_in_to`,
  aggregate: "count(*)",
  empty: { kind: "number", value: 0 },
  examples: [{ check: "toy.visits(Japan, 2008) = 1", verdict: "holds", needs: "own" }],
});

const records = {
  visit: [{ state: "JPN", date: "2008-07-07", locator: "diary 1" }],
  coverage: [
    {
      table_name: "visit",
      date_from: "2008-01-01",
      date_to: "2008-12-31",
      gap: false,
      reason: "The diary has all visits of 2008.",
      locator: "diary",
    },
  ],
};

const codesOf = (given: GivenDefinitions): string[] => {
  try {
    definitionsWith(given);
    return [];
  } catch (error) {
    assert.ok(error instanceof UserError);
    return error.problems.map((p) => `${p.code} ${p.args.kind} ${p.args.name} ${p.args.by ?? p.args.table}`);
  }
};

describe("what a session is given", () => {
  it("answers like what is built in: a measure over a table of one's own", async () => {
    const session = await openSession({ tables: [visit], measures: [visits], records });
    try {
      const options = { sources: session.sources, versions: session.versions, evidence: 5 };
      const answer = (question: string) => ask(question, session.engine, options);
      const there = await answer("toy.visits(Japan, 2008) = 1");
      assert.ok(isCheck(there));
      assert.equal(there.verdict, "holds");
      assert.deepEqual(
        there.evidence.rows.map((row) => [row.date, row.source, row.locator]),
        [["2008-07-07", "own", "diary 1"]],
      );
      assert.deepEqual((await answer("toy.visits(India, 2008)")).value, { kind: "number", value: 0 });
      // Nobody vouches for 2007: unknown is never zero.
      assert.equal((await answer("toy.visits(Japan, 2007)")).value, null);
      assert.ok(session.engine.catalogue.some((m) => m.name === "toy.visits" && m.given));
    } finally {
      session.close();
    }
  });

  it("is not there in another session", async () => {
    assert.equal(definitionsWith({}), builtIn);
    assert.ok(!catalogue.some((m) => m.name === "toy.visits"));
  });

  const again = (more: Partial<Measure>): Measure => ({ ...visits, ...more });
  const table = { ...visit, name: "membership" };
  const source = { ...sources[0], id: "own" } as (typeof sources)[number];
  const cases: [string, GivenDefinitions, string[]][] = [
    [
      "the name of a built-in measure",
      { tables: [visit], measures: [again({ name: "council.terms" })] },
      ["definitions/name-taken measure council.terms built-in"],
    ],
    [
      "one name twice",
      { tables: [visit], measures: [visits, again({})] },
      ["definitions/name-taken measure toy.visits given"],
    ],
    [
      "a name that a measure had before",
      { tables: [visit], measures: [again({ aliases: ["amendment.missing"] })] },
      ["definitions/name-taken measure amendment.missing built-in"],
    ],
    [
      "the name of a built-in table",
      { tables: [table] },
      ["definitions/name-taken table membership built-in"],
    ],
    [
      "the id that stands for own records",
      { sources: [source] },
      ["definitions/name-taken source own built-in"],
    ],
    [
      "a table that nobody gave",
      { measures: [visits] },
      ["definitions/no-such-table measure toy.visits visit"],
    ],
  ];
  for (const [name, given, expected] of cases)
    it(`may not have ${name}`, () => assert.deepEqual(codesOf(given), expected));
});

describe("a measure that was given", () => {
  const flaws: [string, Partial<Measure>, string][] = [
    ["whose SQL fails", { aggregate: "count(prot)" }, "measures/measure-failed"],
    [
      "that counts rows of other sources",
      {
        rows: "SELECT c.call, m.state, m.source, m.version, m.locator FROM calls c JOIN membership m ON m.state = c.arg_state",
      },
      "measures/rows-of-others",
    ],
    [
      "whose rows do not say where they are from",
      {
        rows: "SELECT c.call, v.state, v.source, NULL AS version, v.locator FROM calls c JOIN visit v ON v.source = c.source",
      },
      "measures/rows-without-origin",
    ],
    [
      "that gives a number as yes or no",
      { value: "yesno", empty: "undecided" },
      "measures/value-of-other-kind",
    ],
    ["that gives a text as a number", { aggregate: "'many'" }, "measures/value-of-other-kind"],
  ];
  for (const [name, more, code] of flaws)
    it(`${name} is a problem, and no verdict`, async () => {
      const session = await openSession({ tables: [visit], measures: [{ ...visits, ...more }], records });
      const options = { sources: session.sources, versions: session.versions, evidence: 0 };
      await assert.rejects(ask("toy.visits(Japan, 2008)", session.engine, options), (error) => {
        assert.ok(error instanceof UserError);
        assert.deepEqual(
          error.problems.map((p) => p.code),
          [code],
        );
        return true;
      });
      session.close();
    });

  it("is told part by part what is wrong with it", () => {
    const wrong = {
      ...visits,
      name: "Visits",
      unit: "",
      params: [{ key: "constructor", kind: "at", meaning: "x" }],
    };
    assert.throws(
      () => defineMeasure(wrong as Measure),
      (error) => {
        assert.ok(error instanceof UserError);
        assert.deepEqual(
          error.problems.map((p) => p.args.part),
          ["name", "unit", "params[0].key"],
        );
        return true;
      },
    );
  });
});
