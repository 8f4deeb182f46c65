import type { Args } from "../../../engine/types.js";
import { symbols } from "../../../measures/united-nations/series.js";
import { findSeries } from "../../../record/series.js";
import { chosen, during, group, n } from "../labels.js";
import type { JapaneseField } from "./types.js";
import { severalVotes, tally, votedOnSymbol } from "./votes.js";

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
const recorded = (args: Args): string => `国連総会が${votedOn(args)}を全体として採択した記録投票における`;
const printedTally = ["一部の記録投票では、印刷された票数と各国の投票の集計とが1票異なる。"];
const voteOf = {
  symbol: "A/RES/63/73などの決議番号、又はnuclear-disarmamentなどの決議の系列。",
  in: "系列について、その決議が採択された年。",
};

export const generalAssembly: JapaneseField = {
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
};
