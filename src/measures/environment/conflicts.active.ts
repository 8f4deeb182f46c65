import { defineMeasure } from "../../engine/defineMeasure.js";
import { within } from "../../engine/text.js";
import { covered, inYears, shown, types, year } from "./conflicts.js";

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
      choices: ["war", "minor"],
      optional: true,
      meaning: "Only years with at least 1,000 battle deaths (war), or with 25 to 999 (minor).",
    },
    {
      key: "region",
      kind: "choice",
      choices: ["Europe", "Middle East", "Asia", "Africa", "Americas"],
      optional: true,
      meaning: "Only conflicts in this region.",
    },
  ],
  definition: (args) =>
    `Number of state-based armed conflicts of ${args.type ? `the type ${args.type.label}` : "any type"} with at least 25 battle-related deaths in a calendar year that were active ${within(args)}, ${
      args.intensity
        ? args.intensity.id === "war"
          ? "counting only years with 1,000 battle-related deaths or more"
          : "counting only years with fewer than 1,000 battle-related deaths"
        : "whatever their intensity"
    }, ${args.region ? `in the region ${args.region.label}` : "in the whole world"}; a conflict active in several of the years counts once.`,
  sources: ["ucdp-conflicts", "facts"],
  // The facts that are shipped say nothing of regions.
  sourcesFor: (args) => (args.region ? ["ucdp-conflicts"] : ["ucdp-conflicts", "facts"]),
  tables: ["conflict_year"],
  covers: covered,
  rows: `SELECT c.call, ${shown}
FROM calls c JOIN conflict_year k ON ${inYears}
WHERE (c.arg_type IS NULL OR k.type = c.arg_type)
  AND (c.arg_intensity IS NULL OR k.intensity = c.arg_intensity)
  AND (c.arg_region IS NULL OR list_contains(k.regions, c.arg_region))`,
  aggregate: "count(DISTINCT conflict)",
  order: "year, location, conflict",
  empty: { kind: "number", value: 0 },
  notes: [
    "Counts change between releases of the data set; the answer names the release it was counted in.",
    "A conflict between a government and rebels in which other states' troops fight is internationalized, not interstate: Georgia and South Ossetia in 2008, with Russia, is one.",
  ],
  examples: [
    { check: "conflicts.active(2008) = 38", verdict: "holds", needs: "ucdp-conflicts" },
    { check: "conflicts.active(2007) = 35", verdict: "holds", needs: "ucdp-conflicts" },
    { check: "conflicts.active(2008, type: interstate) = 1", verdict: "holds", needs: "ucdp-conflicts" },
    { check: "conflicts.active(2008, intensity: war) = 5", verdict: "holds", needs: "ucdp-conflicts" },
    { check: "conflicts.active(1940) = 0", verdict: "undecided", needs: "ucdp-conflicts" },
  ],
});
