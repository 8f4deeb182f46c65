import type { Relation, SqlValue } from "../store/types.js";
import type { BoundCall } from "./answer.js";
import { extraColumns } from "./givenMeasure.js";
import type { Args, Found, Measure, Param, Value, ValueKind } from "./types.js";

/** One call put to one source; `id` is its number in the relation `calls`. */
export interface Asked {
  id: number;
  source: string;
  call: BoundCall;
}

/** Calls that one query answers: of one measure, with the same SQL. */
export interface Shape {
  measure: Measure;
  rows: string;
  asked: Asked[];
}

const rowsOf = (measure: Measure, args: Args): string =>
  typeof measure.rows === "string" ? measure.rows : measure.rows(args);

/** Groups what is asked into one query per measure and shape. */
export function shapes(asked: readonly Asked[]): Shape[] {
  const groups = new Map<Measure, Map<string, Shape>>();
  for (const one of asked) {
    const { measure, args } = one.call;
    const rows = rowsOf(measure, args);
    const own = groups.get(measure) ?? new Map<string, Shape>();
    groups.set(measure, own);
    const shape = own.get(rows);
    if (shape) shape.asked.push(one);
    else own.set(rows, { measure, rows, asked: [one] });
  }
  return [...groups.values()].flatMap((own) => [...own.values()]);
}

function columnsOf(param: Param): { name: string; type: string; of: (args: Args) => SqlValue }[] {
  const { key, kind } = param;
  if (kind === "in")
    return [
      { name: `arg_${key}_from`, type: "DATE", of: (args) => args[key]?.period?.from ?? null },
      { name: `arg_${key}_to`, type: "DATE", of: (args) => args[key]?.period?.to ?? null },
    ];
  if (kind === "states")
    return [{ name: `arg_${key}`, type: "VARCHAR", of: (args) => args[key]?.states?.join(",") ?? null }];
  const type = kind === "at" || kind === "by" ? "DATE" : kind === "number" ? "DOUBLE" : "VARCHAR";
  return [{ name: `arg_${key}`, type, of: (args) => args[key]?.id ?? null }];
}

/** The relation `calls` of a shape. */
export function callsRelation(shape: Shape): Relation {
  const { measure } = shape;
  const columns = [
    ...measure.params.flatMap(columnsOf),
    ...Object.entries(measure.derived ?? {}).map(([name, of]) => ({ name, type: "VARCHAR", of })),
  ];
  return {
    name: "calls",
    columns: [
      { name: "call", type: "INTEGER" },
      { name: "source", type: "VARCHAR" },
      ...columns.map(({ name, type }) => ({ name, type })),
    ],
    rows: shape.asked.map(({ id, source, call }) => [id, source, ...columns.map((c) => c.of(call.args))]),
  };
}

/**
 * Gives per call the value as JSON text, and why there is none; with `versions` those of the rows as well. Calls without rows
 * are not among them.
 */
export function valueSql({ measure, rows }: Shape, versions: boolean): string {
  return `WITH counted AS (\n${rows}\n)
SELECT call, CAST(to_json(${measure.aggregate}) AS VARCHAR) AS value, CAST(to_json(${measure.unsettled ?? "NULL"}) AS VARCHAR) AS reason,
  ${versions ? "list(DISTINCT version)" : "NULL"} AS versions${extraColumns(measure)}
FROM counted GROUP BY call`;
}

/** Gives the first rows of each call, numbered, with their total. */
export function evidenceSql({ measure, rows }: Shape, limit: number): string {
  return `WITH counted AS (\n${rows}\n), numbered AS (
SELECT *, row_number() OVER (PARTITION BY call ORDER BY ${measure.order ?? "source, locator"}) AS _nth,
  count(*) OVER (PARTITION BY call) AS _total FROM counted)
SELECT * FROM numbered WHERE _nth <= ${Math.max(1, Math.floor(limit))} ORDER BY call, _nth`;
}

/** Reads the JSON text of a reason that rows give: its code, alone or with what they add to it. */
export function readReason(json: unknown): { reason: string; found: Found } | undefined {
  const raw: unknown = typeof json === "string" ? JSON.parse(json) : null;
  if (typeof raw === "string") return { reason: raw, found: {} };
  if (raw === null || typeof raw !== "object") return undefined;
  const { reason, ...found } = raw as Record<string, string | number | null>;
  return { reason: String(reason), found };
}

/** Reads the JSON text of a value; undefined for NULL, which means that the rows do not settle it. */
export function readValue(kind: ValueKind, json: unknown): Value | undefined {
  if (typeof json !== "string") return undefined;
  const raw: unknown = JSON.parse(json);
  if (raw === null) return undefined;
  switch (kind) {
    case "number":
      return { kind, value: Number(raw) };
    case "yesno":
      return { kind, value: raw === true };
    case "date":
      return { kind, value: String(raw).slice(0, 10) };
    case "text":
      return { kind, value: String(raw) };
    case "set":
      return { kind, value: [...new Set((raw as unknown[]).map(String))].sort() };
    case "tally": {
      const { yes, no, abstain } = raw as Record<string, unknown>;
      if (yes === null || no === null || abstain === null) return undefined;
      return { kind, yes: Number(yes), no: Number(no), abstain: Number(abstain) };
    }
  }
}
