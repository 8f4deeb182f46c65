import { defineMeasure } from "../../engine/defineMeasure.js";
import { isZero, named, within } from "../../engine/text.js";
import { coveredSpells } from "./coveredSpells.js";
import { activityAndMandates, activityName, notCarriedOut, sources } from "./mandates.js";

export default defineMeasure({
  name: "activity.uncovered",
  field: "terrorism",
  title: "Days on which an activity was carried out without a mandate",
  unit: "days",
  value: "number",
  params: [activityName, { key: "in", kind: "in", meaning: "Period." }],
  definition: (args) =>
    `Number of days ${within(args)} on which ${named(args, "name")} was carried out while none of the mandates behind it was in force; spells that run in parallel each count.`,
  clause: (args, value, raw) =>
    isZero(raw)
      ? `${named(args, "name")} was carried out on no days without a mandate ${within(args)}`
      : `${named(args, "name")} was carried out without a mandate on ${value} ${within(args)}`,
  reasons: {
    unsettled: (args) =>
      `The records give no last day for ${named(args, "name")}, nor has the period one, so its days cannot be counted.`,
    empty: notCarriedOut,
  },
  sources,
  tables: ["activity", "mandate"],
  covers: activityAndMandates,
  rows: coveredSpells,
  aggregate: "CASE WHEN bool_and(uncovered_days IS NOT NULL) THEN sum(uncovered_days) END",
  order: "date_from",
  empty: "undecided",
  examples: [
    {
      check: 'activity.uncovered("Indian Ocean replenishment", 2001/2008) = 0',
      verdict: "holds",
      needs: "own",
    },
  ],
});
