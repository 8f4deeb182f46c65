import assert from "node:assert/strict";
import { test } from "node:test";
import { count, oneOf, orMissing, parts, text } from "../../../src/sources/kit/cells.js";
import { codeSpells } from "../../../src/sources/kit/codeSpells.js";
import { readSpell } from "../../../src/sources/kit/dateParts.js";
import type { Row } from "../../../src/sources/kit/row.js";
import type { ReadContext, Source } from "../../../src/sources/kit/types.js";
import { importTexts } from "../support/importSource.js";
import { toy } from "./toy.js";

const columns = {
  y1: text,
  m1: text,
  d1: text,
  y2: text,
  m2: text,
  d2: text,
  code: text,
  deaths: orMissing(count, "-9"),
  sides: parts(oneOf("A", "B")),
};
const header = Object.keys(columns).join(",");

/** What is done with each row of a file, and the problems that this makes: codes with their texts. */
async function read(lines: readonly string[], use: (row: Row<typeof columns>, context: ReadContext) => void) {
  const source: Source = {
    ...toy,
    produces: [],
    corrections: [],
    files: [{ key: "rows", name: /^rows\.csv$/ }],
    async read(context) {
      for await (const row of context.rows(context.file("rows"), columns)) use(row, context);
    },
  };
  const imported = await importTexts(source, { "rows.csv": `${[header, ...lines].join("\n")}\n` });
  await imported.done();
  return imported.problems;
}

const rules = { unknown: ["-9"], from: "1816-01-01", to: "2014-12-31" };
const spellOf = (row: Row) => readSpell(row, ["y1", "m1", "d1"], ["y2", "m2", "d2"], rules);

test("a spell in six cells, and the states behind a code in its course", async () => {
  const found: unknown[] = [];
  const problems = await read(["1991,6,-9,1992,2,3,365,5,A"], (row) => {
    const spell = spellOf(row);
    assert.deepEqual(spell, { from: "1991-06-01", to: "1992-02-03", precision: "month" });
    found.push(...codeSpells(row, "code", { from: spell.from, to: null }, rules.to, "cow"));
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(found, [
    { state: "SUN", from: "1991-06-01", to: "1991-12-25" },
    { state: "RUS", from: "1991-12-26", to: null },
  ]);
});

test("what is no date, out of the days of the data or before its beginning is reported at its year", async () => {
  const cases: [string, RegExp][] = [
    ["1991,13,1,1992,2,3,2,5,A", /bad-value y1.*1991-13-1/],
    [",,,1992,2,3,2,5,A", /missing-value y1/],
    ["1991,1,1,2015,2,3,2,5,A", /bad-value y2.*2015-2-3/],
    ["1991,1,1,1990,2,-9,2,5,A", /bad-value y2.*1990-02-28/],
  ];
  for (const [line, expected] of cases) {
    const problems = await read([line], (row) => {
      assert.equal(spellOf(row), undefined);
      assert.equal(row.sound, false);
    });
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? "", expected);
  }
});

test("marks for a missing value are not empty cells, and one part of a list is reported alone", async () => {
  const sound = await read(['1,1,1,1,1,1,2,-9,"A, B"'], (row) => {
    assert.equal(row.get("deaths"), null);
    assert.deepEqual(row.get("sides"), ["A", "B"]);
  });
  assert.deepEqual(sound, []);
  const problems = await read(['1,1,1,1,1,1,2,,"A, C"'], (row, context) => {
    assert.deepEqual([row.get("deaths"), row.get("sides")], [undefined, undefined]);
    context.row(row.file, 1, { id: count }, () => "x", "event 7").get("id");
  });
  assert.match(problems[0] ?? "", /missing-value deaths/);
  assert.match(problems[1] ?? "", /unknown-value sides.*"C"/);
  assert.match(problems[2] ?? "", /bad-value id of event 7.*"x"/);
});
