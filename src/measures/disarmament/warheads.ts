import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, within } from "../../engine/text.js";

const publishers: Readonly<Record<string, string>> = {
  fas: "the Federation of American Scientists (source: fas)",
  bulletin: "the Nuclear Notebook of the Bulletin of the Atomic Scientists (source: bulletin)",
};

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
    `Nuclear warheads in the military stockpile of ${named(args, "state")} ${within(args)}, deployed or in reserve, retired ones awaiting dismantlement left out, as estimated by ${publishers[args.source?.id ?? "fas"]}.`,
  sources: ["warheads", "facts"],
  tables: ["contribution"],
  check: (args) =>
    args.in?.period?.precision === "year"
      ? undefined
      : "warheads are a stock of one year; name one year and compare years with two calls.",
  covers: (args) => [
    {
      table: "contribution",
      kind: "warheads",
      subject: args.source?.id ?? "fas",
      state: args.state?.id ?? "",
      from: args.in?.period?.from ?? null,
      to: args.in?.period?.to ?? null,
    },
  ],
  rows: `SELECT c.call, k.from_party AS state, k.date_from, k.date_to, k.value, k.unit, k.basis, k.source, k.version, k.locator
FROM calls c JOIN contribution k ON k.source = c.source AND k.kind = 'warheads' AND k.from_party = c.arg_state
  AND k.date_from <= c.arg_in_to AND coalesce(k.date_to, k.date_from) >= c.arg_in_from
WHERE CASE c.arg_source WHEN 'fas' THEN regexp_matches(k.basis, '(?i)\\bfas\\b|federation of american scientists')
  ELSE regexp_matches(k.basis, '(?i)bulletin|nuclear notebook') END`,
  aggregate: "CASE WHEN count(DISTINCT value) = 1 THEN any_value(value) END",
  nullReason: (args) => `The source gives more than one figure ${within(args)}.`,
  order: "date_from",
  empty: "undecided",
  emptyReason: (args) =>
    `The source has no estimate for ${named(args, "state")} ${within(args)}; a missing estimate is not zero.`,
  notes: [
    "All figures are estimates, and publishers differ: 245 and 225 for the United Kingdom in 2008.",
    "Where the Federation's own export is blank (North Korea to 2014, others before their first warheads) Our World in Data has 0; the basis in the rows says so.",
  ],
  examples: [
    { check: "warheads(United Kingdom, 2008, source: fas) = 245", verdict: "holds", needs: "warheads" },
    { check: "warheads(United Kingdom, 2008, source: bulletin) = 225", verdict: "holds", needs: "warheads" },
  ],
});
