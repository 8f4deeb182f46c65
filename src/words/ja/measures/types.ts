import type { MeasureTranslation } from "../../../engine/types.js";

/** The measures of one field, by name. */
export type JapaneseField = Readonly<Record<string, MeasureTranslation>>;
