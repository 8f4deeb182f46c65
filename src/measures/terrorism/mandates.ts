import { named, within } from "../../engine/text.js";
import type { Args, CoverageRule, Param } from "../../engine/types.js";

export const mandateName: Param = { key: "name", kind: "mandate", meaning: "Name or id of the mandate." };
export const activityName: Param = { key: "name", kind: "activity", meaning: "Name or id of the activity." };
export const sources = ["own", "facts"] as const;

/** An activity is covered by a claim for itself, for all activities of its state, or for all. */
export const activityCovered: CoverageRule = {
  table: "activity",
  subject: { arg: "name" },
  state: (args) => args.name?.state,
};
export const activityAndMandates: readonly CoverageRule[] = [activityCovered, { table: "mandate" }];

/** Why nothing is known of an activity's mandates: it was not carried out. */
export const notCarriedOut = (args: Args): string =>
  `${named(args, "name")} was not carried out on any day ${within(args)}, so there is nothing for a mandate to cover.`;

/** Joins spells of `from` that overlap or follow each other by a day, per `key`; `_island` numbers them. */
export const islands = (from: string, key: string): string => `(
  SELECT *, sum(CASE WHEN _end IS NULL OR date_from > CAST(least(_end, DATE '9999-12-30') + 1 AS DATE) THEN 1 ELSE 0 END)
    OVER (PARTITION BY ${key} ORDER BY date_from, date_to ROWS UNBOUNDED PRECEDING) AS _island
  FROM (SELECT *, max(coalesce(date_to, DATE '9999-12-31')) OVER (PARTITION BY ${key} ORDER BY date_from, date_to
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS _end FROM ${from} WHERE date_from IS NOT NULL)
)`;
