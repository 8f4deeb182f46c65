import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import { duckdb } from "./duckdb.js";
import type { JsonRow, SqlValue } from "./types.js";

const { DuckDBDateValue, DuckDBDecimalValue, DuckDBListValue, DuckDBStructValue } = duckdb;

/** A DuckDB value as JSON would have it. Decimals lose trailing zeros, for 1.500000 and 1.5 are one number. */
function plain(value: DuckDBValue): unknown {
  if (value === null || typeof value !== "object")
    return typeof value === "bigint" ? String(value) : (value ?? null);
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBDecimalValue) {
    const text = value.toString();
    return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  }
  if (value instanceof DuckDBListValue) return value.items.map(plain);
  if (value instanceof DuckDBStructValue)
    return Object.fromEntries(Object.entries(value.entries).map(([key, v]) => [key, plain(v)]));
  return String(value);
}

/**
 * Rows of a query: DATE as YYYY-MM-DD, DECIMAL as exact text without trailing zeros, BIGINT and HUGEINT
 * (so `count(*)` and `sum` of integers) as text, INTEGER and DOUBLE as numbers, lists as arrays.
 */
export async function readRows(
  connection: DuckDBConnection,
  sql: string,
  params?: readonly SqlValue[],
): Promise<JsonRow[]> {
  const reader = await connection.runAndReadAll(sql, params && params.length > 0 ? [...params] : undefined);
  const names = reader.deduplicatedColumnNames();
  return reader.getRows().map((row) => {
    const out: JsonRow = {};
    for (let i = 0; i < names.length; i += 1) out[names[i] ?? ""] = plain(row[i] ?? null);
    return out;
  });
}
