import type { CoverageRule, Param } from "../../engine/types.js";

export const state: Param = { key: "state", kind: "state", meaning: "The state." };
export const sources = ["un-sc-members", "facts"] as const;
/** The Council's first year; before it there was nothing to be a member of. */
export const FIRST = "1946-01-01";

/** The state's seat on the days that are asked about, and its whole history up to a day. */
export const seat: CoverageRule = { kind: "UNSC", state: { arg: "state" } };
export const seatsUpTo: CoverageRule = { ...seat, since: FIRST };

/**
 * Calendar years in which the state sat, one row each. `roles` is a condition on `m.role`; a seat that is still
 * held when the data end is counted up to the day `open`.
 */
export const seatYears = (
  roles: string,
  open: string,
): string => `SELECT DISTINCT c.call, m.state, m.role, c.source,
    CAST(unnest(generate_series(year(m.date_from), year(coalesce(m.date_to, ${open})))) AS INTEGER) AS year,
    m.version, m.locator
  FROM calls c JOIN membership m ON m.source = c.source AND m.body = 'UNSC' AND m.state = c.arg_state
    AND ${roles} AND m.date_from IS NOT NULL`;

/**
 * Terms of the called state as a non-permanent member, one row each: a run of calendar years is cut into
 * pieces of at most two, so that it does not matter whether a source has a row a year or a row a term.
 */
export const terms = `(
  WITH seats AS (
    SELECT call, state, source, version, year, min(locator) AS locator
    FROM (${seatYears("m.role = 'non-permanent'", "m.date_from")}) GROUP BY ALL
  ), runs AS (
    SELECT *, year - row_number() OVER (PARTITION BY call ORDER BY year) AS _run FROM seats
  ), cut AS (
    SELECT *, (row_number() OVER (PARTITION BY call, _run ORDER BY year) - 1) // 2 AS _piece FROM runs
  )
  SELECT call, state, min(year) AS first_year, max(year) AS last_year,
    make_date(min(year), 1, 1) AS begins, source, version, min(locator) AS locator
  FROM cut GROUP BY call, state, _run, _piece, source, version
)`;
