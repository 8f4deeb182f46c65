import { defineMeasure } from "../../engine/defineMeasure.js";
import { maybeOn, surelyOn } from "../../engine/sql.js";
import { named, on } from "../../engine/text.js";

export default defineMeasure({
  name: "deployment",
  field: "efforts",
  title: "People deployed in an activity",
  unit: "people",
  value: "number",
  params: [
    { key: "name", kind: "activity", meaning: "Name or id of the deployment." },
    { key: "at", kind: "at", meaning: "Day; a month or year stands for its last day." },
  ],
  definition: (args) =>
    `Number of people deployed in ${named(args, "name")} ${on(args)}, as the records give it for the spell that holds that day, spells that run side by side added up; 0 on a day on which it was not carried out.`,
  sources: ["own", "facts"],
  tables: ["activity"],
  covers: (args) => [
    {
      table: "activity",
      subject: args.name?.id ?? "",
      ...(args.name?.state === undefined ? {} : { state: args.name.state }),
      from: args.at?.id ?? null,
      to: args.at?.id ?? null,
    },
  ],
  rows: `SELECT c.call, a.activity, a.name, a.kind, a.place, a.date_from, a.date_to, a.personnel, a.note,
  a.source, a.version, a.locator, ${surelyOn("a")} AS _sure
FROM calls c JOIN activity a ON a.source = c.source AND a.activity = c.arg_name AND ${maybeOn("a")}`,
  aggregate: "CASE WHEN bool_and(_sure) AND bool_and(personnel IS NOT NULL) THEN sum(personnel) END",
  nullReason: (args) =>
    `The records do not say how many people were deployed in ${named(args, "name")} ${on(args)}, or not to the day when.`,
  order: "date_from",
  empty: { kind: "number", value: 0 },
  examples: [
    { check: 'deployment("UNMIS headquarters officers", 2008-12-31) = 2', verdict: "holds", needs: "own" },
  ],
});
