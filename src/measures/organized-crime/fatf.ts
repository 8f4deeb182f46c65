import { defineMeasure } from "../../engine/defineMeasure.js";
import { maybeOn } from "../../engine/sql.js";
import { named, on } from "../../engine/text.js";
import { CALL, FIRST_KNOWN, listNeed, MONITORING, NOT_LISTED, shown } from "./lists.js";

export default defineMeasure({
  name: "fatf",
  field: "organized-crime",
  title: "Whether and how the Financial Action Task Force lists a state",
  unit: "status",
  value: "text",
  words: [MONITORING, CALL, NOT_LISTED],
  params: [
    { key: "state", kind: "state", meaning: "The state or territory." },
    { key: "at", kind: "at", meaning: "Day; a month or year stands for its last day." },
  ],
  definition: (args) =>
    `On which list of the Financial Action Task Force ${named(args, "state")} stood ${on(args)}: increased monitoring (the grey list, before 2019 under another name), call for action (the black list), or not listed.`,
  sources: ["fatf-lists"],
  tables: ["status"],
  covers: (args) => {
    const at = args.at?.id ?? null;
    const needs = [listNeed(MONITORING, at)];
    return at === null || at >= FIRST_KNOWN ? [...needs, listNeed(CALL, at)] : needs;
  },
  rows: `SELECT c.call, ${shown}
FROM calls c JOIN status s ON s.source = c.source AND s.kind = 'fatf' AND s.state = c.arg_state AND ${maybeOn("s")}`,
  aggregate: "CASE WHEN count(DISTINCT status) = 1 THEN any_value(status) END",
  nullReason: (args) => `The rows have ${named(args, "state")} on both lists ${on(args)}.`,
  order: "date_from",
  empty: { kind: "text", value: NOT_LISTED },
  // Before both lists are known, a state that is not on the one may be on the other.
  emptyHolds: (args) => (args.at?.id ?? "") >= FIRST_KNOWN,
  emptyReason: (args) =>
    `Before ${FIRST_KNOWN} only the list of increased monitoring is known, on single days, and ${named(args, "state")} is not on it ${on(args)}.`,
  notes: [
    "Between the full lists before 21 June 2019 nothing is inferred: such days are not covered.",
    "A call for action does not always ask for counter-measures; the rows say what it asks.",
  ],
  examples: [
    { check: 'fatf(Myanmar, 2023) = "call for action"', verdict: "holds", needs: "fatf-lists" },
    { check: 'fatf(Panama, 2019-12-31) = "increased monitoring"', verdict: "holds", needs: "fatf-lists" },
    { check: 'fatf(Japan, 2023) = "not listed"', verdict: "holds", needs: "fatf-lists" },
    { check: 'fatf(Japan, 2008) = "not listed"', verdict: "undecided", needs: "fatf-lists" },
  ],
});
