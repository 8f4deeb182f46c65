import type { OwnExpected, OwnKind, OwnProblems, OwnSqlFlaw } from "../../ownProblems.js";
import type { ProblemSentence, ProblemWords } from "../../problemWords.js";
import { either } from "../either.js";

const meant = (near: string | undefined, known: string): string =>
  `${near ? `「${near}」のことでしょうか。` : ""}${known === "" ? "使えるものはありません。" : `使えるもの：${known}。`}`;

const plain: Readonly<Record<Extract<OwnExpected, string>, string>> = {
  text: "文字列",
  texts: "文字列又はその一覧",
  mapping: "1行に1つずつの、キーと値",
  list: "ハイフンで始まる項目の一覧",
  "yes-no": "true又はfalse",
  day: "2008-10-17のような日付",
  value:
    "「count」、「count of 列」、「sum of 列」、「share of 列」、「any」、「set of 列」、「first of 列」、「last of 列」、「least of 列」、「greatest of 列」、「only 列」のいずれか",
  argument: "語、又は$とパラメーターのキー",
  default: "既定値なし（既定値を持てるのは語、文字列及び数のみ）",
};

const expectedText = (expected: OwnExpected): string =>
  typeof expected === "string" ? plain[expected] : `${expected.oneOf.join("、")}のいずれか`;

const kinds: Readonly<Record<OwnKind, string>> = {
  measure: "指標",
  table: "表",
  column: "列",
  parameter: "パラメーター",
};

const nameRules: Readonly<Record<OwnKind, string>> = {
  measure:
    "ファイル名が指標の名前になります。port.visits.yamlのように、小文字の語を2つ以上、点でつないでください。",
  table: "ファイル名が表の名前になります。port_visit.yamlのように、小文字、数字及び_を使ってください。",
  column: "first_visitのように、小文字、数字及び_を使ってください。",
  parameter: "state、min_tonnesのように、小文字、数字及び_を使ってください。",
};

const expectedTypes = { number: "数", date: "日付", "yes-no": "真偽", text: "文字列" } as const;

function sqlSentence(flaw: OwnSqlFlaw): ProblemSentence {
  const { near = [], known = [] } = flaw;
  switch (flaw.code) {
    case "syntax":
      return [
        `問合せをSQLとして読めません：${flaw.found}。`,
        "この箇所の直前を見てください。コンマ、括弧又はキーワードが抜けている可能性があります。",
      ];
    case "not-select":
      return [
        "問合せが1つのSELECTではありません。指標は記録を読むだけで、書込み、設定及び読込みはできません。",
        "セミコロンを付けずに、SELECT（又はWITH ... SELECT）を1つだけ書いてください。",
      ];
    case "too-long":
      return [
        `問合せが${flaw.max}字を超えています。`,
        "指標を分けるか、より簡単な方法で行を選んでください。",
      ];
    case "function":
      return [
        `問合せで${flaw.name}を呼び出すことはできません。`,
        "呼び出せるのは、lower、date_diff、coalesceのように引数だけから値を求める関数です。ファイル、設定、時計若しくは乱数を読むもの又は行を作るものは使えません。一覧はdocs/own-measures.mdにあります。",
      ];
    case "form":
      return flaw.form === "1e2"
        ? ["問合せに指数表記の数は使えません。", "1e2ではなく100と書いてください。"]
        : [`問合せに${flaw.form}は使えません。`, "SELECT、JOIN、WHERE及びGROUP BYで書いてください。"];
    case "parameter":
      return [
        `問合せの$${flaw.name}は宣言されていません。`,
        meant(near[0] && `$${near[0]}`, known.map((name) => `$${name}`).join("、")),
      ];
    case "table":
      return [
        `表${flaw.name}はありません。`,
        `${near.length > 0 ? `${either(near)}のことでしょうか。` : ""}表の一覧はdocs/record.mdにあります。独自の表はtables/で宣言します。`,
      ];
    case "column":
      return [
        `問合せの表に列${flaw.name}はありません。`,
        `${near.length > 0 ? `${either(near)}のことでしょうか。` : ""}各表の列はdocs/record.mdにあります。`,
      ];
    case "other":
      return [`問合せを実行できません：${flaw.found}。`, "この箇所を改めてください。"];
  }
}

export const own: ProblemWords<OwnProblems> = {
  "own-file": (p) => [
    `${p.folder}/${p.file}は読み込まれません。`,
    "このフォルダーに置けるのはYAMLファイル（.yaml又は.yml）のみです。",
  ],
  "own-yaml": (p) => [
    p.found === "" ? "ファイルがキーと値から成っていません。" : `ファイルを読めません：${p.found}。`,
    "YAMLで1行に1つのキーを書いてください。コロンを含む文字列は引用符で囲み、問合せは|の次の行から書きます。",
  ],
  "own-name": (p) => [
    p.why === "reserved"
      ? `「${p.name}」には別の意味があるため、${kinds[p.kind]}の名前にできません。`
      : `「${p.name}」は${kinds[p.kind]}の名前にできません。`,
    p.why === "reserved" ? "別の名前を付けてください。" : nameRules[p.kind],
  ],
  "own-name-taken": (p) => [
    p.by === "built-in"
      ? `${kinds[p.kind]}「${p.name}」は、Chancery自体に組み込まれています。`
      : `${kinds[p.kind]}「${p.name}」のファイルが、このフォルダーにもう1つあります。`,
    p.by === "built-in"
      ? "独自の名前を付けてください。主張は、どの文書でも同じ意味でなければなりません。"
      : "一方だけにしてください。",
  ],
  "own-unknown-key": (p) => [
    `「${p.key}」というキーはありません。`,
    `「${p.near}」のことでしょうか。使えるキー：${p.known}。`,
  ],
  "own-missing-key": (p) => [
    `「${p.key}」がありません。`,
    "加えてください。全てのキーはdocs/own-measures.mdにあります。",
  ],
  "own-bad-value": (p) => [
    `「${p.key}」は${p.found === "" ? "空" : `「${p.found}」`}ですが、あるべきものは${expectedText(p.expected)}です。`,
    "改めてください。",
  ],
  "own-unknown-place": (p) => [
    `文中の{${p.found}}に当たるパラメーターはありません。`,
    meant(p.near && `{${p.near}}`, p.known),
  ],
  "own-unused-parameter": (p) => [
    `問合せがパラメーター「${p.key}」を使っていないため、値がこれに左右されません。`,
    `問合せで使うか（期間は$from及び$toの両方。ある日までの全てには型untilを使います）、削除してください。`,
  ],
  "own-untested-parameter": (p) => [
    `パラメーター「${p.key}」は省略できますが、省略したときの意味が問合せにありません。`,
    `値のないものと比べると、行は一つも見つかりません。($${p.key} IS NULL OR ... = $${p.key}) と書いてください。`,
  ],
  "own-untested-column": (p) => [
    `問合せは${p.column}を比べていますが、${p.column}は空のことがあり、そのときの意味が問合せにありません。`,
    `${p.column}の分からない行は、条件に合わないものとして失われます。(${p.column} IS NULL OR ...) と書き、「${p.column} IS NOT NULL AS _sure」を選べば、その行があるとき値は未定となります。「${p.column} IS NOT NULL」で除くか、表でその列を必須にすることもできます。`,
  ],
  "own-untested-end": () => [
    "問合せはdate_toを比べていますが、終わっていないものではdate_toが空であり、そのときの意味が問合せにありません。",
    "空の値と比べた行は失われます。(date_to IS NULL OR date_to >= ...) と書いてください。",
  ],
  "own-two-times": (p) => [
    `「${p.first}」と「${p.second}」は、いずれも時を表しています。`,
    "一方だけにしてください。指標の時は1つ、表の日付の列も1つです。",
  ],
  "own-sql": (p) => sqlSentence(p.flaw),
  "own-result-column": (p) => [
    p.why === "twice"
      ? `問合せの結果に、列${p.column}が2つあります。`
      : `問合せの結果の列${p.column}は、Chanceryが使う名前です。`,
    "必要な列を1つずつ挙げてください：SELECT v.port, v.source, v.version, v.locator。",
  ],
  "own-value-column": (p) => [
    `値は列${p.column}から取るとされていますが、問合せの結果にこの列はありません。`,
    meant(p.near, p.known),
  ],
  "own-value-type": (p) => [
    `列${p.column}の型は${p.found}ですが、${expectedTypes[p.expected]}でなければなりません。`,
    "別の列にするか、問合せの中で変換してください。",
  ],
  "own-provenance": (p) => [
    p.why === "missing"
      ? `問合せの結果に${p.lacking}がないため、行の出所が分かりません。`
      : p.why === "made"
        ? `問合せの結果の${p.lacking}は、表そのものの列ではありません。`
        : `問合せが多数の行から${p.lacking}を1つだけ取るため、他の行の出所が失われます。`,
    "数える行のsource、version及びlocatorを選んでください。問合せは行を示し、数えるのは「value」です。",
  ],
  "own-uncovered": (p) => [`問合せは表${p.table}を読みません。`, `読むのは${p.known}です。`],
};
