import { readFileSync } from "node:fs";

function splitQuoted(line: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    if (line[at] === '"') {
      let cell = "";
      for (at++; at < line.length; at++) {
        if (line[at] !== '"') cell += line[at];
        else if (line[at + 1] === '"') cell += line[at++];
        else break;
      }
      cells.push(cell);
      at += 2;
    } else {
      const comma = line.indexOf(",", at);
      const end = comma === -1 ? line.length : comma;
      cells.push(line.slice(at, end));
      at = end + 1;
    }
  }
  return cells;
}

/**
 * The rows of one of our own data files, without its header, each with as many cells as the header.
 * Made for these files only (LF, no line end inside a cell) because every start of the program pays for it.
 * Throws when the header or a row is not as expected: that is our mistake, not the user's.
 */
export function readDataCsv(path: string, header: readonly string[]): string[][] {
  const lines = readFileSync(path, "utf8").split("\n");
  if (lines.at(-1) === "") lines.pop();
  if (lines[0] !== header.join(",")) throw new Error(`${path}: header is not ${header.join(",")}`);
  return lines.slice(1).map((line, i) => {
    const cells = line.includes('"') ? splitQuoted(line) : line.split(",");
    if (cells.length !== header.length) throw new Error(`${path}:${i + 2}: ${cells.length} cells`);
    return cells;
  });
}
