import { parsePeriod } from "../../base/period.js";
import type { CoveragePart, CoverageRule } from "../../engine/types.js";
import type { OwnParameter } from "./parameters.js";
import type { Section } from "./yamlFile.js";

export const coverageKeys = ["table", "kind", "subject", "state", "since", "whenever"] as const;

/**
 * Tables that say more of the rows of another, for which sources make no claim of their own; and tables of names and
 * places, which say what things are and not what happened.
 */
const companions: Readonly<Record<string, string | null>> = {
  listing_attribute: "listing",
  listing_identifier: "listing",
  listing_link: "listing",
  listing_name: "listing",
  area: null,
  body: null,
  coverage: null,
  lane: null,
  port: null,
};

/** The table whose coverage counts for a table; null where none does. */
const coveredBy = (table: string): string | null =>
  Object.hasOwn(companions, table) ? (companions[table] ?? null) : table;

/** A part of a rule: a word, or the argument that `$key` stands for. */
function readPart(
  section: Section,
  key: string,
  parameters: readonly OwnParameter[],
): CoveragePart | undefined {
  const text = section.text(key);
  if (text === undefined || !text.startsWith("$")) return text;
  const arg = text.slice(1);
  return parameters.some(({ param }) => param.key === arg) ? { arg } : section.bad(key, "argument");
}

function readRule(
  section: Section,
  parameters: readonly OwnParameter[],
  sourceOf: (table: string) => string | undefined,
): CoverageRule | undefined {
  const table = section.text("table", true);
  const [kind, subject, state] = (["kind", "subject", "state"] as const).map((key) =>
    readPart(section, key, parameters),
  );
  const since = section.text("since");
  const day = since === undefined ? undefined : parsePeriod(since);
  if (since !== undefined && day?.precision !== "day") section.bad("since", "day");
  if (table === undefined) return undefined;
  const of = sourceOf(table);
  return {
    table,
    ...(of === undefined ? {} : { of }),
    ...(kind === undefined ? {} : { kind }),
    ...(subject === undefined ? {} : { subject }),
    ...(state === undefined ? {} : { state }),
    ...(day?.from ? { since: day.from } : {}),
    ...(section.yes("whenever") ? { from: null, to: null } : {}),
  };
}

/**
 * What must be covered for a query over these tables to have an answer: of each the part that the author names, else all
 * of it on the days asked about. No author can leave a table out.
 */
export function readCoverage(
  root: Section,
  tables: readonly string[],
  parameters: readonly OwnParameter[],
  sourceOf: (table: string) => string | undefined,
): CoverageRule[] {
  const needed = [...new Set(tables.flatMap((table) => coveredBy(table) ?? []))];
  const sections = root.sections("covers", coverageKeys);
  const rules = sections.flatMap((section) => {
    const rule = readRule(section, parameters, sourceOf);
    if (rule?.table === undefined) return [];
    if (needed.includes(rule.table) || tables.includes(rule.table)) return [rule];
    return (
      root.file.say(
        "own-uncovered",
        { table: rule.table, known: needed.join(", ") },
        section.placeOf("table"),
      ) ?? []
    );
  });
  const named = new Set(rules.map(({ table }) => table));
  const whole = needed
    .filter((table) => !named.has(table))
    .map((table): CoverageRule => {
      const of = sourceOf(
        tables.includes(table) ? table : (tables.find((one) => coveredBy(one) === table) ?? table),
      );
      return { table, ...(of === undefined ? {} : { of }) };
    });
  return [...rules, ...whole];
}
