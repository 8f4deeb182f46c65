import assert from "node:assert/strict";
import { test } from "node:test";
import source from "../../src/sources/us-troops/index.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

test("one total per style of report, places that are no state, zeros that point to another table", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  assert.match(read.warnings.join("\n"), /1 row repeats another/);
  const rows = await read.query(
    "SELECT concat_ws(' ', to_party, date_from, CAST(value AS INTEGER)) AS line, basis, locator FROM contribution ORDER BY ALL",
  );
  assert.deepEqual(
    rows.map((row) => row.line),
    [
      "JPN 2007-09-01 40",
      "JPN 2008-09-01 60",
      "JPN 2013-12-01 61",
      "RVN 1969-09-01 99",
      "Ryukyu Islands 1967-09-01 11",
      "SRB 2008-09-01 2",
      "ZWE 2004-09-01 3",
      "ZWE 2013-09-01 8",
    ],
  );
  assert.match(String(rows[0]?.basis), /to 2007/);
  assert.match(String(rows[1]?.basis), /from 2008.*afloat/);
  assert.equal(rows[0]?.locator, "troopdata_sample.csv line 4");
  const years = read.coverage.filter((c) => !c.gap).map((c) => c.from?.slice(0, 4));
  assert.deepEqual(years, ["1967", "1969", "2004", "2007", "2008", "2013"]);
  assert.deepEqual(
    read.coverage.filter((c) => c.gap && c.subject === "IRQ").map((c) => [c.from, c.to]),
    [
      ["2003-01-01", "2007-12-31"],
      ["2017-12-01", null],
    ],
  );
  await read.done();
});

test("an unknown place, a total that is not the report's own, and two figures of one place are problems", async () => {
  const header =
    "ccode,countryname,region,year,month,quarter,source,Location,iso3c,Total,troops_ad,Total Active Duty\n";
  const row = (place: string, total: string, value: string, active: string, source = "September 2008") =>
    `1,x,x,2008,September,3,${source},${place},x,${total},${value},${active}\n`;
  const cases: [string, RegExp][] = [
    [row("Atlantis", "NA", "5", "5"), /unknown-state.*Atlantis/],
    [row("Japan", "NA", "5", "6"), /bad-value.*Total Active Duty 6/],
    [row("Japan", "5", "5", "NA"), /bad-value.*Total 5/],
    [row("Japan", "NA", "five", "5"), /bad-value.*five/],
    [row("Japan", "NA", "5", "5", "March 2008"), /bad-value.*March 2008/],
    [row("Japan", "NA", "5", "5") + row("Japan", "NA", "6", "6"), /duplicate.*6/],
  ];
  for (const [text, expected] of cases) {
    const read = await importTexts(source, { "troopdata_x.csv": header + text });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
  const column = await importTexts(source, {
    "troopdata_x.csv": `${header.trim()},Space Rangers\n${row("Japan", "NA", "5", "5").trim()},1\n`,
  });
  assert.match(column.problems.join("\n"), /Space Rangers/);
  await column.done();
});

test("the gathered reports", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual(read.problems, []);
  assert.equal(read.warnings.length, 1);
  const [all] = await read.query("SELECT count(*)::INTEGER AS n FROM contribution");
  // 15,482 rows; two repeat another, and fourteen zeros of 2002 to 2007 are none.
  assert.equal(all?.n, 15466);
  const japan =
    await read.query(`SELECT year(date_from)::INTEGER AS year, CAST(value AS INTEGER) AS n, basis FROM contribution
    WHERE to_party = 'JPN' AND month(date_from) = 9 AND year(date_from) BETWEEN 2006 AND 2009 ORDER BY year`);
  assert.deepEqual(
    japan.map((row) => [row.year, row.n, /afloat/.test(String(row.basis))]),
    [
      [2006, 33453, false],
      [2007, 32803, false],
      [2008, 42521, true],
      [2009, 47913, true],
    ],
  );
  // 157 places are printed, Montenegro twice.
  const [places] = await read.query(
    "SELECT count(*)::INTEGER AS n FROM contribution WHERE date_from = DATE '2008-09-01'",
  );
  assert.equal(places?.n, 156);
  const [korea] = await read.query(
    "SELECT CAST(value AS INTEGER) AS n FROM contribution WHERE to_party = 'RVN' AND date_from = DATE '1968-09-01'",
  );
  assert.equal(korea?.n, 537377);
  await read.done();
});
