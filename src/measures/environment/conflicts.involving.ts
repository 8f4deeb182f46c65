import { defineMeasure } from "../../engine/defineMeasure.js";
import { emptyForStates, outsideReason } from "../../engine/emptyForStates.js";
import { named, within } from "../../engine/text.js";
import { inYears, shown, year } from "./conflicts.js";

export default defineMeasure({
  name: "conflicts.involving",
  field: "environment",
  title: "Armed conflicts that a state is a party to",
  unit: "conflicts",
  value: "number",
  params: [
    { key: "state", kind: "state", meaning: "The state." },
    year,
    {
      key: "side",
      kind: "choice",
      choices: ["primary", "any"],
      default: "primary",
      optional: true,
      meaning: "primary: a party to the disagreement itself; any: also with troops supporting a party.",
    },
  ],
  definition: (args) =>
    `Number of state-based armed conflicts with at least 25 battle-related deaths in a calendar year that were active ${within(args)} and to which ${named(args, "state")} was a party, ${
      args.side?.id === "any"
        ? `as a primary party or with troops supporting one (side: ${args.side.id})`
        : "as a primary party; sending troops to support a party does not count (side: primary)"
    }; a conflict active in several of the years counts once.`,
  clause: (args, value) =>
    `${named(args, "state")} was ${
      args.side?.id === "any"
        ? "a primary party to, or sent troops to support a party to,"
        : "a primary party to"
    } ${value} active ${within(args)}`,
  reasons: outsideReason(["state"]),
  sources: ["ucdp-conflicts", "facts"],
  tables: ["conflict_year"],
  rows: `SELECT c.call, ${shown}
FROM calls c JOIN conflict_year k ON ${inYears}
WHERE list_contains(k.states_a, c.arg_state) OR list_contains(k.states_b, c.arg_state)
  OR (c.arg_side = 'any'
    AND (list_contains(k.states_a_2nd, c.arg_state) OR list_contains(k.states_b_2nd, c.arg_state)))`,
  aggregate: "count(DISTINCT conflict)",
  order: "year, location, conflict",
  empty: { kind: "number", value: 0 },
  ...emptyForStates(["state"]),
  examples: [
    { check: "conflicts.involving(South Sudan, 2008) = 0", verdict: "undecided", needs: "facts" },
    { check: "conflicts.involving(Djibouti, 2008) = 1", verdict: "holds", needs: "ucdp-conflicts" },
    {
      check: "conflicts.involving(Russia, 2008, any) > conflicts.involving(Russia, 2008)",
      verdict: "holds",
      needs: "ucdp-conflicts",
    },
  ],
});
