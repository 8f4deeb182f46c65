import { asOf, chosen, during, either, n, until } from "../labels.js";
import { japaneseWord } from "../words.js";
import { calendarYears } from "./meanings.js";
import type { JapaneseField } from "./types.js";
import { severalVotes, tally, votedOnSymbol } from "./votes.js";

const council = "国連安全保障理事会";

export const securityCouncil: JapaneseField = {
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
};
