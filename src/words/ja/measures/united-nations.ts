import type { Args } from "../../../engine/types.js";
import { symbols } from "../../../measures/united-nations/series.js";
import { findSeries } from "../../../record/series.js";
import { asOf, chosen, during, group, n, until } from "../labels.js";
import { japaneseWord } from "../words.js";
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
  `${asOf(args)}で、${group(args, "yes")}が賛成${args.no ? `し、${group(args, "no")}が反対` : ""}${args.abstain ? `し、${group(args, "abstain")}が棄権` : ""}した場合`;
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
const recorded = (args: Args): string => `国連総会が${votedOn(args)}を全体として採択した記録投票における`;

export const unitedNations: JapaneseField = {
  amendment: {
    title: "決議又は憲章改正に足りる票数か否か",
    definition: (args) => `${cast(args)}、${rule(args)}に達するか否か。`,
  },
  "amendment.votes_needed": {
    title: "決議又は憲章改正になお必要な票数",
    definition: (args) =>
      `${cast(args)}、${rule(args)}に達するためになお必要な賛成票の最少の数。足りている場合は0とし、規則が常任理事国を求める場合は、賛成していない常任理事国のすべてを要する。`,
  },
  "amendment.holdouts": {
    title: "憲章改正に欠けている国家",
    definition: (args) =>
      `${asOf(args)}の${chosen(args, "of", "permanent") === "members" ? "国連加盟国（of: members）" : "安全保障理事会の常任理事国（憲章の改正にはそのすべてを要する。of: permanent）"}のうち、${group(args, "yes")}に含まれないもの。`,
  },
  "council.elected": {
    title: "安全保障理事会選挙における当選",
    definition: (args) =>
      `${during(args)}に${n(args, "state")}が${council}の非常任理事国に選出されたか否か。翌年1月1日に始まる任期から読み取る。任期の年の1月に行われた選挙（1946年、1980年）は前年のものとする。`,
  },
  "council.member": {
    title: "安全保障理事会における議席の有無",
    definition: (args) =>
      `${asOf(args)}で、${n(args, "state")}が${council}の常任又は非常任理事国であったか否か。`,
  },
  "council.resolutions": {
    title: "安全保障理事会決議",
    definition: (args) =>
      `${during(args)}に${council}が採択した決議（${args.topic ? `印刷された議題に「${n(args, "topic")}」を含むもの` : "議題を問わない"}）の数。採択の日による。`,
  },
  "council.tally": {
    title: "安全保障理事会決議の投票結果",
    definition: (args) =>
      `${council}が${n(args, "symbol")}を採択した際の賛成、反対及び棄権の票数で、印刷されたもの。投票しなかった理事国を含まない。`,
  },
  "council.terms": {
    title: "安全保障理事会非常任理事国としての任期数",
    definition: (args) =>
      `${n(args, "state")}が${until(args)}に開始した${council}非常任理事国としての任期の数。任期は最長2暦年の連続した期間とし、分割された1年の任期も1期と数える。`,
  },
  "council.text": {
    title: "安全保障理事会決議における文言の有無",
    definition: (args) =>
      `${n(args, "symbol")}の英文の一文に「${args.words?.label ?? "words"}」の語がひと続きで現れるか否か。語は全体として一致するものとし、大文字小文字及び組版の別を問わない。附属書は本文に含まない。`,
  },
  "council.vetoes": {
    title: "安全保障理事会における拒否権の行使",
    definition: (args) =>
      `${during(args)}に${n(args, "state")}が${council}で行使した拒否権の数。ダグ・ハマーショルド図書館の一覧による、その反対票のために採択されなかった決議案、修正案及び動議を、行使した理事国ごとに1と数える。`,
  },
  "council.vote": {
    title: "安全保障理事会における国家の投票",
    definition: (args) =>
      `${council}が${n(args, "symbol")}を採択した際の${n(args, "state")}の投票：賛成、反対、棄権又は不在（投票しなかったと記されたもの）。`,
  },
  "council.years": {
    title: "安全保障理事会における在任年数",
    definition: (args) =>
      `${until(args)}に始まった暦年のうち、${n(args, "state")}が${council}の${chosen(args, "role", "non-permanent") === "any" ? "理事国（role: any）" : japaneseWord(chosen(args, "role", "non-permanent"))}であったものの数。`,
  },
  "ga.abstain": {
    title: "総会の投票において棄権した加盟国",
    definition: (args) => `${recorded(args)}棄権の数で、印刷されたもの。`,
  },
  "ga.agreement": {
    title: "総会の投票における2か国の一致度",
    definition: (args) =>
      `${during(args)}の国連総会の記録投票における${n(args, "a")}と${n(args, "b")}の一致度。${agreement[chosen(args, "method", "identical")] ?? ""}。対象は${overVotes(args)}とし、いずれかが不在のものを除く。`,
  },
  "ga.cohesion": {
    title: "総会の投票における国家集団の結束度",
    definition: (args) =>
      `${during(args)}の国連総会の記録投票における${group(args)}の結束度。ヒックス、ヌーリ及びローランドの一致指数、すなわち、各投票において、賛成、反対及び棄権のうち最大の集団の数から残りの半数を引き、投票した集団構成国の数で除した値（全員一致は1、三者同数は0）の平均による。対象は${overVotes(args)}とし、集団のうち投票した国が2か国に満たない投票を除く。`,
  },
  "ga.forecast": {
    title: "総会決議に予想される投票結果",
    definition: (args) =>
      `${
        findSeries(args.symbol?.id ?? "")
          ? `「${n(args, "symbol")}」の系列の${n(args, "in")}の決議について、前年以前の直近の決議の投票`
          : `${n(args, "symbol")}について、前5会期における同じ表題の直近の決議の投票（当該決議自体の投票は用いない）`
      }から予想される賛成、反対及び棄権の票数。各加盟国は、そのときと同じ投票をし、又はそのときと同じく不在であるものとする。`,
  },
  "ga.ideal_point": {
    title: "総会の会期の投票における国家の位置",
    definition: (args) =>
      `${during(args)}の国連総会の記録投票を最もよく説明する線上における${n(args, "state")}の位置。全会期にわたる賛成、棄権及び反対の動的順序モデルによる推計で、全加盟国・全会期の平均を0、標準偏差を1とし、米国を正の側に置く。`,
  },
  "ga.no": {
    title: "総会の投票において反対した加盟国",
    definition: (args) => `${recorded(args)}反対票の数で、印刷されたもの。`,
  },
  "ga.rollcalls": {
    title: "総会の記録投票",
    definition: (args) =>
      `${during(args)}に国連総会が決議又は決定を全体として採択した記録投票（${args.subject ? `表題又は主題に「${n(args, "subject")}」を含むもの` : "主題を問わない"}）の数。段落、修正案及び否決された案に関する投票並びに投票によらずに採択された文書は数えない。`,
  },
  "ga.tally": {
    title: "総会決議の投票結果",
    definition: (args) =>
      `${recorded(args)}賛成、反対及び棄権の票数で、印刷されたもの。投票しなかった加盟国を含まない。`,
  },
  "ga.vote": {
    title: "総会における国家の投票",
    definition: (args) =>
      `国連総会が${n(args, "symbol")}を全体として採択した際の${n(args, "state")}の投票：賛成、反対、棄権又は不在（投票しなかったと記されたもの）。`,
  },
  "ga.yes": {
    title: "総会の投票において賛成した加盟国",
    definition: (args) => `${recorded(args)}賛成票の数で、印刷されたもの。`,
  },
  "un.assessment": {
    title: "国連通常予算の分担率",
    definition: (args) =>
      `${during(args)}に効力を有する分担率表による、国連通常予算における${n(args, "state")}の分担率（％）。他の予算の分担率は別に定められる。`,
  },
  "un.assessment.amount": {
    title: "国連通常予算の分担金",
    definition: (args) =>
      `${during(args)}における${n(args, "state")}の国連通常予算の分担金（米ドル）。2024年までは純分担額、2025年からは総分担額とする。`,
  },
  "un.member": {
    title: "国連加盟国であるか否か",
    definition: (args) =>
      `${asOf(args)}で、${n(args, "state")}が国連加盟国であったか否か。加盟の日から、原加盟国については1945年10月24日又はその後の憲章の批准の日から数える。`,
  },
  "un.members": {
    title: "国連加盟国の数",
    definition: (args) => `${asOf(args)}の国連加盟国の数。オブザーバーを数えない。`,
  },
  "un.payment": {
    title: "国連分担金の納付状況",
    definition: (args) =>
      `年末の完納国一覧による、${during(args)}に${n(args, "state")}が国連通常予算の分担金を、財政規則の定める30日以内に、又はその後に、全額納付したか否か。`,
  },
};
