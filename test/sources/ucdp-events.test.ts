import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { packageRoot } from "../../src/base/packageRoot.js";
import source from "../../src/sources/ucdp-events/index.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

const name = "GEDEvent_v21_01_21_12.csv";
const sample = () => readFile(join(packageRoot(), "test", "samples", source.id, name), "utf8");

test("events with their spells, places that are no points, what is still to be checked", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  assert.match(read.warnings.join("\n"), /note.*best.*903/);
  const rows = await read.query("SELECT * FROM event ORDER BY event");
  assert.deepEqual(
    rows.map((r) => [r.kind, r.date_from, r.date_to, r.state, r.actors, r.victim, r.deaths_best]),
    [
      ["state-based", "2021-02-03", "2021-02-03", "TCD", ["Government of Chad", "Toys"], null, 2],
      ["non-state", "2021-02-20", "2021-03-02", "TCD", ["Reds", "Blues"], null, 0],
      ["one-sided violence", "2021-02-03", "2021-02-03", "YEM", ["Toys"], "Civilians", 2],
    ],
  );
  assert.deepEqual(
    rows.map((r) => [r.place_precision, r.latitude, r.longitude, r.review, r.conflict, r.locator]),
    [
      ["point", 12.5, 18.25, null, "71", "id 901"],
      ["province", null, null, "Check deaths", "71", "id 902"],
      ["point", 12.5, 18.25, null, "71", "id 903"],
    ],
  );
  assert.deepEqual(
    read.coverage.map((c) => [c.kind, c.from, c.to]),
    [
      ["state-based", "2021-01-01", "2021-12-31"],
      ["non-state", "2021-01-01", "2021-12-31"],
      ["one-sided violence", "2021-01-01", "2021-12-31"],
    ],
  );
  assert.match(read.coverage[0]?.reason ?? "", /preliminary/);
  await read.done();
});

test("a yearly release in its own zip, with the older names of columns, in years of succession", async () => {
  const text = (await sample())
    .replace("conflict_new_id", "conflict_id")
    .replace("dyad_new_id", "dyad_id")
    .replaceAll("2021", "1991")
    .replaceAll("1991-02-20", "1991-12-26")
    .replaceAll("1991-03-02", "1991-12-28")
    .replaceAll('"483"', '"365"');
  const bytes = zipSync({ "GEDEvent_v25_1.csv": strToU8(text) });
  const read = await importTexts(source, { "ged251-csv.zip": Buffer.from(bytes) });
  assert.deepEqual(read.problems, []);
  const rows = await read.query("SELECT state FROM event ORDER BY event");
  assert.deepEqual(
    rows.map((r) => r.state),
    ["SUN", "RUS", "YEM"],
  );
  assert.doesNotMatch(read.coverage[0]?.reason ?? "", /preliminary/);
  await read.done();
  assert.ok(
    (source.compareReleases?.("21.01.21.12", "20.1") ?? 0) < 0,
    "candidates give way to a yearly release",
  );
  const releases = ["", "9.1", "24.1", "25.1", "25.2", "25.10", "26.1"];
  const candidates = ["20.01.20.12", "21.01.21.03", "21.01.21.12", "25.0.1", "25.0.2", "25.0.11", "26.0.1"];
  for (const ordered of [releases, candidates])
    assert.deepEqual([...ordered].reverse().sort(source.compareReleases), ordered);
});

test("values that the codebook does not have are problems", async () => {
  const text = await sample();
  const cases: [string, string, RegExp][] = [
    ['"901"', '"902"', /duplicate.*event 902 has 2 rows/],
    ['"Africa"', '"Oceania"', /unknown-value.*region.*event 901.*Oceania/],
    ["2021-02-03 00:00:00.000", "03.02.2021", /bad-value.*date_start.*event 901.*03\.02\.2021/],
    ["2021-03-02 00:00:00.000", "2021-02-02 00:00:00.000", /bad-value.*date_end.*2021-02-02/],
    ['"678"', '"999"', /unknown-state.*999/],
    ['"where_prec"', '"where_precision"', /where_prec/],
    ['"12.5"', '"12,5"', /bad-value.*latitude.*12,5/],
  ];
  for (const [from, to, expected] of cases) {
    const changed = text.replace(from, to);
    assert.notEqual(changed, text);
    const read = await importTexts(source, { [name]: changed });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

test("the publisher's file", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual(read.problems, []);
  const kinds = await read.query(
    "SELECT kind, count(*) AS n, sum(deaths_best) AS deaths FROM event GROUP BY 1 ORDER BY 1",
  );
  assert.deepEqual(
    kinds.map((r) => [r.kind, r.n]),
    [
      ["non-state", "4966"],
      ["one-sided violence", "2469"],
      ["state-based", "9972"],
    ],
  );
  assert.equal(
    kinds.reduce((sum, r) => sum + Number(r.deaths), 0),
    115_471,
  );
  const [kabul] = await read.query("SELECT * FROM event WHERE event = '412700'");
  assert.deepEqual(
    [kabul?.date_from, kabul?.state, kabul?.deaths_low, kabul?.deaths_best, kabul?.deaths_high],
    ["2021-08-26", "AFG", 171, 183, 184],
  );
  assert.match(String(kabul?.place), /Kabul international airport/);
  const [rest] =
    await read.query(`SELECT count(*) FILTER (review IS NULL) AS clear, count(*) FILTER (deaths_best = 0) AS none,
    CAST(max(date_to) AS VARCHAR) AS last, count(*) FILTER (latitude IS NULL) AS unplaced, count(*) FILTER (state IS NULL) AS nowhere FROM event`);
  assert.deepEqual(rest, {
    clear: "14436",
    none: "1268",
    last: "2022-01-05",
    unplaced: String(1734 + 821 + 61),
    nowhere: "0",
  });
  await read.done();
});
