/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** How exactly a date is written; `interval` for one with a beginning and an end. */
export type Precision = "day" | "month" | "year" | "interval";

/**
 * A stretch of days, both ends inclusive; `null` is an open end. `text` is the EDTF form it was
 * written in, `precision` that of a single date (`2008` is a year), or `interval`.
 */
export interface Period {
  from: Day | null;
  to: Day | null;
  precision: Precision;
  text: string;
}

const PLAIN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function isoDay(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}

/** Dates read before: an edition names few of them, over and over. */
const known = new Map<string, Period | undefined>();
const maxKnown = 10_000;

function parseDate(text: string): Period | undefined {
  if (known.has(text)) return known.get(text);
  if (known.size >= maxKnown) known.clear();
  const date = readDate(text);
  known.set(text, date);
  return date;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Number of days of a month; undefined where there is no such month. */
function monthLength(year: number, month: number): number | undefined {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : monthLengths[month - 1];
}

function readDate(text: string): Period | undefined {
  const match = PLAIN.exec(text);
  if (!match) return undefined;
  const [, year = "", month, day] = match;
  const last = monthLength(Number(year), Number(month ?? 12));
  // There is no thirteenth month, and no 30 February.
  if (last === undefined || (day !== undefined && (Number(day) < 1 || Number(day) > last))) return undefined;
  return {
    from: `${year}-${month ?? "01"}-${day ?? "01"}`,
    to: `${year}-${month ?? "12"}-${day ?? last}`,
    precision: day ? "day" : month ? "month" : "year",
    text,
  };
}

/**
 * Reads an EDTF level 0 date or interval (`2008`, `2008-10`, `2008-10-17`, `2003/2008`) or a level 1
 * interval with an open end (`../2008`, `2003/..`). Answers undefined for anything else: uncertain
 * dates, seasons and impossible days cannot be checked against.
 */
export function parsePeriod(text: string): Period | undefined {
  const parts = text.trim().split("/");
  if (parts.length === 1) return parseDate(parts[0] ?? "");
  if (parts.length !== 2) return undefined;
  const [a = "", b = ""] = parts;
  const from = a === ".." ? null : parseDate(a);
  const to = b === ".." ? null : parseDate(b);
  if (from === undefined || to === undefined || (!from && !to)) return undefined;
  if (from?.from && to?.to && from.from > to.to) return undefined;
  return { from: from?.from ?? null, to: to?.to ?? null, precision: "interval", text: text.trim() };
}

/** A period whose end is before its beginning, the other way round; undefined for any other text. */
export function turnedPeriod(text: string): string | undefined {
  const turned = text.trim().split("/").reverse().join("/");
  return parsePeriod(text) === undefined && turned.includes("/") && parsePeriod(turned) ? turned : undefined;
}

/** The period of exactly one day. */
export function dayPeriod(day: Day): Period {
  return { from: day, to: day, precision: "day", text: day };
}

/** The period of one calendar year. */
export function yearPeriod(year: number): Period {
  const text = String(year).padStart(4, "0");
  return { from: `${text}-01-01`, to: `${text}-12-31`, precision: "year", text };
}

/** `day` moved by a number of days. */
export function addDays(day: Day, days: number): Day {
  return isoDay(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
}

/** Number of days from `a` to `b`, both inclusive. */
export function daysInclusive(a: Day, b: Day): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000) + 1;
}

/** True if the two share a day. */
export function overlaps(
  a: { from: Day | null; to: Day | null },
  b: { from: Day | null; to: Day | null },
): boolean {
  return (
    (a.from === null || b.to === null || a.from <= b.to) &&
    (b.from === null || a.to === null || b.from <= a.to)
  );
}
