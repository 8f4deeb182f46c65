import { type Day, yearPeriod } from "../../base/period.js";
import { resolve } from "../../states/resolve.js";
import { type Cell, parts, word } from "../kit/cells.js";

/** The Uppsala program's numbers of the world's regions, the same in all of its data sets. */
export const regions = parts(word({ 1: "Europe", 2: "Middle East", 3: "Asia", 4: "Africa", 5: "Americas" }));

/** The data sets go on to write 345 for Serbia, which the list of Gleditsch and Ward numbers 340 since June 2006. */
const lastYearOf345 = 2006;

/**
 * The state behind a Gleditsch-Ward number in a year. In a year in which the number changed hands (365 in 1991) it is
 * the state on the day `within` that year. Undefined after a problem.
 */
export function stateInYear(
  cell: Pick<Cell, "state">,
  number: string,
  year: number,
  within: Day = `${year}-01-01`,
): string | undefined {
  const text = year > lastYearOf345 && number === "345" ? "340" : number;
  const period = yearPeriod(year);
  const at = resolve(text, period, "gw").result === "ambiguous" ? within : period;
  return cell.state(at, { text, system: "gw" });
}
