import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, within } from "../../engine/text.js";
import { coveredSpells } from "./coveredSpells.js";
import { activityIn, activityName, mandateIn, sources } from "./mandates.js";

export default defineMeasure({
  name: "activity.uncovered",
  field: "terrorism",
  title: "Days on which an activity was carried out without a mandate",
  unit: "days",
  value: "number",
  params: [activityName, { key: "in", kind: "in", meaning: "Period." }],
  definition: (args) =>
    `Number of days ${within(args)} on which ${named(args, "name")} was carried out and none of the mandates that it rests on was in force; spells that run side by side are counted each.`,
  sources,
  tables: ["activity", "mandate"],
  covers: (args) => [...activityIn(args), ...mandateIn(args)],
  rows: coveredSpells,
  aggregate: "CASE WHEN bool_and(uncovered_days IS NOT NULL) THEN sum(uncovered_days) END",
  nullReason: (args) =>
    `The records give no last day for ${named(args, "name")} and the period has none either, so its days cannot be counted.`,
  order: "date_from",
  empty: "undecided",
  emptyReason: (args) =>
    `${named(args, "name")} was not carried out on any day ${within(args)}, so there is nothing that a mandate could cover.`,
  examples: [
    {
      check: 'activity.uncovered("Indian Ocean replenishment", 2001/2008) = 0',
      verdict: "holds",
      needs: "own",
    },
  ],
});
