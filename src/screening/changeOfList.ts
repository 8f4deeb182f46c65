import type { Measure } from "../engine/types.js";
import { listOn } from "./listState.js";

const list = "c.arg_list";
const start = "c.arg_in_from - 1";
const end = "c.arg_in_to";

/** CTE `<name>_ends`: per call how many versions bear on the day, whether that is enough, and their days. */
const ends = (name: string) => `${name}_ends AS (
  SELECT call, count(*) AS versions, bool_or(side = 'on') OR count(*) = 2 AS known,
    string_agg(CAST(day AS VARCHAR), ' and ' ORDER BY day) AS days
  FROM ${name}_days GROUP BY call
), ${name}_hits AS (SELECT call, entry, count(*) AS hits FROM ${name} GROUP BY call, entry)`;

/** Whether an entry stood on the list on that day; NULL where the versions around the day do not agree on it. */
const stood = (name: string, of: string) =>
  `CASE WHEN ${of}.known THEN CASE coalesce(${name}.hits, 0) WHEN ${of}.versions THEN true WHEN 0 THEN false END END`;

/** The entry is in a version of the week before or after: it was gone, or there, for less than a week. */
const shortly = (days: string) =>
  `EXISTS (SELECT 1 FROM listing l WHERE l.source = c.source AND l.list = ${list} AND l.entry = j.entry AND l.delisted IS NULL AND l.as_of BETWEEN ${days})`;

const columns = `c.source, coalesce(j.version, '') AS version`;
const nothing = (what: string) => `coalesce(j.locator, ${what}, 'no version') AS locator`;

/**
 * Entries of a list that dates its own removals: those of the period, from the first version no older than it. Before the
 * list's first entry nothing is known.
 */
const datedRemovals = `WITH later AS (
  SELECT c.call, min(v.date_from) AS day FROM calls c JOIN coverage v
    ON v.source = c.source AND v.table_name = 'listing' AND NOT v.gap AND (v.kind IS NULL OR v.kind = ${list}) AND v.date_from >= ${end}
  GROUP BY c.call)
SELECT c.call, j.entry, j.name, j.programmes, j.delisted, CAST(x.day AS VARCHAR) AS list_of, ${columns},
  ${nothing("'no removal in the list of ' || CAST(x.day AS VARCHAR)")},
  CAST(x.day AS VARCHAR) AS _start_days, CAST(x.day AS VARCHAR) AS _end_days,
  coalesce(c.arg_in_from >= (SELECT min(l.listed) FROM listing l WHERE l.source = c.source AND l.list = ${list} AND l.as_of = x.day), false) AS _known,
  true AS _at_start, false AS _at_end
FROM calls c LEFT JOIN later x ON x.call = c.call
  LEFT JOIN listing j ON j.source = c.source AND j.list = ${list} AND j.as_of = x.day AND j.delisted BETWEEN c.arg_in_from AND c.arg_in_to`;

function comparedVersions(what: "added" | "removed"): string {
  const [absent, present] = what === "added" ? ["_at_start", "_at_end"] : ["_at_end", "_at_start"];
  const noise = what === "added" ? shortly(`${start} - 6 AND ${start}`) : shortly(`${end} AND ${end} + 6`);
  return `WITH ${listOn("at_start", list, start)}, ${listOn("at_end", list, end)}, ${ends("at_start")}, ${ends("at_end")}, united AS (
  SELECT call, entry, any_value(name) AS name, any_value(programmes) AS programmes, any_value(listed) AS listed,
    max_by(version, day) AS version, max_by(locator, day) AS locator, CAST(max(day) AS VARCHAR) AS last_seen
  FROM (SELECT * FROM at_start UNION ALL SELECT * FROM at_end) GROUP BY call, entry
), judged AS (
  SELECT u.*, ${stood("hs", "s")} AS _at_start, ${stood("he", "e")} AS _at_end
  FROM united u LEFT JOIN at_start_ends s ON s.call = u.call LEFT JOIN at_end_ends e ON e.call = u.call
    LEFT JOIN at_start_hits hs ON hs.call = u.call AND hs.entry = u.entry
    LEFT JOIN at_end_hits he ON he.call = u.call AND he.entry = u.entry
), changed AS (
  SELECT j.* FROM judged j JOIN calls c ON c.call = j.call
  WHERE j.${present} IS NOT false AND j.${absent} IS NOT true AND NOT ${noise})
SELECT c.call, j.entry, j.name, j.programmes, j.listed, j.last_seen, ${columns},
  ${nothing("'no change between the lists of ' || s.days || ' and ' || e.days")},
  s.days AS _start_days, e.days AS _end_days, coalesce(s.known AND e.known, false) AS _known, j._at_start, j._at_end
FROM calls c LEFT JOIN at_start_ends s ON s.call = c.call LEFT JOIN at_end_ends e ON e.call = c.call LEFT JOIN changed j ON j.call = c.call`;
}

/**
 * The parts of a measure that counts the entries a list gained or lost over a period: those that are on it at one end
 * and not at the other. `dated` says of a list's id whether it dates its own removals.
 */
export function changeOfList(
  what: "added" | "removed",
  dated: (id: string) => boolean,
): Pick<Measure, "tables" | "rows" | "aggregate" | "unsettled" | "reasons" | "order" | "empty" | "covers"> {
  const rows = comparedVersions(what);
  return {
    tables: ["listing", "coverage"],
    covers: [],
    rows: (args) => (what === "removed" && dated(args.list?.id ?? "") ? datedRemovals : rows),
    aggregate: `CASE WHEN NOT bool_and(_known) THEN NULL
  WHEN bool_and(entry IS NULL OR (_at_start IS NOT NULL AND _at_end IS NOT NULL)) THEN count(entry) END`,
    unsettled: `CASE WHEN NOT bool_and(_known) THEN {reason: 'out-of-reach', first: any_value(_start_days), last: any_value(_end_days)}
  ELSE {reason: 'open', first: any_value(_start_days), last: any_value(_end_days),
    least: count(entry) FILTER (_at_start IS NOT NULL AND _at_end IS NOT NULL), most: count(entry)} END`,
    reasons: {
      "out-of-reach": (_, { first, last }) =>
        `The versions of the list in the record do not cover both ends of the period${first === null ? "" : ` (around its beginning: ${first})`}${last === null ? "" : ` (around its end: ${last})`}.`,
      open: (_, { first, last, least, most }) =>
        `The versions of ${first} and of ${last} leave it open: at least ${least} and at most ${most} entries.`,
    },
    order: "entry",
    empty: "undecided",
  };
}
