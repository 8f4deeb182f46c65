/** `a、b又はc`. */
export const alternatives = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join("、")}又は${names.at(-1)}`;
