import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, within } from "../../engine/text.js";

/** There were no such agreements before this day, so nobody need claim earlier years. */
const since = "1950-01-01";

const types = [
  "any",
  "comprehensive power, restricted",
  "comprehensive power, unrestricted",
  "intangibles",
  "military assistance",
  "nuclear materials",
  "nuclear safety",
  "research",
];

export default defineMeasure({
  name: "cooperation.nuclear",
  field: "disarmament",
  title: "Nuclear cooperation agreements of two states",
  unit: "agreements",
  value: "number",
  params: [
    { key: "a", kind: "state", meaning: "The first state." },
    { key: "b", kind: "state", meaning: "The second state." },
    { key: "in", kind: "in", meaning: "Years of signature.", wholeYears: true },
    {
      key: "type",
      kind: "choice",
      choices: types,
      default: "any",
      optional: true,
      meaning: "Only agreements of this type, as the author names it.",
    },
  ],
  definition: (args) =>
    `Number of bilateral nuclear cooperation agreements ${
      args.type && args.type.id !== "any" ? `of the type "${args.type.id}"` : "of any type"
    } that ${named(args, "a")} and ${named(args, "b")} signed ${within(args)}. An agreement that the source lists under both states counts once: for each type and year the longer of the two lists is counted.`,
  clause: (args, value) =>
    `${named(args, "a")} and ${named(args, "b")} signed ${value} on nuclear cooperation${args.type && args.type.id !== "any" ? ` (${args.type.id})` : ""} ${within(args)}`,
  reasons: { "same-state": () => "cooperation.nuclear takes two different states." },
  sources: ["nuclear-cooperation"],
  tables: ["contribution"],
  check: (args) => (args.a && args.b && args.a.id === args.b.id ? "same-state" : undefined),
  covers: { kind: "nuclear cooperation", subject: { arg: "b" }, state: { arg: "a" }, since },
  // Rows of one direction per type and year: the one with more of them, or the first by id where both have as many.
  rows: `WITH found AS (
  SELECT c.call, k.from_party, k.to_party, k.date_from, k.date_to, k.value, k.basis, k.source, k.version, k.locator,
    count(*) OVER (PARTITION BY c.call, k.from_party, k.date_from, k.basis) AS _size
  FROM calls c JOIN contribution k ON k.source = c.source AND k.kind = 'nuclear cooperation'
    AND ((k.from_party = c.arg_a AND k.to_party = c.arg_b) OR (k.from_party = c.arg_b AND k.to_party = c.arg_a))
    AND (c.arg_in_to IS NULL OR k.date_to <= c.arg_in_to)
    AND (c.arg_in_from IS NULL OR k.date_from >= c.arg_in_from)
  WHERE c.arg_type = 'any' OR k.basis = c.arg_type)
SELECT *, first_value(from_party) OVER (PARTITION BY call, date_from, basis ORDER BY _size DESC, from_party) AS _longer
FROM found QUALIFY from_party = _longer`,
  aggregate: "sum(value)",
  order: "date_from, basis, locator",
  empty: { kind: "number", value: 0 },
  notes: ["The source gives years, not days, and does not say which agreements ended."],
  examples: [
    {
      check: "cooperation.nuclear(United States, Japan, 1950/1958) = 2",
      verdict: "holds",
      needs: "nuclear-cooperation",
    },
    {
      check: "cooperation.nuclear(Japan, United States, 1968) = 3",
      verdict: "holds",
      needs: "nuclear-cooperation",
    },
    {
      check: "cooperation.nuclear(Japan, India, 2010) = 0",
      verdict: "undecided",
      needs: "nuclear-cooperation",
    },
  ],
});
