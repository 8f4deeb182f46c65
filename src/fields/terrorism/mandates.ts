import type { Args, CoverageNeed, Param } from "../../measures/types.js";

export const mandateName: Param = { key: "name", kind: "mandate", meaning: "Name or id of the mandate." };
export const activityName: Param = { key: "name", kind: "activity", meaning: "Name or id of the activity." };
export const sources = ["own", "facts"] as const;

const day = (args: Args) => args.at?.id ?? null;
export const mandateOn = (args: Args): CoverageNeed[] => [
  { table: "mandate", subject: args.name?.id ?? "", from: day(args), to: day(args) },
];
export const activityOn = (args: Args): CoverageNeed[] => [
  { table: "activity", subject: args.name?.id ?? "", from: day(args), to: day(args) },
];
export const activityIn = (args: Args): CoverageNeed[] => [
  {
    table: "activity",
    subject: args.name?.id ?? "",
    from: args.in?.period?.from ?? null,
    to: args.in?.period?.to ?? null,
  },
];
export const mandateIn = (args: Args): CoverageNeed[] => [
  { table: "mandate", from: args.in?.period?.from ?? null, to: args.in?.period?.to ?? null },
];

/** Joins spells of `from` that overlap or follow each other by a day, per `key`; `_island` numbers them. */
export const islands = (from: string, key: string): string => `(
  SELECT *, sum(CASE WHEN _end IS NULL OR date_from > CAST(least(_end, DATE '9999-12-30') + 1 AS DATE) THEN 1 ELSE 0 END)
    OVER (PARTITION BY ${key} ORDER BY date_from, date_to ROWS UNBOUNDED PRECEDING) AS _island
  FROM (SELECT *, max(coalesce(date_to, DATE '9999-12-31')) OVER (PARTITION BY ${key} ORDER BY date_from, date_to
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS _end FROM ${from} WHERE date_from IS NOT NULL)
)`;
