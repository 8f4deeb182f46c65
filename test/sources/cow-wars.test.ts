import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import source from "../../src/sources/cow-wars/index.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

const names = [
  "Inter-StateWarData_v4.0.csv",
  "Extra-StateWarData_v4.0.csv",
  "Non-StateWarData_v4.0.csv",
  "INTRA-STATE WARS v5.1 CSV.csv",
];
const sample = async () =>
  Object.fromEntries(
    await Promise.all(
      names.map(
        async (name) =>
          [name, await readFile(join(packageRoot(), "test", "samples", source.id, name), "utf8")] as const,
      ),
    ),
  );

test("four layouts, line ends of CR alone, Windows-1252, several spells and rows", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  const wars = await read.query("SELECT * FROM dispute ORDER BY dispute");
  assert.deepEqual(
    wars.map((r) => [r.dispute, r.type, r.name, r.date_from, r.date_to, r.precision, r.deaths, r.ongoing]),
    [
      ["900", "interstate", "Toy Straits", "1912-10-17", "1913-07-30", "day", 350, false],
      ["930", "extrastate", "L’Affaire", "1840-01-01", "1841-09-30", "year", null, false],
      ["931", "extrastate", "Toy Resistance", "2003-05-02", null, "day", 10, true],
      ["950", "nonstate", "Toy Clans", "1820-01-01", "1824-09-24", "year", 1800, false],
      ["970.5", "intrastate", "Toy Rising of 1998-2014", "1998-02-01", null, "month", null, true],
    ],
  );
  const parties = await read.query("SELECT * FROM dispute_party ORDER BY dispute, side, party, date_from");
  assert.deepEqual(
    parties.map((r) => [r.dispute, r.side, r.party, r.state, r.date_from, r.date_to, r.deaths]),
    [
      ["900", "A", "Bulgaria", "BGR", "1912-10-17", "1913-04-19", 250],
      ["900", "B", "Ottoman Empire", "TUR", "1912-10-17", "1913-04-19", 100],
      ["900", "B", "Ottoman Empire", "TUR", "1913-06-30", "1913-07-30", 100],
      ["930", "A", "France", "FRA", "1840-01-01", "1841-09-30", null],
      ["930", "B", "Abé Riders", null, "1840-01-01", "1841-09-30", 500],
      ["931", "A", "United States", "USA", "2003-05-02", null, 10],
      ["950", "A", "Reds", null, "1820-01-01", "1824-09-24", 300],
      ["950", "B", "Blues", null, "1820-01-01", "1824-09-24", null],
      ["950", "B", "Greens", null, "1820-01-01", "1824-09-24", null],
      ["970.5", "A", "Indonesia", "IDN", "1998-02-01", "1999-03-07", null],
      ["970.5", "A", "Indonesia", "IDN", "2001-01-01", "2002-02-03", null],
      ["970.5", "A", "Indonesia", "IDN", "2004-05-05", "2005-06-06", null],
      ["970.5", "A", "Indonesia", "IDN", "2014-07-07", null, null],
      ["970.5", "B", "Rebels", null, "1998-02-01", "1999-03-07", null],
      ["970.5", "B", "Rebels", null, "2001-01-01", "2002-02-03", null],
      ["970.5", "B", "Rebels", null, "2004-05-05", "2005-06-06", null],
      ["970.5", "B", "Rebels", null, "2014-07-07", null, null],
    ],
  );
  assert.equal(parties[1]?.locator, "Inter-StateWarData_v4.0.csv line 2");
  assert.deepEqual(
    read.coverage.filter((c) => c.table === "dispute").map((c) => [c.subject, c.to]),
    [
      ["interstate", "2007-12-31"],
      ["extrastate", "2007-12-31"],
      ["nonstate", "2007-12-31"],
      ["intrastate", "2014-12-31"],
    ],
  );
  await read.done();
});

test("unknown codes, dates and columns are problems", async () => {
  const cases: [string, string, string, RegExp][] = [
    ["Inter-StateWarData_v4.0.csv", ",2,1,2,-8,100,4", ",3,1,2,-8,100,4", /unknown-value.*WhereFought.*"3"/],
    ["Inter-StateWarData_v4.0.csv", "640,Ottoman", "641,Ottoman", /unknown-state.*641/],
    ["Inter-StateWarData_v4.0.csv", "10,17,1912", "10,37,1912", /bad-value.*1912-10-37/],
    ["Extra-StateWarData_v4.0.csv", "930,", "930x,", /bad-value.*WarNum.*930x/],
    ["Non-StateWarData_v4.0.csv", "SideADeaths", "DeathsA", /SideADeaths/],
    ["INTRA-STATE WARS v5.1 CSV.csv", ",6,5,850", ",6,9,850", /unknown-value.*WarType.*"9"/],
  ];
  for (const [name, from, to, expected] of cases) {
    const texts = await sample();
    const changed = texts[name]?.replace(from, to) ?? "";
    assert.notEqual(changed, texts[name]);
    const read = await importTexts(source, { ...texts, [name]: changed });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

test("the publisher's files", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const counts = await read.query("SELECT type, count(*) AS n FROM dispute GROUP BY 1 ORDER BY 1");
  assert.deepEqual(
    counts.map((r) => [r.type, r.n]),
    [
      ["extrastate", "163"],
      ["interstate", "95"],
      ["intrastate", "420"],
      ["nonstate", "62"],
    ],
  );
  const [last] = await read.query(
    "SELECT dispute, name, CAST(date_from AS VARCHAR) AS day, deaths FROM dispute WHERE type = 'interstate' ORDER BY date_from DESC LIMIT 1",
  );
  assert.deepEqual([last?.name, last?.day?.toString().slice(0, 4)], ["Invasion of Iraq", "2003"]);
  const parties = await read.query(
    `SELECT state, deaths FROM dispute_party WHERE dispute = '${last?.dispute}' ORDER BY state`,
  );
  assert.deepEqual(
    parties.map((r) => [r.state, r.deaths]),
    [
      ["AUS", 0],
      ["GBR", 33],
      ["IRQ", 7000],
      ["USA", 140],
    ],
  );
  const [rest] = await read.query(`SELECT
    (SELECT count(*) FROM dispute WHERE type = 'intrastate' AND year(date_from) = 2014) AS begun,
    (SELECT count(*) FROM dispute WHERE ongoing) AS ongoing,
    (SELECT count(DISTINCT locator) FROM dispute_party WHERE locator LIKE 'Inter-%') AS rows`);
  assert.deepEqual(rest, { begun: "7", ongoing: "14", rows: "337" });
  await read.done();
});
