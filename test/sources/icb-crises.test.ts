import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import source from "../../src/sources/icb-crises/index.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

test("vague days are months, unknown ends are open, and a crisis without dates is a gap", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  assert.match(read.warnings.join("\n"), /missing-value.*TOY UPRISING/);
  const rows = await read.query("SELECT * FROM dispute ORDER BY dispute");
  assert.deepEqual(
    rows.map((r) => [r.name, r.date_from, r.date_to, r.precision, r.hostility]),
    [
      ["TOY ISLAND", "2008-05-06", "2008-06-30", "month", "serious clashes"],
      ["TOY STRAIT", "2010-08-01", "2011-12-31", "year", "no violence"],
      ["TOY UPRISING", null, null, "day", null],
      ["TOY DAM", "2012-01-09", null, "day", "minor clashes"],
    ],
  );
  assert.equal(rows[1]?.locator, "icb1v13.csv line 3");
  assert.deepEqual(
    read.coverage.map((c) => [c.from, c.to, c.gap]),
    [
      ["1918-01-01", "2012-12-31", false],
      ["2010-08-01", "2012-01-09", true],
    ],
  );
  await read.done();
});

test("other codes, dates and columns are problems", async () => {
  const text = await readFile(join(packageRoot(), "test", "samples", source.id, "icb1v13.csv"), "utf8");
  const cases: [string, string, RegExp][] = [
    ["2008,5,6", "2008,15,6", /bad-value.*yrtrig.*2008-15-6/],
    ["2008,5,6", "2008,5,99", /bad-value.*yrtrig.*2008-5-99/],
    ["2008,6,88", "2007,6,88", /bad-value.*yrterm.*2007-06-30/],
    ["protrac", "protract", /protrac/],
  ];
  for (const [from, to, expected] of cases) {
    const changed = text.replace(from, to);
    assert.notEqual(changed, text);
    const read = await importTexts(source, { "icb1v13.csv": changed });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

test("the publisher's file", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual(read.problems, []);
  const of = async (year: number) =>
    (
      await read.query(
        `SELECT name, CAST(date_from AS VARCHAR) AS day FROM dispute WHERE year(date_from) = ${year} ORDER BY date_from`,
      )
    ).map((r) => [r.name, r.day]);
  const six = await of(2006);
  assert.equal(six.length, 5);
  assert.ok(six.some(([name, day]) => name === "N. KOREA NUCLEAR III" && day === "2006-05-05"));
  assert.deepEqual(
    (await of(2008)).map(([name]) => name),
    ["DJIBOUTI-ERITREA", "PREAH VIHEAR TEMPLE I", "RUSSO-GEORGIAN WAR"],
  );
  assert.equal((await of(2008))[2]?.[1], "2008-08-07");
  const [counts] = await read.query(
    "SELECT count(*) AS n, count(*) FILTER (date_from IS NULL) AS undated, count(*) FILTER (date_to IS NULL) AS open FROM dispute",
  );
  assert.deepEqual(counts, { n: "482", undated: "1", open: "2" });
  await read.done();
});
