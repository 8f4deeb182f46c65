import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { coarseDates, maybeOn, surelyOn } from "../../engine/sql.js";
import { named, not, on } from "../../engine/text.js";
import { covers, sources } from "./mission.js";

export default defineMeasure({
  name: "mission.open",
  field: "peacebuilding",
  title: "Whether a mission was open",
  unit: "yes or no",
  value: "yesno",
  params: [{ key: "name", kind: "mission", meaning: "Acronym or name of the mission." }, at],
  definition: (args) =>
    `Whether ${named(args, "name")} was open ${on(args)}: begun on or before that day and not ended before it, by the dates that the source gives.`,
  clause: (args, _, raw) => `${named(args, "name")} was${not(raw)} open ${on(args)}`,
  reasons: {
    unsettled: (args) => `${coarseDates}, or it does not say when ${named(args, "name")} began or ended.`,
    empty: (args) => `The source does not list ${named(args, "name")}.`,
  },
  sources,
  tables: ["body"],
  covers: { ...covers, subject: { arg: "name" } },
  // All spells of the mission, to tell one without dates from one that was not open.
  rows: `SELECT c.call, b.body, b.name, b.place, b.date_from, b.date_to, b.active, b.source, b.version, b.locator,
  b.date_from IS NOT NULL AND (b.date_to IS NOT NULL OR b.active IS NOT FALSE) AND ${surelyOn("b")} AS _sure,
  ${maybeOn("b")} AS _maybe
FROM calls c JOIN body b ON b.source = c.source AND b.kind = 'mission' AND b.body = c.arg_name`,
  aggregate: "CASE WHEN bool_or(_sure) THEN true WHEN NOT bool_or(_maybe) THEN false END",
  order: "date_from",
  empty: "undecided",
  notes: [
    "Some dates are the first of the month: UNMIS is listed from 2005-03-01 and began on 24 March 2005.",
  ],
  examples: [
    { check: "mission.open(UNMIS, 2008) = yes", verdict: "holds", needs: "un-missions" },
    { check: "mission.open(UNMIS, 2012) = no", verdict: "holds", needs: "un-missions" },
  ],
});
