import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, within } from "../../engine/text.js";

export default defineMeasure({
  name: "capability",
  field: "environment",
  title: "Composite index of national capability (CINC)",
  unit: "share of the world (0 to 1)",
  value: "number",
  system: "cow",
  params: [
    { key: "state", kind: "state", meaning: "The state." },
    { key: "in", kind: "in", meaning: "Calendar year.", wholeYears: true },
  ],
  definition: (args) =>
    `Composite index of national capability (CINC) of ${named(args, "state")} ${within(args)}: the mean of its shares of the world's military expenditure, military personnel, iron and steel production, energy consumption, total population and urban population, by the Correlates of War Project.`,
  sources: ["cow-capabilities"],
  tables: ["contribution"],
  check: (args) =>
    args.in?.period?.precision === "year"
      ? undefined
      : "the index is that of one year; name one year and compare years with two calls.",
  covers: (args) => [
    {
      table: "contribution",
      kind: "capability",
      from: args.in?.period?.from ?? null,
      to: args.in?.period?.to ?? null,
    },
  ],
  rows: `SELECT c.call, k.from_party AS state, k.date_from, k.date_to, k.value, k.unit, k.basis, k.source, k.version, k.locator
FROM calls c JOIN contribution k ON k.source = c.source AND k.kind = 'capability' AND k.basis = 'CINC'
  AND k.from_party = c.arg_state AND k.date_from = c.arg_in_from AND k.date_to = c.arg_in_to`,
  aggregate: "CASE WHEN count(*) = 1 THEN any_value(value) END",
  nullReason: (args) => `The source gives more than one figure ${within(args)}.`,
  order: "date_from",
  empty: "undecided",
  emptyReason: (args) =>
    `The source has no index for ${named(args, "state")} ${within(args)}: it was no member of the state system then, or the number was another state's for most of the year.`,
  notes: [
    "Releases differ for past years: the answer names the release.",
    "It counts bulk, not quality: by it China passes the United States in 1995.",
  ],
  examples: [
    { check: "capability(China, 2008) is highest", verdict: "holds", needs: "cow-capabilities" },
    { check: "capability(Japan, 2008) is rank 5", verdict: "holds", needs: "cow-capabilities" },
    { check: "capability(China, 2008) = 0.19062871", verdict: "holds", needs: "cow-capabilities" },
    {
      check: 'capability(China, 1995) > capability("United States", 1995)',
      verdict: "holds",
      needs: "cow-capabilities",
    },
    { check: "capability(Japan, 2020) > 0", verdict: "undecided", needs: "cow-capabilities" },
  ],
});
