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
  clause: (args, value) =>
    `${named(args, "state")} had ${value} of the world's national capability ${within(args)}, by the composite index (CINC)`,
  reasons: {
    "one-year": () => "The index is for one year; name one year, and compare years with two calls.",
    unsettled: (args) => `The source gives more than one figure ${within(args)}.`,
    empty: (args) =>
      `The source has no index for ${named(args, "state")} ${within(args)}: it was not a member of the state system then, or its number belonged to another state for most of the year.`,
  },
  sources: ["cow-capabilities"],
  tables: ["contribution"],
  check: ({ in: time }) => (time?.period?.precision === "year" ? undefined : "one-year"),
  covers: { kind: "capability" },
  rows: `SELECT c.call, k.from_party AS state, k.date_from, k.date_to, k.value, k.unit, k.basis, k.source, k.version, k.locator
FROM calls c JOIN contribution k ON k.source = c.source AND k.kind = 'capability' AND k.basis = 'CINC'
  AND k.from_party = c.arg_state AND k.date_from = c.arg_in_from AND k.date_to = c.arg_in_to`,
  aggregate: "CASE WHEN count(*) = 1 THEN any_value(value) END",
  order: "date_from",
  empty: "undecided",
  notes: [
    "Releases differ on past years: the answer names its release.",
    "It measures quantity, not quality: by it China overtook the United States in 1995.",
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
