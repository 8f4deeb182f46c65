import type { LibraryProblems, OptionExpected } from "../../en/problems/library.js";
import type { ProblemWords } from "../../problemWords.js";
import { either } from "../either.js";

const forms: Readonly<Record<Exclude<OptionExpected["form"], "one-of">, string>> = {
  day: "2008、2008-10、2008-10-17のような日付",
  score: "0より大きく1以下の数",
  count: "0以上の整数",
  document: "Markdownの文字列、{ path }、{ name, text } 又は { name, bytes }",
  session: "openSession() が返したもの",
};

export const library: ProblemWords<LibraryProblems> = {
  "session-closed": () => [
    "このセッションは閉じられています。",
    "close() は最後の問いの後に呼ぶか、openSession() で新しく開いてください。",
  ],
  "bad-option": (p) => [
    `「${p.option}」を${p.found}とすることはできません。`,
    `必要なもの：${p.expected.form === "one-of" ? `次のいずれか：${p.expected.words.join("、")}` : forms[p.expected.form]}。`,
  ],
  "text-is-path": (p) => [
    `検証する文章が「${p.found}」となっていますが、これはファイル名のように見えます。`,
    `ファイルを検証するには check(session, { path: "${p.found}" }) と書いてください。`,
  ],
  "nothing-to-check": () => [
    "検証するものがありません。文書が与えられず、セッションに本書もありません。",
    '文章か文書を与えるか、openSession({ edition: "my-edition" }) のように本書と共に開いてください。',
  ],
  "no-lists": (p) => [
    `どの一覧も検索されなかったため、名称については何も分かりません。記録には使える版がありません：${p.lists.join("、")}。`,
    "先に一覧を入手してください。pull({ ids: [...] }) は取得し、pull({ from }) はファイルを取り込みます。",
  ],
  "unknown-source": (p) => [
    `「${p.found}」という資料はありません。`,
    `${p.near.length > 0 ? `${either(p.near)}のことでしょうか。` : ""}一覧はセッションのsourcesで見られます。`,
  ],
  "nothing-to-pull": () => [
    "取り込むものがありません。idsもfromも与えられていません。",
    '例：pull({ ids: ["un-sc-members"] })、pull({ from: "downloads" })。',
  ],
};
