import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, within } from "../../engine/text.js";
import { changeOfList } from "../../screening/changeOfList.js";
import { datesRemovals, listName, listParam, listSources, lists } from "../../screening/lists.js";

export default defineMeasure({
  name: "listed.removed",
  field: "terrorism",
  title: "Number of entries that were taken off a list",
  unit: "entries",
  value: "number",
  params: [listParam, { key: "in", kind: "in", meaning: "Period; a year stands for all its days." }],
  definition: (args) =>
    datesRemovals(args.list?.id ?? "")
      ? `Number of entries of ${listName(args)} (list: ${named(args, "list")}) that the list itself says were taken off ${within(args)}.`
      : `Number of entries of ${listName(args)} (list: ${named(args, "list")}) that stood on it on the day before the first of the period and do not on its last, ${within(args)}. An entry that left and came back within the period is not counted, nor one that is back within a week of its end. The list on a day is that of its dated version, or of two versions around the day that agree on the entry.`,
  sources: Object.values(lists).map((list) => list.source),
  sourcesFor: listSources,
  ...changeOfList("removed", datesRemovals),
  notes: [
    "Where the versions in the record leave it open which entries changed, the answer is undecided and says how many at least and at most.",
    "Japan's list of asset freezes keeps the day on which each entry was taken off; its removals are those days.",
  ],
  examples: [
    { check: "listed.removed(un, 2026-02-28/2026-08-22) = 8", verdict: "holds", needs: "un-sc-listings" },
    { check: "listed.removed(jp-mof, 2023-11) > 4", verdict: "holds", needs: "jp-mof" },
  ],
});
