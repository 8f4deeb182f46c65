import { type Day, yearPeriod } from "../../base/period.js";
import { resolve } from "../../states/resolve.js";
import type { RawFile, ReadContext } from "../kit/types.js";

/** The Uppsala program's numbers of the world's regions, the same in all of its data sets. */
export const regions: Readonly<Record<string, string>> = {
  1: "Europe",
  2: "Middle East",
  3: "Asia",
  4: "Africa",
  5: "Americas",
};

/** The data sets go on to write 345 for Serbia, which the list of Gleditsch and Ward numbers 340 since June 2006. */
const lastYearOf345 = 2006;

/** Lists in cells: "651,  645,  663". */
export const parts = (cell: string): string[] =>
  cell
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/**
 * The state behind a Gleditsch-Ward number in a year. In a year in which the number changed hands (365 in 1991) it is
 * the state on the day `within` that year. Undefined after a problem.
 */
export function stateInYear(
  context: ReadContext,
  number: string,
  year: number,
  within: Day,
  place: { file: RawFile; line: number; column?: string },
): string | undefined {
  const code = year > lastYearOf345 && number === "345" ? "340" : number;
  const period = yearPeriod(year);
  const at = resolve(code, period, "gw").result === "ambiguous" ? within : period;
  return context.state(code, at, place, "gw");
}
