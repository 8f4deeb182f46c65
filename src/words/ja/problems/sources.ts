import type { Expected } from "../../../sources/kit/cells.js";
import type { CellDefect, CsvDefect, SourcesProblems, WhyUnread } from "../../../sources/kit/problems.js";
import { type ProblemWords, sentencePart } from "../../problemWords.js";
import { notFound } from "./cli.js";

const changed =
  "公表元がファイルの形式を変えた可能性があります。資料に対応できるよう、この文面を開発者に知らせてください。";
const again = "ファイルを入手し直してください。";
const cutOff = "ダウンロード又は複写が途中で切れています。入手し直してください。";

const inColumn = ({ column }: { column: string | null }): string => (column === null ? "" : `${column}：`);

function limits({ from, to }: { from?: number | string; to?: number | string }): string {
  if (from !== undefined && to !== undefined) return `${from}から${to}までの`;
  return from !== undefined ? `${from}以降の` : to !== undefined ? `${to}以下の` : "";
}

/** セルにあるべきもの。 */
function expected(what: Expected): string {
  if (typeof what === "string") return what;
  switch (what.form) {
    case "year":
      return what.until === undefined
        ? `${what.since}年以降の年`
        : `${what.since}年から${what.until}年までの年`;
    case "day":
      return `${limits(what)}日付（YYYY-MM-DD）`;
    case "count":
      return "整数";
    case "number":
      return `${limits(what)}数`;
    case "one-of":
      return `次のいずれか：${what.words.join("、")}`;
  }
}

const notAsExpected = (p: CellDefect) =>
  [`${inColumn(p)}「${p.found}」とありますが、あるべきものは${expected(p.expected)}です。`, changed] as const;

const csvDefects: Readonly<Record<CsvDefect, string>> = {
  open: "この行で開いた引用符が閉じられていません。",
  within: "セルの途中で引用符が開いています。",
  after: "セルの閉じ引用符の後に文字が続いています。",
  other: "この行はCSVとして読めません。",
};

/** Why a file is not read, without the full stop. */
export function whyUnread(why: WhyUnread): string {
  switch (why.reason) {
    case "several sources":
      return `${why.sources.join("と")}のどれか分かりません。chancery pull ID --from ${why.file} で資料を指定してください`;
    case "content":
      return `名前は${why.source}のファイルのようですが、${sentencePart(sources, why.problem)}`;
    case "name":
      return why.source
        ? `${why.source}はこの名前のファイルを読みません`
        : "この名前のファイルを読む資料はありません";
    case "download":
      return `${why.url}から届いたものです`;
  }
}

export const sources: ProblemWords<SourcesProblems> = {
  "empty-file": (p) => [
    `${p.file}は空です。`,
    "ダウンロードに失敗した可能性があります。入手し直してください。",
  ],
  "not-gzip": (p) => [
    `${p.file}は名前はgzipですが、gzipではありません。`,
    "入手し直すか、展開済みであれば名前から.gzを除いてください。",
  ],
  "truncated-gzip": (p) => [`${p.file}は途中で切れています（${p.lines}行まで）。`, cutOff],
  "damaged-gzip": (p) => [`${p.file}は壊れており、gzipを展開できません（${p.why}）。`, again],
  "damaged-tar": (p) => [`${p.file}は壊れており、展開できません（${p.why}）。`, again],
  "not-a-workbook": (p) => [
    `${p.file}は表計算ファイルとして読めません：${p.why}。`,
    "入手し直してください。この名前で保存されたウェブページや旧形式の.xlsは読めません。",
  ],
  "not-zip": (p) => [
    `${p.file}は名前はzipですが、zipではありません。`,
    "入手し直すか、展開済みであれば名前から.zipを除いてください。",
  ],
  "damaged-zip": (p) => [`${p.file}は壊れており、zipを展開できません（${p.why}）。`, again],
  "no-entry": (p) => [
    `${p.file}には${p.pattern}に当たるファイルがありません。含まれるもの：${p.names || "なし"}。`,
    `公表元のファイルかどうか確かめてください。${changed}`,
  ],
  "two-entries": (p) => [
    `${p.file}には該当し得るファイルが2つあります：${p.first}、${p.second}。`,
    "展開し、正しい方を取り込んでください。",
  ],
  "unreadable-file": (p) => [`${p.file}を読めません：${p.why}。`, "パスと権限を確かめてください。"],
  "invalid-text": (p) => [
    `この行は${p.encoding}の文字列ではありません：${p.found}。`,
    "公表元のファイルをそのまま取り込んでください。編集ソフトが別の文字コードで保存した可能性があります。",
  ],
  "line-too-long": (p) => [
    `行が長すぎます（改行のないまま${p.max}を超えています）。`,
    "ファイルが壊れているか、引用符が閉じられていません。",
  ],
  "too-large": (p) => [`${p.file}は大きすぎます（展開後${p.max}超）。`, changed],
  "missing-column": (p) => [
    `列「${p.column}」がありません${p.near ? `。列「${p.near}」はあります` : ""}。`,
    p.near ? `「${p.column}」が「${p.near}」に改められたのでしょうか。${changed}` : changed,
  ],
  "unknown-column": (p) => [
    `列「${p.column}」は未知の列です${p.near ? `。近いもの：「${p.near}」` : ""}。`,
    changed,
  ],
  "duplicate-column": (p) => [`見出しに列「${p.column}」が2つあります。`, changed],
  "cell-count": (p) => [
    `この行のセルは${p.found}個ですが、見出しの列は${p.expected}個です。`,
    "区切り文字を含むセルには引用符が必要です。編集したファイルであれば入手し直してください。",
  ],
  "bad-csv": (p) => [
    csvDefects[p.found],
    "編集したファイルであれば入手し直してください。引用符で囲んだセルの中の引用符は二つ重ねて書きます。",
  ],
  "bad-json": (p) => [
    `${p.file}はJSONではありません：${p.found}。`,
    "このファイルからは何も取り込まれていません。入手し直すか、編集したのであればこの箇所を直してください。",
  ],
  "other-beginning": (p) => [
    `${p.file}の冒頭は${JSON.stringify(p.found)}ですが、あるべきものは${p.expected}です。`,
    changed,
  ],
  "bad-xml": (p) => [
    `XMLとして正しいのはここまでです：${p.found}。`,
    "途中で切れているか、別のプログラムが保存し直しています。公表元から入手し直してください。",
  ],
  "xml-encoding": (p) => [
    `XMLの文字コードは${p.found}とされていますが、読めるのはUTF-8とUTF-16です。`,
    "公表元のファイルをそのまま取り込んでください。",
  ],
  "wrong-root": (p) => [
    `XMLの最上位の要素は${p.expected}ではなく${p.found}です。`,
    "失敗の理由を示すページがダウンロードされた可能性があります。中身を確かめてください。",
  ],
  "unknown-element": (p) => [`要素${p.parent}に未知の${p.part}があります。`, changed],
  "element-too-large": (p) => [
    `要素${p.name}が大きすぎます（${p.max}超、又は${p.depth}階層超）。`,
    "ファイルが壊れているか、名前と中身が異なります。",
  ],
  "bad-yaml": (p) => [
    `文書をYAMLとして読めません：${p.found}。`,
    "編集したファイルであれば入手し直してください。",
  ],
  "missing-keys": (p) => [`最初の文書に次の項目がありません：${p.expected}。あるもの：${p.found}。`, changed],
  "bad-sql-value": (p) => [`${p.table}の列に合わない値があります：${p.found}。`, changed],
  "empty-cells": (p) => [
    `${p.table}の${p.rows}行に、必須の${p.column}がありません（最初は${p.locator}）。`,
    changed,
  ],
  "unknown-state": (p) => [
    `${inColumn(p)}「${p.found}」は当時の国家の名称又は符号ではありません${p.near ? `。近いもの：${p.near}` : ""}。`,
    `chancery states '${p.found.replaceAll("'", "’")}' で確かめられます。${changed}`,
  ],
  "ambiguous-state": (p) => [
    `${inColumn(p)}「${p.found}」は複数の国家を指し得ます：${p.candidates}。`,
    changed,
  ],
  "unknown-value": notAsExpected,
  "bad-value": notAsExpected,
  "missing-value": (p) => [
    `${p.column === null ? "値がありません" : `${p.column}が空です`}。どの行にも必要なもの：${expected(p.expected)}。`,
    changed,
  ],
  duplicate: (p) => [`${inColumn(p)}${p.found}。あるべき形：${expected(p.expected)}。`, changed],
  note: (p) => [
    `取込み時の注記：${inColumn(p)}「${p.found}」。`,
    "対応は不要です。データを使う際に留意してください。",
  ],
  "duplicate-key": (p) => [
    `${p.table}の${p.key}は1行であるべきところ、${p.count}行あります（${p.first}、${p.other}）。`,
    changed,
  ],
  "more-problems": (p) => [
    `このファイルにはほかに${p.count}件あります。`,
    "最初のものから直してください。残りは多くの場合同じものです。",
  ],
  "too-few-rows": (p) => [
    `${p.table}は${p.found}行で、少なくとも${p.least}行あるべきため、この版は使われません。`,
    `データの一部が欠けています。全体を入手してください。${changed}`,
  ],
  "too-many-rows": (p) => [
    `${p.table}は${p.found}行で、想定の${p.max}行を超えています。`,
    "資料が増えたか、同じ行を二度読んでいます。件数を用いる前に確かめてください。",
  ],
  "stale-correction": (p) => [
    `${p.table}（${p.where}）の訂正は適用されませんでした。訂正の前提は${p.expected}ですが、ファイルには${p.found}とあります。`,
    `公表元が直した可能性があります。訂正の理由：「${p.reason}」。`,
  ],
  "missing-file": (p) => [
    `${p.source}のファイルが足りません。名前は${p.name}に当たるものです。`,
    `入手先：${p.page}`,
  ],
  "no-release": (p) => [
    `${p.file}がいつのものか、名前にも中身にも書かれていません。`,
    "公表日又はダウンロードした日を名前の末尾に付けてください：sdn-2026-02-27.csv。",
  ],
  "two-files": (p) => [
    `「${p.key}」に異なるファイルが2つ与えられています：${p.first}、${p.second}。`,
    "1つずつ取り込んでください：chancery pull ID --from PATH",
  ],
  "not-recognised": (p) => [
    `${p.file}は${p.source}のファイルではありません：${whyUnread(p.why)}。`,
    `どのファイルを読むかは chancery sources ${p.source} で分かります。`,
  ],
  "nothing-there": (p) => notFound(p.path),
  "cannot-store": (p) => [
    `版を${p.cache}に書き込めません：${p.why}。`,
    "ディスクの空きを作るか、CHANCERY_HOMEに別のフォルダーを指定してください。",
  ],
  "reader-failed": (p) => [
    `${p.source}の読込みに失敗しました。これはChanceryの誤りです：${p.why}。`,
    "ファイル名とともにこの文面を知らせてください。",
  ],
  "manual-download": (p) => [
    `${p.source}はプログラムではダウンロードできません。公表元がブラウザーを求めています。`,
    `ブラウザーで${p.pages}を開いて保存し、次を実行してください：chancery pull ${p.source} --from PATH`,
  ],
  "download-failed": (p) => [
    `${p.url}をダウンロードできませんでした：${p.why}。`,
    `後で試すか、ブラウザーで保存して次を実行してください：chancery pull ${p.source} --from PATH`,
  ],
};
