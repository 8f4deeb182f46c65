import { displayWidth, letters } from "./displayWidth.js";

/** Letters that stand between no blanks: a line may end after any of them but for what the rules of Japanese forbid. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;
const neverFirst = /^[、。，．・：；？！ー）」』】〉》〕ぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/u;
const neverLast = /^[（「『【〈《〔]/u;

/** A word as the pieces between which a line may end: one, unless it is of a script that is written without blanks. */
function pieces(word: string): string[] {
  if (!wide.test(word)) return [word];
  const found: string[] = [];
  let before = "";
  for (const letter of letters(word)) {
    const together = !(wide.test(letter) || wide.test(before));
    if (found.length > 0 && (together || neverFirst.test(letter) || neverLast.test(before)))
      found.push(`${found.pop()}${letter}`);
    else found.push(letter);
    before = letter;
  }
  return found;
}

/**
 * Text as lines no wider than a terminal, broken at blanks and between the letters of Japanese; a word that is longer
 * stands whole, so that an address can be copied. The first line begins with `first`, each other one with `rest`. A
 * width of Infinity folds nothing.
 */
export function wrapped(text: string, width: number, first = "", rest = first): string[] {
  const lines: string[] = [];
  let line = first;
  let used = displayWidth(first);
  let empty = true;
  for (const word of text.split(" ")) {
    for (const [index, piece] of pieces(word).entries()) {
      const size = displayWidth(piece);
      const gap = empty || index > 0 ? "" : " ";
      if (!empty && used + gap.length + size > width) {
        lines.push(line);
        line = rest + piece;
        used = displayWidth(rest) + size;
      } else {
        line += gap + piece;
        used += gap.length + size;
      }
      empty = false;
    }
  }
  return [...lines, line];
}
