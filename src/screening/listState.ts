import { dateInWords } from "../engine/text.js";
import type { ReasonWords } from "../engine/types.js";

/**
 * SQL for a list as it stood on a day. A list is read in dated versions, whose days its source claims in `coverage`; a list
 * that gives its history itself claims a stretch of days. On such a day the list is known. On a day between two of them it is
 * known only as far as both agree, and `side` says from which of them a row comes: on, before, after.
 */

const entryColumns =
  "l.entry, l.as_of, l.schema, l.name, l.programmes, l.listed, l.reference, l.version, l.locator";

/**
 * CTEs `<name>_days` (call, day, side: the versions that tell about a day, at most two) and `<name>` (call, day, side and
 * the entries in force in each). `list` is the SQL of the list's id and `day` that of the day, over `calls` as `c`.
 */
export function listOn(name: string, list: string, day: string, where = "true"): string {
  return `${name}_spans AS (
  SELECT DISTINCT c.call, ${day} AS day, v.date_from AS first, v.date_to AS last
  FROM calls c LEFT JOIN coverage v
    ON v.source = c.source AND v.table_name = 'listing' AND NOT v.gap AND (v.kind IS NULL OR v.kind = ${list})
), ${name}_known AS (
  SELECT call, bool_or(day BETWEEN first AND last) AS known, any_value(day) AS day,
    max(last) FILTER (last < day) AS before, min(first) FILTER (first > day) AS after
  FROM ${name}_spans GROUP BY call
), ${name}_days AS (
  SELECT call, day, 'on' AS side FROM ${name}_known WHERE known
  UNION ALL SELECT call, before, 'before' FROM ${name}_known WHERE known IS NOT true AND before IS NOT NULL
  UNION ALL SELECT call, after, 'after' FROM ${name}_known WHERE known IS NOT true AND after IS NOT NULL
), ${name} AS (
  SELECT d.call, d.day, d.side, ${entryColumns}
  FROM ${name}_days d JOIN calls c ON c.call = d.call
    JOIN listing l ON l.source = c.source AND l.list = ${list} AND l.delisted IS NULL
      AND CASE WHEN l.as_of IS NULL
        THEN coalesce(l.date_from, d.day) <= d.day AND coalesce(l.date_to, d.day) >= d.day ELSE l.as_of = d.day END
  WHERE ${where}
  QUALIFY row_number() OVER (PARTITION BY d.call, d.day, l.entry ORDER BY l.as_of IS NULL, l.locator) = 1
)`;
}

/** Version of the source that tells about a day; `d` is a row of `<name>_days`. */
const versionOf = (list: string): string =>
  `(SELECT min(v.version) FROM coverage v WHERE v.source = c.source AND v.table_name = 'listing' AND NOT v.gap
    AND (v.kind IS NULL OR v.kind = ${list}) AND d.day BETWEEN v.date_from AND v.date_to)`;

/** Columns that every row of a state has, besides those of its entries: which version, and where nothing is found in it. */
export const stateColumns = (list: string): string =>
  `CAST(d.day AS VARCHAR) AS list_of, c.source, coalesce(e.version, ${versionOf(list)}, '') AS version,
  coalesce(e.locator, 'the whole list of ' || CAST(d.day AS VARCHAR), 'no version') AS locator, d.side AS _side,
  count(e.entry) OVER (PARTITION BY c.call, e.entry) AS _times`;

const day = (which: "min" | "max") => `${which}(list_of)`;

/** Why a state on one side of a day says nothing: a reason for `unsettled`. */
export const oneSided = `CASE WHEN max(_side) IS NULL THEN {reason: 'no-version'}
  WHEN min(_side) = 'before' THEN {reason: 'before', day: ${day("max")}}
  ELSE {reason: 'after', day: ${day("min")}} END`;

export const oneSidedWords: ReasonWords = {
  "no-version": () => "The record holds no version of the list.",
  before: (_, { day }) => `The record's newest version of the list is earlier: ${dateInWords(String(day))}.`,
  after: (_, { day }) => `The record's oldest version of the list is later: ${dateInWords(String(day))}.`,
};

/** True where a day is known, from its own version or from one on either side. */
export const known = "(coalesce(min(_side) = 'on', false) OR count(DISTINCT _side) = 2)";

/** The days of the two versions around a day, as fields of a reason. */
export const between = `first: ${day("min")}, last: ${day("max")}`;
