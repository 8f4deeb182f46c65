import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, were, within } from "../../engine/text.js";
import { changeOfList } from "../../screening/changeOfList.js";
import { datesRemovals, listName, listParam, listSources, lists } from "../../screening/lists.js";

export default defineMeasure({
  name: "listed.added",
  field: "terrorism",
  title: "Number of entries added to a list",
  unit: "entries",
  value: "number",
  params: [listParam, { key: "in", kind: "in", meaning: "Period; a year stands for all its days." }],
  definition: (args) =>
    `Number of entries of ${listName(args)} (list: ${named(args, "list")}) that are on it on the last day of the period but were not on the day before its first, ${within(args)}. An entry added and removed within the period is not counted, nor one missing for less than a week at its beginning. The list on a day is its dated version of that day, or the two versions around the day where they agree on the entry.`,
  clause: (args, value, raw) => `${value} ${were(raw)} added to ${listName(args)} ${within(args)}`,
  sources: Object.values(lists).map((list) => list.source),
  sourcesFor: listSources,
  ...changeOfList("added", datesRemovals),
  notes: [
    "Where the versions in the record leave open which entries changed, the answer is undecided and gives the least and the most.",
    "Listing dates are not used: an entry that comes back keeps its old date.",
  ],
  examples: [
    { check: "listed.added(un, 2026-02-28/2026-08-22) = 16", verdict: "holds", needs: "un-sc-listings" },
  ],
});
