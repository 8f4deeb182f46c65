import {
  addDays,
  type Day,
  dayPeriod,
  daysInclusive,
  type Period,
  parsePeriod,
  yearPeriod,
} from "../base/period.js";

export type Unit = "year" | "month" | "day";

const pad = (n: number, width: number) => String(n).padStart(width, "0");

function monthPeriod(index: number): Period {
  const text = `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}`;
  const period = parsePeriod(text);
  if (!period) throw new Error(`no month ${text}`);
  return period;
}
const monthIndex = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The unit a period is written in: `2008` and `2003/2008` in years, `2008-10/2009-03` in months. */
function unitOf(period: Period): Unit {
  if (period.precision !== "interval") return period.precision;
  const ends = period.text.split("/").filter((end) => end !== "..");
  const longest = Math.max(...ends.map((end) => end.length));
  return longest <= 4 ? "year" : longest <= 7 ? "month" : "day";
}

/** Whether a period with both ends is made of whole calendar years. */
export function wholeYears(period: Period): boolean {
  const start = period.from === null || period.from.endsWith("-01-01");
  return start && (period.to === null || period.to.endsWith("-12-31"));
}

/** The periods of one unit that make up `over`, in order; empty if an end is open. */
export function subPeriods(over: Period, unit: Unit = unitOf(over)): Period[] {
  const { from, to } = over;
  if (from === null || to === null) return [];
  if (unit === "year") {
    const first = Number(from.slice(0, 4));
    return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, i) => yearPeriod(first + i));
  }
  if (unit === "month") {
    const first = monthIndex(from);
    return Array.from({ length: monthIndex(to) - first + 1 }, (_, i) => monthPeriod(first + i));
  }
  return Array.from({ length: daysInclusive(from, to) }, (_, i) => dayPeriod(addDays(from, i)));
}

/**
 * The period of the same length that ends just before `period`, written in the same unit; undefined if an
 * end of `period` is open. A day steps back a whole year if `yearly`, as days of `at` and `by` do.
 */
export function periodBefore(period: Period, yearly = false): Period | undefined {
  const { from, to } = period;
  if (from === null || to === null) return undefined;
  const unit = unitOf(period);
  if (unit === "day" && yearly && from === to) {
    const year = pad(Number(from.slice(0, 4)) - 1, 4);
    return parsePeriod(year + from.slice(4)) ?? parsePeriod(`${year}-02-28`);
  }
  const join = (a: Period, b: Period): Period | undefined =>
    period.precision === "interval" ? parsePeriod(`${a.text}/${b.text}`) : a;
  if (unit === "year") {
    const first = Number(from.slice(0, 4));
    const count = Number(to.slice(0, 4)) - first + 1;
    return first < count ? undefined : join(yearPeriod(first - count), yearPeriod(first - 1));
  }
  if (unit === "month") {
    const first = monthIndex(from);
    return join(monthPeriod(first - (monthIndex(to) - first + 1)), monthPeriod(first - 1));
  }
  return join(dayPeriod(addDays(from, -daysInclusive(from, to))), dayPeriod(addDays(from, -1)));
}
