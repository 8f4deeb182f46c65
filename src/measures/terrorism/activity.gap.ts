import { defineMeasure } from "../../engine/defineMeasure.js";
import { isZero, named, within } from "../../engine/text.js";
import { activityCovered, activityName, islands, sources } from "./mandates.js";

const rows = `WITH own AS (
  SELECT c.call, c.arg_in_from AS _from, c.arg_in_to AS _to, a.activity, a.name, a.date_from, a.date_to,
    a.source, a.version, a.locator
  FROM calls c JOIN activity a ON a.source = c.source AND a.activity = c.arg_name
), stretches AS (
  SELECT call, _island, any_value(_from) AS _from, any_value(_to) AS _to, any_value(activity) AS activity,
    any_value(name) AS name, min(date_from) AS began, max(coalesce(date_to, DATE '9999-12-31')) AS ended,
    any_value(source) AS source, any_value(version) AS version, min(locator) AS locator
  FROM ${islands("own", "call")} GROUP BY call, _island
), gaps AS (
  SELECT *, ended AS stopped, lead(began) OVER (PARTITION BY call ORDER BY began) AS resumed FROM stretches
), cut AS (
  SELECT *, greatest(CAST(stopped + 1 AS DATE), coalesce(_from, DATE '0001-01-01')) AS gap_from,
    least(CAST(resumed - 1 AS DATE), coalesce(_to, DATE '9999-12-31')) AS gap_to
  FROM gaps WHERE resumed IS NOT NULL
)
SELECT call, activity, name, stopped AS last_day_before, resumed AS first_day_after, gap_from, gap_to,
  date_diff('day', gap_from, gap_to) + 1 AS days, source, version, locator
FROM cut WHERE gap_to >= gap_from`;

export default defineMeasure({
  name: "activity.gap",
  field: "terrorism",
  title: "Days on which an activity was interrupted",
  unit: "days",
  value: "number",
  params: [activityName, { key: "in", kind: "in", meaning: "Period." }],
  definition: (args) =>
    `Number of days ${within(args)} between two spells of ${named(args, "name")}: from the day after it stopped to the day before it resumed, both included; days before its first spell and after its last are not a gap.`,
  clause: (args, value, raw) =>
    `${named(args, "name")} was ${isZero(raw) ? "not interrupted" : `interrupted for ${value}`} ${within(args)}`,
  sources,
  tables: ["activity"],
  covers: activityCovered,
  rows,
  aggregate: "sum(days)",
  order: "gap_from",
  empty: { kind: "number", value: 0 },
  examples: [
    { check: 'activity.gap("Indian Ocean replenishment", 2007/2008) > 0', verdict: "holds", needs: "own" },
  ],
});
