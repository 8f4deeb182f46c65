import { english } from "./english/read.js";
import type { AgreementLanguage, AgreementReader, Quantity } from "./types.js";

/** One reader per language; a language without one leaves every check to stand alone. */
const READERS: Readonly<Record<AgreementLanguage, AgreementReader | null>> = { en: english, ja: null };

/** The reader of a language, or null if there is none yet. */
export function readerOf(language: AgreementLanguage): AgreementReader | null {
  return READERS[language];
}

/**
 * All quantities that words give, in the order of the words (tallies last), with the numbers that their
 * hedges and rounding allow. What is a name (`resolution 1851`, `G8`) is no quantity.
 */
export function readQuantities(words: string, language: AgreementLanguage = "en"): Quantity[] {
  return readerOf(language)?.read(words) ?? [];
}
