/** Years on end in which a state had one status in an organization. */
export interface Stretch {
  org: string;
  state: string;
  /** COW code; empty in the layout that has none. */
  code: string;
  status: string;
  first: number;
  last: number;
}

export const stretchesOf = (rows: readonly Record<string, unknown>[]): Stretch[] =>
  rows.map((row) => ({
    org: String(row.org),
    state: String(row.state),
    code: String(row.code ?? ""),
    status: String(row.status),
    first: Number(row.first),
    last: Number(row.last),
  }));

/** Sorted years as first and last of each run. */
export function runs(years: Iterable<number>): [number, number][] {
  const found: [number, number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else found.push([year, year]);
  }
  return found;
}

/** Years as a reader writes them: `1950 to 1954, 1960`. */
export const yearRanges = (years: Iterable<number>): string =>
  runs(years)
    .map(([first, last]) => (first === last ? String(first) : `${first} to ${last}`))
    .join(", ");
