import type { Language } from "../../base/language.js";
import { codesOf } from "../../states/tables.js";
import { figureWords } from "../../words/figures.js";

/** The base map is Natural Earth's, 1:110 million, in the edition that world-atlas 2 carries. */
const baseYear = 2018;
/** The last year in which a state came or went that the base map draws: South Sudan. */
const lastChange = 2011;

/** ISO 3166-1 number of a state that still exists, by which the base map knows it; undefined for one that is gone. */
export function numberOfState(id: string): string | undefined {
  return codesOf(id).find((code) => code.system === "isonum" && code.to === null)?.code;
}

/** What a reader must be told of borders on a map of a year, or nothing where the base map's are those of it. */
export function borderNote(year: number, language: Language): string[] {
  return Number.isNaN(year) || year >= lastChange ? [] : [figureWords[language].borders(baseYear, year)];
}
