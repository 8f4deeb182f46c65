import { defineMeasure as measure } from "../engine/defineMeasure.js";
import type { MeasureDefinition } from "../engine/types.js";
import { type Table, defineTable as table } from "../record/defineTable.js";
import { defineSource as source } from "../sources/kit/defineSource.js";
import type { Source } from "../sources/kit/types.js";
import { inWords } from "./chanceryError.js";

function defined<T>(define: () => T): T {
  try {
    return define();
  } catch (error) {
    throw inWords(error, "en");
  }
}

/**
 * Defines a measure: a named number (or yes/no, date, tally, set, text) for each point of its arguments, counted by SQL over
 * the record's tables. Given to `openSession`, it can be asked for and checked like a built-in one.
 *
 * @param definition - What it counts, and how. Every measure also takes `source`.
 * @returns The same definition, with the argument `source` added.
 * @throws ChanceryError with all that is wrong with the definition.
 */
export const defineMeasure = (definition: MeasureDefinition): MeasureDefinition =>
  defined(() => measure(definition));

/**
 * Defines a source: a data set, how its files are recognised, and how their rows become rows of the record. Given to `pull`
 * it imports files; given to `openSession` its newest version is part of the record.
 *
 * @param definition - What the data set is and is not, its files, and a function that reads them.
 * @returns The same definition.
 * @throws ChanceryError with all that is wrong with the definition.
 */
export const defineSource = (definition: Source): Source => defined(() => source(definition));

/**
 * Defines a table beside the built-in ones. Its rows come from a source that has it among its `tables`, or from the
 * `records` of `openSession`.
 *
 * @param definition - The columns with their types and meanings, and those that identify a row.
 * @returns The definition with the columns `source`, `version` and `locator`, which say where a row is from.
 * @throws ChanceryError with all that is wrong with the definition.
 */
export const defineTable = (definition: Table): Table => defined(() => table(definition));
