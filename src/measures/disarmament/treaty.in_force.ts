import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { coarseDates, maybeOn, surelyOn } from "../../engine/sql.js";
import { named, not, on } from "../../engine/text.js";
import { treaty } from "./treaty.js";

export default defineMeasure({
  name: "treaty.in_force",
  field: "disarmament",
  title: "Whether a treaty was in force",
  unit: "yes or no",
  value: "yesno",
  params: [treaty, at],
  definition: (args) =>
    `Whether ${named(args, "treaty")} had entered into force as a treaty on or before ${named(args, "at")} and had not ended; whether it bound a given state is a separate question.`,
  clause: (args, _, raw) => `${named(args, "treaty")} was${not(raw)} in force ${on(args)}`,
  reasons: {
    unsettled: (args) =>
      `${coarseDates}, or it does not say when ${named(args, "treaty")} entered into force.`,
  },
  sources: ["facts"],
  tables: ["body"],
  covers: { kind: "treaty", subject: { arg: "treaty" } },
  rows: `SELECT c.call, b.body AS treaty, b.name, b.date_from, b.date_to, b.source, b.version, b.locator, ${surelyOn("b")} AS _sure
FROM calls c JOIN body b ON b.source = c.source AND b.kind = 'treaty' AND b.body = c.arg_treaty AND ${maybeOn("b")}`,
  aggregate: "CASE WHEN bool_or(_sure) THEN true END",
  order: "date_from",
  empty: { kind: "yesno", value: false },
  examples: [
    { check: "treaty.in_force(NPT, 2008) = yes", verdict: "holds", needs: "facts" },
    { check: "treaty.in_force(CTBT, 2008) = no", verdict: "holds", needs: "facts" },
    { check: "treaty.in_force(UNCLOS, 1994-11-15) = no", verdict: "holds", needs: "facts" },
  ],
});
