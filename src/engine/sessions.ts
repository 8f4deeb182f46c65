import { type Period, parsePeriod } from "../base/period.js";

/** The first regular session met in 1946, the second in the autumn of that year; every later one opens in a year of its own. */
const BEFORE_THE_FIRST = 1945;
const WRITTEN = /^(?:session |the )?(\d{1,3})(?:st|nd|rd|th)?(?: session)?$/i;

/** Calendar year in whose autumn a regular session opens. The first and the second both met in 1946. */
export const yearOfSession = (session: number): number => BEFORE_THE_FIRST + session;

/**
 * The months that stand for a session: from September, in which regular sessions have opened since the third one, to
 * the August after. It places the session in time for names and coverage; a vote belongs to the session whose number
 * its record bears, whatever its day.
 */
export function sessionPeriod(session: number): Period | undefined {
  const year = yearOfSession(session);
  return session > 0 ? parsePeriod(`${year}-09/${year + 1}-08`) : undefined;
}

/** The session that opens in a calendar year, or of a September to August; undefined for another period. */
export function sessionOf(period: Period): number | undefined {
  const year = Number(period.from?.slice(0, 4));
  const session = year - BEFORE_THE_FIRST;
  if (!Number.isInteger(session) || session < 1) return undefined;
  if (period.precision === "year") return session;
  const own = sessionPeriod(session);
  return own && own.from === period.from && own.to === period.to ? session : undefined;
}

/** The number in `63`, `session 63` or `63rd session`; undefined for anything else. */
export function readSession(text: string): number | undefined {
  const digits = WRITTEN.exec(text.trim())?.[1];
  const session = Number(digits);
  return digits !== undefined && session > 0 ? session : undefined;
}
