import { during, maybeBegan, surelyBegan, surelyDuring, surelyMeet } from "../../engine/sql.js";
import { within } from "../../engine/text.js";
import type { Args, CoverageRule, Param } from "../../engine/types.js";

export const count: Param = {
  key: "count",
  kind: "choice",
  choices: ["ongoing", "started"],
  default: "ongoing",
  optional: true,
  meaning: "ongoing: under way at some time in the period; started: begun in it.",
};

/** "that were under way at some time in 2008 (count: ongoing)" */
export const counted = (args: Args): string =>
  args.count?.id === "started"
    ? `that began ${within(args)} (count: started)`
    : `that were under way at some time ${within(args)} (count: ongoing)`;

/** The same in a clause: "under way at some time in 2008", "that began in 2008". */
export const whenCounted = (args: Args): string =>
  args.count?.id === "started" ? `that began ${within(args)}` : `under way at some time ${within(args)}`;

/** What a dispute is, after "dispute" or "disputes". */
export const ofForce = "involving a threat, display or use of force";

/** Every day of the period must have been coded, and the parties, by which disputes are found, as well. */
export const covered: readonly CoverageRule[] = [
  { table: "dispute", kind: "dispute" },
  { table: "dispute_party", kind: "dispute" },
];

/** Why disputes cannot be counted for sure. */
export const unsettled = (): string =>
  "The source gives only the month of a dispute, which leaves open whether it fell into the period.";

const coarser = `CASE WHEN 'year' IN (a.precision, b.precision) THEN 'year'
  WHEN 'month' IN (a.precision, b.precision) THEN 'month' ELSE 'day' END`;

/**
 * The disputes of the calls, one row each: those in which a party on side A and one on side B that meet `condition`
 * took part on the same days. The days on which both did count as under way; a dispute begins on its own first day.
 */
export const opposed = (condition: string): string => `WITH pairs AS (
  SELECT a.source, a.dispute, a.state AS state_a, b.state AS state_b, greatest(a.date_from, b.date_from) AS date_from,
    CASE WHEN a.date_to IS NULL THEN b.date_to WHEN b.date_to IS NULL THEN a.date_to ELSE least(a.date_to, b.date_to) END AS date_to,
    ${coarser} AS precision, ${surelyMeet("a", "b")} AS meet
  FROM dispute_party a JOIN dispute_party b ON b.source = a.source AND b.dispute = a.dispute
    AND a.kind = 'dispute' AND b.kind = 'dispute' AND a.side = 'A' AND b.side = 'B'
    AND (b.date_to IS NULL OR a.date_from <= b.date_to) AND (a.date_to IS NULL OR b.date_from <= a.date_to)
)
SELECT c.call, d.dispute, d.date_from, d.date_to, d.hostility, list_sort(list(DISTINCT p.state_a)) AS side_a,
  list_sort(list(DISTINCT p.state_b)) AS side_b, d.source, d.version, d.locator,
  bool_or(p.meet AND CASE c.arg_count WHEN 'started' THEN ${surelyBegan("d")} ELSE ${surelyDuring("p")} END) AS _sure
FROM calls c JOIN pairs p ON p.source = c.source AND ${condition}
JOIN dispute d ON d.source = p.source AND d.dispute = p.dispute AND d.kind = 'dispute'
WHERE CASE c.arg_count WHEN 'started' THEN ${maybeBegan("d")} ELSE ${during("p")} END
GROUP BY ALL`;
