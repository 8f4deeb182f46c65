import assert from "node:assert/strict";
import { test } from "node:test";
import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import { readPolygons } from "../../src/base/wkt.js";
import source from "../../src/sources/sea-areas/index.js";
import { type Imported, importFull, importTexts, skipWithout } from "./support/importSource.js";

const square = "[[[0,0],[2,0],[2,2],[0,2],[0,0]]]";
const collection = (...list: string[]) => `{"type":"FeatureCollection","features":[\n${list.join(",\n")}\n]}`;
const water = (name: string | null, coordinates = square) =>
  `{"type":"Feature","properties":{"featurecla":"sea","name":${JSON.stringify(name)},"namealt":null,"name_fr":"Mer","changed":"1","note":null,"min_label":1,"max_label":2,"scalerank":0},"geometry":{"type":"Polygon","coordinates":${coordinates}}}`;
const risk = (from: string, to: string) =>
  `{"type":"Feature","properties":{"id":"ra","name":"Risk","authority":"Nobody","valid_from":${from},"valid_to":${to},"definition":"north of 0N","source":"https://example.org","note":"Made up."},"geometry":{"type":"Polygon","coordinates":${square}}}`;

test("names as people write them, features of one name joined, days of a month, what has no name told", async () => {
  const read = await importTexts(source, {
    "ne_10m_geography_marine_polys.json": collection(
      water("INDIAN OCEAN"),
      water("Ross  Sea"),
      water("Ross  Sea", "[[[5,5],[6,5],[6,6],[5,5]]]"),
      water(null),
    ),
    "risk_areas_derived.geojson": collection(risk('"2011-08"', '"2015-11"')),
    "navareas.geojson": collection(
      `{"type":"Feature","properties":{"navarea":"IX","number":9,"coordinator":"Pakistan","website":"","nga_broadcast_code":"P"},"geometry":{"type":"Polygon","coordinates":${square}}}`,
    ),
  });
  assert.deepEqual(read.problems, []);
  assert.match(read.warnings.join("\n"), /1 feature has no name/);
  const rows = await read.query(
    "SELECT area, name, names, polygon, date_from, date_to, precision, definition FROM area ORDER BY area",
  );
  assert.deepEqual(
    rows.map((r) => [r.area, r.name]),
    [
      ["navarea-9", "NAVAREA IX"],
      ["ne-indian-ocean", "Indian Ocean"],
      ["ne-ross-sea", "Ross Sea"],
      ["ra", "Risk"],
    ],
  );
  assert.equal(rows[2]?.polygon, "MULTIPOLYGON (((0 0, 2 0, 2 2, 0 2, 0 0)), ((5 5, 6 5, 6 6, 5 5)))");
  assert.deepEqual(rows[2]?.names, ["Ross  Sea", "Mer"]);
  assert.deepEqual(
    [rows[3]?.date_from, rows[3]?.date_to, rows[3]?.precision],
    ["2011-08-01", "2015-11-30", "month"],
  );
  assert.match(String(rows[3]?.definition), /north of 0N.*Made up/);
  await read.done();
});

test("a property that is new, a day that is none and a broken geometry are problems", async () => {
  const good = water("Sea");
  const cases: [Record<string, string>, RegExp][] = [
    [
      { "ne_10m_geography_marine_polys.json": collection(good.replace('"note"', '"notes"')) },
      /unknown-value.*notes/,
    ],
    [
      { "ne_10m_geography_marine_polys.json": collection(good, water("B", '[[[0,"x"]]]')) },
      /bad-value.*feature 2/,
    ],
    [
      {
        "ne_10m_geography_marine_polys.json": collection(good),
        "risk_areas_derived.geojson": collection(risk('"August"', "null")),
      },
      /bad-value/,
    ],
  ];
  for (const [files, expected] of cases) {
    const read = await importTexts(source, files);
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

/** Ids of the areas of some kinds that a point lies in. */
async function areasAt(read: Imported, longitude: number, latitude: number): Promise<string[]> {
  const rows = await read.query(
    "SELECT area, polygon FROM area WHERE kind IN ('water', 'NAVAREA') ORDER BY area",
  );
  return rows
    .filter((r) => {
      const coordinates = readPolygons(String(r.polygon)).map((rings) =>
        rings.map((ring) => ring.map(([x, y]) => [x, y])),
      );
      return booleanPointInPolygon([longitude, latitude], { type: "MultiPolygon", coordinates });
    })
    .map((r) => String(r.area));
}

test("the publishers' files", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual(read.problems, []);
  assert.match(read.warnings.join("\n"), /11 features have no name/);
  const names = (await read.query("SELECT name FROM area")).map((r) => r.name);
  for (const name of [
    "Gulf of Aden",
    "Red Sea",
    "Bab el Mandeb",
    "Arabian Sea",
    "Strait of Malacca",
    "Strait of Singapore",
    "Gulf of Guinea",
  ])
    assert.ok(names.includes(name), name);
  const [counts] =
    await read.query(`SELECT (count(*) FILTER (kind = 'water'))::INTEGER AS waters, (count(*) FILTER (kind = 'NAVAREA'))::INTEGER AS navareas,
    (count(*) FILTER (kind = 'risk area'))::INTEGER AS risk FROM area`);
  // 307 features: 11 have no name, and two names stand for two features each.
  assert.deepEqual(counts, { waters: 294, navareas: 21, risk: 7 });
  assert.deepEqual(await areasAt(read, 48, 12.5), ["navarea-9", "ne-gulf-of-aden"]);
  await read.done();
});
