import { identifier, literal } from "./database.js";
import type { Relation, SqlValue } from "./types.js";

/** Cells up to which a relation is written into the query; more are sent faster as a table. */
const maxCells = 6000;

/**
 * A value as SQL: as text, which the cast to the column's type reads exactly and refuses if it is not of it. Only
 * a fraction in a column of whole numbers would be rounded without a word.
 */
function valueSql(value: SqlValue | undefined, { name, type }: Relation["columns"][number]): string {
  if (value === null || value === undefined) return "NULL";
  if (typeof value === "number" && /INT$|INTEGER/.test(type) && !Number.isInteger(value))
    throw new TypeError(`${name} is ${value}; expected a whole number`);
  return literal(String(value));
}

/** Whether the relation can stand in the text of a query. */
export const isSmall = ({ rows, columns }: Relation): boolean =>
  rows.length > 0 &&
  rows.length * columns.length <= maxCells &&
  !rows.some((row) => row.some((value) => typeof value === "string" && value.includes("\0")));

/**
 * A query with its relations written into it. A table would have to be made, filled and dropped, each a step of its
 * own, which for the few rows of most takes a third as long as the query.
 */
export function inlineRelations(sql: string, relations: readonly Relation[]): string {
  if (relations.length === 0) return sql;
  const parts = relations.map(({ name, columns, rows }) => {
    const given = columns.map((_, i) => `v${i}`);
    const typed = columns.map((c, i) => `CAST(v${i} AS ${c.type}) AS ${identifier(c.name)}`);
    const values = rows.map((row) => `(${columns.map((c, i) => valueSql(row[i], c)).join(", ")})`);
    return `${identifier(name)} AS (SELECT ${typed.join(", ")} FROM (VALUES ${values.join(", ")}) AS _given(${given.join(", ")}))`;
  });
  const own = /^\s*WITH\s+(RECURSIVE\s+)?/i.exec(sql);
  if (!own) return `WITH ${parts.join(", ")} ${sql}`;
  return `WITH ${own[1] ?? ""}${parts.join(", ")}, ${sql.slice(own[0].length)}`;
}
