import type { DocumentsProblems } from "../../../documents/problems.js";
import type { ProblemWords } from "../../problemWords.js";

const notes: Readonly<Record<string, string>> = { footnote: "脚注", endnote: "文末脚注", note: "注" };
/** `footnote 3` in Japanese. */
const note = (text: string): string =>
  text.replace(/\b(footnote|endnote|note)\b ?/g, (word) => notes[word.trimEnd()] ?? word);

export const documents: ProblemWords<DocumentsProblems> = {
  "malformed-footnote": (p) => [
    `この脚注は検証式のように始まりますが、検証式として読めません：「${p.found}」。`,
    `「${p.suggestion}」と書くか、通常の注であれば書き方を改めてください。`,
  ],
  "empty-check": (p) => [
    `${note(p.note)}に「check:」とありますが、検証式がありません。`,
    "コロンの後に council.terms(Japan, by: 2009-01-01) = 10 のような比較を書いてください。読者への注は「 -- 」の後に書きます。",
  ],
  "missing-footnote": (p) => [
    `印[^${p.label}]に当たる脚注がありません。`,
    p.near
      ? `脚注[^${p.near}]があります。これのことでしょうか。`
      : `段落の下に「[^${p.label}]: check: ...」という行を加えてください。`,
  ],
  "unused-footnote": (p) => [
    `${note(p.note)}には検証式がありますが、これを参照する文がありません。`,
    "裏付ける語の後に印を置くか、脚注を削除してください。",
  ],
  "duplicate-footnote": (p) => [
    `脚注[^${p.label}]が二度定義されています（最初は${p.line}行目）。`,
    "一方の名前を印とともに改めてください。",
  ],
  "front-matter": (p) => [
    `冒頭の設定を読めません：${p.found}。`,
    "2本の---の間のYAMLを直してください。直すまで、この章は検証されません。",
  ],
  "block-yaml": (p) => [
    `${p.kind}ブロックを読めません：${p.found}。`,
    "YAMLで1行に1つの設定を書いてください。コロンや引用符を含む文字列は引用符で囲みます。",
  ],
  "block-setting": (p) => [
    `${p.kind}ブロックに設定「${p.key}」はありません。`,
    p.near ? `「${p.near}」のことでしょうか。` : `${p.kind}ブロックの設定：${p.known}。`,
  ],
  "block-missing": (p) => [
    `この${p.kind}ブロックには「${p.key}」がありません。`,
    `「${p.key}: ...」という行を加えてください。`,
  ],
  "block-value": (p) => [
    `この${p.kind}ブロックの「${p.key}」は${p.found}ですが、あるべきものは${p.expected}です。`,
    `「${p.key}」の値を改めてください。`,
  ],
  "not-utf8": (p) => [
    `ファイルはUTF-8の文字列ではありません（最初の不正なバイトは${p.byte}）。`,
    "UTF-8で保存してください。",
  ],
  "unknown-format": (p) => [
    `「${p.extension}」という種類の文書は読めません。`,
    "Markdown（.md）又はWord文書（.docx）で保存してください。",
  ],
  "not-word": () => [
    "名前はWord文書ですが、Word文書ではありません。",
    "作成したソフトで開き、Word文書（.docx）として保存してください。",
  ],
  "word-old": () => [
    "新しい形式の名前ですが、2007年より前の形式（.doc）又はリッチテキストです。",
    "Word又はLibreOfficeで開き、「名前を付けて保存」でWord文書（.docx）を選んでください。",
  ],
  "word-password": () => [
    "文書がパスワードで保護されており、読めません。",
    "パスワードを外して保存してください（Wordでは、ファイル、情報、文書の保護、パスワードを使用して暗号化を空にする）。",
  ],
  "word-damaged": (p) => [
    `文書が壊れています：${p.why}。`,
    "Wordで開くと修復できることがあります。保存し直すか、以前の写しを使ってください。",
  ],
  "word-too-large": (p) => [
    `文書を展開すると大きすぎます：${p.what}。`,
    "文書を分けるか、画像を小さくしてください。文字列は1部分64MB、全体128MB、画像を含めて512MB、1万部分までです。",
  ],
  "word-xml": (p) => [
    `文書の一部（${p.part}）を読めません：${p.found}。`,
    "Word又はLibreOfficeで開き、保存し直してください。",
  ],
  "word-part": (p) => [
    `文書に${p.part}がありません。`,
    "Wordで開くと修復できることがあります。保存し直してください。",
  ],
  "word-missing-note": (p) => [
    `${note(p.note)}の印に当たる注がありません。`,
    "印を削除し、脚注を挿入し直してください。",
  ],
  "word-hidden": (p) => [
    `検証式のある${note(p.note)}の印が隠し文字になっています。`,
    "印を表示する（フォント、隠し文字を外す）か、注とともに削除してください。注の文章は隠し文字で構いません。",
  ],
  "word-fence": () => [
    "この段落は3つのバッククォートでブロックを開いていますが、閉じられていません。",
    "ブロックの最後の行の後に、```だけの段落を加えてください。",
  ],
  "word-chunk": () => [
    "ここに別のファイルが埋め込まれており（altChunk）、その中の記述を読めません。",
    "Wordで開いて保存し直してください。Wordがファイルを文章として取り込みます。",
  ],
};
