import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { maybeOn } from "../../engine/sql.js";
import { named, on } from "../../engine/text.js";
import { CALL, FIRST_KNOWN, listRule, MONITORING, NOT_LISTED, shown, standing } from "./lists.js";

export default defineMeasure({
  name: "fatf",
  field: "organized-crime",
  title: "Listing of a state by the Financial Action Task Force",
  unit: "status",
  value: "text",
  words: [MONITORING, CALL, NOT_LISTED],
  params: [{ key: "state", kind: "state", meaning: "The state or territory." }, at],
  definition: (args) =>
    `Status of ${named(args, "state")} at the Financial Action Task Force ${on(args)}: increased monitoring (the grey list, before 2019 under another name), call for action (the black list), or not listed.`,
  clause: (args, value, raw) =>
    `${named(args, "state")} was ${standing[raw.kind === "text" ? raw.value : value]} the Financial Action Task Force ${on(args)}`,
  reasons: {
    unsettled: (args) => `The rows have ${named(args, "state")} on both lists ${on(args)}.`,
    empty: (args) =>
      `Before ${FIRST_KNOWN} only the list of increased monitoring is known, on single days, and ${named(args, "state")} is not on it ${on(args)}.`,
  },
  sources: ["fatf-lists"],
  tables: ["status"],
  covers: ({ at }) => [
    listRule(MONITORING),
    ...((at?.id ?? FIRST_KNOWN) >= FIRST_KNOWN ? [listRule(CALL)] : []),
  ],
  rows: `SELECT c.call, ${shown}
FROM calls c JOIN status s ON s.source = c.source AND s.kind = 'fatf' AND s.state = c.arg_state AND ${maybeOn("s")}`,
  aggregate: "CASE WHEN count(DISTINCT status) = 1 THEN any_value(status) END",
  order: "date_from",
  empty: { kind: "text", value: NOT_LISTED },
  // Before both lists are known, a state that is not on one may be on the other.
  emptyHolds: (args) => (args.at?.id ?? "") >= FIRST_KNOWN,
  notes: [
    "Nothing is inferred between the full lists before 21 June 2019: such days are not covered.",
    "A call for action does not always ask for counter-measures; the rows say what it asks for.",
  ],
  examples: [
    { check: 'fatf(Myanmar, 2023) = "call for action"', verdict: "holds", needs: "fatf-lists" },
    { check: 'fatf(Panama, 2019-12-31) = "increased monitoring"', verdict: "holds", needs: "fatf-lists" },
    { check: 'fatf(Japan, 2023) = "not listed"', verdict: "holds", needs: "fatf-lists" },
    { check: 'fatf(Japan, 2008) = "not listed"', verdict: "undecided", needs: "fatf-lists" },
  ],
});
