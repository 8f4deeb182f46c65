import type { EditionProblems } from "../../en/problems/edition.js";
import { figureReasonText } from "../../figures.js";
import type { ProblemWords } from "../../problemWords.js";
import { textOf } from "../../sayValue.js";
import { statementParts } from "../../statements.js";
import { japaneseDate } from "../labels.js";
import { notFound } from "./cli.js";

const folder = (dir: string): string => (dir === "." ? "このフォルダー" : dir);

export const edition: ProblemWords<EditionProblems> = {
  "figure-geography": (p) => [
    `「${p.key}」の「${p.found}」は、記録から描くことができません。`,
    `${p.source}にある名称でなければなりません。${p.source}がなければ入手し（chancery sources ${p.source}）、あれば綴りを確かめてください。`,
  ],
  "commitment-not-kept": (p) => [
    `約束${p.id}は${japaneseDate(p.kept)}に果たされたと記録されていますが、その検証式は成り立ちません：${textOf(statementParts(p.why, "ja"))}`,
    "「kept」と「kept_when」のいずれかが誤りです。確かめてください。",
  ],
  "commitment-kept": (p) => [
    `約束${p.id}は未了と記録されていますが、その検証式は成り立ちます。`,
    "果たされた日を「kept」に書くか、「kept_when」を厳密にしてください。",
  ],
  "no-edition": (p) => [
    `${folder(p.dir)}に版はありません（chancery.yamlがありません）。`,
    "chancery new DIR で小さな版のひな型を作れます。",
  ],
  "settings-yaml": (p) => [
    `設定を読めません：${p.found}。`,
    "YAMLで1行に1つの設定を書いてください。コロンを含む文字列は引用符で囲みます。",
  ],
  "unknown-setting": (p) => [
    `「${p.key}」という設定はありません。`,
    `「${p.near}」のことでしょうか。設定の一覧：${p.known}。`,
  ],
  "bad-setting": (p) => [
    `設定「${p.key}」は${p.found}ですが、あるべきものは${p.expected}です。`,
    `chancery.yamlの「${p.key}」を改めてください。`,
  ],
  "missing-chapter": (p) => [
    `章${p.file}はchancery.yamlに挙げられていますが、フォルダーにありません。`,
    p.near ? `「${p.near}」のことでしょうか。` : "ファイルを書くか、一覧から除いてください。",
  ],
  "unlisted-chapter": (p) => [
    `${p.file}はフォルダーにありますが、章の一覧にないため、検証も発行もされません。`,
    "chancery.yamlの「chapters:」に加えるか、chapters/の外に移してください。",
  ],
  "outside-edition": (p) => [
    `章「${p.file}」は版のchapters/の外にあります。`,
    "chapters/の中に移してください。",
  ],
  "chapter-language": (p) => [
    `この章の言語は「${p.found}」ですが、版の言語（${p.known}）にありません。`,
    "chancery.yamlの「languages:」に加えるか（en、jaが使えます）、章を改めてください。",
  ],
  "translation-of": (p) => [
    `この章は「${p.found}」の翻訳とされていますが、それは版の原文の章ではありません。`,
    "翻訳元のchapters/内のファイル名を書いてください。",
  ],
  "published-unreadable": () => [
    "以前に発行した判定を読めません。",
    "以前の写しから戻すか、削除してください。削除すると変更の一覧は新たに始まります。",
  ],
  "unknown-records-file": (p) => [
    `records/${p.file}は記録の種類に当たりません。`,
    `中身に応じた名前を付けてください：${p.known}（.csv又は.yaml）。`,
  ],
  "records-unreadable": (p) => [
    `記録を読めません：${p.found}。`,
    "見出し行のあるCSV又はYAMLの一覧を書いてください。この行を直すまで、このファイルの記録は使われません。",
  ],
  "unknown-column": (p) => [
    `この種類の記録に列「${p.column}」はありません。`,
    `「${p.near}」のことでしょうか。列の一覧：${p.known}。`,
  ],
  "missing-value": (p) => [`この記録には「${p.column}」がありません。`, "必須ですので記入してください。"],
  "bad-value": (p) => [
    `「${p.column}」は「${p.found}」ですが、あるべきものは${p.expected}です。`,
    "値を改めてください。",
  ],
  "duplicate-record": (p) => [
    `「${p.key}」は${p.line}行目に既にあります。`,
    "一方に別の識別子を付けるか、削除してください。",
  ],
  "locked-version-missing": (p) => [
    `版は${p.source}の版${p.version}に固定されていますが、この計算機にありません。`,
    `chancery pull ${p.source}（又は--from）で入手できます。chancery check --lock はここにある版に固定します。`,
  ],
  "figure-value": (p) => [
    `この${p.kind}ブロックの「${p.key}」は${p.found}ですが、あるべきものは${p.expected}です。`,
    "改めてください。それまで図は掲載されません。",
  ],
  "figure-faulty": (p) => [
    `この${p.kind}ブロックは描けません：${figureReasonText(p.why, "ja")}`,
    "足りないものを加えてください。それまで図は掲載されません。",
  ],
  "figure-unknown": (p) => [
    `この${p.kind}は掲載されません：${figureReasonText(p.why, "ja")}`,
    "これを収録する資料を入手するか、問いを改めてください。それまでページにはこの文が示されます。",
  ],
  "not-a-call": (p) => [
    `「${p.found}」は引数を伴う指標ではありません。`,
    "incidents(area: Gulf of Aden) のように、1つの指標と括弧内の引数を書いてください。",
  ],
  "not-empty": (p) => [
    `${folder(p.dir)}は空ではありません（${p.found}があります）。`,
    "新しいフォルダー又は空のフォルダーを指定してください。",
  ],
  "not-found": (p) => notFound(p.path),
};
