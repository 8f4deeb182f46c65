import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import source from "../../src/sources/nga-asam/index.js";
import { kindOf } from "../../src/sources/nga-asam/kinds.js";
import { readPosition } from "../../src/sources/nga-asam/position.js";
import { importSample, importTexts, skipWithout } from "./support/importSource.js";

test("positions: minutes of 60, seconds of three digits, south and west, and what is none", () => {
  assert.deepEqual(readPosition("46°37'50.89\"N\n31°35'01.64\"E"), {
    latitude: 46.630803,
    longitude: 31.583789,
  });
  assert.deepEqual(readPosition("5°60'00\"N \n119°30'00\"W"), { latitude: 6, longitude: -119.5 });
  assert.deepEqual(readPosition("1°10'100.8\"S 0°00'00\"E"), { latitude: -1.194667, longitude: 0 });
  for (const wrong of ["", "12.5N 48E", "95°00'00\"N 10°00'00\"E", "1°00'00\"E 2°00'00\"N"])
    assert.equal(readPosition(wrong), undefined, wrong);
});

test("kinds: the most that an entry plainly says, and none where it does not", () => {
  const cases: [string, string, string][] = [
    ["PIRATES", "GULF OF ADEN: Cargo ship (A B) hijacked 18 Sep 08 at 0618 UTC.", "hijacking"],
    ["PIRATES", "The previously hijacked vessel X was seen drifting.", "incident"],
    ["PIRATES", "Pirates attempted to hijack a tanker and failed.", "attempt"],
    ["Robbers", "On 3 May, four robbers armed with knives boarded an anchored tanker.", "boarding"],
    ["", "An unidentified carrier was boarded 13 Apr at 1445 UTC.", "boarding"],
    ["", "Skiffs came near. The vessel was boarded by coast guard officers for questions.", "incident"],
    ["SUSPICIOUS APPROACH", "Skiffs came near; the armed security team fired warning shots.", "suspicious"],
    ["Missile attack", "A missile landed near the tanker.", "attack"],
    ["PIRATES", "Merchant vessel attacked in 12-50N 048-41E at 302146 UTC May.", "attack"],
    ["SIUSPICIOUS APPROACH", "A boat came within 20 metres.", "suspicious"],
    ["GREENPEACE ACTIVISTS", "Activists painted a hull.", "incident"],
    ["", "", "incident"],
  ];
  for (const [hostility, description, kind] of cases)
    assert.equal(kindOf(hostility, description), kind, description);
});

test("layouts, repeats, corrections, subregions: each trap of the list", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  const rows = await read.query("SELECT * FROM event ORDER BY date_from, event");
  const by = new Map(rows.map((row) => [row.event, row]));
  assert.equal(rows.length, 12);
  // The list, the interface and the layer give one list; what stands in two files is read once.
  assert.deepEqual([...by.keys()].map(String).sort(), [
    "2008-444",
    "2008-486",
    "2008-487",
    "2008-901",
    "2008-902",
    "2008-903",
    "2008-904",
    "2008-905",
    "2008-906",
    "2009-1",
    "2022-901",
    "2024-901",
  ]);
  assert.equal(by.get("2008-901")?.locator, "ASAM_sample.csv line 2 (2008-901)");
  assert.equal(by.get("2022-901")?.locator, "asam_api.json record 2 (2022-901)");
  assert.deepEqual([by.get("2024-901")?.date_from, by.get("2024-901")?.latitude], ["2024-06-15", 14.25]);
  assert.deepEqual([by.get("2008-901")?.latitude, by.get("2008-901")?.kind], [6, "hijacking"]);
  assert.equal(by.get("2008-901")?.place, "SULU SEA");
  assert.deepEqual([by.get("2008-902")?.kind_as_given, by.get("2008-902")?.kind], [null, "attack"]);
  // One day and place: the same time makes it the same attack, another time another.
  assert.deepEqual([by.get("2008-903")?.same_as, by.get("2008-904")?.same_as], ["2008-902", null]);
  // Our corrections, then those of the file; one whose position is not what the list has is told and left.
  assert.deepEqual([by.get("2008-486")?.latitude, by.get("2008-486")?.longitude], [null, null]);
  assert.equal(by.get("2009-1")?.longitude, 149.433333);
  assert.equal(by.get("2008-444")?.longitude, 50.6833);
  assert.equal(by.get("2008-906")?.latitude, null);
  assert.equal(by.get("2008-905")?.region, null);
  const areas = await read.query("SELECT area, name, polygon FROM area ORDER BY area");
  assert.deepEqual(
    areas.map((a) => a.area),
    ["nga-16", "nga-62"],
  );
  assert.match(String(areas[0]?.polygon), /^MULTIPOLYGON \(\(\(-180 45, .*\)\), \(\(170 45/);
  assert.equal(areas[1]?.polygon, "POLYGON ((42 8, 60 8, 60 20, 42 20, 42 8))");
  // A part of the list claims nothing.
  assert.deepEqual(read.coverage, []);
  assert.match(read.warnings.join("\n"), /12 messages/);
  await read.done();
});

test("a wrong position, day, reference, subregion or field is a problem with its line", async () => {
  const header = "reference,date,position,navArea,subreg,hostility,victim,description,\n";
  const row = (cells: readonly string[]): string =>
    `${cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(",")},\n`;
  const good = ["2008-1", "2008-01-01", "1°00'00\"N 2°00'00\"E", "II", "57", "", "", ""];
  const cases: [number, string, RegExp][] = [
    [0, "ASAM 1", /bad-value.*reference.*ASAM 1/],
    [1, "01/02/2008", /bad-value.*date.*01\/02\/2008/],
    [1, "2025-01-01", /bad-value.*date.*2025-01-01/],
    [2, "1N 2E", /bad-value.*position.*1N 2E/],
    [3, "9", /unknown-value.*navArea.*9/],
    [4, "99", /unknown-value.*subreg.*99/],
  ];
  for (const [column, text, expected] of cases) {
    const read = await importTexts(source, {
      "ASAM_x.csv": header + row(good.map((c, i) => (i === column ? text : c))),
    });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
  const renamed = await importTexts(source, {
    "ASAM_x.csv": header.replace("victim", "victims") + row(good),
  });
  assert.match(renamed.problems.join("\n"), /missing-column.*"victim" is missing/);
  await renamed.done();
  const api = await importTexts(source, {
    "asam.json": '{ "asam": [\n{"reference": "2008-1", "date": "2008-01-01", "lat": 1}]}',
  });
  assert.match(api.problems.join("\n"), /unknown-value.*"lat"/);
  await api.done();
});

const broken = join(
  packageRoot(),
  "..",
  "shared",
  "data",
  "reference",
  "bad-inputs",
  "nga_api_asam_sample.json",
);
test("the publisher's broken sample is refused, and nothing of it loaded", {
  skip: !existsSync(broken),
}, async () => {
  const read = await importTexts(source, { "nga_api_asam_sample.json": await readFile(broken, "utf8") });
  assert.match(read.problems.join("\n"), /^sources\/bad-json .*where something else belongs/);
  await assert.rejects(read.query("SELECT 1"));
  await read.done();
});

const shared = (name: string): string => join(packageRoot(), "..", "shared", "data", source.id, name);

test("the official download, and the answer of the programming interface as a release of its own", {
  skip: skipWithout(source.id),
}, async () => {
  const name = "ASAM_21_June_22.csv.gz";
  const read = await importTexts(source, { [name]: await readFile(shared(name)) });
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const [all] = await read.query("SELECT count(*)::INTEGER AS n, max(date_from)::VARCHAR AS last FROM event");
  assert.deepEqual(all, { n: 8642, last: "2022-06-01" });
  await read.done();
  const api = await importTexts(source, {
    "nga_api_asam_mock.json": await readFile(shared("nga_api_asam_mock.json")),
  });
  assert.deepEqual(api.problems, []);
  const rows = await api.query("SELECT event, kind, latitude FROM event ORDER BY event");
  assert.deepEqual(rows, [
    { event: "2022-216", kind: "attack", latitude: 14.65 },
    { event: "2022-217", kind: "boarding", latitude: 1.15 },
  ]);
  await api.done();
});

test("the publisher's files", { skip: skipWithout(source.id) }, async () => {
  const names = ["asam_merged_1978-2024.csv.gz", "asam_subregions.csv", "asam_suspect_positions.csv"];
  const texts = await Promise.all(names.map(async (name) => [name, await readFile(shared(name))] as const));
  const read = await importTexts(source, Object.fromEntries(texts));
  assert.deepEqual(read.problems, []);
  assert.deepEqual(read.warnings, []);
  const [all] = await read.query(`SELECT count(*)::INTEGER AS n, count(region)::INTEGER AS regions,
    (count(*) FILTER (year(date_from) = 2007))::INTEGER AS y2007, (count(*) FILTER (year(date_from) = 2008))::INTEGER AS y2008,
    (count(*) FILTER (year(date_from) = 2009))::INTEGER AS y2009, count(DISTINCT event)::INTEGER AS ids,
    min(date_from)::VARCHAR AS first, max(date_from)::VARCHAR AS last, (count(*) FILTER (latitude IS NULL))::INTEGER AS nowhere,
    (count(*) FILTER (kind_as_given IS NULL))::INTEGER AS blank FROM event`);
  assert.deepEqual(all, {
    ...{ n: 9182, regions: 8897, ids: 9182, y2007: 324, y2008: 500, y2009: 491 },
    ...{ first: "1978-05-01", last: "2024-06-25", nowhere: 12, blank: 829 },
  });
  const [first] = await read.query(
    "SELECT event, latitude, longitude FROM event WHERE date_from = '1978-05-01'",
  );
  assert.deepEqual(first, { event: "1989-12", latitude: 6, longitude: 119.5 });
  const twice = await read.query(
    "SELECT event, same_as FROM event WHERE event IN ('2008-496', '2021-161 (2)', '2021-207 (2)') ORDER BY 1",
  );
  assert.deepEqual(
    twice.map((r) => r.same_as),
    ["2008-487", "2021-161", "2021-207"],
  );
  const [moved] = await read.query("SELECT longitude FROM event WHERE event = '2008-444'");
  assert.equal(moved?.longitude, 50.6833);
  const [areas] = await read.query("SELECT count(*)::INTEGER AS n FROM area");
  assert.equal(areas?.n, 53);
  assert.deepEqual(
    read.coverage.map(({ kind, from, to, gap }) => [kind, from, to, gap]),
    [
      ["anti-shipping", "1978-05-01", "2024-06-25", false],
      ["anti-shipping", null, "1999-12-31", true],
    ],
  );
  await read.done();
});
