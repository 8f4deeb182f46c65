import { defineMeasure } from "../../engine/defineMeasure.js";
import { coarseDates, countIfSure } from "../../engine/sql.js";
import { on } from "../../engine/text.js";
import { at, covered, open, sources, unknownDates, what } from "./mission.js";

export default defineMeasure({
  name: "missions.count",
  field: "peacebuilding",
  title: "Number of peacekeeping missions in the field",
  unit: "missions",
  value: "number",
  params: [at],
  definition: (args) =>
    `Number of ${what}, that were open ${on(args)}: begun on or before that day and not ended before it, by the dates that the source gives.`,
  sources,
  tables: ["body"],
  covers: covered,
  rows: open,
  aggregate: countIfSure("body"),
  nullReason: () => `${coarseDates}.`,
  order: "date_from, body",
  empty: { kind: "number", value: 0 },
  notes: [unknownDates],
  examples: [{ check: "missions.count(2008) > 10", verdict: "holds", needs: "un-missions" }],
});
