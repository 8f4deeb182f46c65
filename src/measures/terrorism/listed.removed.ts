import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, were, within } from "../../engine/text.js";
import { changeOfList } from "../../screening/changeOfList.js";
import { datesRemovals, listName, listParam, listSources, lists } from "../../screening/lists.js";

export default defineMeasure({
  name: "listed.removed",
  field: "terrorism",
  title: "Number of entries taken off a list",
  unit: "entries",
  value: "number",
  params: [listParam, { key: "in", kind: "in", meaning: "Period; a year stands for all its days." }],
  definition: (args) =>
    datesRemovals(args.list?.id ?? "")
      ? `Number of entries of ${listName(args)} (list: ${named(args, "list")}) that were taken off ${within(args)} according to the list itself.`
      : `Number of entries of ${listName(args)} (list: ${named(args, "list")}) that were on it on the day before the first of the period and are not on its last, ${within(args)}. An entry removed and restored within the period is not counted, nor one restored within a week of its end. The list on a day is its dated version of that day, or the two versions around the day where they agree on the entry.`,
  clause: (args, value, raw) => `${value} ${were(raw)} taken off ${listName(args)} ${within(args)}`,
  sources: Object.values(lists).map((list) => list.source),
  sourcesFor: listSources,
  ...changeOfList("removed", datesRemovals),
  notes: [
    "Where the versions in the record leave open which entries changed, the answer is undecided and gives the least and the most.",
    "Japan's list of asset freezes records the day on which each entry was taken off; its removals are counted by those days.",
  ],
  examples: [
    { check: "listed.removed(un, 2026-02-28/2026-08-22) = 8", verdict: "holds", needs: "un-sc-listings" },
    { check: "listed.removed(jp-mof, 2023-11) > 4", verdict: "holds", needs: "jp-mof" },
  ],
});
