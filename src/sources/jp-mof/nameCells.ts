import { distance } from "fastest-levenshtein";
import { scriptOf } from "../../base/script.js";

/** A name as a cell of the list has it. */
export interface Name {
  name: string;
  kind: "primary" | "alias" | "former" | "spelling" | "original script";
}

const unknown = new Set(["不明", "", "-", "なし"]);
/** Notes in brackets after a name that are not part of it. */
const note =
  /出生|生まれ|掲載|記載|参加時|コールサイン|旅券|名義|として|時代|の際|listed|born|passport|call sign|【/i;
/** The same without brackets. */
const birthNote = /[,、(]?\s*(?:born\b.*|\d{4}年\d*月?\d*日?[^;()]*出生\)?)/gi;
const originalScript = /\(\s*original script\s*:\s*([^()]*)\)?/gi;

function tidy(text: string): string {
  const plain = text
    .replace(/\s+/g, " ")
    .replace(/^[\s・,;:、)]+|[\s,;:、(]+$/g, "")
    .replace(/^[「“”"](.*)[」“”"]$/, "$1")
    .trim();
  const count = (mark: string) => plain.split(mark).length;
  // A bracket that opened before this piece began, or closes after it ended.
  if (plain.endsWith(")") && count(")") > count("(")) return tidy(plain.slice(0, -1));
  if (plain.startsWith("(") && count("(") > count(")")) return tidy(plain.slice(1));
  return plain;
}

/** Brackets at the end of a text: what is before them and in them. */
function atEnd(text: string): [before: string, inside: string] | undefined {
  const match = /^(.+?)\s*\(([^()]+)\)\.?$/.exec(text);
  return match ? [match[1] ?? "", match[2] ?? ""] : undefined;
}

const isLatin = (text: string) => scriptOf(text) === "Latn";

/** A Japanese name and its Latin spelling in one piece, `ファラオ(Pharaoh)` or `アルリビ Al-Libi`, are two names. */
function bilingual(piece: string): string[] {
  let text = piece;
  for (let brackets = atEnd(text); brackets && note.test(brackets[1]); brackets = atEnd(text))
    text = brackets[0];
  const brackets = atEnd(text);
  if (brackets && isLatin(brackets[1]) && !isLatin(brackets[0])) return [brackets[0], brackets[1]];
  const spaced = /^([^A-Za-z]*[\p{Script=Katakana}\p{Script=Han}ー])\s+([A-Za-z‘'’`].*)$/u.exec(text);
  return spaced ? [spaced[1] ?? "", spaced[2] ?? ""] : [text];
}

const labels = /((?<!\p{L})(?:a\.k\.a\.?|f\.k\.a\.?|別称|別名|旧称))\s*[:、.]?\s*/iu;
const markers = /\(\s*[a-z]\s*\)/;

/** Splits a line without marks of place. Latin commas part names only where the Japanese line has as many parts. */
function pieces(line: string, latinCommas: boolean): string[] {
  if (line.includes(";")) return line.split(";");
  if (line.includes("、") && !isLatin(line)) return line.split("、");
  return latinCommas && isLatin(line) ? line.split(/[,、]\s*/) : [line];
}

/**
 * The names of a cell of aliases. They are written as `(a)...(b)...`, parted by `;` or `、`, after `a.k.a.`, `f.k.a.`, 別称 or 旧称,
 * in Japanese and then in Latin letters on the next line, or each with its Latin spelling in brackets. 不明 gives none.
 */
export function aliasNames(cell: string, kind: "alias" | "former"): Name[] {
  const names: Name[] = [];
  const add = (piece: string, as: Name["kind"]): void => {
    const split = piece.includes(";") ? piece.split(/[;()]/) : bilingual(tidy(piece));
    for (const name of split.map(tidy)) {
      if (unknown.has(name) || names.some((n) => n.name === name)) continue;
      names.push({ name, kind: as });
    }
  };
  const originals: string[] = [];
  const text = cell
    .normalize("NFKC")
    .replaceAll("©", "(c)")
    .replace(originalScript, (_, original: string) => {
      originals.push(original);
      return "";
    })
    .replace(birthNote, "");
  const marked = markers.test(text);
  const japanese = text.split("\n").find((line) => line.trim() !== "" && !isLatin(line)) ?? "";
  const latinCommas = !marked && !text.includes(";") && japanese.includes("、");
  for (const line of marked ? [text.replaceAll("\n", " ")] : text.split("\n")) {
    const parts = line.split(labels);
    let as = kind;
    for (const [i, part] of parts.entries()) {
      if (i % 2 === 1) {
        as = /f|旧/i.test(part) ? "former" : kind;
        continue;
      }
      const split = marked ? part.split(markers) : pieces(part, latinCommas);
      for (const piece of split) add(piece, as);
    }
  }
  for (const original of originals) add(original, "original script");
  return names;
}

/** Whether a text in brackets spells the word before it another way, `Sergey(Sergei)`, or is a name of its own, `(KOMID)`. */
function spells(word: string, other: string): boolean {
  if (/\s/.test(other)) return false;
  const [a, b] = [word.toLowerCase(), other.toLowerCase()];
  return distance(a, b) <= Math.max(a.length, b.length) / 2;
}

/** The names of a cell of one main name: the name, its spellings in brackets, short names, and the original script. */
export function mainNames(cell: string): Name[] {
  const full = cell.normalize("NFKC");
  const original = /\(\s*original script\s*:\s*(.*?)\s*\)?\s*$/is.exec(full);
  const text = (original ? full.slice(0, original.index) : full).replace(/\s+/g, " ").trim();
  const names: Name[] = [];
  const add = (name: string, kind: Name["kind"]): void => {
    const tidied = tidy(name);
    if (!unknown.has(tidied) && !names.some((n) => n.name === tidied)) names.push({ name: tidied, kind });
  };
  const isJapanese = !isLatin(text);
  const [first = "", ...more] = text.split(isJapanese ? / \/ / : /、| \/ /);
  for (const [i, one] of [first, ...more].entries()) {
    const kind = i === 0 ? "primary" : "alias";
    const own: string[] = [];
    const spellings: { word: string; others: string[] }[] = [];
    const plain = one.replace(/(\S*?)\s*\(([^()]*)\)/g, (_, word: string, inside: string) => {
      const others = inside.split(/[/,、]\s*/).filter((other) => other !== "");
      const lastWord = /[^・\s]*$/.exec(word)?.[0] ?? "";
      if (others.length > 0 && others.every((other) => spells(lastWord, other)))
        spellings.push({ word: lastWord, others });
      else if (!note.test(inside)) own.push(inside);
      return word;
    });
    add(plain, kind);
    const longest = Math.max(0, ...spellings.map(({ others }) => others.length));
    for (let n = 0; n < longest; n += 1) {
      let spelled = plain;
      for (const { word, others } of spellings)
        spelled = spelled.replace(word, others[n] ?? others.at(-1) ?? word);
      add(spelled, "spelling");
    }
    for (const name of own) add(name, isJapanese || isLatin(name) ? "alias" : "original script");
  }
  if (original?.[1]) add(original[1], "original script");
  return names;
}
