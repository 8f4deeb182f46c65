import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import source from "../../src/sources/atop-alliances/index.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

const owed = `SELECT concat_ws(' ', from_state, to_state, kind, date_from, coalesce(CAST(date_to AS VARCHAR), 'open'), precision) AS line
  FROM obligation WHERE alliance = 'ATOP `;

test("who owes what to whom, and until when", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  assert.match(read.warnings.join("\n"), /8152 \(Annam\)/);
  const lines = async (id: string, where = "true") =>
    (await read.query(`${owed}${id}' AND ${where} ORDER BY ALL`)).map((r) => r.line);
  assert.deepEqual(await lines("9010"), [
    "JPN USA alliance 1950-05-01 open day",
    "JPN USA consultation 1950-05-01 open day",
    "USA JPN alliance 1950-05-01 open day",
    "USA JPN consultation 1950-05-01 open day",
    "USA JPN defense 1950-05-01 open day",
  ]);
  // Phases that follow each other are one spell; a missing day of exit makes it a month.
  assert.deepEqual(await lines("9020", "from_state = 'GBR'"), [
    "GBR DEU alliance 1991-06-01 2001-02-28 month",
    "GBR DEU neutrality 1991-06-01 2001-02-28 month",
    "GBR DEU offense 1991-06-01 2001-02-28 month",
    "GBR FRA alliance 1950-05-01 2009-03-31 day",
    "GBR FRA neutrality 1950-05-01 2009-03-31 day",
    "GBR FRA offense 1960-01-02 2009-03-31 day",
  ]);
  assert.deepEqual(await lines("9030", "kind = 'nonaggression' AND to_state = 'MNG'"), [
    "RUS MNG nonaggression 1991-12-26 1995-06-30 day",
    "SUN MNG nonaggression 1980-01-01 1991-12-25 day",
  ]);
  assert.deepEqual(await lines("9040"), []);
  const bodies = await read.query("SELECT body, name, names, date_to, active FROM body ORDER BY body");
  assert.deepEqual(bodies[0], {
    body: "ATOP 9010",
    name: "Alliance of United States and Japan, 1950 (ATOP 9010)",
    names: ["COW alliance 77"],
    date_to: null,
    active: true,
  });
  await read.done();
});

test("dates and marks that cannot be are problems, and a file alone is no version", async () => {
  const folder = join(packageRoot(), "test", "samples", "atop-alliances");
  const [alliances, members] = await Promise.all(
    ["atop9_99_alliance.csv", "atop9_99_member.csv"].map((name) => readFile(join(folder, name), "utf8")),
  );
  assert.ok(alliances && members);
  const cases: [string, string, RegExp][] = [
    ["2,0,1950,5,1,", "2,0,1950,13,1,", /bad-value.*1950-13-1/],
    ["2,0,1950,5,1,0,0,0", "2,0,1950,5,1,1940,5,1", /bad-value.*1940-05-01/],
    ["9010,,,2,0", "9010,,,9998,0", /unknown-state.*9998/],
    ["9010,,,2,0", "9099,,,2,0", /bad-value.*atopid.*9099/],
  ];
  for (const [from, to, expected] of cases) {
    const changed = members.replace(from, to);
    assert.notEqual(changed, members);
    const read = await importTexts(source, {
      "atop9_99_alliance.csv": alliances,
      "atop9_99_member.csv": changed,
    });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
  const alone = await importTexts(source, { "atop9_99_member.csv": members });
  assert.notDeepEqual(alone.problems, []);
  await alone.done();
});

test("the publisher's files", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual(read.problems, []);
  const owes = async (from: string, to: string, day: string) =>
    (
      await read.query(`SELECT DISTINCT kind FROM obligation WHERE from_state = '${from}' AND to_state = '${to}' AND kind <> 'alliance'
        AND date_from <= '${day}' AND (date_to IS NULL OR date_to >= '${day}') ORDER BY kind`)
    ).map((r) => r.kind);
  assert.deepEqual(await owes("USA", "JPN", "2008-12-31"), ["consultation", "defense", "nonaggression"]);
  assert.deepEqual(await owes("JPN", "USA", "2008-12-31"), ["consultation", "nonaggression"]);
  assert.deepEqual(await owes("JPN", "USA", "1955-01-01"), ["consultation"]);
  const [all] = await read.query(
    "SELECT count(*)::INTEGER AS n, (count(*) FILTER (date_to IS NULL))::INTEGER AS open FROM body",
  );
  assert.deepEqual(all, { n: 745, open: 334 });
  await read.done();
});
