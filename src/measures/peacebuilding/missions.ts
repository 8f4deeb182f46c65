import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { coarseDates, setIfSure } from "../../engine/sql.js";
import { isEmpty, on } from "../../engine/text.js";
import { covers, open, sources, unknownDates, what } from "./mission.js";

export default defineMeasure({
  name: "missions",
  field: "peacebuilding",
  title: "Peacekeeping missions in the field",
  unit: "missions",
  value: "set",
  setOf: "body",
  params: [at],
  definition: (args) =>
    `The ${what} that were open ${on(args)}: begun on or before that day and not ended before it, by the dates that the source gives.`,
  clause: (args, value, raw) =>
    isEmpty(raw)
      ? `no United Nations peacekeeping mission was open ${on(args)}`
      : `the United Nations peacekeeping missions open ${on(args)} were ${value}`,
  reasons: { unsettled: () => `${coarseDates}.` },
  sources,
  tables: ["body"],
  covers,
  rows: open,
  aggregate: setIfSure("body"),
  order: "date_from, body",
  empty: { kind: "set", value: [] },
  notes: [unknownDates],
  examples: [{ check: "missions(2008) includes UNMIS", verdict: "holds", needs: "un-missions" }],
});
