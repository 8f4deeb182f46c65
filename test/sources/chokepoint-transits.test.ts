import assert from "node:assert/strict";
import { test } from "node:test";
import source from "../../src/sources/chokepoint-transits/index.js";
import { importFull, importTexts, skipWithout } from "./support/importSource.js";

const file = (
  series: string,
  key = "suez",
  columns = '"date","total","tanker","container","cargo","dry_bulk","capacity_dwt"',
) =>
  `{"updated":"2024-01-09","source":"made up","columns":[${columns}],\n"chokepoints":{\n"${key}":{"name":"Suez Canal","series":[\n${series}\n]}}}`;
const read = (text: string) => importTexts(source, { "portwatch_x.json": text });

test("rows in the order of the columns; days that are missing are not covered", async () => {
  const found = await read(
    file('["2024-01-01",45,18,7,27,15,1500],\n["2024-01-02",3,1,0,2,1,10],\n["2024-01-04",0,0,0,0,0,0]'),
  );
  assert.deepEqual(found.problems, []);
  const rows = await found.query(
    "SELECT vessels, calls, capacity_dwt, chokepoint, locator FROM transit WHERE date = '2024-01-01' ORDER BY vessels",
  );
  assert.deepEqual(
    rows.map((r) => [r.vessels, r.calls, r.capacity_dwt]),
    [
      ["all", 45, 1500],
      ["cargo", 27, null],
      ["container", 7, null],
      ["dry bulk", 15, null],
      ["tanker", 18, null],
    ],
  );
  assert.deepEqual(
    [rows[0]?.chokepoint, rows[0]?.locator],
    ["suez-canal", "portwatch_x.json suez 2024-01-01"],
  );
  assert.deepEqual(
    found.coverage.map(({ kind, from, to }) => [kind, from, to]),
    [
      ["suez-canal", "2024-01-01", "2024-01-02"],
      ["suez-canal", "2024-01-04", "2024-01-04"],
    ],
  );
  await found.done();
});

test("another chokepoint, column, total or row is a problem on its line", async () => {
  const cases: [string, RegExp][] = [
    [file('["2024-01-01",45,18,7,27,15,1500]', "atlantis"), /unknown-value.*"atlantis"/],
    [file('["2024-01-01",46,18,7,27,15,1500]'), /bad-value total.*"46".*45/],
    [file('["2024-01-01",45,18,7,27,null,1500]'), /missing-value dry_bulk/],
    [file('["1 January",45,18,7,27,15,1500]'), /bad-value.*1 January/],
    [file('["2024-01-01",45]', "suez", '"date","ships"'), /bad-value.*columns/],
  ];
  for (const [text, expected] of cases) {
    const found = await read(text);
    assert.match(found.problems.join("\n"), expected);
    await found.done();
  }
});

test("the publisher's file", { skip: skipWithout(source.id) }, async () => {
  const found = await importFull(source);
  assert.deepEqual(found.problems, []);
  const days = await found.query(
    "SELECT chokepoint, count(DISTINCT date)::INTEGER AS n, max(date)::VARCHAR AS last FROM transit GROUP BY 1 ORDER BY n, 1",
  );
  assert.equal(days.length, 12);
  assert.deepEqual([days[0]?.chokepoint, days[0]?.n, days[0]?.last], ["strait-of-hormuz", 935, "2026-07-23"]);
  assert.deepEqual([...new Set(days.slice(1).map((d) => `${d.n} ${d.last}`))], ["938 2026-07-26"]);
  const mean = async (chokepoint: string, month: string) => {
    const [row] = await found.query(`SELECT round(avg(calls), 1) AS m FROM transit WHERE vessels = 'all'
      AND chokepoint = '${chokepoint}' AND strftime(date, '%Y-%m') = '${month}'`);
    return row?.m;
  };
  const means: [string, number, number][] = [
    ["bab-el-mandeb", 39.2, 31.1],
    ["cape-of-good-hope", 72.1, 95.5],
    ["suez-canal", 48, 38.9],
  ];
  for (const [id, january, june] of means)
    assert.deepEqual([await mean(id, "2024-01"), await mean(id, "2024-06")], [january, june], id);
  assert.equal(found.coverage.length, 12);
  await found.done();
});
