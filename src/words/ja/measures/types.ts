import type { MeasureWords } from "../../../engine/types.js";

/** What a measure says in Japanese: the same arguments fill both languages' sentences. */
export interface JapaneseMeasure extends MeasureWords {
  /** As many as the measure has in English. */
  notes?: readonly string[];
  /** What arguments mean, by key, where that is not what the key means elsewhere. */
  meanings?: Readonly<Record<string, string>>;
}

/** The measures of one field, by name. */
export type JapaneseField = Readonly<Record<string, JapaneseMeasure>>;
