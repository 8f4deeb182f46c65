import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { coarseDates, countIfSure, maybeOn, surelyOn } from "../../engine/sql.js";
import { on } from "../../engine/text.js";

export default defineMeasure({
  name: "un.members",
  field: "united-nations",
  title: "Number of members of the United Nations",
  unit: "members",
  value: "number",
  params: [at],
  definition: (args) =>
    `Number of states that were members of the United Nations ${on(args)}, not counting observers.`,
  clause: (args, value) => `the United Nations had ${value} ${on(args)}`,
  reasons: {
    unsettled: () => `${coarseDates}.`,
    empty: () => "The record lists no member of the United Nations on that day.",
  },
  sources: ["un-members", "facts"],
  tables: ["membership"],
  covers: { kind: "UN" },
  rows: `SELECT c.call, m.state, m.date_from, m.date_to, m.action, m.source, m.version, m.locator, ${surelyOn("m")} AS _sure
FROM calls c JOIN membership m ON m.source = c.source AND m.body = 'UN' AND m.role = 'member' AND ${maybeOn("m")}`,
  aggregate: countIfSure("state"),
  order: "state",
  empty: "undecided",
  notes: [
    "The seat of Yugoslavia is counted until October 2000, as the United Nations counted it, although no state sat in it after 1992.",
  ],
  examples: [
    { check: "un.members(2008) = 192", verdict: "holds", needs: "facts" },
    { check: "un.members(1995) = 185", verdict: "holds", needs: "facts" },
  ],
});
