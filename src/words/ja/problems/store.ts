import type { ColumnType } from "../../../record/defineTable.js";
import type { StoreProblems } from "../../../store/problems.js";
import type { ProblemWords } from "../../problemWords.js";

const again = (source: string) =>
  `chancery pull ${source} で入手し直せます。手元のファイルには--fromを付けてください。`;
const short = (hash: string) => hash.slice(0, 12);

const types: Readonly<Record<ColumnType, string>> = {
  VARCHAR: "文字列",
  DATE: "日付（YYYY-MM-DD）",
  INTEGER: "2の31乗未満の整数",
  BIGINT: "整数",
  DOUBLE: "数",
  "DECIMAL(38,15)": "小数（整数部20桁以下、小数部15桁以下）",
  BOOLEAN: "true又はfalse",
  "VARCHAR[]": "文字列の一覧",
};

export const store: ProblemWords<StoreProblems> = {
  "no-manifest": (p) => [
    `${p.source}の版にmanifest.jsonがありません：${p.dir}。`,
    `${again(p.source)}このフォルダーは削除して構いません。`,
  ],
  "bad-manifest": (p) => [`${p.source}の版のマニフェストを使えません：${p.why}。`, again(p.source)],
  "missing-file": (p) => [`${p.source}の保存済みの版に${p.file}がありません。`, again(p.source)],
  "altered-size": (p) => [
    `${p.source}の${p.file}の大きさが違います。${p.found}バイトですが、マニフェストでは${p.expected}バイトです。`,
    again(p.source),
  ],
  "altered-content": (p) => [
    `${p.source}の${p.file}は書き換えられています。SHA-256は${short(p.found)}…ですが、マニフェストでは${short(p.expected)}…です。`,
    again(p.source),
  ],
  "own-row": (p) => [
    p.expected === "no-column"
      ? `${p.table}の第${p.row}行にある「${p.column}」は、その表の列ではありません。`
      : p.expected === "value"
        ? `${p.table}の第${p.row}行に「${p.column}」がありません。`
        : `${p.table}の第${p.row}行の${p.column}が${p.found}となっています。`,
    p.expected === "no-column"
      ? "組み込みの表の列は docs/record.md にあります。"
      : p.expected === "value"
        ? "値を入れてください。この列は全ての行に必要です。"
        : `必要なもの：${types[p.expected]}。`,
  ],
  "lock-json": (p) => [
    `ロックファイルはJSONではありません：${p.why}。`,
    "統合の衝突を手で解決するか、ファイルを削除してchancery check --lockを実行してください。",
  ],
  "lock-form": (p) => [
    `ロックファイルに${p.found}とありますが、あるべきものは${p.expected}です。`,
    "ファイルを削除してchancery check --lockを実行してください。",
  ],
  "lock-missing": (p) => [
    `固定された${p.source}の版${short(p.version)}${p.release ? `（${p.release}）` : ""}がこの計算機にありません${p.other ? `。あるもの：${p.other}` : ""}。`,
    `chancery pull ${p.source} で今日の版を、--fromで手元のファイルを取り込めます。chancery.lockがなければ最新の版が使われます。`,
  ],
};
