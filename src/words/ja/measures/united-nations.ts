import type { Args, ReasonWords, Value } from "../../../engine/types.js";
import { dated, votesTwice } from "../../../measures/united-nations/amending.js";
import { symbols } from "../../../measures/united-nations/series.js";
import { findSeries } from "../../../record/series.js";
import { asOf, chosen, during, either, group, japaneseParty, n, until } from "../labels.js";
import { japaneseWord } from "../words.js";
import { calendarYears, membersOn, oneYear } from "./meanings.js";
import { coarseDates, severalFigures } from "./reasons.js";
import type { JapaneseField } from "./types.js";

const council = "国連安全保障理事会";
const rules: Readonly<Record<string, string>> = {
  charter:
    "国連憲章の改正（第108条）に足りる票数、すなわち、国連加盟国の3分の2による採択並びに安全保障理事会のすべての常任理事国を含む加盟国の3分の2による批准（賛成する国は批准するものとみなす。rule: charter）",
  "two-thirds":
    "重要問題に関する決議（第18条2）に足りる票数、すなわち、出席しかつ投票する加盟国の3分の2（棄権は投票としない。rule: two-thirds）",
  simple:
    "その他の決議（第18条3）に足りる票数、すなわち、反対を上回る賛成（棄権は投票としない。rule: simple）",
};
const cast = (args: Args): string =>
  `${dated(args) ? "" : `${asOf(args)}で、`}${group(args, "yes")}が賛成${args.no ? `し、${group(args, "no")}が反対` : ""}${args.abstain ? `し、${group(args, "abstain")}が棄権` : ""}した場合`;
/** What the votes are to be enough for, in a few words. */
const goals: Readonly<Record<string, string>> = {
  charter: "国連憲章の改正",
  "two-thirds": "投票する加盟国の3分の2の多数",
  simple: "投票する加盟国の単純多数",
};
const goal = (args: Args): string => goals[chosen(args, "rule", "charter")] ?? "";
const arithmetic: ReasonWords = {
  "votes-twice": (args) => {
    const id = votesTwice(args) ?? "";
    return `${japaneseParty(id) ?? id}が、賛成、反対及び棄権のうち2つ以上に含まれています。各国家の投票は1つです。`;
  },
  unsettled: () =>
    "資料が年又は月のみを示しているか、1つの国家が2つの集団に含まれるか、又は記録に5つの常任理事国がそろっていません。",
  empty: () => "記録には、当該日の国連加盟国がありません。",
};
const rule = (args: Args): string => rules[chosen(args, "rule", "charter")] ?? "";

const apart = "棄権は、賛成及び反対から、両者の間の距離の半分だけ離れたものとする";
const agreement: Readonly<Record<string, string>> = {
  identical: "賛成、反対又は棄権の同じ投票をした件数の割合（method: identical）",
  half: "同じ投票を1、棄権と賛否の組合せを2分の1、賛成と反対の組合せを0とした平均（method: half）",
  yesno: "同じ投票をした件数の割合。いずれかが棄権した投票を除く（method: yesno）",
  kappa: `コーエンの加重カッパ、すなわち、それぞれの投票の構成比に従い独立に投票する場合に期待される距離で平均距離を除し、1から引いた値。${apart}（method: kappa）`,
  pi: `スコットの加重パイ、すなわち、両国を合わせた構成比に従って投票する場合に期待される距離で平均距離を除し、1から引いた値。${apart}（method: pi）`,
  s: `シニョリーノとリッターのS、すなわち、平均距離の2倍を1から引いた値で、常に反対の-1から常に同一の1までの値をとる。${apart}（method: s）`,
};
/** A method other than the default, in an answer. */
const byMethod: Readonly<Record<string, string>> = {
  half: "、棄権を半分の一致とすると",
  yesno: "、棄権を除くと",
  kappa: "、コーエンの加重カッパで",
  pi: "、スコットの加重パイで",
  s: "、シニョリーノとリッターのSで",
};
const inVotes = (args: Args): string =>
  `国連総会の記録投票${chosen(args, "votes", "adopted") === "all" ? "（段落、修正案及び否決された案に関するものを含む）" : ""}`;
const daysUnknown = "当該期間のものである可能性のある投票について、資料が日を示していません。";
const overVotes = (args: Args): string =>
  chosen(args, "votes", "adopted") === "all"
    ? "段落、修正案及び否決された案に関するものを含むすべての記録投票（votes: all）"
    : "全体としての採択に係る投票（votes: adopted）";

/** The resolution that is asked about: its symbol, or that of a series in a year. */
function votedOn(args: Args): string {
  const id = args.symbol?.id;
  if (id === undefined) return "symbol";
  if (!findSeries(id)) return n(args, "symbol");
  return `「${n(args, "symbol")}」の系列で${n(args, "in")}に採択されたもの（${symbols(args).join("、") || "該当なし"}）`;
}
const tally: ReasonWords = {
  unsettled: (args) =>
    `資料は${n(args, "symbol")}の投票結果を示していない（記録投票によらずに採択された）か、2つ以上示しています。`,
};
const series = {
  ...tally,
  "one-resolution": (args: Args) =>
    `${n(args, "symbol")}は1つの決議であり、「in」を指定することはできません。`,
  "not-a-symbol": (args: Args) =>
    `${n(args, "symbol")}は国連総会の決議番号（A/RES/63/73など）ではありません。安全保障理事会の投票はcouncil.tallyによってください。`,
  "no-year": (args: Args) =>
    `「${n(args, "symbol")}」は決議の系列です。年を in: 2008 のように指定してください。`,
  "several-in-period": (args: Args) =>
    `「${n(args, "symbol")}」の系列には、${n(args, "in")}に${symbols(args).length}本の決議があります（${symbols(args).join("、")}）。1つの年を指定してください。`,
  "none-in-period": (args: Args) =>
    `Chanceryの管理する「${n(args, "symbol")}」の系列には、${n(args, "in")}の決議がありません。`,
};
const severalVotes = (args: Args): string =>
  `資料には、この番号について${n(args, "state")}の投票が2つ以上あります。`;
const verbs: Readonly<Record<string, string>> = {
  yes: "に賛成しました",
  no: "に反対しました",
  abstain: "に棄権しました",
  absent: "の投票に不在でした",
};
const votedOnSymbol = (args: Args, value: string, raw: Value): string =>
  `${n(args, "state")}は${n(args, "symbol")}${(raw.kind === "text" && verbs[raw.value]) || `に${value}を投じました`}`;
const assessed: ReasonWords = {
  "one-year": () => "分担は1年についてのものです。1つの年を指定し、年の比較は2つの呼び出しによってください。",
  unsettled: severalFigures,
  empty: (args) => `資料は、${during(args)}に分担を求められた加盟国に${n(args, "state")}を掲げていません。`,
};
const payments: Readonly<Record<string, string>> = {
  "paid on time": "期限内に全額納付しました",
  "paid late": "期限後に全額納付しました",
  "not paid in full": "全額は納付していません",
};
const recorded = (args: Args): string => `国連総会が${votedOn(args)}を全体として採択した記録投票における`;

const amendmentNotes = [
  "当該日に国連加盟国でなかった国家は数えない。国際機関はその当該日の構成国を指す。",
  "どの国が批准するとみなすかは問いの一部であり、記録の示す事実ではない。",
];
const printedTally = ["一部の記録投票では、印刷された票数と各国の投票の集計とが1票異なる。"];
const voteOf = {
  symbol: "A/RES/63/73などの決議番号、又はnuclear-disarmamentなどの決議の系列。",
  in: "系列について、その決議が採択された年。",
};

export const unitedNations: JapaneseField = {
  amendment: {
    title: "決議又は憲章改正に足りる票数か否か",
    definition: (args) => `${cast(args)}、${rule(args)}に達するか否か。`,
    clause: (args, _, raw) => `${cast(args)}、${goal(args)}に${either(raw, "足ります", "足りません")}`,
    reasons: arithmetic,
    notes: amendmentNotes,
    meanings: { at: membersOn },
  },
  "amendment.votes_needed": {
    title: "決議又は憲章改正になお必要な票数",
    definition: (args) =>
      `${cast(args)}、${rule(args)}に達するためになお必要な賛成票の最少の数。足りている場合は0とし、規則が常任理事国を求める場合は、賛成していない常任理事国のすべてを要する。`,
    clause: (args, value) => `${cast(args)}、${goal(args)}になお必要な賛成票は${value}です`,
    reasons: arithmetic,
    notes: amendmentNotes,
    meanings: { at: membersOn },
  },
  "amendment.holdouts": {
    title: "憲章改正に欠けている国家",
    definition: (args) =>
      `${asOf(args)}の${chosen(args, "of", "permanent") === "members" ? "国連加盟国（of: members）" : "安全保障理事会の常任理事国（憲章の改正にはそのすべてを要する。of: permanent）"}のうち、${group(args, "yes")}に含まれないもの。`,
    clause: (args, value, raw) => {
      const whose =
        chosen(args, "of", "permanent") === "members" ? "国連加盟国" : "安全保障理事会の常任理事国";
      return raw.kind === "set" && raw.value.length === 0
        ? `${asOf(args)}の${whose}は、すべて${group(args, "yes")}に含まれます`
        : `${asOf(args)}の${whose}のうち、${group(args, "yes")}に含まれないものは${value}です`;
    },
    reasons: arithmetic,
    notes: amendmentNotes,
    meanings: {
      at: membersOn,
      of: "permanent：常任理事国のみ（そのすべての批准を要する）。members：すべての国連加盟国。",
    },
  },
  "council.elected": {
    title: "安全保障理事会選挙における当選",
    definition: (args) =>
      `${during(args)}に${n(args, "state")}が${council}の非常任理事国に選出されたか否か。翌年1月1日に始まる任期から読み取る。任期の年の1月に行われた選挙（1946年、1980年）は前年のものとする。`,
    clause: (args, _, raw) =>
      `${n(args, "state")}は${during(args)}に${council}の非常任理事国に選出され${either(raw, "ました", "ませんでした")}`,
    meanings: { in: calendarYears },
  },
  "council.member": {
    title: "安全保障理事会における議席の有無",
    definition: (args) =>
      `${asOf(args)}で、${n(args, "state")}が${council}の常任又は非常任理事国であったか否か。`,
    clause: (args, _, raw) =>
      `${n(args, "state")}は${n(args, "at")}に${council}の理事国${either(raw, "でした", "ではありませんでした")}`,
  },
  "council.resolutions": {
    title: "安全保障理事会決議",
    definition: (args) =>
      `${during(args)}に${council}が採択した決議（${args.topic ? `印刷された議題に「${n(args, "topic")}」を含むもの` : "議題を問わない"}）の数。採択の日による。`,
    clause: (args, value) =>
      `${during(args)}に${council}が採択した決議${args.topic ? `で議題に「${n(args, "topic")}」を含むもの` : ""}は${value}です`,
    reasons: {
      unsettled: () => "当該期間に採択された可能性のある決議について、資料が日を示していません。",
      empty: (args) =>
        `印刷された議題に「${n(args, "topic")}」を含む決議が、当該期間にありません。別の語によって表されている可能性があります。`,
    },
  },
  "council.tally": {
    title: "安全保障理事会決議の投票結果",
    definition: (args) =>
      `${council}が${n(args, "symbol")}を採択した際の賛成、反対及び棄権の票数で、印刷されたもの。投票しなかった理事国を含まない。`,
    clause: (args, value) => `${n(args, "symbol")}は${value}で採択されました`,
    reasons: {
      ...tally,
      "not-a-symbol": (args) =>
        `council.tallyは安全保障理事会の決議番号（S/RES/1851など）をとりますが、${n(args, "symbol")}はこれに当たりません。国連総会の投票はga.tallyによってください。`,
    },
  },
  "council.terms": {
    title: "安全保障理事会非常任理事国としての任期数",
    definition: (args) =>
      `${n(args, "state")}が${until(args)}に開始した${council}非常任理事国としての任期の数。任期は最長2暦年の連続した期間とし、分割された1年の任期も1期と数える。`,
    clause: (args, value) =>
      `${n(args, "state")}が${until(args)}に開始した${council}非常任理事国としての任期は${value}です`,
    notes: [
      "前身の国家の任期は、現在その議席を継ぐ国家のものとする。西ドイツの任期はドイツに、アラブ連合共和国の任期はエジプトに数える。",
    ],
    meanings: { by: "この日までに始まった任期を数える。" },
  },
  "council.text": {
    title: "安全保障理事会決議における文言の有無",
    definition: (args) =>
      `${n(args, "symbol")}の英文の一文に「${args.words?.label ?? "words"}」の語がひと続きで現れるか否か。語は全体として一致するものとし、大文字小文字及び組版の別を問わない。附属書は本文に含まない。`,
    clause: (args, _, raw) =>
      `${n(args, "symbol")}の英文には「${n(args, "words")}」の語が${either(raw, "あります", "ありません")}`,
    reasons: {
      "not-a-symbol": (args) =>
        `council.textは安全保障理事会の決議番号（S/RES/1851など）をとりますが、${n(args, "symbol")}はこれに当たりません。`,
      "no-words": () => "探す語を指定してください。",
      empty: (args) => `資料には${n(args, "symbol")}の本文がありません。`,
    },
    notes: ["回答は附属書を除く本文についてのものである。"],
  },
  "council.vetoes": {
    title: "安全保障理事会における拒否権の行使",
    definition: (args) =>
      `${during(args)}に${n(args, "state")}が${council}で行使した拒否権の数。ダグ・ハマーショルド図書館の一覧による、その反対票のために採択されなかった決議案、修正案及び動議を、行使した理事国ごとに1と数える。`,
    clause: (args, value) => `${during(args)}に${n(args, "state")}が${council}で行使した拒否権は${value}です`,
    reasons: {
      unsettled: (args) =>
        `資料が拒否権の行使の日を2つ示しており、そのうちの1つが${during(args)}に含まれません。`,
    },
    notes: [
      "ソビエト連邦の拒否権の行使は同国のものとする。1971年10月25日より前の中国の拒否権は、中華民国が行使した。",
      "他の集計には、修正案、段落及び先決問題に関する投票を除くもの、又は投票の数ではなく拒否された決議案の数を数えるものがある。",
    ],
  },
  "council.vote": {
    title: "安全保障理事会における国家の投票",
    definition: (args) =>
      `${council}が${n(args, "symbol")}を採択した際の${n(args, "state")}の投票：賛成、反対、棄権又は不在（投票しなかったと記されたもの）。`,
    clause: votedOnSymbol,
    reasons: {
      unsettled: severalVotes,
      empty: (args) =>
        `資料には${n(args, "symbol")}に対する${n(args, "state")}の投票がありません。当時理事国でなかったか、投票が行われなかったか、又は図書館の投票データが記録にありません。`,
      "not-a-symbol": (args) =>
        `council.voteは安全保障理事会の決議番号（S/RES/1851など）をとりますが、${n(args, "symbol")}はこれに当たりません。国連総会の投票はga.voteによってください。`,
    },
    notes: ["理事国の投票は図書館の投票データによる。図書館の年次の表は票数のみを示す。"],
  },
  "council.years": {
    title: "安全保障理事会における在任年数",
    definition: (args) =>
      `${until(args)}に始まった暦年のうち、${n(args, "state")}が${council}の${chosen(args, "role", "non-permanent") === "any" ? "理事国（role: any）" : japaneseWord(chosen(args, "role", "non-permanent"))}であったものの数。`,
    clause: (args, value) => {
      const role = chosen(args, "role", "non-permanent");
      return `${until(args)}に始まった暦年のうち、${n(args, "state")}が${council}の${role === "any" ? "理事国" : japaneseWord(role)}であったものは${value}です`;
    },
    meanings: { by: "この日までに始まった年を数える。", role: "議席の種類。" },
  },
  "ga.abstain": {
    title: "総会の投票において棄権した加盟国",
    definition: (args) => `${recorded(args)}棄権の数で、印刷されたもの。`,
    clause: (args, value) => `${votedOn(args)}に棄権したのは${value}です`,
    reasons: series,
    notes: printedTally,
    meanings: voteOf,
  },
  "ga.agreement": {
    title: "総会の投票における2か国の一致度",
    definition: (args) =>
      `${during(args)}の国連総会の記録投票における${n(args, "a")}と${n(args, "b")}の一致度。${agreement[chosen(args, "method", "identical")] ?? ""}。対象は${overVotes(args)}とし、いずれかが不在のものを除く。`,
    clause: (args, value) =>
      `${during(args)}の${inVotes(args)}における${n(args, "a")}と${n(args, "b")}の一致度は${byMethod[chosen(args, "method", "identical")] ?? ""}${value}です`,
    reasons: {
      unsettled: (args) =>
        /kappa|pi/.test(chosen(args, "method", "identical"))
          ? "両国が毎回同じ投票をしており偶然の一致を補正することができないか、又は投票の日が知られていません。"
          : daysUnknown,
      empty: (args) => `${during(args)}には両国がともに投票したものがなく、一致度を定めることができません。`,
    },
    notes: [
      "2つの投票の距離は、シニョリーノ及びリッター（1999年）と同じく絶対値による（賛成と棄権の距離は2分の1）。公表されたカッパ及びパイの値には2乗によるものがある。",
      "大半の決議は大差で採択されるため、単純な割合はほぼすべての2か国について高い。カッパ及びパイはこれを補正する（ヘーゲ、2011年）。",
    ],
    meanings: {
      method:
        "identical、half、yesno：棄権の扱いが異なる0から1までの割合。kappa、pi：偶然の一致を補正した値で、偶然を超えない場合は0。s：-1から1までの値。",
    },
  },
  "ga.cohesion": {
    title: "総会の投票における国家集団の結束度",
    definition: (args) =>
      `${during(args)}の国連総会の記録投票における${group(args)}の結束度。ヒックス、ヌーリ及びローランドの一致指数、すなわち、各投票において、賛成、反対及び棄権のうち最大の集団の数から残りの半数を引き、投票した集団構成国の数で除した値（全員一致は1、三者同数は0）の平均による。対象は${overVotes(args)}とし、集団のうち投票した国が2か国に満たない投票を除く。`,
    clause: (args, value) => `${during(args)}の${inVotes(args)}における${group(args)}の結束度は${value}です`,
    reasons: {
      unsettled: () => daysUnknown,
      empty: (args) =>
        `${during(args)}には集団のうち2か国以上が投票したものがなく、結束度を定めることができません。`,
      "too-few": () => "結束度は2か国以上についてのものです。国家を追加するか、国際機関を指定してください。",
    },
    notes: [
      "ヒックス、ヌーリ及びローランド（『英国政治学雑誌』第35巻、2005年）による3つの選択肢についての指数である。ライスの指数は賛成と反対のみを扱う。",
      "国際機関は期間の末日の構成国を指し、その一部が加盟する前の投票についても同様とする。",
      "根拠の行は、集団が最も分かれた投票から順に示す。",
    ],
  },
  "ga.forecast": {
    title: "総会決議に予想される投票結果",
    definition: (args) =>
      `${
        findSeries(args.symbol?.id ?? "")
          ? `「${n(args, "symbol")}」の系列の${n(args, "in")}の決議について、前年以前の直近の決議の投票`
          : `${n(args, "symbol")}について、前5会期における同じ表題の直近の決議の投票（当該決議自体の投票は用いない）`
      }から予想される賛成、反対及び棄権の票数。各加盟国は、そのときと同じ投票をし、又はそのときと同じく不在であるものとする。`,
    clause: (args, value) =>
      `${args.in ? `「${n(args, "symbol")}」の系列の${n(args, "in")}の決議` : n(args, "symbol")}に予想される投票結果は${value}です`,
    reasons: {
      "one-resolution": series["one-resolution"],
      "not-a-symbol": (args) => `${n(args, "symbol")}は国連総会の決議番号（A/RES/63/73など）ではありません。`,
      "no-year": (args) =>
        `「${n(args, "symbol")}」は決議の系列です。投票を予想する年を in: 2009 のように指定してください。`,
      "none-before": (args) =>
        `Chanceryの管理する「${n(args, "symbol")}」の系列には、${n(args, "in")}より前の決議がありません。`,
      empty: (args) =>
        args.in
          ? `${n(args, "in")}より前の系列の直近の決議の投票が、記録にありません。`
          : "予想のもととなる、同じ表題の以前の決議の投票がありません。",
    },
    notes: [
      "予想であって事実ではない。これまでの誤差はdocs/forecast.mdによる。",
      "直近の投票の後に加盟した国家は含まない。案文が新しい場合は、表題の示す以上に各国の態度が変わることがある。",
    ],
    meanings: {
      symbol: "nuclear-disarmamentなどの決議の系列、又は以前の決議を繰り返す決議の番号。",
      in: "系列について、投票を予想する年。それより前の投票のみを用いる。",
    },
  },
  "ga.ideal_point": {
    title: "総会の会期の投票における国家の位置",
    definition: (args) =>
      `${during(args)}の国連総会の記録投票を最もよく説明する線上における${n(args, "state")}の位置。全会期にわたる賛成、棄権及び反対の動的順序モデルによる推計で、全加盟国・全会期の平均を0、標準偏差を1とし、米国を正の側に置く。`,
    clause: (args, value) => `国連総会の${during(args)}の投票における${n(args, "state")}の位置は${value}です`,
    reasons: {
      empty: (args) =>
        `${n(args, "state")}は${during(args)}における投票が少なすぎて位置を定めることができないか、当時加盟国ではありませんでした。`,
    },
    notes: [
      "根拠の行のlow及びhighは90％区間の両端である。区間の重なる2か国には差がないことがある。",
      "性質における期間は、その各年に開会した会期を指す。over 1994/2008は第49回から第63回までの会期である。",
      "全国家との比較はすべての国連加盟国との比較である。投票の少なすぎる国家があれば、amongの後に国家を挙げない限り、未確定とする。",
      "推計の方法及び公表された推計との近さは、docs/ideal-points.mdによる。",
    ],
    meanings: { in: "会期。" },
  },
  "ga.no": {
    title: "総会の投票において反対した加盟国",
    definition: (args) => `${recorded(args)}反対票の数で、印刷されたもの。`,
    clause: (args, value) => `${votedOn(args)}に反対したのは${value}です`,
    reasons: series,
    notes: printedTally,
    meanings: voteOf,
  },
  "ga.rollcalls": {
    title: "総会の記録投票",
    definition: (args) =>
      `${during(args)}に国連総会が決議又は決定を全体として採択した記録投票（${args.subject ? `表題又は主題に「${n(args, "subject")}」を含むもの` : "主題を問わない"}）の数。段落、修正案及び否決された案に関する投票並びに投票によらずに採択された文書は数えない。`,
    clause: (args, value) =>
      `${during(args)}に国連総会が決議又は決定を採択した記録投票${args.subject ? `で表題又は主題に「${n(args, "subject")}」を含むもの` : ""}は${value}です`,
    reasons: {
      unsettled: () => daysUnknown,
      empty: (args) =>
        `表題又は主題に「${n(args, "subject")}」を含む投票が、当該期間にありません。別の語によって表されている可能性があります。`,
    },
  },
  "ga.tally": {
    title: "総会決議の投票結果",
    definition: (args) =>
      `${recorded(args)}賛成、反対及び棄権の票数で、印刷されたもの。投票しなかった加盟国を含まない。`,
    clause: (args, value) => `${votedOn(args)}は${value}で採択されました`,
    reasons: series,
    notes: printedTally,
    meanings: voteOf,
  },
  "ga.vote": {
    title: "総会における国家の投票",
    definition: (args) =>
      `国連総会が${n(args, "symbol")}を全体として採択した際の${n(args, "state")}の投票：賛成、反対、棄権又は不在（投票しなかったと記されたもの）。`,
    clause: votedOnSymbol,
    reasons: {
      unsettled: severalVotes,
      "not-a-symbol": (args) =>
        `ga.voteは国連総会の1つの決議の番号（A/RES/63/73など）をとりますが、${n(args, "symbol")}はこれに当たりません。`,
    },
    notes: [
      "1つの資料の第71回から第75回までの会期では、一部の国家の不在は推定による。賛成、反対及び棄権は正確である。",
    ],
    meanings: { symbol: "A/RES/63/73などの決議番号。" },
  },
  "ga.yes": {
    title: "総会の投票において賛成した加盟国",
    definition: (args) => `${recorded(args)}賛成票の数で、印刷されたもの。`,
    clause: (args, value) => `${votedOn(args)}に賛成したのは${value}です`,
    reasons: series,
    notes: printedTally,
    meanings: voteOf,
  },
  "un.assessment": {
    title: "国連通常予算の分担率",
    definition: (args) =>
      `${during(args)}に効力を有する分担率表による、国連通常予算における${n(args, "state")}の分担率（％）。他の予算の分担率は別に定められる。`,
    clause: (args, value) => `${during(args)}の国連通常予算における${n(args, "state")}の分担率は${value}です`,
    reasons: assessed,
    meanings: { in: oneYear },
  },
  "un.assessment.amount": {
    title: "国連通常予算の分担金",
    definition: (args) =>
      `${during(args)}における${n(args, "state")}の国連通常予算の分担金（米ドル）。2024年までは純分担額、2025年からは総分担額とする。`,
    clause: (args, value) => `${during(args)}の国連通常予算における${n(args, "state")}の分担金は${value}です`,
    reasons: assessed,
    notes: ["純分担額と総分担額は異なるものであり、2024年までの年と2025年からの年は比較することができない。"],
    meanings: { in: oneYear },
  },
  "un.member": {
    title: "国連加盟国であるか否か",
    definition: (args) =>
      `${asOf(args)}で、${n(args, "state")}が国連加盟国であったか否か。加盟の日から、原加盟国については1945年10月24日又はその後の憲章の批准の日から数える。`,
    clause: (args, _, raw) =>
      `${n(args, "state")}は${n(args, "at")}に国連加盟国${either(raw, "でした", "ではありませんでした")}`,
    reasons: { unsettled: coarseDates },
  },
  "un.members": {
    title: "国連加盟国の数",
    definition: (args) => `${asOf(args)}の国連加盟国の数。オブザーバーを数えない。`,
    clause: (args, value) => `${asOf(args)}の国連加盟国は${value}です`,
    reasons: { unsettled: coarseDates, empty: () => "記録には、当該日の国連加盟国がありません。" },
    notes: [
      "国連が扱ったとおり、ユーゴスラビアの議席は、1992年より後に議席を占める国家はなかったものの、2000年10月まで数える。",
    ],
  },
  "un.payment": {
    title: "国連分担金の納付状況",
    definition: (args) =>
      `年末の完納国一覧による、${during(args)}に${n(args, "state")}が国連通常予算の分担金を、財政規則の定める30日以内に、又はその後に、全額納付したか否か。`,
    clause: (args, _, raw) =>
      `${n(args, "state")}は${during(args)}の国連通常予算の分担金を${raw.kind === "text" ? (payments[raw.value] ?? "") : ""}`,
    reasons: assessed,
    meanings: { in: oneYear },
  },
};
