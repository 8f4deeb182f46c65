import { defineMeasure } from "../../measures/defineMeasure.js";
import { during } from "../../measures/sql.js";
import { named, within } from "../../measures/text.js";
import { activityIn, activityName, islands, mandateIn, sources } from "./mandates.js";

// A spell of activity is unbroken, so it is covered exactly if one unbroken stretch of mandates holds it.
const rows = `WITH own AS (
  SELECT c.call, c.source AS _source, a.activity, a.name, a.mandates, a.place,
    CASE WHEN c.arg_in_from IS NULL THEN a.date_from ELSE greatest(a.date_from, c.arg_in_from) END AS date_from,
    CASE WHEN c.arg_in_to IS NULL THEN a.date_to ELSE least(coalesce(a.date_to, c.arg_in_to), c.arg_in_to) END AS date_to,
    a.source, a.version, a.locator
  FROM calls c JOIN activity a ON a.source = c.source AND a.activity = c.arg_name AND ${during("a")}
), allowed AS (
  SELECT DISTINCT o.call, m.mandate, m.date_from, m.date_to
  FROM own o JOIN mandate m ON m.source = o._source AND list_contains(o.mandates, m.mandate)
), stretches AS (
  SELECT call, _island, min(date_from) AS date_from, max(coalesce(date_to, DATE '9999-12-31')) AS date_to
  FROM ${islands("allowed", "call")} GROUP BY call, _island
)
SELECT o.call, o.activity, o.name, o.place, o.date_from, o.date_to, o.mandates,
  EXISTS (SELECT 1 FROM stretches s WHERE s.call = o.call AND s.date_from <= o.date_from
    AND s.date_to >= coalesce(o.date_to, DATE '9999-12-31')) AS covered,
  o.source, o.version, o.locator
FROM own o`;

export default defineMeasure({
  name: "activity.covered",
  field: "terrorism",
  title: "Whether an activity had a mandate on every day",
  unit: "yes or no",
  value: "yesno",
  params: [activityName, { key: "in", kind: "in", meaning: "Period." }],
  definition: (args) =>
    `Whether on every day ${within(args)} on which ${named(args, "name")} was carried out at least one of the mandates that it rests on was in force; days on which it was not carried out are not asked for.`,
  sources,
  tables: ["activity", "mandate"],
  covers: (args) => [...activityIn(args), ...mandateIn(args)],
  rows,
  aggregate: "bool_and(covered)",
  order: "date_from",
  empty: "undecided",
  emptyReason: (args) =>
    `${named(args, "name")} was not carried out on any day ${within(args)}, so there is nothing that a mandate could cover.`,
  examples: [
    {
      check: 'activity.covered("Indian Ocean replenishment", 2001/2008) = yes',
      verdict: "holds",
      needs: "own",
    },
  ],
});
