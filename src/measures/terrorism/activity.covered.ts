import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, within } from "../../engine/text.js";
import { coveredSpells } from "./coveredSpells.js";
import { activityIn, activityName, mandateIn, sources } from "./mandates.js";

export default defineMeasure({
  name: "activity.covered",
  field: "terrorism",
  title: "Whether an activity had a mandate on every day",
  unit: "yes or no",
  value: "yesno",
  params: [activityName, { key: "in", kind: "in", meaning: "Period." }],
  definition: (args) =>
    `Whether on every day ${within(args)} on which ${named(args, "name")} was carried out at least one of the mandates that it rests on was in force; days on which it was not carried out are not asked for.`,
  sources,
  tables: ["activity", "mandate"],
  covers: (args) => [...activityIn(args), ...mandateIn(args)],
  rows: coveredSpells,
  aggregate: "bool_and(covered)",
  order: "date_from",
  empty: "undecided",
  emptyReason: (args) =>
    `${named(args, "name")} was not carried out on any day ${within(args)}, so there is nothing that a mandate could cover.`,
  examples: [
    {
      check: 'activity.covered("Indian Ocean replenishment", 2001/2008) = yes',
      verdict: "holds",
      needs: "own",
    },
  ],
});
