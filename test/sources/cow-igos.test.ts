import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import source from "../../src/sources/cow-igos/index.js";
import { type Imported, importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

const inYear = (year: number) =>
  `date_from <= DATE '${year}-12-31' AND (date_to IS NULL OR date_to >= DATE '${year}-01-01')`;

async function members(read: Imported, body: string, year: number): Promise<number> {
  const [row] = await read.query(`SELECT count(DISTINCT state)::INTEGER AS n FROM membership
    WHERE body = '${body}' AND role = 'member' AND ${inYear(year)}`);
  return Number(row?.n);
}

test("wide tables become spells; -9, blanks and disagreeing layouts are gaps; short names are not taken at their word", async () => {
  const read = await importSample(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const rows = await read.query(
    "SELECT concat_ws(' ', body, state, role, year(date_from), coalesce(CAST(year(date_to) AS VARCHAR), '..')) AS line, note, locator FROM membership ORDER BY ALL",
  );
  assert.deepEqual(
    rows.map((row) => row.line),
    [
      // Not ASEAN Plus Three.
      "APTELECOM JPN member 1990 ..",
      "APTELECOM MYS member 1990 ..",
      "ASEAN JPN observer 1990 ..",
      "ASEAN MYS member 1990 ..",
      "EU FRA member 1990 1992",
      "EU FRA member 1993 ..",
      "IGO-OLDCO FRA associate 1990 1992",
      // One code, two states: a year of change is in both, for the data have no days.
      "IGO-OLDCO RUS member 1991 1992",
      "IGO-OLDCO SUN member 1990 1991",
    ],
  );
  assert.match(String(rows[0]?.note), /filled in by the compilers for 1991 to 1992/);
  assert.equal(rows[0]?.locator, "state_year_formatv3_sample.csv ccode 740, 1990 to 1993, column apt");
  const gaps = read.coverage.filter((c) => c.gap).map((c) => `${c.kind} ${c.state} ${c.from} ${c.to}`);
  assert.deepEqual(gaps, ["IGO-OLDCO null 1993-01-01 1993-12-31", "IGO-OLDCO FRA 1990-01-01 1990-12-31"]);
  const claims = Object.fromEntries(read.coverage.filter((c) => !c.gap).map((c) => [c.kind, c.from]));
  assert.deepEqual(claims, {
    APTELECOM: "1816-01-01",
    ASEAN: "1816-01-01",
    EU: "1816-01-01",
    "IGO-OLDCO": "1965-01-01",
    "all intergovernmental organizations": "1965-01-01",
  });
  const bodies = await read.query(
    "SELECT body, name, year(date_from)::INTEGER AS first, date_to FROM body ORDER BY body",
  );
  assert.deepEqual(
    bodies.map((b) => [b.body, b.name, b.first, b.date_to]),
    [
      ["APTELECOM", "Asia-Pacific Telecommunity", 1990, null],
      ["ASEAN", "Association of Southeast Asian Nations", 1990, null],
      ["EU", "European Union", 1990, null],
      ["IGO-OLDCO", "Old Commission, The", 1990, null],
    ],
  );
  await read.done();
});

test("an unknown status, accuracy, organization or state and a missing column are problems", async () => {
  const sample = (name: string) =>
    readFileSync(join(packageRoot(), "test", "samples", source.id, name), "utf8");
  const states = sample("state_year_formatv3_sample.csv");
  const organizations = sample("igo_year_formatv3_sample.csv");
  const cases: [string, string, RegExp][] = [
    [
      states.replace("740,1992,japan,3", "740,1992,japan,7"),
      organizations,
      /unknown-value.*japan in 1992.*"7"/,
    ],
    [states.replace("ASEAN", "ASEA"), organizations, /unknown-value.*asea|missing-value.*asean/],
    [states.replaceAll("820,", "821,"), organizations, /unknown-state.*821/],
    [states, organizations.replaceAll("Within 5 years", "Within 9 years"), /unknown-value.*Within 9 years/],
    [states, organizations.replace(",malaysia,", ",borneo,"), /unknown-value.*borneo/],
    [states.replace("ccode", "cc"), organizations, /ccode/],
  ];
  for (const [one, other, expected] of cases) {
    const read = await importTexts(source, {
      "state_year_formatv3.csv": one,
      "igo_year_formatv3.csv": other,
    });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

test("the project's files", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const counts = Object.fromEntries(
    await Promise.all(
      ["ASEAN", "APEC", "NATO", "SCO", "UN"].map(async (body) => [body, await members(read, body, 2008)]),
    ),
  );
  assert.deepEqual(counts, { ASEAN: 10, APEC: 20, NATO: 26, SCO: 6, UN: 192 });
  const alive = async (year: number) =>
    Number((await read.query(`SELECT count(*)::INTEGER AS n FROM body WHERE ${inYear(year)}`))[0]?.n);
  assert.deepEqual([await alive(2008), await alive(2014)], [333, 335]);
  const japan = await read.query(`SELECT role, count(DISTINCT body)::INTEGER AS n FROM membership
    WHERE state = 'JPN' AND ${inYear(2008)} GROUP BY role`);
  assert.deepEqual(Object.fromEntries(japan.map((row) => [row.role, row.n])), { member: 83, observer: 3 });
  const [shared] = await read.query(`SELECT count(*)::INTEGER AS n FROM (
    SELECT body FROM membership WHERE state IN ('JPN', 'USA') AND role = 'member' AND ${inYear(2008)}
    GROUP BY body HAVING count(DISTINCT state) = 2)`);
  assert.equal(shared?.n, 68);
  const [hong] = await read.query(
    "SELECT count(*)::INTEGER AS n FROM membership WHERE state = 'HKG' OR body IN ('ARF', 'ASEM', 'G8', 'G20', 'FATF')",
  );
  assert.equal(hong?.n, 0);
  const [imputed] = await read.query(
    "SELECT count(*)::INTEGER AS n FROM membership WHERE note LIKE '%filled in%'",
  );
  assert.ok(Number(imputed?.n) > 500);
  const igc = read.coverage.filter((c) => c.gap && c.kind === "IGO-IGC" && c.state === "VEN");
  assert.ok(igc.length > 0);
  await read.done();
});
