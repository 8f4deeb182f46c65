import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { sha256File } from "../base/hash.js";
import { UserError } from "../base/problem.js";
import type { Table } from "../record/defineTable.js";
import type { TableName } from "../record/tables.js";
import { type Database, identifier, literal, openDatabase } from "./database.js";
import { fillOwn, viewSql } from "./openRecord.js";
import type { OwnRows } from "./ownRows.js";
import { readRows } from "./readRows.js";
import type { JsonRow, VersionRef } from "./types.js";
import { tableFile, verifyFile } from "./verify.js";

export type ExportFormat = "parquet" | "csv" | "xlsx";

/** One table as it was written. */
export interface ExportedTable {
  table: Table;
  /** Name of the file within the folder. */
  file: string;
  rows: number;
  bytes: number;
  sha256: string;
}

/** Writes the rows of a table to a file in a format that DuckDB does not write. */
export type WriteRows = (table: Table, rows: readonly JsonRow[], path: string) => Promise<void>;

async function prepare(
  database: Database,
  table: Table,
  versions: readonly VersionRef[],
  own: OwnRows,
): Promise<number> {
  const { name } = table;
  const holding = versions.filter((v) => Object.hasOwn(v.manifest.tables, name));
  for (const version of holding) {
    const entry = version.manifest.tables[name];
    const found = entry && (await verifyFile(version, { path: tableFile(name), ...entry }, true));
    if (found) throw new UserError([found]);
  }
  const rows = Object.hasOwn(own, name) ? own[name] : undefined;
  if (rows) await fillOwn(database.connection, table, rows);
  const files = holding.map((v) => join(v.dir, tableFile(name)));
  await database.connection.run(viewSql(table, files, rows !== undefined));
  const [row] = await readRows(database.connection, `SELECT count(*) AS n FROM ${identifier(name)}`);
  return Number(row?.n);
}

/** Columns as they are written: lists, which CSV has not, with `|` between their items. */
function columnList({ columns }: Table, format: ExportFormat): string {
  return columns
    .map(({ name: column, type }) =>
      type === "VARCHAR[]" && format === "csv"
        ? `array_to_string(${identifier(column)}, '|') AS ${identifier(column)}`
        : identifier(column),
    )
    .join(", ");
}

/**
 * Writes tables of these versions and own rows to a folder, one file each, sorted so that the same versions give
 * the same rows in the same order. Tables without rows are left out. `maxRows` is the number of rows that the format
 * can hold; a longer table is given to `tooLong`, which throws. Throws UserError for a stored file that was altered.
 */
export async function exportTables(options: {
  versions: readonly VersionRef[];
  own: OwnRows;
  tables: readonly Table[];
  dir: string;
  format: ExportFormat;
  writeRows: WriteRows;
  maxRows?: number;
  tooLong(table: TableName, rows: number): never;
}): Promise<ExportedTable[]> {
  const { versions, own, tables, dir, format } = options;
  await mkdir(dir, { recursive: true });
  const database = await openDatabase({
    memory_limit: "500MB",
    threads: "2",
    temp_directory: join(dir, ".work"),
  });
  const written: ExportedTable[] = [];
  try {
    for (const table of tables) {
      const { name } = table;
      const rows = await prepare(database, table, versions, own);
      if (rows === 0) continue;
      if (options.maxRows !== undefined && rows > options.maxRows) options.tooLong(name, rows);
      const file = `${name}.${format}`;
      const path = join(dir, file);
      const select = `SELECT ${columnList(table, format)} FROM ${identifier(name)} ORDER BY ALL`;
      if (format === "xlsx")
        await options.writeRows(table, await readRows(database.connection, select), path);
      else {
        const copyOptions = format === "parquet" ? "FORMAT parquet, COMPRESSION zstd" : "FORMAT csv, HEADER";
        await database.connection.run(`COPY (${select}) TO ${literal(path)} (${copyOptions})`);
      }
      written.push({
        ...{ table, file, rows },
        bytes: (await stat(path)).size,
        sha256: await sha256File(path),
      });
    }
  } finally {
    database.close();
  }
  return written;
}
