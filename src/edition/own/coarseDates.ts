import { earliestEnd, latestStart } from "../../engine/sql.js";
import { identifier } from "../../store/database.js";

/**
 * Rows of dates that are known to the month or year alone. Whether one of them counts in a period may depend on the day, which
 * nobody knows; so a query is run three times: with such rows as they are, with each moved into the period, and with each moved
 * out of it, as far as its dates allow. A row that all three give is sure; one that only some give leaves the value open. So does
 * a row of which it is not known when it began, unless the query says what that means.
 */

/** Where rows of coarse dates are put. */
export type World = "given" | "in" | "out";
const worlds: readonly World[] = ["given", "in", "out"];

/** Of one month, year or range, of which any day may be meant. */
const oneUnit =
  "(r.precision NOT IN ('day', 'month', 'year') OR r.precision = 'month' AND date_trunc('month', r.date_from) = date_trunc('month', r.date_to) OR r.precision = 'year' AND year(r.date_from) = year(r.date_to))";

/** Where the first and the last day of a row are put. */
function movedDays(world: Exclude<World, "given">, from: string): [string, string] {
  if (world === "in") {
    const within = `least(greatest(r.date_from, ${from}), r.date_to)`;
    const whole = "coalesce(r.date_from, CAST('-infinity' AS DATE))";
    return [
      `CASE WHEN ${oneUnit} THEN ${within} ELSE ${whole} END`,
      `CASE WHEN ${oneUnit} THEN ${within} ELSE r.date_to END`,
    ];
  }
  const outside = `CASE WHEN r.date_from < ${from} THEN r.date_from ELSE r.date_to END`;
  return [
    `CASE WHEN ${oneUnit} THEN ${outside} WHEN r.date_from IS NOT NULL THEN ${latestStart("r")} END`,
    `CASE WHEN ${oneUnit} THEN ${outside} WHEN r.date_to IS NOT NULL THEN ${earliestEnd("r")} END`,
  ];
}

/**
 * A table with its coarse rows in a world, `from` being the first day asked about: those of one month or year as one of its
 * days, longer ones as long or as short as they may be.
 */
export function inWorld(rows: string, world: World, from: string): string {
  if (world === "given") return rows;
  const [first, last] = movedDays(world, from);
  return `SELECT * REPLACE (${first} AS date_from, ${last} AS date_to) FROM (${rows}) r`;
}

/**
 * The rows of a query in all worlds, each once, with a column `_sure`. `query` gives them in one; `value` is the column that the
 * value is had of, and `hasSure` says that the query has a column `_sure` of its own, which counts too.
 */
export function sureRows(
  query: (world: World) => string,
  value: string | undefined,
  hasSure: boolean,
): string {
  const column = value === undefined ? "" : `, 'value': CAST(r.${identifier(value)} AS VARCHAR)`;
  const key = `{'version': r.version, 'locator': r.locator${column}}`;
  const all = worlds.map((world) => `_${world} AS (${query(world)})`).join(", ");
  const keyed = worlds.map((world) => `SELECT '${world}' AS world, ${key} AS key FROM _${world} r`);
  const times = worlds.map((world) => `count(*) FILTER (world = '${world}') AS times_${world}`).join(", ");
  const counted = `_counted AS (SELECT key, ${times} FROM (${keyed.join(" UNION ALL ")}) GROUP BY key)`;
  const same = "q.times_given = q.times_in AND q.times_given = q.times_out";
  const rows = (world: World, sure: string, where: string): string => {
    const columns = hasSure ? `r.* REPLACE (r._sure AND ${sure} AS _sure)` : `r.*, ${sure} AS _sure`;
    return `SELECT ${columns} FROM _${world} r JOIN _counted q ON q.key = ${key}${where}`;
  };
  return `WITH ${all}, ${counted} ${[
    rows("given", `(${same})`, ""),
    rows("in", "false", " WHERE q.times_given = 0"),
    rows("out", "false", " WHERE q.times_given = 0 AND q.times_in = 0"),
  ].join(" UNION ALL ")}`;
}
