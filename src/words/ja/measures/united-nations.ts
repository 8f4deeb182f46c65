import type { Args, ReasonWords } from "../../../engine/types.js";
import { dated, votesTwice } from "../../../measures/united-nations/amending.js";
import { asOf, chosen, during, either, group, japaneseParty, n } from "../labels.js";
import { membersOn, oneYear } from "./meanings.js";
import { coarseDates, severalFigures } from "./reasons.js";
import type { JapaneseField } from "./types.js";

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
const amendmentNotes = [
  "当該日に国連加盟国でなかった国家は数えない。国際機関はその当該日の構成国を指す。",
  "どの国が批准するとみなすかは問いの一部であり、記録の示す事実ではない。",
];

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
