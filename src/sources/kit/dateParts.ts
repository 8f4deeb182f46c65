import type { Day } from "../../base/period.js";
import type { CellType } from "./cells.js";
import type { Row } from "./row.js";

/** A date that may be known to the month or the year only: its first and last possible day. */
export interface PartDate {
  first: Day;
  last: Day;
  precision: "day" | "month" | "year";
}

const two = (n: number): string => String(n).padStart(2, "0");

/**
 * A date given in three cells. A month or day that is one of `unknown` is not known; a day without a month is no
 * date. Undefined if the cells are no date.
 */
export function dateParts(
  year: string,
  month: string,
  day: string,
  unknown: readonly string[],
): PartDate | undefined {
  if (!/^\d{4}$/.test(year)) return undefined;
  if (unknown.includes(month)) {
    if (!unknown.includes(day)) return undefined;
    return { first: `${year}-01-01`, last: `${year}-12-31`, precision: "year" };
  }
  const m = /^\d{1,2}$/.test(month) ? Number(month) : 0;
  if (m < 1 || m > 12) return undefined;
  const length = new Date(Date.UTC(Number(year), m, 0)).getUTCDate();
  const text = `${year}-${two(m)}`;
  if (unknown.includes(day)) return { first: `${text}-01`, last: `${text}-${length}`, precision: "month" };
  const d = /^\d{1,2}$/.test(day) ? Number(day) : 0;
  if (d < 1 || d > length) return undefined;
  return { first: `${text}-${two(d)}`, last: `${text}-${two(d)}`, precision: "day" };
}

/** A day, a month or a year: YYYY-MM-DD, YYYY-MM or YYYY. */
export const partDate: CellType<PartDate> = (found, cell) => {
  const [year = "", month = "", day = "", ...more] = found.split("-");
  const date = more.length === 0 ? dateParts(year, month, day, [""]) : undefined;
  return date ?? cell.bad({ form: "day" });
};

/** The coarser of some precisions. */
export function coarsest(...all: readonly PartDate["precision"][]): PartDate["precision"] {
  return all.includes("year") ? "year" : all.includes("month") ? "month" : "day";
}

/** The columns of a date's year, month and day. */
export type DateColumns = readonly [year: string, month: string, day: string];

/** How the dates of a source are written in three cells, and in which days they lie. */
interface DateRules {
  /** What stands for a month or day that is not known. */
  unknown?: readonly string[];
  from?: Day;
  to?: Day;
}

/** The date in three cells of a row; what is no date is reported at the column of the year. */
export function readDate(
  row: Row,
  columns: DateColumns,
  { unknown = [], ...limits }: DateRules = {},
): PartDate | undefined {
  const [year, month, day] = [row.text(columns[0]), row.text(columns[1]), row.text(columns[2])];
  const date = dateParts(year, month, day, unknown);
  const { from = "", to = "9999" } = limits;
  if (date && date.first >= from && date.last <= to) return date;
  return row.bad(columns[0], { form: "day", ...limits }, year + month + day && `${year}-${month}-${day}`);
}

/** From the first possible day to the last; `to` is null where it still goes on. */
export interface Spell {
  from: Day;
  to: Day | null;
  precision: PartDate["precision"];
}

/** The spell between two dates; null as the end leaves it open. An end before the start is reported. */
export function spellBetween(
  row: Row,
  start: PartDate | undefined,
  end: PartDate | null | undefined,
  endColumn: string,
): Spell | undefined {
  if (!start || end === undefined) return undefined;
  if (end && end.last < start.first) return row.bad(endColumn, { form: "day", from: start.first }, end.last);
  const precision = coarsest(start.precision, end?.precision ?? "day");
  return { from: start.first, to: end?.last ?? null, precision };
}

/** The spell in six cells of a row. */
export function readSpell(
  row: Row,
  start: DateColumns,
  end: DateColumns,
  rules: DateRules = {},
): (Spell & { to: Day }) | undefined {
  const [first, last] = [readDate(row, start, rules), readDate(row, end, rules)];
  const spell = spellBetween(row, first, last, end[0]);
  return spell && last && { ...spell, to: last.last };
}
