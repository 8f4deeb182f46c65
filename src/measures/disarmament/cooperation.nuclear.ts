import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, within } from "../../engine/text.js";

/** The source speaks of agreements since this day, so that nobody need claim earlier years. */
const FIRST = "1950-01-01";

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
    } that ${named(args, "a")} and ${named(args, "b")} signed ${within(args)}. An agreement that the source lists under both states counts once: of each type and year the longer of the two lists is counted.`,
  sources: ["nuclear-cooperation"],
  tables: ["contribution"],
  check: (args) =>
    args.a && args.b && args.a.id === args.b.id
      ? "cooperation.nuclear takes two different states."
      : undefined,
  covers: (args) => {
    const { from = null, to = null } = args.in?.period ?? {};
    const need = { table: "contribution", kind: "nuclear cooperation", to } as const;
    return [
      {
        ...need,
        state: args.a?.id ?? "",
        subject: args.b?.id ?? "",
        from: from ?? (to === null || to >= FIRST ? FIRST : to),
      },
    ];
  },
  // Rows of one direction per type and year: the one with more of them, or the first by name where both have as many.
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
  notes: ["The source has years and no days, and says nothing of agreements that ended."],
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
