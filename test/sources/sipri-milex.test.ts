import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import { pullFolder } from "../../src/sources/kit/pullFolder.js";
import source from "../../src/sources/sipri-milex/index.js";
import { listVersions } from "../../src/store/cache.js";
import { openRecord } from "../../src/store/openRecord.js";
import { importTexts, skipWithout } from "./support/importSource.js";
import { makeWorkbook } from "./support/makeWorkbook.js";

type Sheets = Parameters<typeof makeWorkbook>[0];

/** A workbook in the publisher's manner, its figures made up. */
const sheets = (over: Sheets = {}): Sheets => ({
  "Front page": { 1: ["SIPRI"] },
  "Regional totals": { 2: ["Region", 1988] },
  "Local currency financial years": {
    8: ["Country", "Currency", "Fiscal Year (Jan-Dec if not stated)", "Notes", 1989],
  },
  "Local currency calendar years": { 7: ["Country", "Currency", "Notes", 1989] },
  "Constant (2023) US$": {
    6: ["Country", null, "Notes", 1989, 1990, 2005, 2006],
    8: ["Asia & Oceania"],
    9: ["Germany", null, "§4", 50, 51, 52.12345678901234, 53],
  },
  "Current US$": {
    6: ["Country", "Notes", 1989, 1990, 2005, 2006],
    7: ["Asia & Oceania"],
    9: ["Korea, North", "57", 0, 0, 0, "..."],
    10: ["Costa Rica", null, 0, 0, 0, 0],
    11: ["Serbia", null, "xxx", "xxx", 7, 8],
    12: ["Montenegro", null, "xxx", "xxx", 1, 2],
    13: ["Yemen", null, "xxx", 9, ". .", null],
    14: ["European Union", null, "xxx", "xxx", 3, 4],
    15: ["† Figures for these countries do not include military pensions"],
  },
  "Share of GDP": {
    6: ["Country", "Notes", 1989, 1990, 2005, 2006],
    8: ["Germany", null, 0.02, 0.021, 0.00884957, 0.009],
  },
  "Per capita": { 7: ["Country", "Notes", 1989, 1990, 2005, 2006], 8: ["Germany", null, 1, 2, 3, 4] },
  "Share of Govt. spending": {
    8: ["Country", "Notes", "Reporting year", 1989, 1990, 2005, 2006],
    9: ["Germany", null, "April-March", 0.1, 0.1, 0.1, 0.1],
  },
  Footnotes: { 1: ["Footnotes"] },
  ...over,
});

const name = "SIPRI-Milex-data-1949-2024_2.xlsx";
const imported = (over?: Sheets) => importTexts(source, { [name]: makeWorkbook(sheets(over)) });

test("headers in other rows, marks, regions, names by year, zeros that were never converted", async () => {
  const read = await imported();
  assert.deepEqual(read.problems, []);
  assert.match(read.warnings.join("\n"), /note.*Current US\$.*Korea, North 1989/);
  const rows = await read.query(
    "SELECT from_party AS state, year(date_from) AS year, value, basis, unit, locator FROM contribution ORDER BY basis, state, year",
  );
  const of = (basis: string) =>
    rows.filter((r) => r.basis === basis).map((r) => [r.state, Number(r.year), r.value]);
  assert.deepEqual(of("current"), [
    ...[1989, 1990, 2005, 2006].map((year) => ["CRI", year, "0"]),
    ["MNE", 2006, "2"],
    ["SCG", 2005, "7"],
    ["SRB", 2006, "8"],
    ["YEM", 1990, "9"],
  ]);
  assert.deepEqual(of("constant 2023"), [
    ["DEU", 1989, "50"],
    ["DEU", 1990, "51"],
    ["DEU", 2005, "52.12345678901234"],
    ["DEU", 2006, "53"],
  ]);
  assert.deepEqual(of("share of GDP")[2], ["DEU", 2005, "0.00884957"]);
  assert.equal(rows.find((r) => r.state === "YEM")?.locator, `${name} line 13, sheet Current US$, 1990`);
  assert.deepEqual(
    read.coverage.map((c) => [c.subject, c.from, c.to]),
    ["constant", "current", "share of GDP", "per capita", "share of government spending"].map((subject) => {
      return [subject, "1989-01-01", "2006-12-31"];
    }),
  );
  await read.done();
});

test("an unknown sheet, heading, mark, name or row is a problem with its line", async () => {
  const cases: [Sheets, RegExp][] = [
    [{ "Per soldier": { 1: ["x"] } }, /unknown-value.*sheet Per soldier/],
    [
      { "Per capita": { 7: ["Country", "Remarks", 1990], 8: ["Japan", null, 1] } },
      /unknown-value.*Per capita.*Remarks/,
    ],
    [
      { "Per capita": { 7: ["Country", "Notes", 1990], 8: ["Japan", null, "n/a"] } },
      /bad-value.*1990.*Per capita.*n\/a/,
    ],
    [
      { "Per capita": { 7: ["Country", "Notes", 1990], 8: ["Ruritania", null, 1] } },
      /unknown-state.*Ruritania/,
    ],
    [
      { "Per capita": { 7: ["Country", "Notes", 1990], 8: ["Atlantis and Mu"] } },
      /bad-value.*Country.*Per capita.*Atlantis and Mu/,
    ],
    [{ "Per capita": { 7: ["State", 1990] } }, /bad-value.*sheet Per capita/],
  ];
  for (const [over, expected] of cases) {
    const read = await imported(over);
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
  const broken = await importTexts(source, { [name]: "not a workbook" });
  assert.match(broken.problems.join("\n"), /not-a-workbook/);
  await broken.done();
});

test("the publisher's two releases", { skip: skipWithout(source.id) }, async () => {
  const cache = await mkdtemp(join(tmpdir(), "chancery-test-"));
  const shared = join(packageRoot(), "..", "shared", "data", source.id);
  const report = await pullFolder(shared, [source], cache);
  assert.deepEqual(
    report.versions.map((v) => [
      v.release,
      v.status,
      v.problems,
      [...new Set(v.warnings.map((w) => w.code))],
    ]),
    [
      ["2020", "imported", [], ["sources/note"]],
      ["2024", "imported", [], ["sources/note"]],
    ],
  );
  const values = async (release: string, basis: string) => {
    const record = await openRecord(listVersions(cache).versions.filter((v) => v.release === release));
    const rows =
      await record.query(`SELECT from_party AS state, year(date_from) AS year, value FROM contribution
      WHERE kind = 'milex' AND basis = '${basis}'`);
    record.close();
    return new Map(rows.map((r) => [`${r.state} ${r.year}`, Number(r.value)]));
  };
  const current = await values("2024", "current");
  const rounded = (state: string) =>
    [2007, 2008].map((year) => Math.round(current.get(`${state} ${year}`) ?? -1));
  assert.deepEqual(rounded("JPN"), [40_530, 46_361]);
  assert.deepEqual(rounded("USA"), [589_586, 656_756]);
  assert.deepEqual(rounded("CHN"), [62_137, 78_841]);
  assert.deepEqual(rounded("KOR"), [27_726, 26_072]);
  const zeros = new Set([...current].flatMap(([key, value]) => (value === 0 ? [key.slice(0, 3)] : [])));
  assert.deepEqual([...zeros].sort(), ["CRI", "HTI", "ISL", "PAN"]);
  assert.equal(current.get("PRK 2008"), undefined, "North Korea is missing, not 0");
  assert.deepEqual([current.get("CRI 2008"), current.get("ISL 2008")], [0, 0]);
  assert.equal((await values("2024", "share of GDP")).get("JPN 2007")?.toFixed(5), "0.00885");
  assert.equal((await values("2020", "share of GDP")).get("JPN 2007")?.toFixed(5), "0.00898");
  // The Soviet Union's figures stand once, and Russia's begin when it did.
  assert.equal(Math.round(current.get("SUN 1990") ?? 0), 219_114);
  assert.equal(current.get("RUS 1992"), undefined);
  await rm(cache, { recursive: true, force: true });
});
