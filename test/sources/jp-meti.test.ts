import assert from "node:assert/strict";
import { test } from "node:test";
import source from "../../src/sources/jp-meti/index.js";
import { importFull, importTexts, skipWithout } from "./support/importSource.js";
import { type MadeCell, type MadeSheet, makeWorkbook } from "./support/makeWorkbook.js";

const header: MadeCell[] = [
  "No.",
  { text: "国名、地域名\nCountry or Region", reading: "コクメイ" },
  "企業名､組織名\nCompany or Organization",
  "別名\nAlso Known As",
  "懸念区分\nType of WMD",
  "通常兵器\nConventional Weapons",
];
const book = (rows: MadeSheet) => ({
  "20250101_1.xlsx": makeWorkbook({ ユーザーリスト: { 1: header, ...rows } }),
});

test("bilingual cells, aliases on lines, kinds of weapons", async () => {
  const read = await importTexts(
    source,
    book({
      2: [
        1,
        "北朝鮮\nNorth Korea",
        "Made Up Works（MUW）\n（創作工場）",
        "・First\nWorks \n・Second Works (SW)",
        "生物、ミサイル\nB、Ｍ",
        null,
      ],
      3: [2, "台湾\nTaiwan", "Made Up Works", null, null, "通常兵器\nCW"],
      4: [3, "北朝鮮\nNorth Korea", "Made-Up Works", "SINGLE NAME CO., LTD", "ミサイルM", "通常兵器\nCW"],
    }),
  );
  assert.deepEqual(read.problems, []);
  assert.deepEqual(
    await read.query(
      "SELECT entry, as_of, name, programmes, reference, locator FROM listing ORDER BY locator",
    ),
    [
      {
        entry: "PRK made up works",
        as_of: "2025-01-01",
        name: "Made Up Works",
        programmes: ["biological weapons", "missiles"],
        reference: "1",
        locator: "20250101_1.xlsx row 2",
      },
      {
        entry: "TWN made up works",
        as_of: "2025-01-01",
        name: "Made Up Works",
        programmes: ["conventional weapons"],
        reference: "2",
        locator: "20250101_1.xlsx row 3",
      },
      {
        entry: "PRK made up works (3)",
        as_of: "2025-01-01",
        name: "Made-Up Works",
        programmes: ["missiles", "conventional weapons"],
        reference: "3",
        locator: "20250101_1.xlsx row 4",
      },
    ],
  );
  const names = await read.query(
    "SELECT kind || ': ' || name AS n FROM listing_name WHERE entry = 'PRK made up works' ORDER BY 1",
  );
  assert.deepEqual(
    names.map((r) => r.n),
    [
      "alias: First Works",
      "alias: MUW",
      "alias: SW",
      "alias: Second Works",
      "original script: 創作工場",
      "primary: Made Up Works",
    ],
  );
  await read.done();
});

test("a letter without its word, a new letter, a broken number, a missing name, another header are problems", async () => {
  const row = (...cells: MadeCell[]): MadeSheet => ({ 2: cells });
  const cases: [MadeSheet, RegExp][] = [
    [row(1, "イラン\nIran", "A", null, "ミサイル\nN", null), /bad-value .*ミサイル/],
    [row(1, "イラン\nIran", "A", null, "ミサイル\nM,X", null), /unknown-value .*"X"/],
    [row(1, "イラン\nIran", "A", null, null, null), /missing-value Type of WMD/],
    [row(1, "イラン\nIran", "A", null, null, "？"), /unknown-value .*Conventional Weapons/],
    [row(7, "イラン\nIran", "A", null, "核\nN", null), /bad-value .*number 1/],
    [row(1, "無い国\nNowhere", "A", null, "核\nN", null), /unknown-state .*"Nowhere"/],
    [row(1, "イラン\nIran", null, null, "核\nN", null), /missing-value .*a name/],
    [{ 1: ["No.", "国", "名"] }, /missing-column .*"Country or Region"/],
  ];
  for (const [rows, expected] of cases) {
    const read = await importTexts(source, book(rows));
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

test("the Ministry's file: entries by country, conventional weapons", {
  skip: skipWithout(source.id),
}, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const countries = await read.query(
    "SELECT state, count(*)::INTEGER AS n FROM listing_attribute WHERE kind = 'country' GROUP BY 1 ORDER BY 2 DESC LIMIT 5",
  );
  assert.deepEqual(countries, [
    { state: "IRN", n: 257 },
    { state: "PRK", n: 154 },
    { state: "CHN", n: 127 },
    { state: "PAK", n: 103 },
    { state: "RUS", n: 100 },
  ]);
  const [all] = await read.query(`SELECT count(*)::INTEGER AS n, count(DISTINCT entry)::INTEGER AS entries,
    (count(*) FILTER (list_contains(programmes, 'conventional weapons')))::INTEGER AS cw,
    (count(*) FILTER (programmes = ['conventional weapons']))::INTEGER AS only_cw, min(as_of) AS as_of FROM listing`);
  assert.deepEqual(all, { n: 835, entries: 835, cw: 240, only_cw: 54, as_of: "2025-09-29" });
  await read.done();
});
