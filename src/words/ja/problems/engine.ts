import type { EngineProblems } from "../../../engine/problems.js";
import type { ParamKind, TimeKind, ValueKind } from "../../../engine/types.js";
import type { ProblemWords } from "../../problemWords.js";
import { textOf } from "../../sayValue.js";
import { either } from "../either.js";
import { japaneseMeaning } from "../measures/index.js";
import { reasons } from "../reasons.js";

const list = (words: readonly string[]) => words.join("、");
const near = (names: readonly string[]): string | undefined =>
  names.length > 0 ? `${either(names)}のことでしょうか。` : undefined;

const kinds: Partial<Record<ParamKind, string>> = {
  state: "国家",
  states: "国家、{Japan, Germany}のような国家の集合又は機関",
  body: "機関又は会議体",
  treaty: "条約",
  mission: "ミッション",
  area: "海域",
  resolution: "決議の文書番号又は一連の決議",
  mandate: "記録にある根拠法令",
  activity: "記録にある活動",
};
const valueKinds: Readonly<Record<ValueKind, string>> = {
  number: "数",
  yesno: "はい・いいえ",
  date: "日付",
  tally: "投票結果",
  set: "集合",
  text: "文字列",
};
const times: Readonly<Record<TimeKind, string>> = {
  in: "期間",
  at: "日、月又は年",
  by: "日、又は終わりのある期間",
};

export const engine: ProblemWords<EngineProblems> = {
  "unknown-measure": (p) => [
    `「${p.name}」という指標はありません。`,
    near(p.near) ?? "`chancery measures` で全ての指標を見られます。",
  ],
  "broken-measure": (p) => [
    `本書独自の指標「${p.name}」は、そのファイルに問題がある（${p.at}）ため使えません。`,
    "先にそれを直してください。問題の内容はchancery checkで分かります。",
  ],
  "unknown-argument": (p) => [
    `${p.measure}に引数「${p.key}」はありません。あるもの：${list(p.known)}。`,
    near(p.near),
  ],
  "too-many-arguments": (p) => [
    `「${p.found}」は余分な引数です：${p.signature}。`,
    "取り除くか、`key: value` のように引数の名前を付けてください。",
  ],
  "duplicate-argument": (p) => [
    `${p.measure}の引数「${p.key}」が二度与えられています。`,
    "一方だけにしてください。",
  ],
  "missing-argument": (p) => [
    `${p.measure.name}の引数「${p.key}」（${(japaneseMeaning(p.measure, p.key) ?? p.meaning).replace(/。$/, "")}）がありません。`,
    `${p.signature} と書いてください。`,
  ],
  "unknown-name": (p) => [
    `「${p.text}」は${kinds[p.kind] ?? p.kind}として知られていません。`,
    near(p.near) ?? `${kinds[p.kind] ?? p.kind}を正式名称、略称又は符号で書いてください。`,
  ],
  "number-for-state": (p) => [
    `「${p.text}」は数ですが、${p.key}には国家の名称が必要です。`,
    "Japan又はJPNと書いてください。数字の符号は一覧によって指す国家が異なるため読みません。",
  ],
  "not-then": (p) => [
    `「${p.text}」は${p.when}には国家を指しません。指すもの：${p.meant.join("；")}。`,
    "国家を当時の名称又は符号で書いてください。",
  ],
  "ambiguous-name": (p) => [
    `「${p.text}」は${p.when === "" ? "" : `${p.when}には`}複数の国家を指し得ます：${p.meant.join("；")}。`,
    `${either(p.codes)}と書くか、一つに定まる日付を書いてください。`,
  ],
  "bad-choice": (p) => [
    `${p.key}に「${p.text}」は使えません。次から選んでください：${list(p.choices)}。`,
    near(p.near),
  ],
  "bad-date": (p) => [
    `引数「${p.key}」には${times[p.kind]}が必要ですが、「${p.text}」はそのように読めません。`,
    "日付は 2008、2008-10、2008-10-17、期間は 2003/2008、../2008 のように書きます。",
  ],
  "backwards-period": (p) => [
    `期間${p.text}は、終わりが始まりより前です。`,
    `早い日付を先に書いてください：${p.suggestion}。`,
  ],
  "whole-years": (p) => [
    `${p.measure}は暦年単位で数えますが、${p.text}は年単位の期間ではありません。`,
    "2008又は2003/2008のように、年を書いてください。",
  ],
  "not-a-session": (p) => [
    `${p.measure}は国連総会の会期ごとに数えますが、「${p.text}」は会期の番号ではありません。`,
    p.opens === null || p.opens < 2
      ? "会期の番号を書いてください。第63回会期は2008年9月に始まりました。"
      : `${p.text}年の投票は第${p.opens - 1}回と第${p.opens}回の会期に属します。いずれかを書いてください（第${p.opens}回会期は${p.text}年9月に始まりました）。`,
  ],
  "not-a-set": (p) => [
    `${p.key}には1つの名称が必要ですが、集合が与えられています：${p.text}。`,
    "1つを書き、それぞれについて検証式を書いてください。",
  ],
  "not-a-number": (p) => [
    `引数「${p.key}」には数が必要ですが、「${p.text}」は数ではありません。`,
    "1500、2.5のように、桁区切りを入れず、小数点を使って書いてください。",
  ],
  "query-stopped": (p) => [
    p.why === "time"
      ? `${p.measure}の問合せは${p.seconds}秒で打ち切られました。`
      : `${p.measure}の問合せは、必要とするメモリーが多すぎるため打ち切られました。`,
    "範囲を絞ってください。行の組は一度だけ比べ、結合する前に行を選びます。",
  ],
  "query-failed": (p) => [
    `${p.measure}の問合せは、記録にある行からは計算できません：${p.found.replace(/\.$/, "")}。`,
    "計算できる行だけを選んでください。数でない文字列には、try_castがNULLを返します。",
  ],
  "measure-failed": (p) => [
    `指標${p.measure}のSQLを実行できません：${p.why}`,
    "行は、関係callsと記録の表からのSELECTとし、call、source、version及びlocatorの列を含めてください。集計は、その行についての式とします。",
  ],
  "rows-of-others": (p) => [
    `指標${p.measure}は${p.source}について問われましたが、${p.found}の行を返しました。`,
    "表をcallsと結合するときは資料でも結合してください（t.source = calls.source）。さもないと複数の資料の行が合算されます。",
  ],
  "rows-without-origin": (p) => [
    `指標${p.measure}の${p.rows}行に出所がありません。`,
    "行には、元の表のversionとlocatorの列を含めてください。",
  ],
  "value-of-other-kind": (p) => [
    `指標${p.measure}の値の種類は${valueKinds[p.kind]}ですが、集計の結果は${p.found}でした。`,
    "集計の式、又は値の種類を改めてください。",
  ],
  "arguments-disagree": (p) => [textOf(reasons.own({ ...p, code: "own" }))],
};
