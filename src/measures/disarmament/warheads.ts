import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, within } from "../../engine/text.js";
import type { Args } from "../../engine/types.js";

const publishers: Readonly<Record<string, string>> = {
  fas: "the Federation of American Scientists",
  bulletin: "the Nuclear Notebook of the Bulletin of the Atomic Scientists",
};
const publisher = (args: Args): string => publishers[args.source?.id ?? "fas"] ?? "";

export default defineMeasure({
  name: "warheads",
  field: "disarmament",
  title: "Nuclear warheads in a state's military stockpile",
  unit: "warheads",
  value: "number",
  params: [
    { key: "state", kind: "state", meaning: "The state." },
    { key: "in", kind: "in", meaning: "Calendar year.", wholeYears: true },
    {
      key: "source",
      kind: "choice",
      choices: Object.keys(publishers),
      default: "fas",
      optional: true,
      meaning: "Whose estimate.",
    },
  ],
  definition: (args) =>
    `Nuclear warheads in the military stockpile of ${named(args, "state")} ${within(args)}, deployed or in reserve, leaving out retired ones awaiting dismantlement, as estimated by ${publisher(args)} (source: ${args.source?.id ?? "fas"}).`,
  clause: (args, value) =>
    `${named(args, "state")} had ${value} in its military nuclear stockpile ${within(args)}, as estimated by ${publisher(args)}`,
  reasons: {
    "one-year": () => "Warheads are the stock of one year; name one year, and compare years with two calls.",
    unsettled: (args) => `The source gives more than one figure ${within(args)}.`,
    empty: (args) =>
      `The source has no estimate for ${named(args, "state")} ${within(args)}; a missing estimate is not zero.`,
  },
  sources: ["warheads", "facts"],
  tables: ["contribution"],
  check: ({ in: time }) => (time?.period?.precision === "year" ? undefined : "one-year"),
  covers: { kind: "warheads", subject: (args) => args.source?.id ?? "fas", state: { arg: "state" } },
  rows: `SELECT c.call, k.from_party AS state, k.date_from, k.date_to, k.value, k.unit, k.basis, k.source, k.version, k.locator
FROM calls c JOIN contribution k ON k.source = c.source AND k.kind = 'warheads' AND k.from_party = c.arg_state
  AND k.date_from <= c.arg_in_to AND coalesce(k.date_to, k.date_from) >= c.arg_in_from
WHERE CASE c.arg_source WHEN 'fas' THEN regexp_matches(k.basis, '(?i)\\bfas\\b|federation of american scientists')
  ELSE regexp_matches(k.basis, '(?i)bulletin|nuclear notebook') END`,
  aggregate: "CASE WHEN count(DISTINCT value) = 1 THEN any_value(value) END",
  order: "date_from",
  empty: "undecided",
  notes: [
    "All figures are estimates, and publishers differ: 245 and 225 for the United Kingdom in 2008.",
    "Where the Federation's own export is blank (North Korea until 2014, others before their first warheads), Our World in Data has 0; the basis in the rows says so.",
  ],
  examples: [
    { check: "warheads(United Kingdom, 2008, source: fas) = 245", verdict: "holds", needs: "warheads" },
    { check: "warheads(United Kingdom, 2008, source: bulletin) = 225", verdict: "holds", needs: "warheads" },
  ],
});
