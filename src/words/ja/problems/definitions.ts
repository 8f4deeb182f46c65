import type { DefinitionExpected, DefinitionKind, DefinitionProblems } from "../../../base/definition.js";
import type { ProblemWords } from "../../problemWords.js";

const kinds: Readonly<Record<DefinitionKind, string>> = { measure: "指標", source: "資料", table: "表" };

const plain: Readonly<Record<Exclude<DefinitionExpected["form"], "name" | "one-of">, string>> = {
  text: "空でない文字列",
  list: "一覧（必要なところでは1件以上）",
  function: "関数",
  sql: "SQLの文字列、又はそれを返す関数",
  pattern: "正規表現",
  "counting-number": "1以上の整数",
  once: "重複のない名前",
  "one-time": "時の引数（at、by又はin）は1つまで",
  "session-of-period": "種類がinの引数に限ってtrue",
};

const expected = (what: DefinitionExpected): string =>
  what.form === "name"
    ? `${what.like}のような名前`
    : what.form === "one-of"
      ? `次のいずれか：${what.words.join("、")}`
      : plain[what.form];

export const definitions: ProblemWords<DefinitionProblems> = {
  "bad-part": (p) => [
    `${kinds[p.kind]}「${p.name}」は使えません。${p.part}が${p.found === "nothing" ? "ありません" : `${p.found}となっています`}。`,
    `必要なもの：${expected(p.expected)}。`,
  ],
  "name-taken": (p) => [
    p.by === "built-in"
      ? `${kinds[p.kind]}「${p.name}」と同じ名前の${kinds[p.kind]}が既に組み込まれています。`
      : `${kinds[p.kind]}「${p.name}」が二度定義されています。`,
    p.kind === "source"
      ? "別のIDを付けてください。主張とロックファイルは資料をIDで指します。"
      : "プロジェクトの名前で始めるなどして、別の名前を付けてください。",
  ],
  "no-such-table": (p) => [
    `${kinds[p.kind]}「${p.name}」が使う表「${p.table}」は記録にありません。`,
    `ある表：${p.known}。独自の表は、併せて定義し、渡してください。`,
  ],
};
