import { defineMeasure } from "../../engine/defineMeasure.js";
import { within } from "../../engine/text.js";
import type { Args } from "../../engine/types.js";
import { inRegion, region } from "../environment/conflicts.js";

/** One year is the year of the 25 civilians; of several, it is any. */
const inYear = (args: Args): string =>
  args.in?.period?.text.includes("/") ? `in a calendar year ${within(args)}` : within(args);

export default defineMeasure({
  name: "violence.onesided",
  field: "terrorism",
  title: "One-sided violence against civilians",
  unit: "deaths, or actors",
  unitFor: (args) => args.measure?.id ?? "deaths",
  value: "number",
  params: [
    { key: "in", kind: "in", meaning: "Calendar year or years.", wholeYears: true },
    {
      key: "measure",
      kind: "choice",
      choices: ["deaths", "actors"],
      default: "deaths",
      optional: true,
      meaning: "deaths: best estimate of civilians killed; actors: governments and groups that killed them.",
    },
    { ...region, meaning: "Only actors in this region." },
  ],
  definition: (args) =>
    `${
      args.measure?.id === "actors"
        ? "Number of governments and organized groups"
        : "Civilians killed, by the best estimate, by governments and organized groups"
    } that deliberately killed at least 25 civilians in a calendar year, ${within(args)}, ${
      args.region ? `in the region ${args.region.label}` : "in the whole world"
    }, by the UCDP One-sided Violence Dataset (measure: ${args.measure?.id ?? "deaths"})${
      args.measure?.id === "actors" ? "; an actor of several of the years counts once" : ""
    }.`,
  clause: (args, value) =>
    args.measure?.id === "actors"
      ? `${value} (governments and organized groups) each deliberately killed at least 25 civilians ${inRegion(args)} ${inYear(args)}`
      : `governments and organized groups that killed at least 25 civilians in a year caused ${value} among civilians ${inRegion(args)} ${within(args)}, by the best estimate`,
  reasons: {
    unsettled: (args) =>
      `An actor killed in ${args.region?.label ?? "the region"} and in other regions too, and the source does not say how many in each.`,
  },
  sources: ["ucdp-onesided"],
  tables: ["event"],
  covers: { kind: "one-sided violence" },
  rows: `SELECT c.call, e.actors, year(e.date_from) AS year, e.place, e.regions, e.deaths_low, e.deaths_best, e.deaths_high, e.source, e.version, e.locator,
  e.conflict AS _actor, c.arg_measure AS _measure, c.arg_region IS NOT NULL AND len(e.regions) > 1 AS _elsewhere
FROM calls c JOIN event e ON e.source = c.source AND e.kind = 'one-sided violence'
  AND (c.arg_in_from IS NULL OR e.date_from >= c.arg_in_from) AND (c.arg_in_to IS NULL OR e.date_to <= c.arg_in_to)
WHERE c.arg_region IS NULL OR list_contains(e.regions, c.arg_region)`,
  aggregate: `CASE WHEN any_value(_measure) = 'actors' THEN count(DISTINCT _actor)
    WHEN NOT bool_or(_elsewhere) THEN sum(deaths_best) END`,
  order: "deaths_best DESC, year, _actor",
  empty: { kind: "number", value: 0 },
  notes: [
    "Not the same as terrorism: it includes governments, and leaves out attacks on soldiers or property.",
    "Actors that killed fewer than 25 civilians in a year are left out, so it does not count all civilians killed.",
    "1994 has 779,683 deaths, nearly all in Rwanda.",
  ],
  examples: [
    { check: "violence.onesided(2008) = 4486", verdict: "holds", needs: "ucdp-onesided" },
    { check: "violence.onesided(2008, measure: actors) = 35", verdict: "holds", needs: "ucdp-onesided" },
    { check: "violence.onesided(2008) is lower from 2007", verdict: "holds", needs: "ucdp-onesided" },
    { check: "violence.onesided(1980) = 0", verdict: "undecided", needs: "ucdp-onesided" },
  ],
});
