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
