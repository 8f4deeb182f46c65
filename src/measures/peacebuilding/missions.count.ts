import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { coarseDates, countIfSure } from "../../engine/sql.js";
import { on, were } from "../../engine/text.js";
import { covers, open, sources, unknownDates, what } from "./mission.js";

export default defineMeasure({
  name: "missions.count",
  field: "peacebuilding",
  title: "Number of peacekeeping missions in the field",
  unit: "missions",
  value: "number",
  params: [at],
  definition: (args) =>
    `Number of ${what} that were open ${on(args)}: begun on or before that day and not ended before it, by the dates that the source gives.`,
  clause: (args, value, raw) =>
    `${value} led by the United Nations department for peace operations ${were(raw)} open ${on(args)}`,
  reasons: { unsettled: () => `${coarseDates}.` },
  sources,
  tables: ["body"],
  covers,
  rows: open,
  aggregate: countIfSure("body"),
  order: "date_from, body",
  empty: { kind: "number", value: 0 },
  notes: [unknownDates],
  examples: [{ check: "missions.count(2008) > 10", verdict: "holds", needs: "un-missions" }],
});
