import type { Args } from "../../engine/types.js";
import { findSeries } from "../../record/series.js";

/** How many sessions back, at most, an earlier vote under the same title is looked for. */
const SESSIONS = 5;

/** The symbol of the series that was adopted last before the call's year; null for a call of one resolution, or where there is none. */
export function lastOfSeries(args: Args): string | null {
  const from = args.in?.period?.from;
  if (typeof from !== "string") return null;
  const before = findSeries(args.symbol?.id ?? "")?.resolutions.filter(({ date }) => date < from);
  return before?.at(-1)?.symbol ?? null;
}

const whole = (row: string): string => `${row}.body = 'UNGA' AND ${row}.kind IN ('adopted', 'decision')`;
const numbered = (row: string): string => `regexp_full_match(${row}.session, '[0-9]+')`;
const session = (row: string): string => `CAST(${row}.session AS INTEGER)`;
const plainTitle = (row: string): string =>
  `trim(regexp_replace(regexp_replace(lower(${row}.title), '[:;]? ?(resolution|decision) ?/ ?adopted by the general assembly.*$', ''), '[^\\p{L}\\p{N}]+', ' ', 'g'))`;

/**
 * One row for each Member that had a vote on the last resolution before: of a series the one in the column `last`, of
 * one resolution the latest under its title in the five sessions before it. Sessions in which a title came to the vote
 * twice are passed over, for it is not known which of the two is meant.
 */
export const forecastRows = `WITH before AS (
  SELECT c.call, r.rollcall, r.source, r.symbol FROM calls c
  JOIN rollcall r ON r.source = c.source AND r.symbol = c.last AND ${whole("r")}
  UNION ALL
  SELECT call, rollcall, source, symbol FROM (
    SELECT c.call, e.rollcall, e.source, e.symbol, ${session("e")} AS _session,
      count(*) OVER (PARTITION BY c.call, ${session("e")}) AS _times
    FROM calls c JOIN rollcall r ON c.last IS NULL AND r.source = c.source AND r.symbol = c.arg_symbol AND ${whole("r")}
    JOIN rollcall e ON e.source = c.source AND ${whole("e")} AND ${numbered("e")} AND ${numbered("r")}
      AND ${session("e")} BETWEEN ${session("r")} - ${SESSIONS} AND ${session("r")} - 1 AND ${plainTitle("e")} = ${plainTitle("r")}
  ) WHERE _times = 1 QUALIFY row_number() OVER (PARTITION BY call ORDER BY _session DESC) = 1
)
SELECT l.call, b.state, b.vote, l.symbol AS last_voted_on, b.source, b.version, b.locator
FROM before l JOIN ballot b ON b.source = l.source AND b.rollcall = l.rollcall`;
