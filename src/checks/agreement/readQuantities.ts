import { english } from "./english/read.js";
import { japanese } from "./japanese/read.js";
import type { AgreementLanguage, AgreementReader, Quantity } from "./types.js";

/** One reader per language. */
const READERS: Readonly<Record<AgreementLanguage, AgreementReader>> = { en: english, ja: japanese };

/** The reader of a language. */
export function readerOf(language: AgreementLanguage): AgreementReader {
  return READERS[language];
}

/**
 * All quantities that words give, in the order of the words (tallies last), with the numbers that their
 * hedges and rounding allow. What is a name (`resolution 1851`, `G8`) is no quantity.
 */
export function readQuantities(words: string, language: AgreementLanguage = "en"): Quantity[] {
  return readerOf(language).read(words);
}
