import type { Advice, ChecksProblems, Mismatch, PeriodMismatch, Wanted } from "../../../checks/problems.js";
import type { ValueKind } from "../../../engine/types.js";
import type { ProblemWords } from "../../problemWords.js";
import { either } from "../either.js";

const list = (words: readonly string[]) => words.join("、");
const shown = (text: string | null): string => (text === null ? "検証式の終わり" : `「${text}」`);

const wantedWords: Readonly<Record<Extract<Wanted, string>, string>> = {
  "measure-or-value": "指標又は値",
  "check-end": "and、; 又は検証式の終わり",
  "expression-end": "式の終わり",
  relation: "関係（=、!=、<、<=、>、>=、includes、excludes、is）",
  property: "isの後の性質",
  number: "数",
  name: "名称",
  tolerance: "0以上の許容差",
  rank: "rankの後の1以上の数",
  "high-or-low": "a recordの後のhigh又はlow",
  "set-after-among": "amongの後の{Japan, Brazil}のような集合",
};

function wanted(what: Wanted): string {
  if (typeof what === "string") return wantedWords[what];
  return "word" in what ? `${what.after}の後の${what.word}` : `${what.periodAfter}の後の日付又は期間`;
}

const adviceWords: Readonly<Record<Extract<Advice, string>, string>> = {
  "no-units": "単位その他の語は検証式に書きません。単位は指標が持っています。",
  "no-currency": "通貨は書きません。単位は指標が持っています。",
  "no-separators": "検証式は ; で区切り、数には桁区切りを付けません。",
  "note-to-reader": "読者への注は「 -- 」の後に書きます。",
  brackets: "集合は {a, b}、引数は (a, b) と書きます。",
  signs: "値と比較するには =、<、> を書きます。",
  than: "2つの値の比較には > 又は <、以前との比較には higher from 2007 と書きます。",
  "no-such-day": "そのような日又は月はありません。引き算の記号の前後には空白が必要です。",
};

function advice(what: Advice | undefined): string | undefined {
  if (what === undefined) return undefined;
  if (typeof what === "string") return adviceWords[what];
  return "write" in what ? `${either(what.write)}と書きます。` : `「${what.meant}」のことでしょうか。`;
}

const kinds: Readonly<Record<ValueKind, string>> = {
  number: "数",
  yesno: "はい・いいえ",
  date: "日付",
  tally: "票数",
  set: "集合",
  text: "語",
};

const mismatches: Readonly<Record<Mismatch, string>> = {
  "set-relations": "集合には =、!=、includes、excludes を使います。",
  "set-or-includes": "集合は集合 {...} と比較するか、includes を使います。",
  "set-with-set": "集合は集合 {...} と比較し、含むか否かは includes、excludes で問います。",
  "needs-set": "includes と excludes は集合を与える指標に使います。ここでは = と書いてください。",
  digits: "数は数字で書いてください。",
  number: "数を書いてください。",
  date: "日付を 2008、2008-10、2008-10-17 のように書いてください。",
  tally: "票数を 173-4-6 のように、賛成-反対-棄権の順に書いてください。",
  "yes-or-no": "= yes 又は = no と書いてください。",
  word: '語を書いてください。記号を含む場合は引用符で囲みます：= "grey list"',
  "equality-only": "これらに使えるのは = と != だけです。",
};

function periodMismatch(reason: PeriodMismatch): string {
  if (typeof reason !== "string")
    return "asLongAs" in reason
      ? `${reason.asLongAs}と同じ長さではありません`
      : `${reason.argument}には${reason.kind === "period" ? "期間" : "日、月又は年"}が必要です`;
  const reasons = {
    "both-ends": "傾向には始まりと終わりのある期間が必要です",
    parts: "その一部ずつについて指標に問うことができません",
    "whole-years": "この指標は年単位で数えます",
  };
  return reasons[reason];
}

const members = { state: "国家", body: "機関又はミッション", word: "決まった語" };
const gives = ({ text, measure, what }: ChecksProblems["unknown-member"]): string =>
  typeof what === "string"
    ? `「${text}」は、${measure}が与える${members[what]}として知られていません。`
    : `${measure}が与えるのは${either(what)}であり、「${text}」ではありません。`;
const write = (what: ChecksProblems["unknown-member"]["what"]): string =>
  typeof what === "string"
    ? `${members[what]}を記録にあるとおりに書いてください。`
    : "このいずれかを書いてください。";

export const checks: ProblemWords<ChecksProblems> = {
  empty: () => [
    "ここに検証式がありません。",
    "council.terms(Japan, by: 2009-01-01) = 10 のような比較を書いてください。複数の検証式は ; で区切ります。",
  ],
  unexpected: (p) => [
    `${shown(p.found)}がありますが、ここにあるべきものは${wanted(p.expected)}です。`,
    advice(p.hint),
  ],
  "unknown-relation": (p) => [
    `「${p.found}」は関係ではありません。使えるもの：${list(p.known)}。`,
    `${either(p.suggestions)}のことでしょうか。`,
  ],
  "unknown-property": (p) => [
    `「${p.found}」はisの後に置けません。使えるもの：${list(p.known)}。`,
    p.suggestion === undefined ? adviceWords.signs : `「${p.suggestion}」のことでしょうか。`,
  ],
  "misspelt-word": (p) => [
    `「${p.found}」とありますが、ここにあるべきものは「${p.expected}」です。`,
    `「${p.expected}」のことでしょうか。`,
  ],
  "unclosed-quote": (p) => [
    `${shown(p.found)}の前の引用符が閉じられていません。`,
    '閉じる " を加えてください。',
  ],
  "unclosed-bracket": (p) => [
    `括弧「${p.open}」が閉じられていません。「${p.close}」があるべきところに${shown(p.found)}があります。`,
    `「${p.close}」を加えてください。`,
  ],
  "unopened-bracket": (p) => [
    `括弧「${p.found}」に対応する開き括弧がありません。`,
    "取り除くか、開き括弧を加えてください。",
  ],
  "bad-number": (p) => [
    `「${p.found}」は検証式の数の書き方ではありません。数字を用い、小数の前に点を置きます。`,
    `${p.suggestion}と書いてください。`,
  ],
  "bad-date": (p) => [
    `「${p.found}」は日付でも期間でもありません。`,
    advice(p.hint) ?? "日付は 2008、2008-10、2008-10-17、期間は 2003/2008、../2008 のように書きます。",
  ],
  "backwards-period": (p) => [
    `期間${p.found}は、終わりが始まりより前です。`,
    `早い日付を先に書いてください：${p.suggestion}。`,
  ],
  "too-long": (p) => [
    `検証式の値又は入れ子の括弧が${p.limit}を超えています。`,
    "; で複数の検証式に分けてください。",
  ],
  "no-measure": (p) => [
    `${p.text}には指標がなく、記録に何も問うていません。`,
    "`chancery measures` で全ての指標を見られます。",
  ],
  "missing-brackets": (p) => [
    `${p.name}は指標ですが、引数がありません。`,
    `引数を括弧に入れてください：${p.name}(...)。\`chancery measures ${p.name}\` で分かります。`,
  ],
  "not-comparable": (p) => [
    `${p.left}（${kinds[p.leftKind]}）と${p.right}（${kinds[p.rightKind]}）は「${p.relation}」で比較できません。`,
    mismatches[p.advice],
  ],
  "not-a-number": (p) => [
    `${p.text}は${kinds[p.kind]}ですが、「${p.where}」には数が必要です。`,
    "数を与える指標を使うか、= で比較してください。",
  ],
  "unknown-member": (p) => [
    gives(p),
    p.near.length > 0 ? `${either(p.near)}のことでしょうか。` : write(p.what),
  ],
  "ambiguous-member": (p) => [
    `「${p.text}」は複数の国家を指し得ます：${list(p.meant)}。`,
    `${either(p.codes)}と書いてください。`,
  ],
  "within-needs-equality": (p) => [
    `withinは数の間の = 又は != に使います。ここでは${p.kind === "number" ? p.relation : kinds[p.kind]}の後にあります。`,
    "許容差を除くか、= と書いてください。",
  ],
  "property-needs-measure": (p) => [
    `「is ${p.property}」には指標が必要ですが、${p.text}にはありません。`,
    "isの前に指標を書いてください。",
  ],
  "no-state-dimension": (p) => [
    `「is ${p.property}」は国家を比較しますが、${p.text}の引数に国家がありません。`,
    "全期間で最多というには is a record high と書きます。",
  ],
  "no-time-dimension": (p) => [
    `「is ${p.property}」は時を比較しますが、${p.text}に時の引数がありません。`,
    "指標に日付又は期間を与えるか、それを持つ指標を使ってください。",
  ],
  "bad-property-period": (p) => [
    `${p.text}の「is ${p.property}」に${p.period}は使えません。${periodMismatch(p.reason)}。`,
    "指標に問うことのできる期間を書いてください。",
  ],
  "not-earlier": (p) => [
    `「is ${p.property}」は${p.text}を${p.period}と比較しますが、${p.period}はそれより前ではありません。`,
    "後の期間について問い、前の期間を性質の後に書きます：incidents(2008) is higher from 2007",
  ],
  "several-times": (p) => [
    `「is ${p.property}」は時を比較しますが、${p.text}の各指標の時が異なります：${p.found}。`,
    "数を比較してください：incidents(2008) - incidents(2007) > incidents(2007) - incidents(2006)",
  ],
  "not-among": (p) => [
    `${p.text}が、比較の対象である国家の中に含まれていません。`,
    `集合に${p.text}を加えてください。`,
  ],
};
