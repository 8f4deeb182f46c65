import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { maybeOn, surelyOn } from "../../engine/sql.js";
import { named, on, were } from "../../engine/text.js";

export default defineMeasure({
  name: "deployment",
  field: "efforts",
  title: "People deployed in an activity",
  unit: "people",
  value: "number",
  params: [{ key: "name", kind: "activity", meaning: "Name or id of the deployment." }, at],
  definition: (args) =>
    `Number of people deployed in ${named(args, "name")} ${on(args)}, as the records give it for the spell that includes that day, adding up concurrent spells; 0 on a day on which it was not carried out.`,
  clause: (args, value, raw) => `${value} ${were(raw)} deployed in ${named(args, "name")} ${on(args)}`,
  reasons: {
    unsettled: (args) =>
      `The records do not say how many people were deployed in ${named(args, "name")} ${on(args)}, or do not give its dates to the day.`,
  },
  sources: ["own", "facts"],
  tables: ["activity"],
  covers: { subject: { arg: "name" }, state: ({ name }) => name?.state },
  rows: `SELECT c.call, a.activity, a.name, a.kind, a.place, a.date_from, a.date_to, a.personnel, a.note,
  a.source, a.version, a.locator, ${surelyOn("a")} AS _sure
FROM calls c JOIN activity a ON a.source = c.source AND a.activity = c.arg_name AND ${maybeOn("a")}`,
  aggregate: "CASE WHEN bool_and(_sure) AND bool_and(personnel IS NOT NULL) THEN sum(personnel) END",
  order: "date_from",
  empty: { kind: "number", value: 0 },
  examples: [
    { check: 'deployment("UNMIS headquarters officers", 2008-12-31) = 2', verdict: "holds", needs: "own" },
  ],
});
