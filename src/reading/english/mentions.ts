import { denominator, readNumeral } from "./numerals.js";
import { tokenize } from "./tokens.js";

/**
 * Whether the words hold this number in any part: digits, number words, an ordinal, or the lower half of
 * a fraction ("won a tenth", which may be an ordinal). Says nothing about what the number counts.
 */
export function mentions(words: string, value: number): boolean {
  const tokens = tokenize(words);
  return tokens.some((token, at) => {
    const numeral = readNumeral(tokens, at);
    return numeral?.value === value || denominator(token.lower) === value;
  });
}
