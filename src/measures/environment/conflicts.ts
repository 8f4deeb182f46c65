import type { Args, CoverageNeed, Param } from "../../engine/types.js";

export const types = ["interstate", "intrastate", "internationalized", "extrasystemic"] as const;

export const year: Param = { key: "in", kind: "in", meaning: "Calendar year or years.", wholeYears: true };

/** Every day of the period must be in the years that the source has coded, for this type and intensity. */
export const covered = (args: Args): CoverageNeed[] => [
  {
    table: "conflict_year",
    ...(args.type ? { kind: args.type.id } : {}),
    ...(args.intensity ? { subject: args.intensity.id } : {}),
    from: args.in?.period?.from ?? null,
    to: args.in?.period?.to ?? null,
  },
];

/** Conflict-years of the call's period. */
export const inYears = `k.source = c.source
  AND (c.arg_in_from IS NULL OR k.year >= year(c.arg_in_from))
  AND (c.arg_in_to IS NULL OR k.year <= year(c.arg_in_to))`;

export const shown =
  "k.conflict, k.year, k.type, k.intensity, k.location, k.side_a, k.side_b, k.source, k.version, k.locator";
