import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import writeXlsx from "write-excel-file/node";
import { UserError } from "../base/problem.js";
import type { SourceInfo } from "../engine/sourceInfo.js";
import type { Column } from "../record/defineTable.js";
import type { TableName } from "../record/tables.js";
import {
  type ExportedTable,
  type ExportFormat,
  exportTables,
  type WriteRows,
} from "../store/exportTables.js";
import type { JsonRow, VersionRef } from "../store/types.js";
import { problem } from "./problems.js";
import type { Session } from "./session.js";

/** What a sheet of Excel can hold, its header aside. */
const maxSheetRows = 1_048_575;

/** Frictionless field types of the record's column types. */
const fieldTypes: Readonly<Record<Column["type"], string>> = {
  VARCHAR: "string",
  DATE: "date",
  INTEGER: "integer",
  BIGINT: "integer",
  DOUBLE: "number",
  "DECIMAL(38,15)": "number",
  BOOLEAN: "boolean",
  "VARCHAR[]": "list",
};
const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  parquet: "application/vnd.apache.parquet",
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export interface ExportOptions {
  dir: string;
  format: ExportFormat;
  /** Tables to write; all that have rows if empty. */
  tables: readonly TableName[];
  /** Only these sources; all if empty. */
  sources: readonly string[];
  /** Also sources whose terms forbid redistribution. */
  includeRestricted: boolean;
}

export interface ExportReport {
  tables: ExportedTable[];
  /** Sources left out because their terms forbid redistribution. */
  left: readonly string[];
  /** Sources written whose terms are not sure. */
  unsure: readonly string[];
}

type Infos = ReadonlyMap<string, SourceInfo>;

function chosen(versions: readonly VersionRef[], infos: Infos, options: ExportOptions) {
  const { sources: ids, includeRestricted } = options;
  for (const id of ids)
    if (!versions.some((v) => v.source === id)) throw new UserError([problem("no-such-source", { id })], 2);
  const wanted = ids.length === 0 ? versions : versions.filter((v) => ids.includes(v.source));
  const forbidden = wanted.filter((v) => infos.get(v.source)?.redistribution === "forbidden");
  const left = includeRestricted ? [] : [...new Set(forbidden.map((v) => v.source))];
  const [named] = left.filter((id) => ids.includes(id));
  if (named)
    throw new UserError([
      problem("export-forbidden", { id: named, licence: infos.get(named)?.licence ?? "not known" }),
    ]);
  return { kept: wanted.filter((v) => !left.includes(v.source)), left };
}

const cellOf = (column: Column, row: JsonRow) => {
  const value = row[column.name];
  if (value === null || value === undefined) return null;
  // A workbook has no days before 1900; those stand as text.
  if (column.type === "DATE" && String(value) >= "1900-03-01")
    return { value: new Date(`${String(value)}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  if (column.type === "BOOLEAN") return { value: value === true, type: Boolean };
  if (fieldTypes[column.type] === "integer" || fieldTypes[column.type] === "number")
    return { value: Number(value), type: Number };
  // Typed as text, a cell that begins with "=" is no formula.
  return { value: Array.isArray(value) ? value.join("|") : String(value), type: String };
};

const writeSheet: WriteRows = async ({ name: sheet, columns }, rows, path) => {
  const header = columns.map((c) => ({ value: c.name, fontWeight: "bold" as const }));
  const body = rows.map((row) => columns.map((column) => cellOf(column, row)));
  await writeXlsx([header, ...body], { sheet, stickyRowsCount: 1 }).toFile(path);
};

function refuse(table: TableName, rows: number): never {
  throw new UserError([problem("export-too-long", { table, rows, max: maxSheetRows })]);
}

function packageOf(
  written: readonly ExportedTable[],
  kept: readonly VersionRef[],
  infos: Infos,
  format: ExportFormat,
) {
  const cited = kept.map((v) => {
    const info = infos.get(v.source);
    return {
      title: info?.title ?? v.source,
      path: info?.homepage ?? "",
      id: v.source,
      version: v.id,
      ...(v.release === null ? {} : { release: v.release }),
      licence: info?.licence ?? "",
      redistribution: info?.redistribution ?? "unsure",
      citation: info?.citation ?? "",
    };
  });
  const licences = new Map(cited.map((s) => [s.licence, s.title]));
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "chancery-record",
    title: "Tables of a record of international security",
    description:
      "Each row names its source, version and place in the publisher's files. Coverage says for what each source is complete: outside it a missing row is not a zero.",
    licenses: [...licences].map(([licence, title]) => ({ name: "other", title: `${licence} (${title})` })),
    sources: cited,
    resources: written.map(({ table, file, rows, bytes, sha256 }) => ({
      name: table.name.replaceAll("_", "-"),
      path: file,
      title: table.row,
      format,
      mediatype: mediaTypes[format],
      ...(format === "csv" ? { encoding: "utf-8" } : {}),
      ...{ bytes, rows, hash: `sha256:${sha256}` },
      schema: {
        fields: table.columns.map(({ name, type, meaning, nullable }) => ({
          name,
          type: fieldTypes[type],
          ...(type === "VARCHAR[]" ? { itemType: "string", delimiter: "|" } : {}),
          description: meaning,
          ...(nullable === false ? { constraints: { required: true } } : {}),
        })),
        missingValues: [""],
        ...(table.key.length > 0 ? { primaryKey: [...table.key, "source", "version"] } : {}),
      },
    })),
  };
}

/**
 * Writes tables of the record with a Frictionless datapackage.json that carries schema, units, sources and licences.
 * Throws UserError for a source asked for whose terms forbid redistribution; where all are exported, such sources
 * are left out and named.
 */
export async function exportRecord(
  {
    versions,
    own: rows,
    sources,
    definitions,
  }: Pick<Session, "versions" | "own" | "sources" | "definitions">,
  options: ExportOptions,
): Promise<ExportReport> {
  const infos = new Map(sources.map((source) => [source.id, source]));
  const { kept, left } = chosen(versions, infos, options);
  const own = options.sources.length === 0 ? rows : {};
  const tables = [...definitions.tables.values()].filter(
    ({ name }) => options.tables.length === 0 || options.tables.includes(name),
  );
  const written = await exportTables({
    ...{ versions: kept, own, tables, dir: options.dir, format: options.format, writeRows: writeSheet },
    ...(options.format === "xlsx" ? { maxRows: maxSheetRows } : {}),
    tooLong: refuse,
  });
  await rm(join(options.dir, ".work"), { recursive: true, force: true });
  const text = JSON.stringify(packageOf(written, kept, infos, options.format), null, 2);
  await writeFile(join(options.dir, "datapackage.json"), `${text}\n`);
  const unsure = kept.filter((v) => infos.get(v.source)?.redistribution === "unsure").map((v) => v.source);
  return { tables: written, left, unsure: [...new Set(unsure)] };
}
