import type { SessionProblems } from "../../../session/problems.js";
import type { ProblemWords } from "../../problemWords.js";

export const session: ProblemWords<SessionProblems> = {
  "no-such-source": (p) => [
    `記録に「${p.id}」はありません。`,
    "この計算機にある資料は chancery sources で分かり、chancery pull で入手できます。",
  ],
  "export-forbidden": (p) => [
    `${p.id}の条件では再配布できません：${p.licence}。`,
    "自分で使う場合に限り、--include-restrictedを付けてください。ファイルを他者に渡してはなりません。",
  ],
  "export-too-long": (p) => [
    `${p.table}は${p.rows}行ですが、Excelのシートは${p.max}行までです。`,
    "parquet又はcsvで書き出すか、--sourceで資料を減らしてください。",
  ],
  "no-such-version": (p) => [
    `この計算機に${p.source}の版「${p.version}」はありません。`,
    p.known === "" ? `chancery pull ${p.source} で入手できます。` : `ここにある版：${p.known}。`,
  ],
  "bad-version-option": (p) => [
    `--at-versionは SOURCE=VERSION と書きます。「${p.found}」とあります。`,
    "例：--at-version ucdp-conflicts=23.1",
  ],
  "no-such-lock": (p) => [
    `ロックファイル${p.path}がありません。`,
    "綴りと、今いるフォルダーを確かめてください。",
  ],
};
