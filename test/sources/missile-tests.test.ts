import assert from "node:assert/strict";
import { test } from "node:test";
import source from "../../src/sources/missile-tests/index.js";
import { importFull, importTexts, skipWithout } from "./support/importSource.js";
import { type MadeCell, type MadeSheet, makeWorkbook } from "./support/makeWorkbook.js";

const headings = [
  ...["F1", "Date", "Date Entered/Updated", "Launch Time (UTC)", "Missile Name", "Missile Type"],
  ...["Launch Agency/Authority", "Facility Name", "Facility Location", "Other Name", "Facility Latitude"],
  ...["Facility Longitude", "Landing Location", "Apogee", "Distance Travelled", "Confirmation Status"],
  ...["Test Outcome", "Additional Information", "Source(s)"],
];
/** 30781 is 1984-04-09. */
const serial = (day: string): MadeCell => ({
  serial: 30781 + (Date.parse(day) - Date.parse("1984-04-09")) / 86_400_000,
});
function flight(number: number, day: string, over: Partial<Record<string, MadeCell>> = {}): MadeCell[] {
  const cells: Record<string, MadeCell> = {
    F1: number,
    Date: serial(day),
    "Date Entered/Updated": serial("2019-01-01"),
    "Missile Name": "Scud-X",
    "Missile Type": "SRBM",
    "Facility Name": "Some Base",
    "Facility Latitude": 40.5,
    "Facility Longitude": 129.5,
    "Landing Location": "Unknown",
    Apogee: "97 km",
    "Distance Travelled": "N/A",
    "Confirmation Status": "Confirmed",
    "Test Outcome": "Success",
  };
  for (const [name, cell] of Object.entries(over)) if (cell !== undefined) cells[name] = cell;
  return headings.map((name) => cells[name] ?? null);
}
const book = (rows: MadeSheet) => makeWorkbook({ "Missile Tests": rows, "Data Summary": { 1: ["Years"] } });
const sample = book({
  2: headings,
  3: flight(1, "1984-04-09"),
  4: flight(2, "1998-08-31", {
    "Missile Name": "Unknown",
    "Facility Latitude": "Unknown",
    "Test Outcome": "Unknown",
  }),
  5: flight(3, "2016-08-02", { "Launch Time (UTC)": { serial: 22 / 24 + 53 / 1440 } }),
  6: flight(4, "2016-08-23", { "Launch Time (UTC)": 0.5 }),
});
const copyHeader =
  "launch_time,missile_name,missile_type,launch_authority,facility_name,facility_location,other_name,facility_latitude,facility_longitude,landing_location,apogee_km,distance_travelled_km,test_confirmed,test_successful,additional_information,sources\n";
const copyRow = (date: string, name: string) => `${date},${name},SRBM,,,,,,,,,,TRUE,TRUE,,\n`;
const copy = [
  copyRow("1984-04-09", "Scud-X"),
  copyRow("1998-08-31", "Unknown"),
  copyRow("2016-08-02", "Scud-X"),
  copyRow("2016-08-23", "Scud-X"),
];

const importBook = (bytes: Uint8Array, rows: readonly string[] = copy) =>
  importTexts(source, {
    "north_korea_missile_test_database.xlsx": bytes,
    "cns_dprk_missile_tests.csv": copyHeader + rows.join(""),
  });

test("days of 1984 are of the year, times are universal, Unknown is nothing", async () => {
  const read = await importBook(sample);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const rows = await read.query("SELECT * FROM event ORDER BY event");
  assert.deepEqual(
    rows.map((row) => `${row.date_from} ${row.date_to} ${row.precision} ${row.latitude}`),
    [
      "1984-01-01 1984-12-31 year 40.5",
      "1998-08-31 1998-08-31 day null",
      "2016-08-02 2016-08-02 day 40.5",
      "2016-08-23 2016-08-23 day 40.5",
    ],
  );
  assert.match(
    String(rows[1]?.description),
    /^unknown missile \(SRBM\); outcome unknown; confirmed; apogee 97 km$/,
  );
  assert.match(String(rows[2]?.description), /22:53 UTC \(2016-08-03 in North Korea\)/);
  assert.match(String(rows[3]?.description), /12:00 UTC;/);
  assert.equal(rows[0]?.locator, "north_korea_missile_test_database.xlsx sheet Missile Tests row 3");
  assert.deepEqual(
    read.coverage.map((c) => [c.state, c.from, c.to]),
    [["PRK", "1984-01-01", "2016-08-23"]],
  );
  await read.done();
});

test("a new heading or word, a day that is none and a copy that differs are problems", async () => {
  const with4 = (row: MadeCell[]) => book({ 2: headings, 3: row });
  const cases: [Uint8Array, readonly string[], RegExp][] = [
    [
      book({ 2: [...headings.slice(0, 18), "Sauces"], 3: flight(1, "1998-08-31") }),
      [],
      /unknown-column.*Sauces/,
    ],
    [with4(flight(1, "1998-08-31", { "Test Outcome": "Draw" })), [], /unknown-value.*Draw/],
    [with4(flight(1, "1998-08-31", { "Confirmation Status": "Hearsay" })), [], /unknown-value.*Hearsay/],
    [with4(flight(1, "1998-08-31", { Date: "in May" })), [], /bad-value.*in May/],
    [with4(flight(1, "1998-08-31", { "Facility Latitude": 140 })), [], /bad-value.*140/],
    [makeWorkbook({ Other: { 1: ["x"] } }), [], /missing-value.*Missile Tests/],
    [sample, [copy[0] ?? ""], /missing-value/],
    [sample, [copyRow("1984-05-09", "Scud-X"), ...copy.slice(1)], /bad-value.*1984-05-09.*row 3/],
    [sample, [...copy, copy[0] ?? ""], /bad-value.*1984-04-09/],
  ];
  for (const [bytes, rows, expected] of cases) {
    const read = await importBook(bytes, rows);
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

test("the publisher's workbook", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const years = await read.query(
    "SELECT year(date_from)::INTEGER AS year, count(*)::INTEGER AS n FROM event GROUP BY year ORDER BY year",
  );
  const count = Object.fromEntries(years.map((row) => [String(row.year), Number(row.n)]));
  assert.deepEqual(
    [1984, 1998, 2006, 2007, 2008, 2016, 2017, 2019].map((year) => count[year] ?? 0),
    [6, 1, 7, 0, 0, 24, 21, 22],
  );
  const sum = (to: number) =>
    Object.entries(count).reduce((all, [year, n]) => all + (Number(year) <= to ? n : 0), 0);
  assert.deepEqual([sum(2008), sum(2019)], [23, 140]);
  const [july] = await read.query(
    "SELECT count(*)::INTEGER AS n FROM event WHERE date_from = DATE '2006-07-05' AND precision = 'day'",
  );
  assert.equal(july?.n, 7);
  const [timed] = await read.query(
    "SELECT count(*)::INTEGER AS n FROM event WHERE description LIKE '% UTC%'",
  );
  assert.equal(timed?.n, 59);
  // The list is complete to its last flight and says nothing of the weeks after it.
  const [ends] = await read.query(
    "SELECT max(date_from) AS last, count(*) FILTER (precision = 'year')::INTEGER AS undated FROM event",
  );
  assert.deepEqual(
    [ends, read.coverage.map((c) => c.to)],
    [{ last: "2019-11-28", undated: 6 }, ["2019-11-28"]],
  );
  await read.done();
});
