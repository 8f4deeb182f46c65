import parseEdtf from "edtf";

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;
type Precision = "day" | "month" | "year" | "interval";

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

function readDate(text: string): Period | undefined {
  const match = PLAIN.exec(text);
  if (!match) return undefined;
  try {
    const date = parseEdtf(text) as { min: number; max: number };
    const precision = match[3] ? "day" : match[2] ? "month" : "year";
    const from = isoDay(date.min);
    // EDTF libraries roll an impossible day over (2008-02-30); that is a mistake of the writer's, not a date.
    if (!from.startsWith(text)) return undefined;
    return { from, to: isoDay(date.max), precision, text };
  } catch {
    return undefined;
  }
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
