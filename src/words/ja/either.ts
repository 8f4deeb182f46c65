/** `a、b又はc`. */
const alternatives = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join("、")}又は${names.at(-1)}`;

/** 「a」、「b」又は「c」. */
export const either = (names: readonly string[]): string => alternatives(names.map((name) => `「${name}」`));
