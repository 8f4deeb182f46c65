import { defineMeasure } from "../../engine/defineMeasure.js";
import { named } from "../../engine/text.js";
import { by, covered, inState, made, sources, state, whose } from "./commitments.js";

export default defineMeasure({
  name: "commitments.open",
  field: "efforts",
  title: "Commitments that are still to be kept",
  unit: "commitments",
  value: "number",
  params: [by, state],
  definition: (args) =>
    `Number of recorded commitments ${whose(args)} that were made on or before ${named(args, "by")} and had not been kept by then according to the records, whether or not they were due.`,
  clause: inState("still open"),
  sources,
  tables: ["commitment"],
  covers: covered,
  rows: made("(k.kept IS NULL OR k.kept > c.arg_by)"),
  aggregate: "count(DISTINCT commitment)",
  order: "made, commitment",
  empty: { kind: "number", value: 0 },
  examples: [{ check: "commitments.open(by: 2008-12-31, state: Japan) > 0", verdict: "holds", needs: "own" }],
});
