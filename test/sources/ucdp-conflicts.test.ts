import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import { pullFolder } from "../../src/sources/kit/pullFolder.js";
import source from "../../src/sources/ucdp-conflicts/index.js";
import { listVersions } from "../../src/store/cache.js";
import { openRecord } from "../../src/store/openRecord.js";
import { importSample, importTexts, skipWithout } from "./support/importSource.js";

const sample = join(packageRoot(), "test", "samples", "ucdp-conflicts", "UcdpPrioConflict_v99_1.csv");

test("lists in cells, words for codes, and numbers read as of the year", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  assert.match(read.warnings.join("\n"), /1 row is of another release.*99\.1/);
  const rows = await read.query("SELECT * FROM conflict_year");
  const of = (id: string) => rows.find((r) => r.conflict === id);
  assert.deepEqual(of("901")?.states_a, ["EGY", "IRQ", "JOR"]);
  assert.deepEqual(of("901")?.states_b, ["ISR"]);
  assert.deepEqual(of("901")?.regions, ["Europe", "Middle East"]);
  assert.deepEqual(
    [of("901")?.type, of("901")?.intensity, of("901")?.incompatibility, of("901")?.started],
    ["interstate", "war", "territory", "1961-03-02"],
  );
  assert.deepEqual(of("903")?.states_a, ["RUS"]);
  assert.deepEqual(of("904")?.states_a, ["SUN"]);
  assert.deepEqual(of("904")?.states_b_2nd, ["VNM"]);
  assert.deepEqual(of("905")?.states_a, ["DEU"]);
  assert.deepEqual(of("906")?.states_a_2nd, ["SRB"]);
  assert.deepEqual(
    read.coverage.map((c) => [c.kind, c.from, c.to]),
    [[null, "1946-01-01", "2015-12-31"]],
  );
  await read.done();
});

test("unknown codes, years and numbers are problems", async () => {
  const text = await readFile(sample, "utf8");
  const [header = "", , second = ""] = text.split("\r\n");
  const cases: [string, string, RegExp][] = [
    ['"1990","1","","3"', '"1990","7","","3"', /unknown-value.*intensity_level.*7/],
    ['"1990","1","","3"', '"199O","1","","3"', /bad-value.*199O/],
    ['"678"', '"999"', /unknown-state.*999/],
    ['"1961-03-02"', '"02.03.1961"', /bad-value.*02\.03\.1961/],
  ];
  for (const [from, to, expected] of cases) {
    const changed = second.replace(from, to);
    assert.notEqual(changed, second);
    const read = await importTexts(source, { "UcdpPrioConflict_v99_1.csv": `${header}\r\n${changed}\r\n` });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
  const renamed = await importTexts(source, {
    "UcdpPrioConflict_v99_1.csv": text.replace('"start_prec"', '"start_precision"'),
  });
  assert.match(renamed.problems.join("\n"), /start_prec/);
  await renamed.done();
});

test("two releases are two versions, and each year is counted as published", {
  skip: skipWithout(source.id),
}, async () => {
  const cache = await mkdtemp(join(tmpdir(), "chancery-test-"));
  const shared = join(packageRoot(), "..", "shared", "data");
  const report = await pullFolder(join(shared, source.id), [source], cache);
  assert.deepEqual(
    report.versions.map((v) => [v.release, v.status]),
    [
      ["23.1", "imported"],
      ["25.1", "imported"],
    ],
  );
  const count = async (release: string) => {
    const record = await openRecord(listVersions(cache).versions.filter((v) => v.release === release));
    const rows = await record.query(`SELECT concat_ws(',', year, count(*) FILTER (type = 'extrasystemic'),
      count(*) FILTER (type = 'interstate'), count(*) FILTER (type = 'intrastate'),
      count(*) FILTER (type = 'internationalized'), count(*), count(*) FILTER (intensity = 'war')) AS line
      FROM conflict_year GROUP BY year ORDER BY year`);
    record.close();
    return rows.map((r) => String(r.line));
  };
  const published = await readFile(
    join(shared, "reference", "conflict-counts", "ucdp_prio_v23_1_counts_by_year.csv"),
    "utf8",
  );
  assert.deepEqual(await count("23.1"), published.trim().split(/\r?\n/).slice(1));
  const newer = await count("25.1");
  assert.equal(newer.length, 79);
  assert.ok(newer.includes("2008,0,1,30,7,38,5"));
  assert.match(newer.at(-1) ?? "", /^2024,0,4,\d+,\d+,61,11$/);
  await rm(cache, { recursive: true, force: true });
});
