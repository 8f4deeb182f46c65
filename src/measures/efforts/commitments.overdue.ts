import { defineMeasure } from "../../engine/defineMeasure.js";
import { named } from "../../engine/text.js";
import { by, covered, inState, made, sources, state, whose } from "./commitments.js";

export default defineMeasure({
  name: "commitments.overdue",
  field: "efforts",
  title: "Commitments whose day has passed and that have not been kept",
  unit: "commitments",
  value: "number",
  params: [by, state],
  definition: (args) =>
    `Number of recorded commitments ${whose(args)} that were due before ${named(args, "by")} and had not been kept by then according to the records; commitments without a due day are never overdue.`,
  clause: inState("overdue"),
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
