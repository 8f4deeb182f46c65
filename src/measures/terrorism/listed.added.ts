import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, within } from "../../engine/text.js";
import { changeOfList } from "../../screening/changeOfList.js";
import { datesRemovals, listName, listParam, listSources, lists } from "../../screening/lists.js";

export default defineMeasure({
  name: "listed.added",
  field: "terrorism",
  title: "Number of entries that were added to a list",
  unit: "entries",
  value: "number",
  params: [listParam, { key: "in", kind: "in", meaning: "Period; a year stands for all its days." }],
  definition: (args) =>
    `Number of entries of ${listName(args)} (list: ${named(args, "list")}) that stand on it on the last day of the period and did not on the day before its first, ${within(args)}. An entry that came and left within the period is not counted, nor one that was gone for less than a week at its beginning. The list on a day is that of its dated version, or of two versions around the day that agree on the entry.`,
  sources: Object.values(lists).map((list) => list.source),
  sourcesFor: listSources,
  ...changeOfList("added", datesRemovals),
  notes: [
    "Where the versions in the record leave it open which entries changed, the answer is undecided and says how many at least and at most.",
    "Days of listing are not used: an entry that comes back keeps its old day.",
  ],
  examples: [
    { check: "listed.added(un, 2026-02-28/2026-08-22) = 16", verdict: "holds", needs: "un-sc-listings" },
  ],
});
