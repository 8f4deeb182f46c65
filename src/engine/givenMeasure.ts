import { type Problem, UserError } from "../base/problem.js";
import { QueryFailure } from "../store/types.js";
import { problem } from "./problems.js";
import type { Measure, ValueKind } from "./types.js";

// Measures that a program or an edition gives are held to what the built-in ones are tested for: their SQL runs, their rows
// say where they are from and are those of the source asked, and their value is of its kind.

/** Columns that are asked of the rows of a measure that is given, besides its value. */
export const extraColumns = ({ given }: Measure): string =>
  given
    ? `,
  list(DISTINCT CAST(source AS VARCHAR)) AS _sources, count(*) FILTER (WHERE version IS NULL OR locator IS NULL) AS _bare`
    : "";

const stop = ({ given }: Measure, one: Problem): UserError =>
  new UserError([given?.place ? { ...one, place: given.place } : one]);

/** The error to throw where the SQL of a measure fails: of one that is given a problem, of a built-in one as it is. */
export function failed(measure: Measure, error: unknown): unknown {
  if (!measure.given || error instanceof UserError) return error;
  if (error instanceof QueryFailure) return stop(measure, ofQuery(measure, error));
  const why = error instanceof Error ? error.message : String(error);
  return stop(measure, problem("measure-failed", { measure: measure.name, why: why.split("\n")[0] ?? "" }));
}

/**
 * What became of a query that an edition brings. One that was stopped ends the whole question: no verdict may depend on
 * how busy the machine was, not even an undecided one.
 */
const ofQuery = ({ name, maxMs = 0 }: Measure, { why, found }: QueryFailure): Problem =>
  why === "error"
    ? problem("query-failed", { measure: name, found })
    : problem("query-stopped", { measure: name, why, seconds: maxMs / 1000 });

/** Throws UserError for a row of `valueSql` that a given measure should not have given. `source` is the one asked. */
export function checkGiven(measure: Measure, source: string, row: Readonly<Record<string, unknown>>): void {
  if (!measure.given) return;
  const { name } = measure;
  const others = Array.isArray(row._sources) ? row._sources.map(String).filter((one) => one !== source) : [];
  if (others.length > 0)
    throw stop(measure, problem("rows-of-others", { measure: name, source, found: others.join(", ") }));
  if (Number(row._bare) > 0)
    throw stop(measure, problem("rows-without-origin", { measure: name, rows: Number(row._bare) }));
  const value: unknown = typeof row.value === "string" ? JSON.parse(row.value) : null;
  if (!isOfKind(measure.value, value)) {
    const found = String(row.value).slice(0, 60);
    throw stop(measure, problem("value-of-other-kind", { measure: name, kind: measure.value, found }));
  }
}

const isDay = (value: unknown): boolean => typeof value === "string" && /^\d{4}-\d{2}-\d{2}/.test(value);
const isNumber = (value: unknown): boolean =>
  (typeof value === "number" || (typeof value === "string" && value.trim() !== "")) &&
  Number.isFinite(Number(value));
const isTally = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  ["yes", "no", "abstain"].every((key) => {
    const part = (value as Record<string, unknown>)[key];
    return part === null || isNumber(part);
  });

/** Whether a value, as JSON has it, is of a kind; NULL is of any, for it is none. */
function isOfKind(kind: ValueKind, raw: unknown): boolean {
  if (raw === null) return true;
  switch (kind) {
    case "number":
      return isNumber(raw);
    case "yesno":
      return typeof raw === "boolean";
    case "date":
      return isDay(raw);
    case "text":
      return typeof raw === "string";
    case "set":
      return Array.isArray(raw);
    case "tally":
      return isTally(raw);
  }
}
