import type { DefinitionKind, SessionProblems } from "../../../session/problems.js";
import type { ProblemWords } from "../../problemWords.js";

const kinds: Readonly<Record<DefinitionKind, string>> = { measure: "指標", source: "資料", table: "表" };

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
