import type { CliProblems } from "../../en/problems/cli.js";
import type { ProblemSentence, ProblemWords } from "../../problemWords.js";
import { either } from "../either.js";

/** What is said of a path that leads nowhere. */
export const notFound = (path: string): ProblemSentence => [
  `${path}というファイルもフォルダーもありません。`,
  "綴りと、今いるフォルダーを確かめてください。",
];

export const cli: ProblemWords<CliProblems> = {
  "bad-date": (p) => [
    `「${p.found}」は使える日付ではありません。`,
    "2008、2008-10、2008-10-17、又は2003/2008のような期間を書いてください。",
  ],
  "backwards-period": (p) => [
    `期間${p.found}は、終わりが始まりより前です。`,
    `早い日付を先に書いてください：${p.suggestion}。`,
  ],
  "annotate-word": (p) => [
    `--annotateは一度に1つのWord文書にコメントを書き込みます（指定：${p.found}）。`,
    "例：chancery check paper.docx --annotate reviewed.docx",
  ],
  "lacks-inputs": (p) => [
    `${p.source}の計算に必要な資料がありません：${p.missing}。`,
    "先にこれを入手してください。これに基づくものは自動的に計算されます。",
  ],
  "unknown-table": (p) => [
    `記録に「${p.found}」という表はありません。`,
    p.near === "" ? `表の一覧：${p.known}。` : `「${p.near}」のことでしょうか。`,
  ],
  "port-taken": (p) => [
    `ポート${p.port}は既に使われています。`,
    "使っているプログラムを止めるか、別のポートを選んでください。--port 0は空いているものを使います。",
  ],
  "bad-choice": (p) => [
    `${p.option}に「${p.found}」は指定できません。`,
    `次から選んでください：${p.known}。`,
  ],
  "bad-number": (p) => [
    `${p.option}には0以上の整数が必要です。「${p.found}」とあります。`,
    `例：${p.option} 20`,
  ],
  "no-such-file": (p) => [
    `${p.path}という読めるファイルはありません。`,
    "パスを確かめるか、氏名を標準入力で与えてください。",
  ],
  "bad-score": (p) => [
    `${p.option}には0を超え1以下の数が必要です。「${p.found}」とあります。`,
    `例：${p.option} 0.85`,
  ],
  "nothing-to-export": () => [
    "書き出すものがありません。指定された表に、これらの資料の行はありません。",
    "資料がどの表を満たし、この計算機にあるかは chancery sources ID で分かります。",
  ],
  "no-names": (p) => [
    `${p.from}に氏名がなく、何も照合していません。`,
    '1行に1つの氏名、又は列「name」のあるCSVを与えてください。例：echo "Omar Abdullah" | chancery screen',
  ],
  "no-lists": () => [
    "照合した一覧がありません。どの氏名についても、この結果からは何も言えません。",
    "un-sc-listings、ofac-sdn、eu-fsf、uk-sanctionsなどの一覧の入手方法は `chancery sources ID` で分かり、`chancery pull ID --from PATH` で取り込めます。",
  ],
  "missing-argument": (p) => [
    `このコマンドには${p.what}が必要です。`,
    "--helpを付けて実行すると例を見られます。",
  ],
  "unknown-source": (p) => [
    `「${p.found}」という資料はありません。`,
    `${p.near.length === 0 ? "" : `${either(p.near)}のことでしょうか。`}一覧は chancery sources で見られます。`,
  ],
  "nothing-recognised": (p) => [
    `${p.from}には資料として読むファイルがなく、何も取り込んでいません。`,
    "公表元のファイル名をそのまま使ってください。認識する名前は chancery sources ID で分かります。各ファイルを認識しなかった理由は上のとおりです。",
  ],
  "unknown-measure": (p) => [
    `「${p.found}」という指標はありません。`,
    `${p.near === "" ? "" : `「${p.near}」のことでしょうか。`}一覧は chancery measures で見られます。`,
  ],
  "not-found": (p) => notFound(p.path),
  "no-chromium": () => [
    "PDFの印刷にはChromium、Chrome又はEdgeが必要ですが、見当たりません。",
    "導入するか（Debianでは apt-get install chromium）、CHANCERY_CHROMIUMに場所を指定してください。",
  ],
  "not-a-site": (p) => [
    `${p.dir === "." ? "このフォルダー" : p.dir}にはChanceryが作ったもの以外のファイルがあります。発行はフォルダー全体を置き換えます。`,
    "--outで別のフォルダーを指定してください。",
  ],
};
