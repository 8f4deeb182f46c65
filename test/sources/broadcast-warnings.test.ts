import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import { dayOfGroup, ownEnd } from "../../src/sources/broadcast-warnings/dates.js";
import source from "../../src/sources/broadcast-warnings/index.js";
import { geometryOf } from "../../src/sources/broadcast-warnings/positions.js";
import { importTexts, skipWithout } from "./support/importSource.js";

test("date groups with a year, and the end a warning names", () => {
  assert.equal(dayOfGroup("150429Z APR 2023"), "2023-04-15");
  assert.equal(dayOfGroup("251516Z APR 23"), "2023-04-25");
  for (const wrong of ["150429Z APR", "310001Z FEB 2023", "152560Z APR 2023", "soon"])
    assert.equal(dayOfGroup(wrong), undefined, wrong);
  assert.equal(ownEnd("2. CANCEL HYDROLANT 1/23.\n3. CANCEL THIS MSG\n   251516Z APR 23."), "251516Z APR 23");
  assert.equal(ownEnd("CANCEL HYDROLANT 1/23."), undefined);
});

test("positions, lines and areas out of the text", () => {
  const cases: [string, string | undefined][] = [
    ["LIGHT 22-07-05N 091-23-50W UNLIT.", "POINT (-91.397222 22.118056)"],
    [
      "IN AREA BOUND BY\n  10-00.00N 020-00.00E, 10-30.00N 020-00.00E,\n 10-30.00N 021-00.00E.\n2. CANCEL",
      "POLYGON ((20 10, 20 10.5, 21 10.5, 20 10))",
    ],
    [
      "IN AREAS BOUND BY:\n A. 01-00N 002-00E, 01-00N 003-00E, 02-00N 003-00E\n B. 11-00S 012-00W, 11-00S 013-00W,\n 12-00S 013-00W.",
      "GEOMETRYCOLLECTION (POLYGON ((2 1, 3 1, 3 2, 2 1)), POLYGON ((-12 -11, -13 -11, -13 -12, -12 -11)))",
    ],
    [
      "TRACKLINE JOINING\n 39-53.10N 003-06.62E, 39-59.70N 003-49.43E.",
      "LINESTRING (3.110333 39.885, 3.823833 39.995)",
    ],
    [
      "1. BUOY 01-00N 002-00E OFF STATION.\n2. IN AREA BOUND BY 01-00N 002-00E AND 03-00N 002-00E.",
      "GEOMETRYCOLLECTION (POINT (2 1), LINESTRING (2 1, 2 3))",
    ],
    ["NAVTEX STATION OFF AIR.", undefined],
  ];
  for (const [text, wkt] of cases) assert.equal(geometryOf(text), wkt, text);
});

const message = {
  ...{
    msgYear: 2023,
    msgNumber: 7,
    navArea: "A",
    subregion: "11,26",
    status: "A",
    issueDate: "150429Z APR 2023",
  },
  text: "NORWEGIAN SEA.\nNORWAY.\nDNC 20.\n1. BUOY 62-00.00N 002-00.00E.\n2. CANCEL THIS MSG 201200Z APR 23.\n",
  ...{
    authority: "MADE UP 1/23",
    cancelDate: null,
    cancelNavArea: null,
    cancelMsgYear: null,
    cancelMsgNumber: null,
  },
  ...{ year: 2023, area: "A", number: 7 },
};
const answer = (...list: readonly object[]) => JSON.stringify({ "broadcast-warn": list }, null, 1);

test("a message with its codes, days, place and positions", async () => {
  const read = await importTexts(source, { "broadcast-warn_2023-04.json": answer(message) });
  assert.deepEqual(read.problems, []);
  const [row] = await read.query("SELECT * FROM event");
  assert.deepEqual(
    [row?.event, row?.kind, row?.kind_as_given, row?.date_from, row?.date_to, row?.place, row?.region],
    [
      "HYDROLANT 7/2023",
      "warning",
      "HYDROLANT",
      "2023-04-15",
      "2023-04-20",
      "NORWEGIAN SEA, NORWAY",
      "11,26",
    ],
  );
  assert.equal(row?.geometry, "POINT (2 62)");
  assert.equal(row?.locator, "broadcast-warn_2023-04.json message 1 (7/2023 A)");
  // Of a part of what was in force nothing is claimed.
  assert.deepEqual(read.coverage, []);
  await read.done();
});

test("a new code, status, field, date or a message twice is a problem on its line", async () => {
  const cases: [readonly object[], RegExp][] = [
    [[{ ...message, navArea: "X", area: "X" }], /unknown-value.*navArea.*"X"/],
    [[{ ...message, status: "C" }], /unknown-value.*status/],
    [[{ ...message, kind: 1 }], /unknown-value.*kind/],
    [[{ ...message, issueDate: "150429Z APR" }], /bad-value.*issueDate/],
    [[{ ...message, year: 2022 }], /bad-value.*year/],
    [[{ ...message, text: "CANCEL THIS MSG 391200Z APR 23" }], /bad-value.*text/],
    [[message, message], /duplicate.*2023 7 A/],
  ];
  for (const [list, expected] of cases) {
    const read = await importTexts(source, { "broadcast-warn.json": answer(...list) });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

const answered = "nga_broadcast-warn_454msgs_2023-04.json.gz";
test("the publisher's answer of April 2023", { skip: skipWithout(source.id) }, async () => {
  const file = join(packageRoot(), "..", "shared", "data", source.id, answered);
  const read = await importTexts(source, { [answered]: await readFile(file) });
  assert.deepEqual(read.problems, []);
  const rows = await read.query(
    "SELECT kind_as_given AS code, count(*)::INTEGER AS n FROM event GROUP BY 1 ORDER BY n DESC",
  );
  assert.deepEqual(
    rows.map((r) => [r.code, r.n]),
    [
      ["HYDROPAC", 164],
      ["HYDROLANT", 149],
      ["NAVAREA IV", 86],
      ["HYDROARC", 30],
      ["NAVAREA XII", 25],
    ],
  );
  const [ends] = await read.query(
    "SELECT count(date_to)::INTEGER AS n, min(date_from)::VARCHAR AS first FROM event",
  );
  assert.deepEqual([ends?.n, String(ends?.first).slice(0, 4)], [161, "2020"]);
  assert.deepEqual(
    read.coverage.map((c) => [c.kind, c.from === c.to]),
    [["warning", true]],
  );
  await read.done();
});
