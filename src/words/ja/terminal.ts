import type { TerminalWords } from "../en/terminal.js";
import { ja } from "./site.js";

export const terminal: TerminalWords = {
  colon: ja.colon,
  notKnown: ja.notKnown,
  definition: ja.definition,
  method: ja.method,
  coverage: ja.coverage,
  source: ja.source,
  version: (version, release, licence) => `版${version}${release ? `（${release}）` : ""}、${licence}。`,
  decidedBy: "判定に必要なもの",
  ownRecordsOption: "本書独自の記録（--edition）",
  ownRecords: ja.ownRecords,
  rows: (shown, total) => (shown < total ? `全${total}行のうち${shown}行` : `全${total}行`),
  asAsked: "元の問い",
  by: (key) => `${key}別`,
  times: (n, reason) => `不明${n}件：${reason}`,
  moreReasons: (n) => `ほか${n}件の理由`,
  parts: { words: "文言", check: "検証式", found: "記載", measured: "記録", source: "資料", and: "ほか" },
  verdict: (verdict) => ja.verdicts[verdict].word,
  disputed: `（${ja.disputed}）`,
  checks: (n, verdicts, disputed) =>
    `検証式${n}件${verdicts.length > 0 ? "：" : "。"}${verdicts.join("、")}${disputed > 0 ? `（見解の相違${disputed}件）` : ""}`,
  counted: (verdict, n) => ja.tally(n, verdict),
};
