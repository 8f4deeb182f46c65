import { defineMeasure } from "../../engine/defineMeasure.js";
import { were, within } from "../../engine/text.js";
import type { Args } from "../../engine/types.js";
import { inRegion, inYears, region, shown, types, year } from "./conflicts.js";

const intensities: Readonly<Record<string, { years: string; deaths: string }>> = {
  war: { years: "counting only years with 1,000 battle-related deaths or more", deaths: "1,000 or more" },
  minor: { years: "counting only years with fewer than 1,000 battle-related deaths", deaths: "25 to 999" },
};
const intensity = (args: Args) => intensities[args.intensity?.id ?? ""];

/** What distinguishes each type, after "conflicts". */
const between: Readonly<Record<string, string>> = {
  interstate: " between states",
  intrastate: " within a state",
  internationalized: " within a state in which foreign troops fought",
  extrasystemic: " between a state and a non-state group outside its territory",
};

export default defineMeasure({
  name: "conflicts.active",
  field: "environment",
  title: "Active armed conflicts",
  unit: "conflicts",
  value: "number",
  params: [
    year,
    { key: "type", kind: "choice", choices: types, optional: true, meaning: "Only conflicts of this type." },
    {
      key: "intensity",
      kind: "choice",
      choices: Object.keys(intensities),
      optional: true,
      meaning: "Only years with at least 1,000 battle deaths (war), or with 25 to 999 (minor).",
    },
    { ...region, meaning: "Only conflicts in this region." },
  ],
  definition: (args) =>
    `Number of state-based armed conflicts of ${args.type ? `the type ${args.type.label}` : "any type"} with at least 25 battle-related deaths in a calendar year that were active ${within(args)}, ${
      intensity(args)?.years ?? "whatever their intensity"
    }, ${args.region ? `in the region ${args.region.label}` : "in the whole world"}; a conflict active in several of the years counts once.`,
  clause: (args, value, raw) =>
    `${value}${between[args.type?.id ?? ""] ?? ""} with ${intensity(args)?.deaths ?? "at least 25"} battle-related deaths in a year ${were(raw)} active ${inRegion(args)} ${within(args)}`,
  sources: ["ucdp-conflicts", "facts"],
  // The shipped facts do not give regions.
  sourcesFor: (args) => (args.region ? ["ucdp-conflicts"] : ["ucdp-conflicts", "facts"]),
  tables: ["conflict_year"],
  covers: { kind: { arg: "type" }, subject: { arg: "intensity" } },
  rows: `SELECT c.call, ${shown}
FROM calls c JOIN conflict_year k ON ${inYears}
WHERE (c.arg_type IS NULL OR k.type = c.arg_type)
  AND (c.arg_intensity IS NULL OR k.intensity = c.arg_intensity)
  AND (c.arg_region IS NULL OR list_contains(k.regions, c.arg_region))`,
  aggregate: "count(DISTINCT conflict)",
  order: "year, location, conflict",
  empty: { kind: "number", value: 0 },
  notes: [
    "Counts change between releases of the data set; the answer names its release.",
    "A conflict between a government and rebels in which troops of other states fight is internationalized, not interstate: for example Georgia and South Ossetia in 2008, with Russia.",
  ],
  examples: [
    { check: "conflicts.active(2008) = 38", verdict: "holds", needs: "ucdp-conflicts" },
    { check: "conflicts.active(2007) = 35", verdict: "holds", needs: "ucdp-conflicts" },
    { check: "conflicts.active(2008, type: interstate) = 1", verdict: "holds", needs: "ucdp-conflicts" },
    { check: "conflicts.active(2008, intensity: war) = 5", verdict: "holds", needs: "ucdp-conflicts" },
    { check: "conflicts.active(1940) = 0", verdict: "undecided", needs: "ucdp-conflicts" },
  ],
});
