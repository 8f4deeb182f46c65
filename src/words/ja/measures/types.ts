import type { MeasureWords } from "../../../engine/types.js";

/** What a measure says in Japanese: the same arguments fill both languages' sentences. */
export type JapaneseMeasure = MeasureWords;

/** The measures of one field, by name. */
export type JapaneseField = Readonly<Record<string, JapaneseMeasure>>;
