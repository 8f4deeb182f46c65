import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { coarseDates, maybeOn, surelyOn, yesIfSure } from "../../engine/sql.js";
import { named, not, on } from "../../engine/text.js";
import { activityCovered, activityName, sources } from "./mandates.js";

export default defineMeasure({
  name: "activity.running",
  field: "terrorism",
  title: "Whether an activity was being carried out",
  unit: "yes or no",
  value: "yesno",
  params: [activityName, at],
  definition: (args) =>
    `Whether ${named(args, "name")} was actually being carried out ${on(args)}, by the first and last day of each of its spells in the records.`,
  clause: (args, _, raw) => `${named(args, "name")} was${not(raw)} being carried out ${on(args)}`,
  reasons: { unsettled: () => `${coarseDates}.` },
  sources,
  tables: ["activity"],
  covers: activityCovered,
  rows: `SELECT c.call, a.activity, a.name, a.kind, a.place, a.mandates, a.date_from, a.date_to, a.personnel, a.note,
  a.source, a.version, a.locator, ${surelyOn("a")} AS _sure
FROM calls c JOIN activity a ON a.source = c.source AND a.activity = c.arg_name AND ${maybeOn("a")}`,
  aggregate: yesIfSure,
  order: "date_from",
  empty: { kind: "yesno", value: false },
  examples: [
    {
      check: 'activity.running("Indian Ocean replenishment", 2007-12-01) = no',
      verdict: "holds",
      needs: "own",
    },
  ],
});
