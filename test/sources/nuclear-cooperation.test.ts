import assert from "node:assert/strict";
import { test } from "node:test";
import source from "../../src/sources/nuclear-cooperation/index.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

test("every row as published, in its direction; what code and name disagree on is corrected or left out", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  const warnings = read.warnings.join("\n");
  assert.match(warnings, /380 Spain, 366 Estonia \(1995\).*left out/);
  const rows = await read.query(
    "SELECT concat_ws(' ', from_party, to_party, year(date_from), basis) AS line, locator FROM contribution ORDER BY CAST(split_part(locator, ' ', 3) AS INTEGER)",
  );
  assert.deepEqual(
    rows.map((row) => row.line),
    [
      "USA JPN 1958 comprehensive power, restricted",
      "JPN USA 1958 comprehensive power, restricted",
      "USA JPN 1968 intangibles",
      "USA JPN 1968 intangibles",
      "JPN USA 1968 intangibles",
      "SUN FRA 1991 nuclear safety",
      "RUS FRA 1992 nuclear safety",
      "GBR DEU 1954 research",
      "NLD IRL 1972 intangibles",
      "CAN RUS 1992 comprehensive power, unrestricted",
      "CHE PHL 1985 military assistance",
    ],
  );
  assert.equal(rows[10]?.locator, "fuhrmann_nuclear_cooperation_sample.csv line 13");
  assert.deepEqual([read.coverage[0]?.from, read.coverage[0]?.to], ["1950-01-01", "2000-12-31"]);
  assert.equal(read.coverage.filter((c) => c.gap).length, 8);
  await read.done();
});

test("a new type, a number other than 1, and a code and name of two states are problems", async () => {
  const header = '"ccode1","ccode2","country1","country2","year","nca","nca_type"\n';
  const cases: [string, RegExp][] = [
    ['2,740,"USA","Japan",1958,1,"fusion"\n', /unknown-value.*fusion/],
    ['2,740,"USA","Japan",1958,2,"research"\n', /bad-value.*nca/],
    ['2,740,"USA","Japan",58,1,"research"\n', /bad-value.*58/],
    ['2,740,"USA","China",1958,1,"research"\n', /bad-value.*740 China/],
    ['740,740,"Japan","Japan",1958,1,"research"\n', /bad-value.*two states/],
  ];
  for (const [text, expected] of cases) {
    const read = await importTexts(source, { "fuhrmann_nuclear_cooperation_x.csv": header + text });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

test("the author's file", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual(read.problems, []);
  // Two of the 3,152 rows are left out; no correction is stale.
  assert.equal(read.warnings.length, 2);
  assert.match(read.warnings.join("\n"), /left out/);
  const counts = await read.query("SELECT basis, count(*)::INTEGER AS n FROM contribution GROUP BY basis");
  const types = Object.fromEntries(counts.map((row) => [row.basis, row.n]));
  assert.deepEqual(
    [types.intangibles, types["nuclear safety"], types["military assistance"]],
    // Of nuclear safety 1,113 rows in the file, the two left out among them.
    [1208, 1111, 9],
  );
  const first = await read.query(`SELECT year(date_from)::INTEGER AS year, basis FROM contribution
    WHERE from_party IN ('USA', 'JPN') AND to_party IN ('USA', 'JPN') ORDER BY date_from LIMIT 2`);
  assert.deepEqual(
    first.map((row) => [row.year, row.basis]),
    [
      [1955, "research"],
      [1958, "comprehensive power, restricted"],
    ],
  );
  await read.done();
});
