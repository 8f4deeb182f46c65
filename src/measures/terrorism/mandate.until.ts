import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, on } from "../../engine/text.js";
import { islands, mandateName, sources } from "./mandates.js";

const rows = `WITH own AS (
  SELECT c.call, c.arg_at AS _at, m.mandate, m.name, m.date_from, m.date_to, m.extended_by, m.source, m.version, m.locator
  FROM calls c JOIN mandate m ON m.source = c.source AND m.mandate = c.arg_name
), stretches AS (
  SELECT call, _island, any_value(_at) AS _at, any_value(mandate) AS mandate, any_value(name) AS name,
    min(date_from) AS in_force_from, CASE WHEN bool_and(date_to IS NOT NULL) THEN max(date_to) END AS in_force_to,
    list(DISTINCT extended_by) FILTER (extended_by IS NOT NULL) AS extended_by,
    any_value(source) AS source, any_value(version) AS version, string_agg(locator, ', ' ORDER BY date_from) AS locator
  FROM ${islands("own", "call")} GROUP BY call, _island
)
SELECT call, mandate, name, in_force_from, in_force_to, extended_by, source, version, locator
FROM stretches WHERE in_force_from <= _at AND (in_force_to IS NULL OR in_force_to >= _at)`;

export default defineMeasure({
  name: "mandate.until",
  field: "terrorism",
  title: "Last day on which a mandate is in force",
  unit: "date",
  value: "date",
  params: [
    mandateName,
    {
      key: "at",
      kind: "at",
      meaning: "A day on which it is in force; a month or year stands for its last day.",
    },
  ],
  definition: (args) =>
    `Last day of the unbroken stretch, extensions included, in which ${named(args, "name")} was in force ${on(args)}, as far as the records know.`,
  clause: (args, value) => `${named(args, "name")}, in force ${on(args)}, remained in force until ${value}`,
  reasons: {
    unsettled: (args) =>
      `The records give no last day for ${named(args, "name")}: it is in force without a time limit.`,
    empty: (args) => `${named(args, "name")} was not in force ${on(args)}.`,
  },
  sources,
  tables: ["mandate"],
  covers: { subject: { arg: "name" } },
  rows,
  aggregate: "max(in_force_to)",
  order: "in_force_from",
  empty: "undecided",
  examples: [
    {
      check: "mandate.until(Anti-Terrorism Special Measures Law, 2006) = 2007-11-01",
      verdict: "holds",
      needs: "own",
    },
  ],
});
