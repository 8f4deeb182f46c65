import { defineMeasure } from "../../engine/defineMeasure.js";
import { named } from "../../engine/text.js";
import { by, covered, made, sources, state, whose } from "./commitments.js";

export default defineMeasure({
  name: "commitments.kept",
  field: "efforts",
  title: "Commitments that have been kept",
  unit: "commitments",
  value: "number",
  params: [by, state],
  definition: (args) =>
    `Number of recorded commitments ${whose(args)} that were made on or before ${named(args, "by")} and that, according to the records, had been kept by then.`,
  clause: (args, value) => {
    const of = args.state ? ` of ${named(args, "state")}` : "";
    return `${value}${of} had been kept by ${named(args, "by")}`;
  },
  sources,
  tables: ["commitment"],
  covers: covered,
  rows: made("k.kept <= c.arg_by"),
  aggregate: "count(DISTINCT commitment)",
  order: "kept, commitment",
  empty: { kind: "number", value: 0 },
  examples: [{ check: "commitments.kept(by: 2008-12-31, state: Japan) > 0", verdict: "holds", needs: "own" }],
});
