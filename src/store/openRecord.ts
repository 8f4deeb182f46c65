import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type Problem, UserError } from "../base/problem.js";
import type { Table } from "../record/defineTable.js";
import { builtInTables, type TableName, type Tables } from "../record/tables.js";
import { type CellValue, RowAppender } from "./appendRows.js";
import { identifier, literal, openDatabase } from "./database.js";
import { inlineRelations, isSmall } from "./inlineRelations.js";
import { keptRows } from "./keptRows.js";
import type { OwnRow, OwnRows } from "./ownRows.js";
import { Pool } from "./pool.js";
import { readRows } from "./readRows.js";
import {
  type CoverageRow,
  type JsonRow,
  type OpenRecord,
  QueryFailure,
  type QueryOptions,
  type VersionRef,
} from "./types.js";
import { tableFile, verifyFile } from "./verify.js";

/** A name of a table in the text of a query. A column of an alias (m.body) and a text ('event') are not the table. */
const mentionOf = (tables: Tables): RegExp =>
  new RegExp(`(?<![.'\\w])(?:${[...tables.keys()].join("|")})\\b`, "g");

/** Rows up to which a table is read into memory once it is used often; larger ones stay views over their files. */
const maxHeld = 60_000;

/** Queries that read a table from its files: one question is answered sooner so, many are not. */
const maxViewed = 2;

const ownDefaults: OwnRow = { source: "own", version: "own" };

/** Puts own rows of a table beside its view, as `own_<table>`. */
export async function fillOwn(
  connection: DuckDBConnection,
  { name, columns }: Table,
  rows: readonly OwnRow[],
): Promise<void> {
  const appender = await RowAppender.create(connection, `own_${name}`, columns);
  for (const row of rows) appender.add(columns.map((c) => row[c.name] ?? ownDefaults[c.name] ?? null));
  appender.finish();
}

/** The SQL that makes a table of the record out of files and own rows. */
export function viewSql({ name, columns }: Table, files: readonly string[], own: boolean): string {
  // The typed empty part gives every column its name, type and order, whatever an older version lacks.
  const typed = columns.map((c) => `NULL::${c.type} AS ${identifier(c.name)}`).join(", ");
  const parts = [`SELECT ${typed} WHERE false`];
  if (files.length > 0)
    parts.push(`SELECT * FROM read_parquet([${files.map(literal).join(", ")}], union_by_name = true)`);
  if (own) parts.push(`SELECT * FROM ${identifier(`own_${name}`)}`);
  const list = columns.map((c) => identifier(c.name)).join(", ");
  return `CREATE VIEW ${identifier(name)} AS SELECT ${list} FROM (${parts.join(" UNION ALL BY NAME ")})`;
}

function ownCoverage(rows: readonly OwnRow[]): (CoverageRow & { source: string; version: string })[] {
  const text = (value: CellValue | undefined) => (typeof value === "string" ? value : null);
  return rows.map((row) => ({
    table: text(row.table_name) ?? "",
    kind: text(row.kind),
    subject: text(row.subject),
    state: text(row.state),
    from: text(row.date_from),
    to: text(row.date_to),
    gap: row.gap === true,
    reason: text(row.reason) ?? "",
    source: text(row.source) ?? "own",
    version: text(row.version) ?? "own",
  }));
}

class StoredRecord implements OpenRecord {
  queries = 0;
  private readonly mention: RegExp;
  private readonly ready = new Map<TableName, Promise<void>>();
  private apart: Promise<StoredRecord> | undefined;
  /** Queries that have named a table. */
  private readonly uses = new Map<TableName, number>();

  constructor(
    readonly versions: readonly VersionRef[],
    readonly coverage: readonly (CoverageRow & { source: string; version: string })[],
    readonly tables: Tables,
    readonly own: OwnRows,
    private readonly pool: Pool,
    private readonly end: () => void,
    /** Opens the same record once more, for queries that might take all the memory there is. */
    private readonly openApart: () => Promise<StoredRecord>,
  ) {
    this.mention = mentionOf(tables);
  }

  query(sql: string, options: QueryOptions = {}): Promise<JsonRow[]> {
    this.queries += 1;
    return options.maxMs === undefined
      ? this.pool.use((connection) => this.run(connection, sql, options))
      : this.limited(sql, options, options.maxMs);
  }

  private async limited(sql: string, options: QueryOptions, maxMs: number): Promise<JsonRow[]> {
    this.apart ??= this.openApart();
    const apart = await this.apart;
    return apart.pool.use(async (connection) => {
      // Reading the tables is our own time.
      await apart.views(connection, sql, options);
      const timer = setTimeout(() => connection.interrupt(), maxMs);
      try {
        return await apart.answer(connection, sql, options);
      } catch (error) {
        throw failureOf(error);
      } finally {
        clearTimeout(timer);
      }
    });
  }

  /** Makes the tables that occur in the text, which may be one too many but none too few. */
  private async views(connection: DuckDBConnection, sql: string, options: QueryOptions): Promise<void> {
    for (const name of new Set([...(sql.match(this.mention) ?? []), ...(options.tables ?? [])]))
      await this.prepare(connection, name);
  }

  private async run(connection: DuckDBConnection, sql: string, options: QueryOptions): Promise<JsonRow[]> {
    await this.views(connection, sql, options);
    return this.answer(connection, sql, options);
  }

  /** Runs a query whose tables are there. */
  private async answer(connection: DuckDBConnection, sql: string, options: QueryOptions): Promise<JsonRow[]> {
    const relations = options.relations ?? [];
    const made: string[] = [];
    try {
      for (const { name, columns, rows } of relations.filter((r) => !isSmall(r))) {
        const appender = await RowAppender.create(connection, name, columns, true);
        made.push(name);
        for (const row of rows) appender.add(row);
        appender.finish();
      }
      return await readRows(connection, inlineRelations(sql, relations.filter(isSmall)), options.params);
    } finally {
      for (const name of made) await connection.run(`DROP TABLE temp.${identifier(name)}`);
    }
  }

  stored(sql: string, names: readonly TableName[]): Promise<JsonRow[]> {
    const tables = names.map((name) => this.table(name));
    return keptRows(this.versions, sql, tables, async () => {
      if (names.every((name) => this.ownRows(name) === undefined)) return this.query(sql, { tables: names });
      const alone = await openRecord(this.versions, {}, this.tables);
      try {
        return await alone.query(sql, { tables: names });
      } finally {
        alone.close();
      }
    });
  }

  /** Ready when the table can be named in a query. */
  private prepare(connection: DuckDBConnection, name: TableName): Promise<void> {
    const uses = (this.uses.get(name) ?? 0) + 1;
    this.uses.set(name, uses);
    const known = this.ready.get(name);
    if (known && (uses !== maxViewed + 1 || this.countOf(name) > maxHeld)) return known;
    const made = known ? known.then(() => this.hold(connection, name)) : this.makeView(connection, name);
    this.ready.set(name, made);
    return made;
  }

  private holding(name: TableName): VersionRef[] {
    return this.versions.filter((v) => Object.hasOwn(v.manifest.tables, name));
  }

  private ownRows(name: TableName): readonly OwnRow[] | undefined {
    return Object.hasOwn(this.own, name) ? this.own[name] : undefined;
  }

  private table(name: TableName): Table {
    const table = this.tables.get(name);
    if (!table) throw new Error(`the record has no table ${name}`);
    return table;
  }

  private countOf(name: TableName): number {
    return this.holding(name).reduce((sum, v) => sum + (v.manifest.tables[name]?.rows ?? 0), 0);
  }

  /** Many small queries read a small table: held in memory it answers in a fraction of the time. */
  private async hold(connection: DuckDBConnection, name: TableName): Promise<void> {
    const [held, view] = [identifier(`held_${name}`), identifier(name)];
    await connection.run(
      `CREATE TABLE ${held} AS SELECT * FROM ${view}; CREATE OR REPLACE VIEW ${view} AS SELECT * FROM ${held}`,
    );
  }

  /** A view stands only over files that are as their manifest says. */
  private async makeView(connection: DuckDBConnection, name: TableName): Promise<void> {
    const table = this.table(name);
    const holding = this.holding(name);
    const problems: Problem[] = [];
    for (const version of holding) {
      const entry = version.manifest.tables[name];
      const found = entry && (await verifyFile(version, { path: tableFile(name), ...entry }, true));
      if (found) problems.push(found);
    }
    if (problems.length > 0) throw new UserError(problems);
    const rows = this.ownRows(name);
    if (rows) await fillOwn(connection, table, rows);
    const files = holding.map((v) => join(v.dir, tableFile(name)));
    await connection.run(viewSql(table, files, rows !== undefined));
  }

  close(): void {
    this.end();
    this.apart?.then(
      (apart) => apart.close(),
      () => undefined,
    );
  }
}

function failureOf(error: unknown): QueryFailure {
  const [found = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  const why = found.startsWith("INTERRUPT") ? "time" : found.startsWith("Out of Memory") ? "memory" : "error";
  return new QueryFailure(why, found);
}

async function openStored(
  versions: readonly VersionRef[],
  own: OwnRows,
  tables: Tables,
  memory: string,
): Promise<StoredRecord> {
  const paths = versions.flatMap((version) =>
    Object.keys(version.manifest.tables).map((table) => join(version.dir, tableFile(table))),
  );
  // Queries are many and small: two at a time on a thread each take half as long as one after another on two. What does
  // not fit into memory is not put into files either: locked as it is, DuckDB would still write them where the user is.
  const database = await openDatabase({ memory_limit: memory, threads: "1", temp_directory: "" });
  await database.connection.run(
    `SET allowed_paths = [${paths.map(literal).join(", ")}];
     SET parquet_metadata_cache = true;
     SET enable_external_access = false;
     SET lock_configuration = true`,
  );
  const coverage = versions.flatMap((v) =>
    v.manifest.coverage.map((row) => ({ ...row, source: v.source, version: v.short })),
  );
  return new StoredRecord(
    versions,
    [...coverage, ...ownCoverage(own.coverage ?? [])],
    tables,
    own,
    new Pool(database.connection, () => database.connect()),
    () => database.close(),
    () => openStored(versions, own, tables, "512MB"),
  );
}

/**
 * Opens the record of these versions and own rows, read-only: DuckDB can reach their Parquet files and
 * nothing else. It has the built-in tables, or those given. Sizes of files are compared at once, hashes when a table is
 * first named by a query, and its view is made then. Throws UserError for a file that is not as its manifest says.
 */
export async function openRecord(
  versions: readonly VersionRef[],
  own: OwnRows = {},
  tables: Tables = builtInTables,
): Promise<OpenRecord> {
  const problems: Problem[] = [];
  for (const version of versions) {
    for (const [table, entry] of Object.entries(version.manifest.tables)) {
      const found = await verifyFile(version, { path: tableFile(table), ...entry }, false);
      if (found) problems.push(found);
    }
  }
  if (problems.length > 0) throw new UserError(problems);
  return openStored(versions, own, tables, "1GB");
}
