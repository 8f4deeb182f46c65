import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { BoundCall, Engine } from "../../src/engine/answer.js";
import { createEngine } from "../../src/engine/engine.js";
import type { Value } from "../../src/engine/types.js";
import { catalogue } from "../../src/measures/index.js";
import { openSession, type Session } from "../../src/session/session.js";
import { japaneseMeasures } from "../../src/words/ja/measures/index.js";
import { callOf } from "../engine/callOf.js";
import { toyRecord } from "../engine/toyRecord.js";

/** Every call in an example. */
const callsIn = (check: string): string[] =>
  check.match(/[a-z_]+(?:\.[a-z_]+)*\((?:"[^"]*"|[^()"])*\)/g) ?? [];

const yes: Value = { kind: "yesno", value: true };
const no: Value = { kind: "yesno", value: false };
const number = (value: number): Value => ({ kind: "number", value });
const set = (...value: string[]): Value => ({ kind: "set", value });
const date = (value: string): Value => ({ kind: "date", value });
const text = (value: string): Value => ({ kind: "text", value });

/** A call, its value, the value as each language shows it, and the clause in each. */
type Row = readonly [call: string, raw: Value, en: string, ja: string, english: string, japanese: string];

const numbers: readonly Row[] = [
  [
    "wars.interstate(2003)",
    number(1),
    "1 war",
    "1件",
    "1 war between states was under way at some time in 2003",
    "2003年に継続中であった国家間戦争は1件です",
  ],
  [
    "wars.interstate(2004/2007, started)",
    number(0),
    "0 wars",
    "0件",
    "0 wars between states began from 2004 to 2007",
    "2004年から2007年までに始まった国家間戦争は0件です",
  ],
  [
    "conflicts.active(2008, intensity: war, region: Middle East)",
    number(2),
    "2 conflicts",
    "2件",
    "2 conflicts with 1,000 or more battle-related deaths in a year were active in the Middle East in 2008",
    "2008年に中東で継続中であった、年間の戦闘関連死者が1,000人以上の武力紛争は2件です",
  ],
  [
    "milex(United States, 2008, price: share)",
    number(0.0427),
    "4.3%",
    "4.3％",
    "the United States' military expenditure in 2008 was 4.3% of gross domestic product",
    "2008年の米国の軍事支出は、国内総生産の4.3％です",
  ],
  [
    'incidents(2008, "Gulf of Aden and Somalia", kind: hijacking)',
    number(44),
    "44 incidents",
    "44件",
    "44 incidents of piracy and armed robbery against ships in the Gulf of Aden and off Somalia in 2008 were reported by the International Maritime Bureau (hijackings only)",
    "国際海事局（IMB）の報告によれば、2008年のソマリア沖・アデン湾における船舶に対する海賊行為及び武装強盗事案（未遂を含む）（種類：乗っ取り）は44件です",
  ],
  [
    'incidents(2008-10/2008-12, "Gulf of Aden and Somalia")',
    number(30),
    "30 incidents",
    "30件",
    "30 incidents of piracy and armed robbery against ships in the Gulf of Aden and off Somalia from October 2008 to December 2008 were reported by the International Maritime Bureau",
    "国際海事局（IMB）の報告によれば、2008年10月から2008年12月までのソマリア沖・アデン湾における船舶に対する海賊行為及び武装強盗事案（未遂を含む）は30件です",
  ],
  [
    'incidents.share(2008, "Gulf of Aden", of: "Gulf of Aden and Somalia")',
    number(0.829),
    "82.9%",
    "82.9％",
    "82.9% of the incidents of piracy and armed robbery against ships in the Gulf of Aden and off Somalia in 2008 reported by the International Maritime Bureau were in the Gulf of Aden",
    "国際海事局（IMB）の報告によれば、2008年のソマリア沖・アデン湾における船舶に対する海賊行為及び武装強盗事案（未遂を含む）のうち、アデン湾におけるものは82.9％です",
  ],
  [
    'transits("Suez Canal", 2024, vessels: tanker, per: day)',
    number(12.5),
    "12.5 transit calls",
    "12.5隻",
    "the Suez Canal saw a mean of 12.5 transit calls a day by tankers in 2024",
    "2024年にスエズ運河を通航したタンカーは、1日平均12.5隻です",
  ],
  [
    "oda(G7 countries, South of Sahara, 2008)",
    number(21000),
    "USD 21,000 million",
    "21,000百万米ドル",
    "net official development assistance from the G7 countries to Africa south of the Sahara in 2008 was USD 21,000 million at current prices",
    "2008年におけるG7諸国からサハラ以南に対する政府開発援助の支出純額は、時価で21,000百万米ドルです",
  ],
  [
    "personnel.rank(Japan, 2021-01)",
    number(109),
    "109",
    "109位",
    "Japan ranked 109th among contributors of uniformed personnel to United Nations peace operations on 31 January 2021",
    "2021年1月31日に国連平和活動に制服要員を派遣していた国のうち、日本は109位です",
  ],
  [
    "listed.count(un, 2026-02-27, programme: Al-Qaida)",
    number(341),
    "341 entries",
    "341件",
    "the United Nations Security Council's consolidated list had 341 entries under the programme Al-Qaida on 27 February 2026",
    "2026年2月27日現在の国連安全保障理事会の統合一覧の項目（制度：Al-Qaida）は341件です",
  ],
  [
    "violence.onesided(2003/2008, measure: actors)",
    number(101),
    "101 actors",
    "101主体",
    "101 actors (governments and organized groups) each deliberately killed at least 25 civilians worldwide in a calendar year from 2003 to 2008",
    "2003年から2008年までに世界全体で、暦年に文民25人以上を意図的に殺害した政府及び組織集団は101主体です",
  ],
];

const answers: readonly Row[] = [
  [
    "treaty.party(NPT, United States, 2008)",
    yes,
    "yes",
    "はい",
    "the United States was a party to the Treaty on the Non-Proliferation of Nuclear Weapons (NPT) on 31 December 2008",
    "米国は2008年12月31日に核兵器不拡散条約（NPT）の締約国でした",
  ],
  [
    "treaty.in_force(CTBT, 2008)",
    no,
    "no",
    "いいえ",
    "the Comprehensive Nuclear-Test-Ban Treaty (CTBT) was not in force on 31 December 2008",
    "包括的核実験禁止条約（CTBT）は2008年12月31日に効力を有していませんでした",
  ],
  [
    "treaty.signed(CTBT, Japan, 1996)",
    yes,
    "yes",
    "はい",
    "Japan had signed the Comprehensive Nuclear-Test-Ban Treaty (CTBT) by 31 December 1996",
    "日本は1996年12月31日までに包括的核実験禁止条約（CTBT）に署名していました",
  ],
  [
    "mission.open(UNMIS, 2012)",
    no,
    "no",
    "いいえ",
    "the United Nations Mission in the Sudan (UNMIS) was not open on 31 December 2012",
    "国連スーダン・ミッション（UNMIS）は2012年12月31日に設置されていませんでした",
  ],
  [
    "listed(Osama bin Laden, 2010, list: uk)",
    yes,
    "yes",
    "はい",
    'an entry of the UK sanctions list bore the name "Osama bin Laden" on 31 December 2010',
    "2010年12月31日に英国の制裁一覧に「Osama bin Laden」の名称を有する項目がありました",
  ],
  [
    "debarred(Acme, 2022)",
    no,
    "no",
    "いいえ",
    'no entry of the World Bank\'s list of ineligible firms and individuals bore the name "Acme" on 31 December 2022',
    "2022年12月31日に世界銀行の資格停止企業・個人の一覧に「Acme」の名称を有する項目がありませんでした",
  ],
  [
    "mandate(Replenishment Law, 2007-11-02)",
    no,
    "no",
    "いいえ",
    "Replenishment Law was not in force on 2 November 2007",
    "補給支援法は2007年11月2日に効力を有していませんでした",
  ],
  [
    "activity.running(Replenishment, 2007-12-01)",
    no,
    "no",
    "いいえ",
    "Replenishment was not being carried out on 1 December 2007",
    "補給支援活動は2007年12月1日に実施されていませんでした",
  ],
  [
    "activity.covered(Replenishment, 2001/2008)",
    yes,
    "yes",
    "はい",
    "Replenishment had a mandate on every day from 2001 to 2008 on which it was carried out",
    "2001年から2008年までに補給支援活動が実施されたすべての日において、その根拠が効力を有していました",
  ],
  [
    "activity.covered(Replenishment, 2001/2008)",
    no,
    "no",
    "いいえ",
    "Replenishment was carried out without a mandate on at least one day from 2001 to 2008",
    "2001年から2008年までに補給支援活動が根拠を欠いたまま実施された日がありました",
  ],
];

const others: readonly Row[] = [
  [
    "majors(2008)",
    set("CHN", "FRA"),
    "China and France",
    "中国、フランス",
    "the major powers on 31 December 2008 were China and France",
    "2008年12月31日現在の主要国は、中国、フランスです",
  ],
  [
    "majors(2008)",
    set(),
    "none",
    "なし",
    "no state was a major power on 31 December 2008",
    "2008年12月31日に主要国であった国家はありません",
  ],
  [
    "missions(1947)",
    set(),
    "none",
    "なし",
    "no United Nations peacekeeping mission was open on 31 December 1947",
    "1947年12月31日に設置されていた国連平和維持ミッションはありません",
  ],
  [
    "mandate.spells(Replenishment Law)",
    set("2001-11-02/2007-11-01", "2008-01-16/.."),
    "2001-11-02/2007-11-01, 2008-01-16/..",
    "2001-11-02/2007-11-01、2008-01-16/..",
    "Replenishment Law was in force from 2 November 2001 to 1 November 2007 and from 16 January 2008 on",
    "補給支援法が効力を有した期間は、2001年11月2日から2007年11月1日まで及び2008年1月16日以降です",
  ],
  [
    'incidents.hotspots(2008, "Gulf of Aden", top: 1)',
    set("8352e9fffffffff"),
    "8352e9fffffffff",
    "8352e9fffffffff",
    "the cell of the H3 grid (resolution 3) with the most incidents of piracy and armed robbery against ships in the Gulf of Aden in 2008 reported by the International Maritime Bureau was 8352e9fffffffff",
    "国際海事局（IMB）の報告によれば、2008年のアデン湾における船舶に対する海賊行為及び武装強盗事案（未遂を含む）が最も多いH3格子（解像度3）の1区画は、8352e9fffffffffです",
  ],
  [
    "mandate.until(Replenishment Law, 2006)",
    date("2007-11-01"),
    "1 November 2007",
    "2007年11月1日",
    "Replenishment Law, in force on 31 December 2006, remained in force until 1 November 2007",
    "2006年12月31日に効力を有していた補給支援法の効力の最終日は2007年11月1日です",
  ],
  [
    "treaty.since(CWC, Netherlands)",
    date("1995-06-30"),
    "30 June 1995",
    "1995年6月30日",
    "the Netherlands has been a party to the Convention on the Prohibition of the Development, Production, Stockpiling and Use of Chemical Weapons and on their Destruction (CWC) since 30 June 1995",
    "オランダが化学兵器禁止条約（CWC）の締約国となった日は1995年6月30日です",
  ],
  [
    "fatf(Myanmar, 2023)",
    text("call for action"),
    "call for action",
    "行動要請対象",
    "Myanmar was subject to a call for action by the Financial Action Task Force on 31 December 2023",
    "2023年12月31日現在、ミャンマーは金融活動作業部会の「行動要請対象」の一覧に掲載されていました",
  ],
  [
    "fatf(Japan, 2023)",
    text("not listed"),
    "not listed",
    "掲載なし",
    "Japan was not listed by the Financial Action Task Force on 31 December 2023",
    "2023年12月31日現在、日本は金融活動作業部会のいずれの一覧にも掲載されていませんでした",
  ],
  [
    "tip(Japan, 2004)",
    text("Tier 2 Watch List"),
    "Tier 2 Watch List",
    "第2階層監視リスト",
    "the Trafficking in Persons report published in 2004 placed Japan on the Tier 2 Watch List",
    "2004年に公表された人身取引報告書において、日本は第2階層監視リストとされています",
  ],
];

describe("the answer of a measure as a clause", () => {
  let engine: Engine;
  let record: Awaited<ReturnType<typeof toyRecord>>;
  before(async () => {
    const since = { date_from: "2001-11-02" };
    record = await toyRecord({
      own: {
        tables: {
          mandate: [{ mandate: "law", name: "Replenishment Law", names: ["補給支援法"], ...since }],
          activity: [{ activity: "fuel", name: "Replenishment", names: ["補給支援活動"], ...since }],
        },
      },
      "un-missions": {
        tables: {
          body: [
            {
              body: "UNMIS",
              name: "United Nations Mission in the Sudan",
              names: ["国連スーダン・ミッション"],
              kind: "mission",
              ...since,
            },
          ],
        },
      },
    });
    engine = await createEngine(record, catalogue, { sources: [] });
  });
  after(() => record.close());

  for (const [kind, rows] of [
    ["numbers", numbers],
    ["yes and no", answers],
    ["sets, days and words", others],
  ] as const)
    it(`is a sentence in both languages: ${kind}`, () => {
      for (const [text, raw, en, ja, english, japanese] of rows) {
        const { measure, args } = callOf(engine, text);
        assert.equal(measure.clause?.(args, en, raw), english);
        assert.equal(japaneseMeasures[measure.name]?.clause?.(args, ja, raw), japanese);
      }
    });
});

describe("answers from the facts", () => {
  const home = mkdtempSync(join(tmpdir(), "chancery-clauses-"));
  let session: Session;
  before(async () => {
    process.env.CHANCERY_HOME = home;
    session = await openSession({});
  });
  after(() => {
    session.close();
    rmSync(home, { recursive: true, force: true });
  });

  /** Calls of examples that the facts alone answer, with their values. */
  async function answered(): Promise<[BoundCall, Value][]> {
    const examples = catalogue.flatMap((m) => m.examples).filter((e) => e.needs === "facts");
    const calls = examples.flatMap((e) => callsIn(e.check)).map((text) => callOf(session.engine, text));
    const answers = await session.engine.answer(calls);
    return calls.flatMap((call): [BoundCall, Value][] => {
      const answer = answers.get(call.key);
      return answer?.status === "value" ? [[call, answer.value]] : [];
    });
  }

  it("are clauses without gaps, placeholders and codes", async () => {
    const all = await answered();
    assert.ok(all.length > 30, String(all.length));
    for (const [{ measure, args, key }, raw] of all) {
      const english = measure.clause?.(args, "VALUE", raw) ?? "";
      const japanese = japaneseMeasures[measure.name]?.clause?.(args, "値", raw) ?? "";
      for (const clause of [english, japanese]) {
        assert.doesNotMatch(clause, /undefined|null|\[object|\barg\b|\.$|。$| {2}/, key);
        assert.ok(clause.length > 10, `${key}: ${clause}`);
      }
      assert.match(japanese, /(?:です|ます|でした|ました|せん)$/, key);
      assert.doesNotMatch(japanese, /(?:[A-Za-z]+ ){3}[A-Za-z]+/, key);
    }
  });
});

describe("reasons of measures", () => {
  it("have the same codes in both languages", () => {
    for (const { name, reasons = {} } of catalogue)
      assert.deepEqual(
        Object.keys(japaneseMeasures[name]?.reasons ?? {}).sort(),
        Object.keys(reasons).sort(),
        name,
      );
  });
});
