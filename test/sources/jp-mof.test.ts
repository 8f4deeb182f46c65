import assert from "node:assert/strict";
import { test } from "node:test";
import { birthDates } from "../../src/sources/jp-mof/births.js";
import { columnsOf } from "../../src/sources/jp-mof/columns.js";
import source from "../../src/sources/jp-mof/index.js";
import { aliasNames, mainNames } from "../../src/sources/jp-mof/nameCells.js";
import { importFull, importTexts, skipWithout } from "./support/importSource.js";
import { type MadeSheet, makeWorkbook } from "./support/makeWorkbook.js";

const names = (cell: string): string[] => aliasNames(cell, "alias").map((n) => `${n.kind}: ${n.name}`);
const main = (cell: string): string[] => mainNames(cell).map((n) => `${n.kind}: ${n.name}`);
const births = (cell: string): string[] =>
  birthDates(cell).map((b) => `${b.date_from ?? "?"}..${b.date_to ?? "?"} ${b.precision ?? "text"}`);

test("cells of aliases are taken apart as they are written", () => {
  assert.deepEqual(names("(a)アリ(b)ベラ・アリ\n (a.k.a.: (a)Ali (b)Bela Ali)"), [
    "alias: アリ",
    "alias: ベラ・アリ",
    "alias: Ali",
    "alias: Bela Ali",
  ]);
  assert.deepEqual(names("（旧称、甲社、別称、乙社、丙社）\n(f.k.a. Kou; a.k.a. Otsu Co., Ltd)"), [
    "former: 甲社",
    "alias: 乙社",
    "alias: 丙社",
    "former: Kou",
    "alias: Otsu Co., Ltd",
  ]);
  assert.deepEqual(names("(a)ファラオ（Pharaoh）、(b)ラジャ（Radja）（コールサイン）"), [
    "alias: ファラオ",
    "alias: Pharaoh",
    "alias: ラジャ",
    "alias: Radja",
  ]);
  // A Latin comma parts names only where the Japanese line has as many parts; else it parts family and given name.
  assert.deepEqual(names("アブー・ア、アブー・イ\nAbu A, Abu I"), [
    "alias: アブー・ア",
    "alias: アブー・イ",
    "alias: Abu A",
    "alias: Abu I",
  ]);
  assert.deepEqual(names("(a)ドディン\n(a)DODIN, Mussa"), ["alias: ドディン", "alias: DODIN, Mussa"]);
  assert.deepEqual(names("(a.k.a.: (a)Akh (original script: Ахмад) (b)Harakat al-Mut)"), [
    "alias: Akh",
    "alias: Harakat al-Mut",
    "original script: Ахмад",
  ]);
  assert.deepEqual(
    names("アリ、１９７４年３月２１日イラクにて出生\n(a.k.a.: Ali, born 21 March 1974 in Baghdad, Iraq)"),
    ["alias: アリ", "alias: Ali"],
  );
  assert.deepEqual(names("不明"), []);
});

test("main names: spellings in brackets, short names, original script", () => {
  assert.deepEqual(main("Sergey(Sergei/Serhiy)　 ZDRILIUK(ZDRILYUK)"), [
    "primary: Sergey ZDRILIUK",
    "spelling: Sergei ZDRILYUK",
    "spelling: Serhiy ZDRILYUK",
  ]);
  assert.deepEqual(main("Korea Mining Trading Corporation(KOMID）"), [
    "primary: Korea Mining Trading Corporation",
    "alias: KOMID",
  ]);
  assert.deepEqual(main("MOHAMMED OMAR\n(original script: محمد عمر )"), [
    "primary: MOHAMMED OMAR",
    "original script: محمد عمر",
  ]);
});

test("birth dates as they are written, and those that are kept as text", () => {
  assert.deepEqual(births("1941年8月20日"), ["1941-08-20..1941-08-20 day"]);
  assert.deepEqual(births("(a)1966年頃(b)1960年 (c)１９５３年2月"), [
    "1966-01-01..1966-12-31 about",
    "1960-01-01..1960-12-31 year",
    "1953-02-01..1953-02-28 month",
  ]);
  assert.deepEqual(births("1955年から1958年の間"), ["1955-01-01..1958-12-31 range"]);
  assert.deepEqual(births("1955年-1958年頃"), ["1955-01-01..1958-12-31 about"]);
  assert.deepEqual(births("1980年1月1日又は5月2日"), [
    "1980-01-01..1980-01-01 day",
    "1980-05-02..1980-05-02 day",
  ]);
  assert.deepEqual(births("1941/8/20"), ["1941-08-20..1941-08-20 day"]);
  assert.deepEqual(births("1402年6月24日（ヒジュラ暦）"), ["?..? text"]);
  assert.deepEqual(births("1981年2月30日"), ["?..? text"]);
  assert.deepEqual(births("不明"), []);
});

const header = ["告示日付", "告示番号", "日本語表記", "英語表記"];
/** A workbook of our own: an index, a sheet of persons and entities, a lifted programme, a sheet of entities. */
function workbook(persons: MadeSheet = {}): Uint8Array {
  return makeWorkbook({
    一覧: { 2: ["　このファイルは"], 5: [1, "作り話の関係者"], 6: [2, "【解除】"], 7: [3, "団体"] },
    "1.作り話の関係者": {
      1: ["作り話の関係者"],
      3: [
        { text: "告示日付", reading: "コクジヒヅケ" },
        ...header.slice(1),
        "別名・別称",
        "旧称",
        "生年月日",
        "国籍",
        "旅券番号",
        "その他の情報",
      ],
      4: ["2011.11.18削除\n（3．と同一人物）", "1"],
      5: [
        "2009.7.24\n2022.8.3改訂",
        "*2",
        "アリ・ベイ",
        "ALI BEY",
        "(a)アリー(b)ベイ",
        null,
        { serial: 16358 },
        "アフガニスタン",
        "アフガニスタン旅券 D 000974 （1997年1月9日発行）",
        "甲",
      ],
      6: [null, null, null, null, null, null, null, null, null, "乙"],
      7: ["2010.6.25", "3(#47)", "丙団", "HEI GROUP (HG)", null, "不明"],
      8: [null, null, null, null, null, null],
      ...persons,
    },
    "2.【解除】": { 1: ["解除された者"], 2: ["【2015年12月18日告示廃止】"] },
    "3.作り話の国（団体）": {
      2: [...header, "国連参照番号", "電話"],
      3: ["2025.8.13", 1, "丁", "TEI", "HTe.001", "1"],
    },
  });
}

test("entries of a workbook: removals, numbers with marks, serial dates, remarks that run on, persons and entities", async () => {
  const read = await importTexts(source, { "shisantouketsu20250102.xlsx": workbook() });
  // Our workbook is short of the whole list, and nothing else is wrong with it.
  assert.deepEqual(
    read.problems.map((p) => p.slice(0, 29)),
    ['sources/bad-value "4 entries"'],
  );
  await read.done();
  const again = await importTexts(
    { ...source, read: async (c) => source.read({ ...c, bad: () => undefined }) },
    { "shisantouketsu20250102.xlsx": workbook() },
  );
  assert.deepEqual(
    await again.query(
      "SELECT entry, as_of, schema, name, listed, delisted, reference, un_reference, remarks, locator FROM listing ORDER BY entry",
    ),
    [
      {
        ...{
          entry: "001-000001",
          as_of: "2025-01-02",
          schema: null,
          name: null,
          listed: null,
          delisted: "2011-11-18",
        },
        ...{
          reference: "1",
          un_reference: null,
          remarks: "（3．と同一人物）",
          locator: "shisantouketsu20250102.xlsx sheet 1.作り話の関係者 row 4",
        },
      },
      {
        ...{
          entry: "001-000002",
          as_of: "2025-01-02",
          schema: "person",
          name: "ALI BEY",
          listed: "2009-07-24",
          delisted: null,
        },
        ...{
          reference: "*2",
          un_reference: null,
          remarks: "甲; 乙",
          locator: "shisantouketsu20250102.xlsx sheet 1.作り話の関係者 row 5",
        },
      },
      {
        ...{
          entry: "001-000003",
          as_of: "2025-01-02",
          schema: "entity",
          name: "HEI GROUP",
          listed: "2010-06-25",
          delisted: null,
        },
        ...{
          reference: "3(#47)",
          un_reference: null,
          remarks: null,
          locator: "shisantouketsu20250102.xlsx sheet 1.作り話の関係者 row 7",
        },
      },
      {
        ...{
          entry: "003-000001",
          as_of: "2025-01-02",
          schema: "entity",
          name: "TEI",
          listed: "2025-08-13",
          delisted: null,
        },
        ...{
          reference: "1",
          un_reference: "HTe.001",
          remarks: null,
          locator: "shisantouketsu20250102.xlsx sheet 3.作り話の国（団体） row 3",
        },
      },
    ],
  );
  assert.deepEqual(
    await again.query("SELECT kind, value, state, date_from, precision FROM listing_attribute ORDER BY kind"),
    [
      { kind: "birth date", value: "1944-10-13", state: null, date_from: "1944-10-13", precision: "day" },
      { kind: "nationality", value: "アフガニスタン", state: "AFG", date_from: null, precision: null },
    ],
  );
  const [passport] = await again.query("SELECT kind, value FROM listing_identifier");
  assert.deepEqual(passport, { kind: "passport", value: "D 000974" });
  await again.done();
});

test("an unknown column, a new form of date, a doubled or missing number, a lost sheet are problems", async () => {
  const cases: [Uint8Array, RegExp][] = [
    [workbook({ 3: [...header, "血液型"] }), /unknown-value header of sheet 1.*"血液型"/],
    [
      workbook({ 9: ["平成22年6月25日", "4", "戊", "BO"] }),
      /bad-value 告示日付 of sheet 1\.作り話の関係者 row 9.*"平成22年6月25日"/,
    ],
    [
      workbook({ 9: ["2010.6.25", "3", "戊", "BO"] }),
      /duplicate 告示番号 of sheet 1\.作り話の関係者 row 9.*3 is also in line 7/,
    ],
    [
      workbook({ 9: ["2010.6.25", "abc", "戊", "BO"] }),
      /bad-value 告示番号 of sheet 1\.作り話の関係者 row 9.*"abc"/,
    ],
    [
      workbook({ 9: ["2010.6.25", "4", null, null, "別"] }),
      /missing-value 氏名 of sheet 1\.作り話の関係者 row 9/,
    ],
    [makeWorkbook({ 一覧: { 5: [1, "失われた表"] } }), /missing-value index/],
    [Buffer.from("<html>404</html>"), /not-a-workbook/],
  ];
  for (const [bytes, expected] of cases) {
    const read = await importTexts(source, { "shisantouketsu20250102.xlsx": bytes });
    assert.match(read.problems.join("\n"), expected);
    assert.deepEqual(read.coverage, []);
    await read.done();
  }
});

test("a file of a few rows tells who is on the list and claims nothing more; a short file that claims to be whole is refused", async () => {
  const columns = [...columnsOf("csv").keys()];
  const row = columns.map(
    (c) =>
      ({
        区分: "1",
        番号: "001-000007",
        告示日付: "2009.7.24",
        告示番号: "7",
        "個人・団体": "団体",
        "氏名（英語）": "TEST",
      })[c] ?? "",
  );
  const text = `${columns.join(",")}\n${row.join(",")}\n`;
  const part = await importTexts(source, { "shisantouketsu20260828-1-rows.csv": text });
  assert.deepEqual(part.problems, []);
  assert.deepEqual(part.coverage, []);
  assert.deepEqual(await part.query("SELECT entry, schema, name FROM listing"), [
    { entry: "001-000007", schema: "entity", name: "TEST" },
  ]);
  await part.done();
  const whole = await importTexts(source, { "shisantouketsu20260828.csv": text });
  assert.match(whole.problems.join("\n"), /bad-value "1 entries"/);
  await whole.done();
  const strange = await importTexts(source, {
    "shisantouketsu20260828-1-rows.csv": text.replace(",団体,", ",船舶,"),
  });
  assert.match(strange.problems.join("\n"), /unknown-value 個人・団体.*"船舶"/);
  await strange.done();
});

test("the Ministry's files: entries in force by programme, removals, kinds", {
  skip: skipWithout(source.id),
}, async () => {
  const read = await importFull(source);
  assert.deepEqual(read.problems, []);
  const sheet = async (n: number) => {
    const id = String(n).padStart(3, "0");
    const [row] = await read.query(
      `SELECT count(*)::INTEGER AS all, count(delisted)::INTEGER AS gone FROM listing WHERE entry LIKE '${id}-%' AND as_of = DATE '2026-03-05'`,
    );
    return [Number(row?.all), Number(row?.gone)];
  };
  const inForce = async (n: number) => {
    const [all = 0, gone = 0] = await sheet(n);
    return all - gone;
  };
  assert.deepEqual(
    [await inForce(14), await inForce(15), await inForce(13), await inForce(16), await inForce(17)],
    [75, 80, 16, 75, 84],
  );
  assert.deepEqual(
    [await sheet(41), await sheet(44), await sheet(6)],
    [
      [5, 5],
      [2, 0],
      [196, 195],
    ],
  );
  // 317 say that they were taken off; one has nothing but a day, of which a warning tells.
  assert.deepEqual(await sheet(2), [798, 318]);
  assert.match(read.warnings.join("\n"), /no content but 2012-10-25/);
  const haiti = await read.query(
    "SELECT un_reference FROM listing WHERE entry LIKE '044-%' AND as_of = DATE '2026-03-05' ORDER BY 1",
  );
  assert.deepEqual(
    haiti.map((r) => r.un_reference),
    ["HTe.001", "HTe.002"],
  );
  const readings = await read.query(
    "SELECT count(*)::INTEGER AS n FROM listing_name WHERE name LIKE '%コクジヒヅケ%'",
  );
  assert.deepEqual(readings, [{ n: 0 }]);
  const csv = await read.query(
    "SELECT entry, name FROM listing WHERE as_of = DATE '2026-08-28' ORDER BY entry",
  );
  assert.equal(csv.length, 3);
  const [first] = await read.query(
    "SELECT name FROM listing_name WHERE as_of = DATE '2026-08-28' AND entry = '001-000001' AND script = 'Jpan'",
  );
  assert.deepEqual([csv[0]?.entry, first?.name], ["001-000001", "ミロシェヴィッチ・スロボダン"]);
  await read.done();
});
