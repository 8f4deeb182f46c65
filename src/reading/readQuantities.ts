import type { Language } from "../base/language.js";
import { english } from "./english/read.js";
import { japanese } from "./japanese/read.js";
import type { AgreementReader, Quantity } from "./types.js";

/** One reader per language. */
const READERS: Readonly<Record<Language, AgreementReader>> = { en: english, ja: japanese };

/** The reader of a language. */
export function readerOf(language: Language): AgreementReader {
  return READERS[language];
}

/**
 * All quantities that words give, in the order of the words (tallies last), with the numbers that their
 * hedges and rounding allow. What is a name (`resolution 1851`, `G8`) is no quantity.
 */
export function readQuantities(words: string, language: Language = "en"): Quantity[] {
  return readerOf(language).read(words);
}
