import { defineMeasure } from "../../engine/defineMeasure.js";
import { within } from "../../engine/text.js";
import { islands, sources } from "./mandates.js";

const rows = `WITH own AS (
  SELECT c.call, c.arg_in_from AS _from, c.arg_in_to AS _to, m.mandate, m.name, m.date_from, m.date_to, m.source, m.version, m.locator
  FROM calls c JOIN mandate m ON m.source = c.source
), stretches AS (
  SELECT call, mandate, _island, any_value(_from) AS _from, any_value(_to) AS _to, any_value(name) AS name,
    min(date_from) AS in_force_from, CASE WHEN bool_and(date_to IS NOT NULL) THEN max(date_to) END AS in_force_to,
    any_value(source) AS source, any_value(version) AS version, string_agg(locator, ', ' ORDER BY date_from) AS locator
  FROM ${islands("own", "call, mandate")} GROUP BY call, mandate, _island
)
SELECT call, mandate, name, in_force_from, in_force_to, source, version, locator
FROM stretches WHERE (_from IS NULL OR in_force_to >= _from) AND (_to IS NULL OR in_force_to <= _to)`;

export default defineMeasure({
  name: "mandates.lapsed",
  field: "terrorism",
  title: "Mandates that ceased to be in force",
  unit: "mandates",
  value: "number",
  params: [{ key: "in", kind: "in", meaning: "Period." }],
  definition: (args) =>
    `Number of recorded laws, resolutions and decisions whose last day in force fell ${within(args)}: the end of an unbroken stretch, extensions included.`,
  clause: (args, value) => `${value} ceased to be in force ${within(args)}`,
  sources,
  tables: ["mandate"],
  rows,
  aggregate: "count(*)",
  order: "in_force_to, mandate",
  empty: { kind: "number", value: 0 },
  examples: [{ check: "mandates.lapsed(2007) = 1", verdict: "holds", needs: "own" }],
});
