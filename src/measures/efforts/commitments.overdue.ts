import { defineMeasure } from "../../engine/defineMeasure.js";
import { named } from "../../engine/text.js";
import { by, covered, made, sources, state } from "./commitments.js";

export default defineMeasure({
  name: "commitments.overdue",
  field: "efforts",
  title: "Commitments whose day has passed and that have not been kept",
  unit: "commitments",
  value: "number",
  params: [by, state],
  definition: (args) =>
    `Number of recorded commitments ${args.state ? `of ${args.state.label}` : "of anyone"} whose due day lies before ${named(args, "by")} and that the records do not say had been kept by then; commitments without a due day are never overdue.`,
  sources,
  tables: ["commitment"],
  covers: covered,
  rows: made("k.due < c.arg_by AND (k.kept IS NULL OR k.kept > c.arg_by)"),
  aggregate: "count(DISTINCT commitment)",
  order: "due, commitment",
  empty: { kind: "number", value: 0 },
  examples: [
    { check: "commitments.overdue(by: 2008-12-31, state: Japan) = 0", verdict: "holds", needs: "own" },
  ],
});
