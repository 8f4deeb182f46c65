import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { coarseDates, maybeOn, surelyOn, yesIfSure } from "../../engine/sql.js";
import { named, not, on } from "../../engine/text.js";
import { mandateName, sources } from "./mandates.js";

export default defineMeasure({
  name: "mandate",
  field: "terrorism",
  title: "Whether a mandate was in force",
  unit: "yes or no",
  value: "yesno",
  params: [mandateName, at],
  definition: (args) =>
    `Whether the law, resolution or decision ${named(args, "name")} was in force ${on(args)}, its first and last day included.`,
  clause: (args, _, raw) => `${named(args, "name")} was${not(raw)} in force ${on(args)}`,
  reasons: { unsettled: () => `${coarseDates}.` },
  sources,
  tables: ["mandate"],
  covers: { subject: { arg: "name" } },
  rows: `SELECT c.call, m.mandate, m.name, m.kind, m.enacted, m.date_from, m.date_to, m.extended_by, m.repealed_by,
  m.source, m.version, m.locator, ${surelyOn("m")} AS _sure
FROM calls c JOIN mandate m ON m.source = c.source AND m.mandate = c.arg_name AND ${maybeOn("m")}`,
  aggregate: yesIfSure,
  order: "date_from",
  empty: { kind: "yesno", value: false },
  examples: [
    {
      check: 'mandate("Anti-Terrorism Special Measures Law", 2007-11-02) = no',
      verdict: "holds",
      needs: "own",
    },
  ],
});
