import type { Place } from "../base/problem.js";

/** Turns offsets of a text into places; lines and columns count from 1, columns in UTF-16 units as editors do. */
export function placer(file: string, text: string): (start: number, end?: number) => Place {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const find = (offset: number): { line: number; column: number } => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return (start, end = start + 1) => {
    const a = find(start);
    const b = find(Math.max(start, end));
    return { file, ...a, endLine: b.line, endColumn: b.column };
  };
}
