import assert from "node:assert/strict";
import { test } from "node:test";
import source from "../../src/sources/tip-tiers/index.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

test("blanks after tiers, NA as not rated, states of the time", async () => {
  const read = await importSample(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const rows = await read.query(
    "SELECT concat_ws(' ', state, year(date_from), status) AS line, locator FROM status ORDER BY ALL",
  );
  assert.deepEqual(
    rows.map((row) => row.line),
    [
      "JPN 2004 Tier 2 Watch List",
      "JPN 2005 Tier 2",
      "KOS 2012 Tier 1",
      // Under the names of Serbia and of Montenegro, and one.
      "SCG 2004 Tier 3",
      "SOM 2005 not rated",
    ],
  );
  assert.equal(rows[0]?.locator, "tip_tiers_sample.csv line 3");
  assert.deepEqual(
    read.coverage.map((c) => [c.kind, c.from, c.to]),
    [["tip", "2001-01-01", "2012-12-31"]],
  );
  await read.done();
});

test("a new tier, a tier before the first report, an unknown state and two tiers of one state are problems", async () => {
  const header = '"countryname","iso","year","ccode","tier"\n';
  const cases: [string, RegExp][] = [
    ['"Japan","JPN",2004,740,"Tier 4"\n', /unknown-value.*Tier 4/],
    ['"Japan","JPN",2000,740,"Tier 1"\n', /bad-value.*2000/],
    ['"Atlantis","ATL",2004,1,"Tier 1"\n', /unknown-state.*Atlantis/],
    ['"Japan","JPN",2004,740,"Tier 1"\n"Japan","JPN",2004,740,"Tier 2"\n', /duplicate.*JPN 2004/],
  ];
  for (const [text, expected] of cases) {
    const read = await importTexts(source, { "tip_tiers_x.csv": header + text });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

test("the publisher's file", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const counts = await read.query(
    "SELECT status, count(*)::INTEGER AS n FROM status WHERE year(date_from) = 2015 GROUP BY status",
  );
  const { "not rated": _, ...rated } = Object.fromEntries(counts.map((row) => [row.status, row.n]));
  assert.deepEqual(rated, { "Tier 1": 30, "Tier 2": 89, "Tier 2 Watch List": 44, "Tier 3": 23 });
  const japan = await read.query(
    "SELECT year(date_from)::INTEGER AS year, status FROM status WHERE state = 'JPN' ORDER BY year",
  );
  assert.deepEqual(
    japan.map((row) => [row.year, row.status]),
    Array.from({ length: 15 }, (_, i) => [2001 + i, i === 3 ? "Tier 2 Watch List" : "Tier 2"]),
  );
  const somalia = await read.query("SELECT DISTINCT status FROM status WHERE state = 'SOM'");
  assert.deepEqual(
    somalia.map((row) => row.status),
    ["not rated"],
  );
  await read.done();
});
