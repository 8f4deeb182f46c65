import type { Args, Param } from "../../engine/types.js";

export const types = ["interstate", "intrastate", "internationalized", "extrasystemic"] as const;

export const year: Param = { key: "in", kind: "in", meaning: "Calendar year or years.", wholeYears: true };
export const region: Param = {
  key: "region",
  kind: "choice",
  choices: ["Europe", "Middle East", "Asia", "Africa", "Americas"],
  optional: true,
  meaning: "Only this region.",
};

/** "worldwide", "in Asia", "in the Americas". */
export function inRegion({ region: chosen }: Args): string {
  if (!chosen) return "worldwide";
  return /^(?:Americas|Middle East)$/.test(chosen.id) ? `in the ${chosen.label}` : `in ${chosen.label}`;
}

/** Conflict-years of the call's period. */
export const inYears = `k.source = c.source
  AND (c.arg_in_from IS NULL OR k.year >= year(c.arg_in_from))
  AND (c.arg_in_to IS NULL OR k.year <= year(c.arg_in_to))`;

export const shown =
  "k.conflict, k.year, k.type, k.intensity, k.location, k.side_a, k.side_b, k.source, k.version, k.locator";
