import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, on, ordinal } from "../../engine/text.js";
import { at, notes, state } from "./deployed.js";

export default defineMeasure({
  name: "personnel.rank",
  field: "peacebuilding",
  title: "Rank of a state among contributors to United Nations peace operations",
  unit: "rank",
  value: "number",
  params: [state, at],
  definition: (args) =>
    `Rank of ${named(args, "state")} among the countries that had uniformed personnel in United Nations peace operations ${on(args)}, by their number in all missions together; countries with equal numbers share the better rank.`,
  clause: (args, value, raw) =>
    `${named(args, "state")} ranked ${raw.kind === "number" ? ordinal(raw.value) : value} among contributors of uniformed personnel to United Nations peace operations ${on(args)}`,
  reasons: {
    unsettled: (args) =>
      `The ranking and the monthly series give different figures for a country that had as many or more ${on(args)}.`,
    empty: (args) => `There is no rank: ${named(args, "state")} is not among the contributors ${on(args)}.`,
  },
  sources: ["un-contributors"],
  tables: ["contribution"],
  covers: { kind: "un personnel", subject: "UN" },
  // The country asked about, and those that had as many or more.
  rows: `WITH ranked AS (
  SELECT source, from_party, date_from, max(value) AS value, count(DISTINCT value) = 1 AS _sure, any_value(unit) AS unit, any_value(version) AS version,
    min(locator) AS locator
  FROM contribution WHERE kind = 'un personnel' AND to_party = 'UN' AND date_from = date_to
  GROUP BY source, from_party, date_from
)
SELECT c.call, o.from_party AS state, o.date_from AS date, o.value, o.unit, o.source, o.version, o.locator,
  o.value > k.value AS _above, o._sure
FROM calls c JOIN ranked k ON k.source = c.source AND k.from_party = c.arg_state AND k.date_from = c.arg_at
JOIN ranked o ON o.source = k.source AND o.date_from = k.date_from AND o.value >= k.value`,
  aggregate: "CASE WHEN bool_and(_sure) THEN 1 + count(*) FILTER (_above) END",
  order: "value DESC, state",
  empty: "undecided",
  notes,
  examples: [
    { check: "personnel.rank(Bangladesh, 2021-01) = 1", verdict: "holds", needs: "un-contributors" },
    { check: "personnel.rank(Japan, 2021-01) = 109", verdict: "holds", needs: "un-contributors" },
  ],
});
