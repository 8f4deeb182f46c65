import { defineMeasure } from "../../engine/defineMeasure.js";
import { dateInWords, named } from "../../engine/text.js";
import { islands, mandateName, sources } from "./mandates.js";

/** "from 2 November 2001 to 1 November 2007" */
function spell(text: string): string {
  const [from = "", to = ""] = text.split("/").map(dateInWords);
  return to === ".." ? `from ${from} on` : `from ${from} to ${to}`;
}

export default defineMeasure({
  name: "mandate.spells",
  field: "terrorism",
  title: "Spells in which a mandate was in force",
  unit: "spells",
  value: "set",
  setOf: "word",
  params: [mandateName],
  definition: (args) =>
    `The unbroken spells in which ${named(args, "name")} was in force, each written first day/last day and left open where it is still in force; an extension that begins no later than the day after is part of the same spell.`,
  clause: (args, value, raw) =>
    `${named(args, "name")} was in force ${raw.kind === "set" ? raw.value.map(spell).join(" and ") : value}`,
  reasons: { empty: (args) => `The records give no spell for ${named(args, "name")}.` },
  sources,
  tables: ["mandate"],
  presence: true,
  covers: { subject: { arg: "name" } },
  rows: `WITH own AS (
  SELECT c.call, m.mandate, m.name, m.enacted, m.date_from, m.date_to, m.extended_by, m.repealed_by, m.source, m.version, m.locator
  FROM calls c JOIN mandate m ON m.source = c.source AND m.mandate = c.arg_name
)
SELECT *, CAST(min(date_from) OVER (PARTITION BY call, _island) AS VARCHAR) || '/' ||
  CASE WHEN bool_or(date_to IS NULL) OVER (PARTITION BY call, _island) THEN '..'
    ELSE CAST(max(date_to) OVER (PARTITION BY call, _island) AS VARCHAR) END AS spell
FROM ${islands("own", "call")}`,
  aggregate: "list(DISTINCT spell)",
  order: "date_from",
  empty: "undecided",
  examples: [
    {
      check: 'mandate.spells("Anti-Terrorism Special Measures Law") includes "2001-11-02/2007-11-01"',
      verdict: "holds",
      needs: "own",
    },
  ],
});
