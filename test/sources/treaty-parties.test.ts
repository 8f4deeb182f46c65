import assert from "node:assert/strict";
import { test } from "node:test";
import { body as knownBody } from "../../src/record/bodies.js";
import source from "../../src/sources/treaty-parties/index.js";
import { bodyCodes, choices } from "../../src/sources/treaty-parties/treaties.js";
import { importFull, importSample, skipWithout } from "./support/importSource.js";

test("one file a treaty, joined rows, open ends, predecessors' dates", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  const rows = await read.query("SELECT * FROM membership ORDER BY body, state, role DESC, date_from");
  assert.deepEqual(
    rows.map((r) => [r.body, r.state, r.role, r.date_from, r.date_to, r.action].join(" ").trimEnd()),
    [
      "BWC JPN signatory 1972-04-10  signature",
      "BWC JPN party 1982-06-08  ratification",
      "BWC SVN party 1992-04-07",
      "CTBT JPN signatory 1996-09-24  signature",
      "CTBT JPN party 1997-07-08  ratification",
      "CTBT USA signatory 1996-09-24  signature",
      "NPT ARG party 1995-02-10",
      "NPT CSK signatory 1968-07-01 1992-12-31 signature",
      "NPT CSK party 1969-07-22 1992-12-31 ratification",
      "NPT IRN signatory 1968-07-01  signature",
      "NPT IRN party 1970-02-02  ratification",
      "NPT JPN signatory 1970-02-03  signature",
      "NPT JPN party 1976-06-08  ratification",
      "NPT MNE signatory 1968-07-10  signature",
      "NPT MNE party 2006-06-03  succession",
      "NPT PRK party 1985-12-11",
      // A ratification that never entered into force.
      "moon GTM signatory 1980-11-20  signature",
      "nuclear-safety ALB party 2011-06-29",
      "nuclear-safety EURATOM party 2000-01-31",
    ],
  );
  const gaps = read.coverage.filter((row) => row.gap).map((row) => `${row.kind} ${row.state} ${row.from}`);
  // What ended states were is not known from a list without them: CSK has a row of the first treaty, and no gap.
  const ended = (first: string, ...states: string[]) => states.map((state) => `${first} ${state}`);
  assert.deepEqual(
    gaps.map((gap) => gap.split(" ").slice(0, 2).join(" ")),
    [
      ...ended("NPT", "DDR", "RVN", "SUN", "VDR", "YMD", "YUG", "IRN", "PRK"),
      ...ended("BWC", "CSK", "DDR", "SUN", "YMD", "YUG", "CUB"),
    ],
  );
  assert.equal(read.coverage.find((row) => row.kind === "NPT" && !row.gap)?.to, "1995-02-10");
  await read.done();
});

test("every body is one that Chancery knows, and no treaty is read from both files", () => {
  const all = [...Object.values(choices("huggo")), ...Object.values(choices("ieadb"))];
  const ids = all.flatMap(({ body }) => (body === "" ? [] : [body]));
  assert.equal(new Set(ids).size, ids.length);
  for (const id of [...ids, ...bodyCodes]) assert.equal(knownBody(id)?.id, id);
});

test("the publishers' files", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const japan = await read.query(
    `SELECT body, role, date_from FROM membership
     WHERE state = 'JPN' AND body IN ('NPT', 'BWC') ORDER BY body, date_from`,
  );
  assert.deepEqual(
    japan.map((r) => `${r.body} ${r.role} ${r.date_from}`),
    ["BWC signatory 1972-04-10", "BWC party 1982-06-08", "NPT signatory 1970-02-03", "NPT party 1976-06-08"],
  );
  const counts = await read.query(
    `SELECT body, count(DISTINCT name_as_given)::INTEGER AS n FROM membership
     WHERE role = 'party' AND body IN ('NPT', 'OST', 'CTBT') GROUP BY body ORDER BY body`,
  );
  assert.deepEqual(counts, [
    { body: "CTBT", n: 168 },
    { body: "NPT", n: 190 },
    { body: "OST", n: 115 },
  ]);
  const moon = await read.query(
    "SELECT count(DISTINCT state)::INTEGER AS n FROM membership WHERE body = 'moon' AND role = 'party' AND date_from <= DATE '2008-12-31'",
  );
  assert.deepEqual(moon, [{ n: 13 }]);
  // Parties of long standing that the file has without a date: nothing is said of them.
  const gaps = read.coverage.filter((c) => c.gap && c.kind === "BWC").map((c) => c.state);
  for (const state of ["CUB", "BLR", "PRK", "LBY"]) assert.ok(gaps.includes(state), state);
  assert.ok(!gaps.includes("JPN"));
  const none = await read.query(
    "SELECT * FROM membership WHERE body = 'CTBT' AND role = 'party' AND state IN ('USA', 'CHN')",
  );
  assert.deepEqual(none, []);
  const twice = await read.query(
    "SELECT body, state FROM membership GROUP BY body, state, role HAVING count(*) > 1",
  );
  assert.deepEqual(twice, []);
  await read.done();
});
