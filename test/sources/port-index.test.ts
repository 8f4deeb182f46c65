import assert from "node:assert/strict";
import { test } from "node:test";
import { columns, ignored } from "../../src/sources/port-index/columns.js";
import source from "../../src/sources/port-index/index.js";
import { importFull, importTexts, skipWithout } from "./support/importSource.js";

const header = [...Object.keys(columns), ...ignored];
const ports = (rows: readonly Readonly<Record<string, string>>[]): string =>
  `${[header, ...rows.map((row) => header.map((name) => row[name] ?? " "))].map((cells) => cells.join(",")).join("\n")}\n`;
const port = {
  "World Port Index Number": "48660",
  "Region Name": "Djibouti -- 48600",
  "Main Port Name": "Madeup",
  "UN/LOCODE": "DJ MAD",
  "Country Code": "Djibouti",
  "Channel Depth (m)": "0",
  "Harbor Size": "Small",
  Latitude: "11.6",
  Longitude: "43.133333",
};

test("blanks for nothing, 0 for a depth not known, numbers that stand twice, a byte-order mark", async () => {
  const read = await importTexts(source, {
    "UpdatedPub150.csv": `\ufeff${ports([
      port,
      {
        ...port,
        "Alternate Port Name": "One; Two",
        "Channel Depth (m)": "9.4",
        "Harbor Size": " ",
        "UN/LOCODE": " ",
      },
      { ...port, "World Port Index Number": "49454.5", "Country Code": "Johnson Atoll" },
      { ...port, "World Port Index Number": "2", "Country Code": " ", "UN/LOCODE": "GB X''" },
    ])}`,
  });
  assert.deepEqual(read.problems, []);
  const rows = await read.query("SELECT * FROM port ORDER BY locator");
  assert.deepEqual(
    rows.map((r) => [r.port, r.locode, r.state, r.channel_depth, r.size]),
    [
      ["48660", "DJMAD", "DJI", null, "small"],
      ["48660 (2)", null, "DJI", 9.4, null],
      ["49454.5", "DJMAD", rows[2]?.state, null, "small"],
      ["2", null, null, null, "small"],
    ],
  );
  assert.deepEqual(
    [rows[1]?.names, rows[0]?.region, rows[0]?.locator],
    [["One", "Two"], "Djibouti", "UpdatedPub150.csv line 2"],
  );
  assert.match(read.warnings.join("\n"), /UN\/LOCODE/);
  await read.done();
});

test("a new size, country or column and a wrong position are problems", async () => {
  const cases: [Readonly<Record<string, string>>, RegExp][] = [
    [{ "Harbor Size": "Huge" }, /unknown-value.*Huge/],
    [{ "Country Code": "Ruritania" }, /unknown-state.*Ruritania/],
    [{ Latitude: "95" }, /bad-value.*Latitude.*95/],
    [{ "Channel Depth (m)": "deep" }, /bad-value.*Channel Depth.*deep/],
    [{ "World Port Index Number": "x" }, /bad-value.*Index Number/],
  ];
  for (const [change, expected] of cases) {
    const read = await importTexts(source, { "UpdatedPub150.csv": ports([{ ...port, ...change }]) });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
  const text = ports([port]).replace("Railway", "Railways");
  const renamed = await importTexts(source, { "UpdatedPub150.csv": text });
  assert.match(renamed.problems.join("\n"), /unknown-column.*"Railways"/);
  await renamed.done();
});

test("the publisher's file", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual(read.problems, []);
  const sizes = await read.query("SELECT size, count(*)::INTEGER AS n FROM port GROUP BY size ORDER BY n");
  assert.deepEqual(
    sizes.map((r) => [r.size, r.n]),
    [
      [null, 71],
      ["large", 171],
      ["medium", 366],
      ["small", 1026],
      ["very small", 2134],
    ],
  );
  const [all] = await read.query(`SELECT count(*)::INTEGER AS n, count(DISTINCT port)::INTEGER AS ids,
    (count(*) FILTER (locode IS NULL))::INTEGER AS nameless, count(state)::INTEGER AS states, count(country)::INTEGER AS countries FROM port`);
  assert.deepEqual([all?.n, all?.ids, all?.states], [3768, 3768, all?.countries]);
  const [first] = await read.query("SELECT name, latitude, longitude, locator FROM port WHERE port = '7950'");
  assert.deepEqual(first, {
    name: "Maurer",
    latitude: 40.533333,
    longitude: -74.25,
    locator: "UpdatedPub150.csv.gz line 2",
  });
  const [djibouti] = await read.query("SELECT name, latitude, longitude FROM port WHERE locode = 'DJJIB'");
  assert.deepEqual(djibouti, { name: "Djibouti", latitude: 11.6, longitude: 43.133333 });
  await read.done();
});
