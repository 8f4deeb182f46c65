import { join } from "node:path";
import { distance } from "fastest-levenshtein";
import { packageRoot } from "../base/packageRoot.js";
import { fold } from "../base/text.js";
import { readCsv } from "../states/readCsv.js";

/** The rows of a reviewed data file of this layer, `src/record/data/<name>`, without its header. */
export function readData(name: string, header: readonly string[]): string[][] {
  return readCsv(name, header, join(packageRoot(), "src", "record", "data"));
}

/** A list in a cell: `A|B`; an empty cell is an empty list. */
export const splitList = (cell: string): string[] => (cell === "" ? [] : cell.split("|"));

/** What has names, by folded name: several under one name make that name ambiguous. */
export function indexNames<T extends { id: string; name: string; names: readonly string[] }>(
  things: Iterable<T>,
): Map<string, T[]> {
  const index = new Map<string, T[]>();
  for (const thing of things)
    for (const text of [thing.id, thing.name, ...thing.names]) {
      const key = fold(text);
      const known = index.get(key);
      if (!known) index.set(key, [thing]);
      else if (!known.includes(thing)) known.push(thing);
    }
  return index;
}

/** At most three of `names` that are near to what was written: a third of the letters changed at most. */
export function nearest(text: string, names: Iterable<string>): string[] {
  const wanted = fold(text);
  const max = Math.max(1, Math.floor(wanted.length / 3));
  const ranked: { name: string; far: number }[] = [];
  for (const name of new Set(names)) {
    const key = fold(name);
    const starts = wanted.length >= 4 && key.startsWith(wanted);
    if (!starts && Math.abs(key.length - wanted.length) > max) continue;
    const far = starts ? 1 : distance(key, wanted);
    if (far <= max) ranked.push({ name, far });
  }
  ranked.sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1));
  return ranked.slice(0, 3).map(({ name }) => name);
}
