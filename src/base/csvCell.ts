/**
 * Where the nth cell (from 0) of a CSV record is written: how many lines below the one on which the record begins, and the
 * column, from 1. `text` begins with the record; what follows it does not matter.
 */
export function csvCell(text: string, nth: number, delimiter = ","): { below: number; column: number } {
  let [quoted, cell, at, start, below] = [false, 0, 0, 0, 0];
  for (; cell < nth && at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (!quoted && text[at] === delimiter) cell += 1;
    else if (text[at] === "\n" || (text[at] === "\r" && text[at + 1] !== "\n")) {
      below += 1;
      start = at + 1;
    }
  }
  return { below, column: at - start + 1 };
}
