import type { StoreProblems } from "../../../store/problems.js";
import type { ProblemWords } from "../../problemWords.js";

const again = (source: string) =>
  `chancery pull ${source} で入手し直せます。手元のファイルには--fromを付けてください。`;
const short = (hash: string) => hash.slice(0, 12);

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
