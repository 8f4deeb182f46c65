import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, within } from "../../engine/text.js";
import { coveredSpells } from "./coveredSpells.js";
import { activityAndMandates, activityName, notCarriedOut, sources } from "./mandates.js";

export default defineMeasure({
  name: "activity.covered",
  field: "terrorism",
  title: "Whether an activity had a mandate on every day",
  unit: "yes or no",
  value: "yesno",
  params: [activityName, { key: "in", kind: "in", meaning: "Period." }],
  definition: (args) =>
    `Whether at least one of the mandates behind ${named(args, "name")} was in force on every day ${within(args)} on which it was carried out; days on which it was not carried out do not matter.`,
  clause: (args, _, raw) =>
    raw.kind === "yesno" && raw.value
      ? `${named(args, "name")} had a mandate on every day ${within(args)} on which it was carried out`
      : `${named(args, "name")} was carried out without a mandate on at least one day ${within(args)}`,
  reasons: { empty: notCarriedOut },
  sources,
  tables: ["activity", "mandate"],
  covers: activityAndMandates,
  rows: coveredSpells,
  aggregate: "bool_and(covered)",
  order: "date_from",
  empty: "undecided",
  examples: [
    {
      check: 'activity.covered("Indian Ocean replenishment", 2001/2008) = yes',
      verdict: "holds",
      needs: "own",
    },
  ],
});
