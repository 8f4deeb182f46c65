import { type Day, type Period, yearPeriod } from "../../base/period.js";
import type { CodeSystem } from "../../states/types.js";

/** What a cell should hold, for its problem: a form that both languages have words for, or a phrase of the source's own. */
export type Expected =
  | string
  | { form: "year"; since: number; until?: number }
  | { form: "day"; from?: Day; to?: Day }
  | { form: "count" }
  | { form: "number"; from?: number; to?: number }
  | { form: "one-of"; words: readonly string[] };

/** One cell of a row, as its type reads it. */
export interface Cell {
  readonly column: string;
  /** The value of another cell of the row by its column's type. */
  get(column: string): unknown;
  /** The state that the cell, or `text`, names; undefined after a problem. */
  state(at: Day | Period | undefined, options?: { text?: string; system?: CodeSystem }): string | undefined;
  /** Reports the cell; the row is then left out. Empty cells, unknown words and bad values each have their own code. */
  bad(expected: Expected, found?: string): undefined;
  /** The same as a warning: the row stays. */
  warn(expected: Expected, found?: string): undefined;
}

/** Reads the text of a cell (blanks at its ends are gone): its value, or undefined after `cell.bad(...)`. */
export type CellType<T> = (text: string, cell: Cell) => T | undefined;

/** The type of each column that a source reads. */
export type Columns = Readonly<Record<string, CellType<unknown>>>;
/** What a type of cell gives. */
export type ValueOf<C> = C extends CellType<infer T> ? T | undefined : never;

/** Text as it is, "" for an empty cell. */
export const text: CellType<string> = (given) => given;

/** Text that every row needs; `what` says of what. */
export const required =
  (what: string): CellType<string> =>
  (given, cell) =>
    given === "" ? cell.bad(what) : given;

/** The type, or null where the cell is empty or holds one of the publisher's words for nothing. */
export const optional =
  <T>(type: CellType<T>, ...nothing: readonly string[]): CellType<T | null> =>
  (given, cell) =>
    given === "" || nothing.includes(given) ? null : type(given, cell);

/** The type, where a bad cell is only warned of and reads as `instead`. */
export const lenient =
  <T, U>(type: CellType<T>, instead: (text: string) => U): CellType<T | U> =>
  (given, cell) =>
    type(given, { ...cell, bad: cell.warn }) ?? instead(given);

/** The type, or null where the cell holds one of the publisher's marks for a missing value; an empty cell holds none. */
export const orMissing =
  <T>(type: CellType<T>, ...marks: readonly string[]): CellType<T | null> =>
  (found, cell) =>
    marks.includes(found) ? null : type(found, cell);

/** Text, or null where there is none. */
export const given: CellType<string | null> = (found) => (found === "" ? null : found);

/** A year of four digits. */
export const year =
  (since: number, until?: number): CellType<number> =>
  (found, cell) => {
    const value = /^\d{4}$/.test(found) ? Number(found) : Number.NaN;
    if (value >= since && (until === undefined || value <= until)) return value;
    return cell.bad({ form: "year", since, ...(until === undefined ? {} : { until }) });
  };

/** A day of the calendar as YYYY-MM-DD, within `from` and `to` where they are given. */
export const day =
  (limits: { from?: Day; to?: Day } = {}): CellType<Day> =>
  (found, cell) => {
    const { from = "0000-01-01", to = "9999-12-31" } = limits;
    return isDay(found) && found >= from && found <= to ? found : cell.bad({ form: "day", ...limits });
  };

/** Whether a text is a day of the calendar as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A day in words or in another order of its parts: `pattern` has groups day, month (a number or an English name) and year. */
export const dayWritten =
  (pattern: RegExp): CellType<Day> =>
  (found, cell) =>
    dayIn(found, pattern) ?? cell.bad({ form: "day" });

const months = "january february march april may june july august september october november december";

/** Number of an English month written in full or by its first three letters, whatever its case; undefined if it is none. */
export function monthNumber(name: string): number | undefined {
  const key = name.toLowerCase();
  const at = months.split(" ").findIndex((month) => month === key || month.slice(0, 3) === key);
  return at < 0 ? undefined : at + 1;
}

/** The day that a pattern with groups day, month and year finds in a text; undefined if it finds none. */
export function dayIn(found: string, pattern: RegExp): Day | undefined {
  const { day: date = "", month = "", year: of = "" } = pattern.exec(found)?.groups ?? {};
  const number = /^\d+$/.test(month) ? Number(month) : (monthNumber(month) ?? 0);
  const text = `${of}-${String(number).padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(text) ? text : undefined;
}

/** A whole number, not negative. */
export const count: CellType<number> = (found, cell) =>
  /^\d{1,15}$/.test(found) ? Number(found) : cell.bad({ form: "count" });

/** A decimal number, within limits where they are given. */
export const number =
  (limits: { from?: number; to?: number } = {}): CellType<number> =>
  (found, cell) => {
    const value = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(found) ? Number(found) : Number.NaN;
    const { from = -Infinity, to = Infinity } = limits;
    return value >= from && value <= to ? value : cell.bad({ form: "number", ...limits });
  };
/** A latitude in degrees. */
export const latitude = number({ from: -90, to: 90 });
/** A longitude in degrees. */
export const longitude = number({ from: -180, to: 180 });

/** A word of the publisher's by the record's word for it; any other word is unknown. */
export const word =
  <T>(words: Readonly<Record<string, T>>): CellType<T> =>
  (found, cell) =>
    Object.hasOwn(words, found) ? words[found] : cell.bad({ form: "one-of", words: Object.keys(words) });

/** One of the publisher's words, as it is. */
export const oneOf =
  <T extends string>(...words: readonly T[]): CellType<T> =>
  (found, cell) =>
    words.find((one) => one === found) ?? cell.bad({ form: "one-of", words });

/** The type after words that are the publisher's alone are replaced. */
export const renamed =
  <T>(words: Readonly<Record<string, string>>, type: CellType<T>): CellType<T> =>
  (found, cell) =>
    type(Object.hasOwn(words, found) ? (words[found] ?? "") : found, cell);

/** The type for the text in lower case, with single blanks. */
export const anyCase =
  <T>(type: CellType<T>): CellType<T> =>
  (found, cell) =>
    type(found.replace(/\s+/g, " ").toLowerCase(), cell);

/** A yes or no in the publisher's words. */
export const flag = (yes: string, no: string): CellType<boolean> => word({ [yes]: true, [no]: false });

/** Text of one form; `what` says which. */
export const matching =
  (form: RegExp, what: Expected): CellType<string> =>
  (found, cell) =>
    form.test(found) ? found : cell.bad(what);

/** Several values in one cell: `651,  645`. A part that is wrong is reported alone. */
export const parts =
  <T>(type: CellType<T>, by: string | RegExp = ","): CellType<T[]> =>
  (found, cell) => {
    const read = found
      .split(by)
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => type(part, { ...cell, bad: (expected, wrong = part) => cell.bad(expected, wrong) }));
    return read.includes(undefined) ? undefined : (read as T[]);
  };

/** A state by its name, or by its code in `system`, as of the day or year in the column `at`, or of a day that is the same for all. */
export const state =
  (at: { column: string } | { day: Day }, system?: CodeSystem): CellType<string> =>
  (found, cell) => {
    const when = "day" in at ? at.day : cell.get(at.column);
    if (when === undefined) return undefined;
    const options = { text: found, ...(system ? { system } : {}) };
    return cell.state(typeof when === "number" ? yearPeriod(when) : String(when), options);
  };

/** Columns of a year as the record has it. */
export const ofYear = (value: number | undefined) => {
  const { from, to } = yearPeriod(value ?? 0);
  return { date_from: from, date_to: to, precision: "year" as const };
};
/** Columns of a day as the record has it. */
export const ofDay = (value: Day | undefined) => ({
  date_from: value,
  date_to: value,
  precision: "day" as const,
});

/** Names parted by bars, as a header line may be pasted: `Area | Tonnage | Length`. */
export const names = (list: string): string[] => list.split("|").map((name) => name.trim());

/** Columns of text. */
export const texts = <N extends string>(...columns: readonly N[]): Record<N, CellType<string>> =>
  Object.fromEntries(columns.map((name) => [name, text])) as Record<N, CellType<string>>;
