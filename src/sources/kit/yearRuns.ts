/** Years as first and last of each run without a gap. */
export function yearRuns(years: Iterable<number>): [number, number][] {
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
  yearRuns(years)
    .map(([first, last]) => (first === last ? String(first) : `${first} to ${last}`))
    .join(", ");
