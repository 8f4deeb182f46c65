/**
 * Text as lines no wider than a terminal, broken at spaces; a word that is longer stands whole, so that an address can
 * be copied. The first line begins with `first`, each other one with `rest`.
 */
export function wrapped(text: string, width: number, first = "", rest = first): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(" ")) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}
