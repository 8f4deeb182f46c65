import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { maybeOn } from "../../engine/sql.js";
import { on, were } from "../../engine/text.js";
import { CALL, listRule, MONITORING, shown, standing } from "./lists.js";

export default defineMeasure({
  name: "fatf.count",
  field: "organized-crime",
  title: "Number of jurisdictions on a list of the Financial Action Task Force",
  unit: "jurisdictions",
  value: "number",
  params: [
    at,
    {
      key: "list",
      kind: "choice",
      choices: [MONITORING, CALL],
      default: MONITORING,
      optional: true,
      meaning: "increased monitoring: the grey list; call for action: the black list.",
    },
  ],
  definition: (args) =>
    `Number of jurisdictions, states and territories alike, on the list ${args.list?.id ?? MONITORING} of the Financial Action Task Force ${on(args)} (list: ${args.list?.id ?? MONITORING}).`,
  clause: (args, value, raw) =>
    `${value} ${were(raw)} ${standing[args.list?.id ?? MONITORING]} the Financial Action Task Force ${on(args)}`,
  sources: ["fatf-lists"],
  tables: ["status"],
  covers: (args) => [listRule(args.list?.id ?? MONITORING)],
  rows: `SELECT c.call, ${shown}
FROM calls c JOIN status s ON s.source = c.source AND s.kind = 'fatf' AND s.status = c.arg_list AND ${maybeOn("s")}`,
  aggregate: "count(DISTINCT state)",
  order: "state",
  empty: { kind: "number", value: 0 },
  examples: [
    { check: "fatf.count(2024-06-28) = 21", verdict: "holds", needs: "fatf-lists" },
    { check: "fatf.count(2014-10-24) = 18", verdict: "holds", needs: "fatf-lists" },
    { check: "fatf.count(2015) = 18", verdict: "undecided", needs: "fatf-lists" },
  ],
});
