import { dayPeriod, type Period, parsePeriod, yearPeriod } from "../../base/period.js";
import { body as knownBody } from "../../record/bodies.js";
import { canonicalSymbol } from "../../record/symbols.js";
import { state as knownState } from "../../states/state.js";
import type { CellValue } from "../../store/appendRows.js";
import { type CellType, isDay, matching, optional, required } from "../kit/cells.js";
import type { Row } from "../kit/row.js";
import type { RowValues } from "../kit/types.js";

export const value = required("a value");
export const decimal = matching(
  /^-?\d{1,12}(?:\.\d{1,6})?$/,
  "a number such as 1755.23, with six decimals at most",
);

/** Values separated by bars. */
export const list: CellType<string[]> = (text) => text.split("|").filter((part) => part !== "");

export const symbol: CellType<string> = (text, cell) => {
  const canonical = canonicalSymbol(text);
  return canonical === text ? text : cell.bad(canonical ?? "a symbol such as A/RES/63/73");
};

/**
 * A single EDTF date. Days and years are read without the grammar, which is slow: every first use of the program
 * reads all of the facts.
 */
export const date: CellType<Period> = (text, cell) => {
  const period = /^\d{4}$/.test(text)
    ? yearPeriod(Number(text))
    : isDay(text)
      ? dayPeriod(text)
      : parsePeriod(text);
  return period && period.precision !== "interval"
    ? period
    : cell.bad("a date such as 2008-12-02, 2008-12 or 2008");
};

/** What a cell of facts holds. */
type Fact = CellValue | Period;
export type FactColumns = Readonly<Record<string, CellType<Fact>>>;

/** The two ends of a spell. */
export const ends = { from: optional(date), to: optional(date) };
const coarseness: readonly string[] = ["day", "month", "year"];

/** Columns of a spell in the columns from and to; the precision is that of the coarser of the two. */
export function spell(row: Row) {
  const from = row.read("from", ends.from);
  const to = row.read("to", ends.to);
  if (from?.from && to?.to && from.from > to.to)
    row.bad("to", `a date on or after ${from.text}, where it begins`);
  const coarsest = Math.max(...[from, to].map((one) => coarseness.indexOf(one?.precision ?? "")));
  return { date_from: from?.from, date_to: to?.to, precision: coarseness[coarsest] };
}

const when = ({ from, to, precision }: Period) => ({ date_from: from, date_to: to, precision });
const isPeriod = (fact: Fact | undefined): fact is Period =>
  typeof fact === "object" && fact !== null && "precision" in fact;

/** The values of a row by column; a date, and a spell of two, as the record has them. */
export function valuesOf(row: Row<FactColumns>, columns: FactColumns): RowValues {
  const isSpell = columns.to === ends.to;
  const values: Record<string, RowValues[string]> = isSpell ? spell(row) : {};
  for (const column of Object.keys(columns)) {
    if (isSpell && (column === "from" || column === "to")) continue;
    const fact = row.get(column);
    if (isPeriod(fact)) Object.assign(values, when(fact));
    else values[column] = fact;
  }
  return values;
}

export const state: CellType<string> = (id, cell) =>
  id !== "" && knownState(id) ? id : cell.bad("the id of a state");
export const states: CellType<string[]> = (text, cell) => {
  const found = list(text, cell)?.map((id) => (knownState(id) ? id : cell.bad("the id of a state", id)));
  return found?.filter((id) => id !== undefined);
};

/** Types of ids of bodies; `own` are those of bodies.csv of the facts themselves. */
export function bodyTypes(own: ReadonlySet<string>) {
  const known = (id: string) => own.has(id) || knownBody(id) !== undefined;
  const body: CellType<string> = (id, cell) =>
    known(id) ? id : cell.bad("the id of a body, as in bodies.csv");
  const party: CellType<string> = (id, cell) =>
    (id !== "" && knownState(id)) || known(id) ? id : cell.bad("the id of a state or body");
  return { body, party };
}
