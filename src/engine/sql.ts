/** Parts of SQL that measures share. `c` is always the relation `calls`; `row` is the alias of a table. */

/** The spell of a row shares a day with the call's period. Open ends are open. */
export const during = (row: string, key = "in"): string =>
  `(${row}.date_from IS NULL OR c.arg_${key}_to IS NULL OR ${row}.date_from <= c.arg_${key}_to)
   AND (${row}.date_to IS NULL OR c.arg_${key}_from IS NULL OR ${row}.date_to >= c.arg_${key}_from)`;

/** The same for things that happened: without a last day they lasted one day. */
export const happened = (row: string, key = "in"): string =>
  `(c.arg_${key}_to IS NULL OR ${row}.date_from <= c.arg_${key}_to)
   AND (c.arg_${key}_from IS NULL OR coalesce(${row}.date_to, ${row}.date_from) >= c.arg_${key}_from)`;

/** Every day on which the thing may have happened lies in the call's period. */
export const wholly = (row: string, key = "in"): string =>
  `((c.arg_${key}_to IS NULL OR coalesce(${row}.date_to, ${row}.date_from) <= c.arg_${key}_to)
   AND (c.arg_${key}_from IS NULL OR ${row}.date_from >= c.arg_${key}_from))`;

/** The spell may hold the call's day, as far as its source's dates can tell. */
export const maybeOn = (row: string, key = "at"): string =>
  `(${row}.date_from IS NULL OR ${row}.date_from <= c.arg_${key})
   AND (${row}.date_to IS NULL OR ${row}.date_to >= c.arg_${key})`;

// One precision stands for both ends of a spell, and it is that of the coarser one. An end that is known to the month
// is its first or last day, so that any other day is known exactly, and any other month within its year. No spell ends
// before it begins.
/** The last day on which a spell may have begun. */
export const latestStart = (row: string): string =>
  `least(coalesce(${row}.date_to, DATE '9999-12-31'), CASE WHEN ${row}.precision IN ('month', 'year') AND day(${row}.date_from) = 1
     THEN CASE WHEN ${row}.precision = 'year' AND month(${row}.date_from) = 1 THEN make_date(year(${row}.date_from), 12, 31)
       ELSE last_day(${row}.date_from) END
     ELSE ${row}.date_from END)`;
/** The first day on which a spell may have ended. */
export const earliestEnd = (row: string): string =>
  `greatest(coalesce(${row}.date_from, DATE '0001-01-01'), CASE WHEN ${row}.precision IN ('month', 'year') AND ${row}.date_to = last_day(${row}.date_to)
     THEN CASE WHEN ${row}.precision = 'year' AND month(${row}.date_to) = 12 THEN make_date(year(${row}.date_to), 1, 1)
       ELSE CAST(date_trunc('month', ${row}.date_to) AS DATE) END
     ELSE ${row}.date_to END)`;

/**
 * The spell holds the call's day whichever day of its year or month the source means: a forum joined in
 * "2007" has its member for sure on 31 December 2007, and perhaps in March. False where it is only possible.
 */
export const surelyOn = (row: string, key = "at"): string =>
  `coalesce(${latestStart(row)} <= c.arg_${key}, false)
   AND (${row}.date_to IS NULL OR ${earliestEnd(row)} >= c.arg_${key})`;

/** The spell shares a day with the call's period whichever days of their months or years the source means. */
export const surelyDuring = (row: string, key = "in"): string =>
  `(c.arg_${key}_to IS NULL OR coalesce(${latestStart(row)} <= c.arg_${key}_to, false))
   AND (${row}.date_to IS NULL OR c.arg_${key}_from IS NULL OR ${earliestEnd(row)} >= c.arg_${key}_from)`;

/** The spell may have begun in the call's period. */
export const maybeBegan = (row: string, key = "in"): string =>
  `(c.arg_${key}_to IS NULL OR ${row}.date_from <= c.arg_${key}_to)
   AND (c.arg_${key}_from IS NULL OR ${latestStart(row)} >= c.arg_${key}_from)`;

/** The spell began in the call's period whichever day of its month or year the source means. */
export const surelyBegan = (row: string, key = "in"): string =>
  `(c.arg_${key}_to IS NULL OR ${latestStart(row)} <= c.arg_${key}_to)
   AND (c.arg_${key}_from IS NULL OR ${row}.date_from >= c.arg_${key}_from)`;

/** Two spells of known days share one, whichever days of their months or years the source means. */
export const surelyMeet = (a: string, b: string): string =>
  `((${a}.date_from = ${b}.date_from AND ${a}.date_to IS NOT DISTINCT FROM ${b}.date_to
     AND ${a}.precision = ${b}.precision) OR ((${b}.date_to IS NULL OR ${latestStart(a)} <= ${earliestEnd(b)})
     AND (${a}.date_to IS NULL OR ${latestStart(b)} <= ${earliestEnd(a)})))`;

/** A text as an SQL literal. */
export const literal = (text: string): string => `'${text.replace(/'/g, "''")}'`;

/** Yes where a row is sure, not settled where rows are only possible. For measures whose `empty` is no. */
export const yesIfSure = "CASE WHEN bool_or(_sure) THEN true END";

/** Number of different things, where each is sure; NULL where one of them is only possible. */
export const countIfSure = (column: string): string =>
  `CASE WHEN count(DISTINCT ${column}) = count(DISTINCT ${column}) FILTER (_sure) THEN count(DISTINCT ${column}) END`;

/** The set of different things, under the same condition. */
export const setIfSure = (column: string): string =>
  `CASE WHEN count(DISTINCT ${column}) = count(DISTINCT ${column}) FILTER (_sure) THEN list(DISTINCT ${column}) END`;

/** Sentence for values that dates of a year or month leave open. */
export const coarseDates =
  "The source gives a year or month only, which leaves it open whether it was so on that day";
