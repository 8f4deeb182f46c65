import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Engine } from "../../src/engine/answer.js";
import { createEngine } from "../../src/engine/engine.js";
import type { Value } from "../../src/engine/types.js";
import { catalogue } from "../../src/measures/index.js";
import { japaneseMeasures } from "../../src/words/ja/measures/index.js";
import { callOf } from "../engine/callOf.js";
import { toyRecord } from "../engine/toyRecord.js";

const yes: Value = { kind: "yesno", value: true };
const no: Value = { kind: "yesno", value: false };
const number = (value: number): Value => ({ kind: "number", value });
const set = (...value: string[]): Value => ({ kind: "set", value });
const text = (value: string): Value => ({ kind: "text", value });
const tally = (yes: number, no: number, abstain: number): Value => ({ kind: "tally", yes, no, abstain });

/** A call, its value, the value as each language shows it, and the clause in each. */
type Row = readonly [call: string, raw: Value, en: string, ja: string, english: string, japanese: string];

const numbers: readonly Row[] = [
  [
    "council.terms(Japan, by: 2009-01-01)",
    number(10),
    "10 terms",
    "10期",
    "Japan had begun 10 terms as a non-permanent member of the Security Council by 1 January 2009",
    "日本が2009年1月1日までに開始した国連安全保障理事会非常任理事国としての任期は10期です",
  ],
  [
    "council.years(United States, by: 2008, role: permanent)",
    number(63),
    "63 years",
    "63年",
    "by 31 December 2008, the United States had served for 63 years on the Security Council as a permanent member",
    "2008年12月31日までに始まった暦年のうち、米国が国連安全保障理事会の常任理事国であったものは63年です",
  ],
  [
    "council.vetoes(Soviet Union, 1946/1991)",
    number(1),
    "1 veto",
    "1回",
    "the Soviet Union cast 1 veto in the Security Council from 1946 to 1991",
    "1946年から1991年までにソ連が国連安全保障理事会で行使した拒否権は1回です",
  ],
  [
    "council.resolutions(2008, topic: terrorist acts)",
    number(2),
    "2 resolutions",
    "2本",
    'the Security Council adopted 2 resolutions in 2008 with "terrorist acts" in the topic',
    "2008年に国連安全保障理事会が採択した決議で議題に「terrorist acts」を含むものは2本です",
  ],
  [
    "ga.abstain(nuclear-disarmament, in: 2008)",
    number(6),
    "6 members",
    "6か国",
    "6 members abstained on the resolution of the series nuclear-disarmament adopted in 2008 (A/RES/63/73)",
    "「核軍縮決議」の系列で2008年に採択されたもの（A/RES/63/73）に棄権したのは6か国です",
  ],
  [
    "ga.agreement(Japan, Philippines, 2010, method: kappa, votes: all)",
    number(0.5),
    "0.5",
    "0.5",
    "the agreement of Japan and the Philippines in General Assembly votes in 2010, including those on paragraphs, amendments and rejected drafts, was 0.5 by Cohen's weighted kappa",
    "2010年の国連総会の記録投票（段落、修正案及び否決された案に関するものを含む）における日本とフィリピンの一致度は、コーエンの加重カッパで0.5です",
  ],
  [
    "ga.cohesion({Germany, United States}, 2010)",
    number(0.6),
    "0.6",
    "0.6",
    "the cohesion of Germany and the United States in General Assembly votes in 2010 was 0.6",
    "2010年の国連総会の記録投票におけるドイツ、米国の結束度は0.6です",
  ],
  [
    "amendment.votes_needed({Japan, Germany}, at: 2008)",
    number(126),
    "126 votes",
    "126票",
    "on 31 December 2008, with Germany and Japan in favour, 126 more votes would be needed for an amendment of the Charter",
    "2008年12月31日現在で、ドイツ、日本が賛成した場合、国連憲章の改正になお必要な賛成票は126票です",
  ],
  [
    "un.assessment(Japan, 2008)",
    number(16.624),
    "16.624%",
    "16.624％",
    "Japan was assessed at 16.624% of the regular budget of the United Nations in 2008",
    "2008年の国連通常予算における日本の分担率は16.624％です",
  ],
  [
    "members.count(ARF, 2008, role: observer)",
    number(1),
    "1 member",
    "1か国",
    "the ASEAN Regional Forum (ARF) had 1 observer on 31 December 2008",
    "2008年12月31日現在のASEAN地域フォーラム（ARF）のオブザーバーは1か国です",
  ],
  [
    "troops(United States, Netherlands, 2008)",
    number(500),
    "500 persons",
    "500人",
    "the United States reported a military presence of 500 persons in the Netherlands in 2008",
    "2008年にオランダに駐留した米国の軍人は、その報告によれば500人です",
  ],
  [
    "network.centrality(Japan, 2008, of: memberships, method: strength)",
    number(0.4),
    "0.4",
    "0.4",
    "the strength centrality of Japan in the network of memberships in 2008 was 0.4",
    "2008年の加盟の網における日本の中心性（強度）は0.4です",
  ],
  [
    "commitments.overdue(by: 2008-12-31, state: European Union)",
    number(1),
    "1 commitment",
    "1件",
    "1 commitment of the European Union (EU) was overdue on 31 December 2008",
    "2008年12月31日現在で期限を過ぎて履行されていない欧州連合の約束は1件です",
  ],
  [
    "meetings.count(2008, body: G8, host: Japan)",
    number(3),
    "3 meetings",
    "3件",
    "3 meetings of the Group of Eight (G8) with Japan as host or chair were held in 2008",
    "2008年に開催された日本を主催国又は議長国とする主要8か国（G8）の会合は3件です",
  ],
];

const answers: readonly Row[] = [
  [
    "council.elected(Japan, 2007)",
    no,
    "no",
    "いいえ",
    "Japan was not elected to the Security Council in 2007",
    "日本は2007年に国連安全保障理事会の非常任理事国に選出されませんでした",
  ],
  [
    "council.text(S/RES/1851, piracy)",
    yes,
    "yes",
    "はい",
    'the text of S/RES/1851 contains "piracy"',
    "S/RES/1851の英文には「piracy」の語があります",
  ],
  [
    "un.member(Holy See, 2008)",
    no,
    "no",
    "いいえ",
    "the Holy See was not a member of the United Nations on 31 December 2008",
    "バチカンは2008年12月31日に国連加盟国ではありませんでした",
  ],
  [
    "member(ARF, European Union, 2008, role: observer)",
    no,
    "no",
    "いいえ",
    "the European Union (EU) was not an observer of the ASEAN Regional Forum (ARF) on 31 December 2008",
    "欧州連合は2008年12月31日にASEAN地域フォーラム（ARF）のオブザーバーではありませんでした",
  ],
  [
    "member(ARF, Japan, 2008, source: factbook-memberships)",
    yes,
    "yes",
    "はい",
    "Japan was a member of the ASEAN Regional Forum (ARF) on 31 December 2008, according to factbook-memberships",
    "『ワールド・ファクトブック』によれば、日本は2008年12月31日にASEAN地域フォーラム（ARF）の加盟国又は参加者でした",
  ],
  [
    "alliance(Japan, United States, 2008)",
    yes,
    "yes",
    "はい",
    "Japan and the United States were allied on 31 December 2008",
    "日本と米国は2008年12月31日に同盟関係にありました",
  ],
  [
    "amendment({Japan, Brazil}, at: 2008, no: {India}, rule: two-thirds)",
    yes,
    "yes",
    "はい",
    "on 31 December 2008, with Brazil and Japan in favour and India against, the votes would be enough for a two-thirds majority of those voting",
    "2008年12月31日現在で、ブラジル、日本が賛成し、インドが反対した場合、投票する加盟国の3分の2の多数に足ります",
  ],
];

const others: readonly Row[] = [
  [
    "ga.vote(United States, A/RES/63/73)",
    text("no"),
    "no",
    "反対",
    "the United States voted no on A/RES/63/73",
    "米国はA/RES/63/73に反対しました",
  ],
  [
    "ga.vote(Gambia, A/RES/63/73)",
    text("absent"),
    "absent",
    "不在",
    "the Gambia was absent from the vote on A/RES/63/73",
    "ガンビアはA/RES/63/73の投票に不在でした",
  ],
  [
    "ga.tally(A/RES/63/73)",
    tally(173, 4, 6),
    "173-4-6",
    "賛成173、反対4、棄権6",
    "A/RES/63/73 was adopted by 173 votes to 4, with 6 abstentions",
    "A/RES/63/73は賛成173、反対4、棄権6で採択されました",
  ],
  [
    "council.tally(S/RES/1851)",
    tally(15, 0, 0),
    "15-0-0",
    "賛成15、反対0、棄権0",
    "S/RES/1851 was adopted by 15 votes to 0, with no abstentions",
    "S/RES/1851は賛成15、反対0、棄権0で採択されました",
  ],
  [
    "ga.forecast(nuclear-disarmament, in: 2009)",
    tally(173, 4, 1),
    "173-4-1",
    "賛成173、反対4、棄権1",
    "the resolution of the series nuclear-disarmament in 2009 could be expected to be adopted by 173 votes to 4, with 1 abstention",
    "「核軍縮決議」の系列の2009年の決議に予想される投票結果は賛成173、反対4、棄権1です",
  ],
  [
    "un.payment(China, 2024)",
    text("paid late"),
    "paid late",
    "期限後に納付",
    "China paid its contribution to the regular budget of the United Nations for 2024 late but in full",
    "中国は2024年の国連通常予算の分担金を期限後に全額納付しました",
  ],
  [
    "amendment.holdouts({Japan, France}, at: 2008)",
    set("CHN", "USA"),
    "China and the United States",
    "中国、米国",
    "of the permanent members of the Security Council on 31 December 2008, China and the United States were not among France and Japan",
    "2008年12月31日現在の安全保障理事会の常任理事国のうち、フランス、日本に含まれないものは中国、米国です",
  ],
  [
    "chair(G8, 2008)",
    set("JPN"),
    "Japan",
    "日本",
    "Japan held the chair of the Group of Eight (G8) on 31 December 2008",
    "2008年12月31日現在の主要8か国（G8）の議長は日本です",
  ],
  [
    "members(NATO, 1940)",
    set(),
    "none",
    "なし",
    "the North Atlantic Treaty Organization (NATO) had no members on 31 December 1940",
    "1940年12月31日現在の北大西洋条約機構（NATO）の加盟国又は参加者はありません",
  ],
  [
    "alliance.partners(Japan, 2008)",
    set("USA"),
    "the United States",
    "米国",
    "Japan was allied with the United States on 31 December 2008",
    "2008年12月31日現在で日本と同盟関係にあった国家は米国です",
  ],
  [
    "alliance.obligations(Japan, United States, 2008)",
    set("consultation"),
    "consultation",
    "協議",
    "Japan owed the United States the following under their alliances on 31 December 2008: consultation",
    "日本が2008年12月31日に同盟により米国に負っていた義務は協議です",
  ],
  [
    "alliance.since(Japan, United States)",
    { kind: "date", value: "1951-09-08" },
    "8 September 1951",
    "1951年9月8日",
    "Japan and the United States have been allied without a break since 8 September 1951",
    "日本と米国が途切れなく同盟関係にある起点の日は1951年9月8日です",
  ],
];

describe("the answer about states, as a clause", () => {
  let engine: Engine;
  let record: Awaited<ReturnType<typeof toyRecord>>;
  before(async () => {
    record = await toyRecord({});
    engine = await createEngine(record, catalogue, { sources: [] });
  });
  after(() => record.close());

  for (const [kind, rows] of [
    ["numbers", numbers],
    ["yes and no", answers],
    ["sets, tallies, days and words", others],
  ] as const)
    it(`is a sentence in both languages: ${kind}`, () => {
      for (const [call, raw, en, ja, english, japanese] of rows) {
        const { measure, args } = callOf(engine, call);
        assert.equal(measure.clause?.(args, en, raw), english);
        assert.equal(japaneseMeasures[measure.name]?.clause?.(args, ja, raw), japanese);
      }
    });
});
