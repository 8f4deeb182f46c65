/** Runs of values that follow one another, each with its first and last; `next` is what follows a value. */
export function runs<T extends string | number>(
  values: Iterable<T>,
  next: (value: T) => T,
): [first: T, last: T][] {
  const found: [T, T][] = [];
  for (const value of [...new Set(values)].sort((a, b) => (a < b ? -1 : 1))) {
    const run = found.at(-1);
    if (run && next(run[1]) === value) run[1] = value;
    else found.push([value, value]);
  }
  return found;
}

/** Years as first and last of each run without a gap. */
export const yearRuns = (years: Iterable<number>): [first: number, last: number][] =>
  runs(years, (year) => year + 1);

/** Years as a reader writes them: `1950 to 1954, 1960`. */
export const yearRanges = (years: Iterable<number>): string =>
  yearRuns(years)
    .map(([first, last]) => (first === last ? String(first) : `${first} to ${last}`))
    .join(", ");
