import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { sha256File } from "../base/hash.js";
import { UserError } from "../base/problem.js";
import { type TableName, tables } from "../record/tables.js";
import { type Database, identifier, literal, openDatabase } from "./database.js";
import { fillOwn, type OwnRows, viewSql } from "./openRecord.js";
import { readRows } from "./readRows.js";
import type { JsonRow, VersionRef } from "./types.js";
import { tableFile, verifyFile } from "./verify.js";

export type ExportFormat = "parquet" | "csv" | "xlsx";

/** One table as it was written. */
export interface ExportedTable {
  table: TableName;
  /** Name of the file within the folder. */
  file: string;
  rows: number;
  bytes: number;
  sha256: string;
}

/** Writes the rows of a table to a file in a format that DuckDB does not write. */
export type WriteRows = (table: TableName, rows: readonly JsonRow[], path: string) => Promise<void>;

async function prepare(
  database: Database,
  name: TableName,
  versions: readonly VersionRef[],
  own: OwnRows,
): Promise<number> {
  const holding = versions.filter((v) => name in v.manifest.tables);
  for (const version of holding) {
    const entry = version.manifest.tables[name];
    const found = entry && (await verifyFile(version, { path: tableFile(name), ...entry }, true));
    if (found) throw new UserError([found]);
  }
  const rows = own[name];
  if (rows) await fillOwn(database.connection, name, rows);
  const files = holding.map((v) => join(v.dir, tableFile(name)));
  await database.connection.run(viewSql(name, files, rows !== undefined));
  const [row] = await readRows(database.connection, `SELECT count(*) AS n FROM ${name}`);
  return Number(row?.n);
}

/** Columns as they are written: lists, which CSV has not, with `|` between their items. */
function columnList(name: TableName, format: ExportFormat): string {
  return tables[name].columns
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
  names: readonly TableName[];
  dir: string;
  format: ExportFormat;
  writeRows: WriteRows;
  maxRows?: number;
  tooLong(table: TableName, rows: number): never;
}): Promise<ExportedTable[]> {
  const { versions, own, names, dir, format } = options;
  await mkdir(dir, { recursive: true });
  const database = await openDatabase({
    memory_limit: "500MB",
    threads: "2",
    temp_directory: join(dir, ".work"),
  });
  const written: ExportedTable[] = [];
  try {
    for (const name of names) {
      const rows = await prepare(database, name, versions, own);
      if (rows === 0) continue;
      if (options.maxRows !== undefined && rows > options.maxRows) options.tooLong(name, rows);
      const file = `${name}.${format}`;
      const path = join(dir, file);
      const select = `SELECT ${columnList(name, format)} FROM ${name} ORDER BY ALL`;
      if (format === "xlsx") await options.writeRows(name, await readRows(database.connection, select), path);
      else {
        const copyOptions = format === "parquet" ? "FORMAT parquet, COMPRESSION zstd" : "FORMAT csv, HEADER";
        await database.connection.run(`COPY (${select}) TO ${literal(path)} (${copyOptions})`);
      }
      written.push({
        ...{ table: name, file, rows },
        bytes: (await stat(path)).size,
        sha256: await sha256File(path),
      });
    }
  } finally {
    database.close();
  }
  return written;
}
