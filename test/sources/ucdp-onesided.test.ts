import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { packageRoot } from "../../src/base/packageRoot.js";
import source from "../../src/sources/ucdp-onesided/index.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

const sample = () =>
  readFile(join(packageRoot(), "test", "samples", source.id, "OneSided_v99_1.csv"), "utf8");

test("actor-years with lists in cells, lines in cells and governments as of the year", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  assert.match(read.warnings.join("\n"), /low 31, best 30 and high 60/);
  const rows = await read.query("SELECT * FROM event ORDER BY event");
  assert.deepEqual(
    rows.map((r) => [r.event, r.state, r.regions, r.deaths_low, r.deaths_best, r.deaths_high, r.date_from]),
    [
      ["21-1999", "SCG", ["Europe"], 25, 30, 60, "1999-01-01"],
      ["22-2007", null, ["Middle East", "Africa"], 25, 30, 60, "2007-01-01"],
      ["23-2007", null, ["Africa"], 31, 30, 60, "2007-01-01"],
    ],
  );
  assert.equal(rows[1]?.description, "Toy\nFront");
  assert.equal(rows[2]?.locator, "OneSided_v99_1.csv line 5, actor 13");
  await read.done();
});

test("the publisher's zip and the unpacked file are the same release", async () => {
  const bytes = zipSync({ "OneSided_v99_1.csv": strToU8(await sample()) });
  const read = await importTexts(source, { "ucdp-onesided-991-csv.zip": Buffer.from(bytes) });
  assert.deepEqual(read.problems, []);
  const [first] = await read.query("SELECT locator FROM event ORDER BY event");
  assert.equal(first?.locator, "OneSided_v99_1.csv line 2, actor 11");
  await read.done();
});

test("other codes and doubled actor-years are problems", async () => {
  const text = await sample();
  const cases: [string, string, RegExp][] = [
    ['"2, 4"', '"2, 9"', /unknown-value.*region.*"9"/],
    ['"432, 365"', '"432, 999"', /unknown-state.*999/],
    ['"13"', '"12"', /duplicate.*12 in 2007/],
    ['"60"', '"sixty"', /bad-value.*high_fatality_estimate.*sixty/],
    ['"gwnoa"', '"gwno_a"', /gwnoa/],
  ];
  for (const [from, to, expected] of cases) {
    const changed = text.replace(from, to);
    assert.notEqual(changed, text);
    const read = await importTexts(source, { "OneSided_v99_1.csv": changed });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

test("the publisher's file", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual(read.problems, []);
  const rows =
    await read.query(`SELECT year(date_from) AS year, count(*) AS actors, sum(deaths_best) AS deaths
    FROM event WHERE year(date_from) IN (1994, 2007, 2008, 2024) GROUP BY 1 ORDER BY 1`);
  assert.deepEqual(
    rows.map((r) => [Number(r.year), Number(r.actors), Number(r.deaths)]),
    [
      [1994, Number(rows[0]?.actors), 779_683],
      [2007, 32, 4909],
      [2008, 35, 4486],
      [2024, 49, 13_927],
    ],
  );
  const [all] = await read.query("SELECT count(*) AS n FROM event");
  assert.equal(all?.n, "1330");
  assert.deepEqual(
    read.coverage.map((c) => [c.from, c.to]),
    [["1989-01-01", "2024-12-31"]],
  );
  await read.done();
});
