import type { Args, MeasureWords } from "../../../engine/types.js";

/** What a measure says in Japanese: the same arguments fill both languages' sentences. */
export interface JapaneseMeasure extends MeasureWords {
  /** A sentence that follows the definition and that its source has in English alone: what a named area of sea is. */
  english?(args: Args): string;
}

/** The measures of one field, by name. */
export type JapaneseField = Readonly<Record<string, JapaneseMeasure>>;
