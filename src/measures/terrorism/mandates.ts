import type { Args, CoverageNeed, Param } from "../../engine/types.js";

export const mandateName: Param = { key: "name", kind: "mandate", meaning: "Name or id of the mandate." };
export const activityName: Param = { key: "name", kind: "activity", meaning: "Name or id of the activity." };
export const sources = ["own", "facts"] as const;

const day = (args: Args) => ({ from: args.at?.id ?? null, to: args.at?.id ?? null });
const period = (args: Args) => ({ from: args.in?.period?.from ?? null, to: args.in?.period?.to ?? null });

/** An activity is covered by a claim for itself, for all of its state's, or for all. */
const activity = (args: Args) => ({
  table: "activity" as const,
  subject: args.name?.id ?? "",
  ...(args.name?.state === undefined ? {} : { state: args.name.state }),
});

export const mandateOn = (args: Args): CoverageNeed[] => [
  { table: "mandate", subject: args.name?.id ?? "", ...day(args) },
];
export const activityOn = (args: Args): CoverageNeed[] => [{ ...activity(args), ...day(args) }];
export const activityIn = (args: Args): CoverageNeed[] => [{ ...activity(args), ...period(args) }];
export const mandateIn = (args: Args): CoverageNeed[] => [{ table: "mandate", ...period(args) }];

/** Joins spells of `from` that overlap or follow each other by a day, per `key`; `_island` numbers them. */
export const islands = (from: string, key: string): string => `(
  SELECT *, sum(CASE WHEN _end IS NULL OR date_from > CAST(least(_end, DATE '9999-12-30') + 1 AS DATE) THEN 1 ELSE 0 END)
    OVER (PARTITION BY ${key} ORDER BY date_from, date_to ROWS UNBOUNDED PRECEDING) AS _island
  FROM (SELECT *, max(coalesce(date_to, DATE '9999-12-31')) OVER (PARTITION BY ${key} ORDER BY date_from, date_to
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS _end FROM ${from} WHERE date_from IS NOT NULL)
)`;
