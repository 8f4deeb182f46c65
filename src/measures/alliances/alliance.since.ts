import { defineMeasure } from "../../engine/defineMeasure.js";
import { named } from "../../engine/text.js";
import { a, b, between, datesAreSignatures, owedByBoth, shown, sources } from "./pair.js";

// Spells that overlap or touch form one chain; a chain is numbered by how many breaks came before it.
const rows = `WITH spells AS (
  SELECT c.call, ${shown} FROM calls c JOIN obligation o ON ${between} WHERE o.date_from IS NOT NULL
), ends AS (
  SELECT *, max(coalesce(date_to, DATE '9999-12-31')) OVER (PARTITION BY call ORDER BY date_from, date_to
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS _before
  FROM spells
), chains AS (
  SELECT *, sum(CASE WHEN _before IS NULL OR date_from > CAST(least(_before, DATE '9999-12-30') + 1 AS DATE) THEN 1 ELSE 0 END)
    OVER (PARTITION BY call ORDER BY date_from, date_to ROWS UNBOUNDED PRECEDING) AS _chain
  FROM ends
)
SELECT * FROM chains
QUALIFY bool_or(date_to IS NULL) OVER (PARTITION BY call, _chain)`;

export default defineMeasure({
  name: "alliance.since",
  field: "alliances",
  title: "Day since which two states have been allied without a break",
  unit: "day",
  value: "date",
  params: [a, b],
  definition: (args) =>
    `The day on which the first alliance between ${named(args, "a")} and ${named(args, "b")} was signed of an unbroken chain that was still in force when the source's data end; a chain is unbroken where each alliance was signed no later than the day after the one before it ended.`,
  clause: (args, value) =>
    `${named(args, "a")} and ${named(args, "b")} have been allied without a break since ${value}`,
  reasons: {
    empty: (args) =>
      `No alliance between ${named(args, "a")} and ${named(args, "b")} was in force when the data end, so there is no starting day.`,
  },
  sources,
  tables: ["obligation"],
  presence: true,
  covers: owedByBoth,
  rows,
  aggregate: "min(date_from)",
  order: "date_from, alliance, from_state, kind",
  empty: "undecided",
  notes: [datesAreSignatures],
  examples: [
    { check: "alliance.since(Japan, United States) = 1951-09-08", verdict: "holds", needs: "atop-alliances" },
  ],
});
