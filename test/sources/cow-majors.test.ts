import assert from "node:assert/strict";
import { test } from "node:test";
import source from "../../src/sources/cow-majors/index.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

const tenures = `SELECT state, CAST(date_from AS VARCHAR) AS a, CAST(date_to AS VARCHAR) AS b, locator FROM status ORDER BY state, a`;

test("tenures with their ends, open ones open, numbers that changed hands split", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  const rows = await read.query(tenures);
  assert.deepEqual(
    rows.map((r) => [r.state, r.a, r.b]),
    [
      ["JPN", "1901-02-03", "1940-08-14"],
      ["JPN", "1991-12-11", null],
      ["RUS", "1922-01-01", "1922-12-29"],
      ["RUS", "1991-12-26", null],
      ["SUN", "1922-12-30", "1991-12-25"],
    ],
  );
  assert.equal(rows[0]?.locator, "majors2016.csv line 2");
  assert.deepEqual(
    read.coverage.map((c) => [c.kind, c.from, c.to]),
    [["major power", "1816-01-01", "2016-12-31"]],
  );
  await read.done();
});

test("bad dates, numbers and releases are problems", async () => {
  const header = "stateabb,ccode,styear,stmonth,stday,endyear,endmonth,endday,version\n";
  const cases: [string, RegExp][] = [
    ["JPN,740,1895,13,1,1945,8,14,2016", /bad-value.*1895-13-1/],
    ["JPN,740,1895,4,1,1845,8,14,2016", /bad-value/],
    ["JPN,999,1895,4,1,1945,8,14,2016", /unknown-state.*999/],
    ["JPN,740,1895,4,1,1945,8,14,2017", /bad-value.*version.*2017/],
  ];
  for (const [line, expected] of cases) {
    const read = await importTexts(source, { "majors2016.csv": `${header}${line}\n` });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

test("the publisher's file", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const rows = await read.query(tenures);
  assert.deepEqual(
    rows.filter((r) => r.state === "JPN").map((r) => [r.a, r.b]),
    [
      ["1895-04-01", "1945-08-14"],
      ["1991-12-11", null],
    ],
  );
  assert.deepEqual(
    rows.filter((r) => r.b === null).map((r) => r.state),
    ["CHN", "DEU", "FRA", "GBR", "JPN", "RUS", "USA"],
  );
  // 14 tenures, of which one passes from Russia to the Soviet Union and back.
  assert.equal(rows.length, 16);
  await read.done();
});
