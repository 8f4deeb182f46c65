import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, were, within } from "../../engine/text.js";

const kinds: Readonly<Record<string, string>> = {
  "state-based": "armed conflict in which a state is a party",
  "non-state": "conflict between groups none of which is a state",
  "one-sided": "violence by a state or group against civilians",
};
/** The record's word for the kind. */
const kindOf = (type: string): string => (type === "one-sided" ? "one-sided violence" : type);

export default defineMeasure({
  name: "conflicts.deaths",
  field: "environment",
  title: "Deaths in organized violence",
  unit: "deaths",
  value: "number",
  params: [
    { key: "in", kind: "in", meaning: "Period." },
    { key: "state", kind: "state", optional: true, meaning: "Only deaths on the territory of this state." },
    {
      key: "type",
      kind: "choice",
      choices: Object.keys(kinds),
      optional: true,
      meaning: "Only deaths in this type of violence; left out, all three types.",
    },
    {
      key: "estimate",
      kind: "choice",
      choices: ["best", "low", "high"],
      default: "best",
      optional: true,
      meaning: "The publisher's best, low or high estimate.",
    },
  ],
  definition: (args) =>
    `Deaths in events of organized violence that began ${within(args)}, ${
      args.type
        ? `in ${kinds[args.type.id]} (type: ${args.type.id})`
        : "in state-based conflict, non-state conflict and one-sided violence together (any type)"
    }, ${args.state ? `on the territory of ${args.state.label}` : "in the whole world"}: the sum of the ${
      args.estimate?.id ?? "best"
    } estimates of the UCDP Georeferenced Event Dataset (estimate: ${args.estimate?.id ?? "best"}).`,
  clause: (args, value, raw) =>
    `there ${were(raw)} ${value} in ${args.type ? (kinds[args.type.id] ?? args.type.label) : "organized violence"} ${
      args.state ? `in ${named(args, "state")}` : "worldwide"
    } ${within(args)}, by the ${args.estimate?.id ?? "best"} estimate`,
  sources: ["ucdp-events"],
  tables: ["event"],
  covers: (args) => (args.type ? [args.type.id] : Object.keys(kinds)).map((type) => ({ kind: kindOf(type) })),
  rows: `SELECT c.call, e.event, e.kind, e.date_from, e.date_to, e.place, e.state, e.actors, e.deaths_low, e.deaths_best, e.deaths_high,
  e.review, e.source, e.version, e.locator,
  CASE c.arg_estimate WHEN 'low' THEN e.deaths_low WHEN 'high' THEN e.deaths_high ELSE e.deaths_best END AS _deaths
FROM calls c JOIN event e ON e.source = c.source AND e.kind IN ('state-based', 'non-state', 'one-sided violence')
  AND (c.arg_type IS NULL OR e.kind = CASE c.arg_type WHEN 'one-sided' THEN 'one-sided violence' ELSE c.arg_type END)
  AND (c.arg_state IS NULL OR e.state = c.arg_state)
WHERE (c.arg_in_from IS NULL OR e.date_from >= c.arg_in_from) AND (c.arg_in_to IS NULL OR e.date_from <= c.arg_in_to)`,
  aggregate: "sum(_deaths)",
  order: "_deaths DESC, event",
  empty: { kind: "number", value: 0 },
  notes: [
    "Candidate events are preliminary: the yearly release revises them, and the coverage says which is used.",
    "An event known only to the week or month counts in the period that contains its first possible day.",
    "Battle-related deaths in the yearly conflict data follow a different rule; never mix the two.",
  ],
  examples: [
    { check: "conflicts.deaths(2021) = 115471", verdict: "holds", needs: "ucdp-events" },
    {
      check: "conflicts.deaths(2021, Afghanistan) > conflicts.deaths(2021, Syria)",
      verdict: "holds",
      needs: "ucdp-events",
    },
    { check: "conflicts.deaths(2021-08-26, Afghanistan) >= 183", verdict: "holds", needs: "ucdp-events" },
    { check: "conflicts.deaths(2008) = 0", verdict: "undecided", needs: "ucdp-events" },
  ],
});
