import type { Day } from "../../base/period.js";
import type { CellType } from "./cells.js";

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
