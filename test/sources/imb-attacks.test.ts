import assert from "node:assert/strict";
import { test } from "node:test";
import { allAreas } from "../../src/record/areas.js";
import source from "../../src/sources/imb-attacks/index.js";
import { type Imported, importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

/** Number of incidents of a period in an area, by the area's own rule. */
async function count(read: Imported, id: string, from: string, to: string): Promise<number> {
  const area = allAreas().find((one) => one.id === id);
  assert.ok(area, id);
  const rule = area.rule === null ? "true" : `regexp_matches(place, '${area.rule.replaceAll("'", "''")}')`;
  const [row] = await read.query(
    `SELECT count(*)::INTEGER AS n FROM event WHERE date_from BETWEEN '${from}' AND '${to}' AND ${rule}`,
  );
  return Number(row?.n);
}

test("words for kinds, NA for nothing, line feeds in cells, repeated rows kept and told", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  assert.match(read.warnings.join("\n"), /1 row repeats another/);
  const rows = await read.query("SELECT * FROM event ORDER BY CAST(event AS INTEGER)");
  assert.deepEqual(
    rows.map((r) => r.kind),
    ["hijacking", "boarding", "boarding", "boarding", "piracy", "attack", "suspicious", "attempt"],
  );
  assert.deepEqual([rows[0]?.victim, rows[0]?.description, rows[0]?.state], [null, null, "YEM"]);
  assert.deepEqual([rows[0]?.longitude, rows[0]?.latitude], [50.1, 13.2]);
  assert.match(String(rows[1]?.description), /ladders\nclimbed/);
  assert.deepEqual([rows[4]?.kind_as_given, rows[4]?.state], [null, null]);
  assert.equal(rows[3]?.locator, "pirate_attacks.csv line 6");
  const ruled = allAreas().filter((area) => area.id === "world" || area.rule !== null);
  const found = Object.fromEntries(
    await Promise.all(ruled.map(async ({ id }) => [id, await count(read, id, "2008-01-01", "2009-12-31")])),
  );
  assert.deepEqual(found, {
    world: 8,
    "gulf-of-aden": 2,
    "off-somalia": 1,
    "gulf-of-aden-and-somalia": 3,
    "red-sea": 1,
    "strait-of-malacca": 1,
    "singapore-strait": 1,
    "malacca-and-singapore": 2,
    "gulf-of-guinea": 2,
  });
  await read.done();
});

test("a new word, a wrong day and a wrong place are problems", async () => {
  const header =
    "date,time,longitude,latitude,attack_type,location_description,nearest_country,eez_country,shore_distance,shore_longitude,shore_latitude,attack_description,vessel_name,vessel_type,vessel_status,data_source\n";
  const cases: [string, RegExp][] = [
    ["2008-04-04,NA,50,13,Sunk,Somalia,SOM,SOM,1,1,1,NA,NA,NA,NA,made\n", /unknown-value.*Sunk/],
    ["04/04/2008,NA,50,13,Boarded,Somalia,SOM,SOM,1,1,1,NA,NA,NA,NA,made\n", /bad-value.*04\/04\/2008/],
    ["2021-04-04,NA,50,13,Boarded,Somalia,SOM,SOM,1,1,1,NA,NA,NA,NA,made\n", /bad-value.*2021-04-04/],
    ["2008-04-04,NA,50,113,Boarded,Somalia,SOM,SOM,1,1,1,NA,NA,NA,NA,made\n", /bad-value.*113/],
    ["2008-04-04,NA,50,13,Boarded,Somalia,ZZX,SOM,1,1,1,NA,NA,NA,NA,made\n", /unknown-state.*ZZX/],
  ];
  for (const [text, expected] of cases) {
    const read = await importTexts(source, { "pirate_attacks.csv": header + text });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

test("the publisher's file: totals, and the areas as the Bureau printed them", {
  skip: skipWithout(source.id),
}, async () => {
  const read = await importFull(source);
  assert.deepEqual(read.problems, []);
  assert.match(read.warnings.join("\n"), /20 rows repeat another/);
  const [all] =
    await read.query(`SELECT count(*)::INTEGER AS n, (count(*) FILTER (kind = 'attempt'))::INTEGER AS attempts,
    (count(*) FILTER (kind = 'hijacking'))::INTEGER AS hijackings, (count(*) FILTER (kind = 'piracy'))::INTEGER AS unnamed FROM event`);
  assert.deepEqual(all, { n: 7511, attempts: 1999, hijackings: 511, unnamed: 120 });
  const year = (id: string, y: number) => count(read, id, `${y}-01-01`, `${y}-12-31`);
  assert.deepEqual(
    [await year("world", 1993), await year("world", 2015), await year("world", 2020)],
    [101, 250, 190],
  );
  // What the Bureau printed: with the repeated rows, for they are incidents of their own.
  assert.deepEqual([await year("world", 2000), await year("world", 2001)], [469, 335]);
  assert.deepEqual(
    [
      await year("gulf-of-aden", 2008),
      await year("off-somalia", 2008),
      await year("gulf-of-aden-and-somalia", 2008),
    ],
    [92, 19, 111],
  );
  assert.deepEqual([await year("strait-of-malacca", 2008), await year("strait-of-malacca", 2003)], [2, 28]);
  // Off Bosasso by its words, off Malaysia by its position: a correction takes the position out.
  const [bosasso] = await read.query(
    "SELECT latitude, longitude, state FROM event WHERE victim = 'Yenegoa Ocean'",
  );
  assert.deepEqual(bosasso, { latitude: null, longitude: null, state: null });
  for (let y = 1993; y <= 2020; y++)
    assert.equal(
      await year("gulf-of-aden-and-somalia", y),
      (await year("gulf-of-aden", y)) + (await year("off-somalia", y)),
      String(y),
    );
  await read.done();
});
