import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type Problem, UserError } from "../base/problem.js";
import { type TableName, tables } from "../record/tables.js";
import { type CellValue, RowAppender } from "./appendRows.js";
import { identifier, literal, openDatabase } from "./database.js";
import { inlineRelations, isSmall } from "./inlineRelations.js";
import { keptRows } from "./keptRows.js";
import { Pool } from "./pool.js";
import { readRows } from "./readRows.js";
import type { CoverageRow, JsonRow, OpenRecord, Relation, SqlValue, VersionRef } from "./types.js";
import { tableFile, verifyFile } from "./verify.js";

export type OwnRow = Readonly<Record<string, CellValue>>;
export type OwnRows = Partial<Record<TableName, readonly OwnRow[]>>;

const names = Object.keys(tables) as TableName[];
// A column of an alias (m.body) and a text ('event') are not the table.
const mention = new RegExp(`(?<![.'\\w])(?:${names.join("|")})\\b`, "g");

/** Tables a query can touch: every name of one that occurs in its text, which may be one too many but none too few. */
const mentioned = (sql: string): TableName[] => [...new Set(sql.match(mention) as TableName[] | null)];

/** Rows up to which a table is read into memory once it is used often; larger ones stay views over their files. */
const maxHeld = 60_000;

/** Queries that read a table from its files: one question is answered sooner so, many are not. */
const maxViewed = 2;

const ownDefaults: OwnRow = { source: "own", version: "own" };

/** Puts own rows of a table beside its view, as `own_<table>`. */
export async function fillOwn(
  connection: DuckDBConnection,
  name: TableName,
  rows: readonly OwnRow[],
): Promise<void> {
  const { columns } = tables[name];
  const appender = await RowAppender.create(connection, `own_${name}`, columns);
  for (const row of rows) appender.add(columns.map((c) => row[c.name] ?? ownDefaults[c.name] ?? null));
  appender.finish();
}

/** The SQL that makes a table of the record out of files and own rows. */
export function viewSql(name: TableName, files: readonly string[], own: boolean): string {
  const { columns } = tables[name];
  // The typed empty part gives every column its name, type and order, whatever an older version lacks.
  const typed = columns.map((c) => `NULL::${c.type} AS ${identifier(c.name)}`).join(", ");
  const parts = [`SELECT ${typed} WHERE false`];
  if (files.length > 0)
    parts.push(`SELECT * FROM read_parquet([${files.map(literal).join(", ")}], union_by_name = true)`);
  if (own) parts.push(`SELECT * FROM own_${name}`);
  const list = columns.map((c) => identifier(c.name)).join(", ");
  return `CREATE VIEW ${name} AS SELECT ${list} FROM (${parts.join(" UNION ALL BY NAME ")})`;
}

function ownCoverage(rows: readonly OwnRow[]): (CoverageRow & { source: string; version: string })[] {
  const text = (value: CellValue | undefined) => (typeof value === "string" ? value : null);
  return rows.map((row) => ({
    table: text(row.table_name) as TableName,
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
  private readonly ready = new Map<TableName, Promise<void>>();
  /** Queries that have named a table. */
  private readonly uses = new Map<TableName, number>();

  constructor(
    readonly versions: readonly VersionRef[],
    readonly coverage: readonly (CoverageRow & { source: string; version: string })[],
    readonly own: OwnRows,
    private readonly pool: Pool,
    private readonly end: () => void,
  ) {}

  query(
    sql: string,
    options: {
      params?: readonly SqlValue[];
      relations?: readonly Relation[];
      tables?: readonly TableName[];
    } = {},
  ): Promise<JsonRow[]> {
    return this.pool.use((connection) => this.run(connection, sql, options));
  }

  private async run(
    connection: DuckDBConnection,
    sql: string,
    options: { params?: readonly SqlValue[]; relations?: readonly Relation[]; tables?: readonly TableName[] },
  ): Promise<JsonRow[]> {
    this.queries += 1;
    for (const name of new Set([...mentioned(sql), ...(options.tables ?? [])]))
      await this.prepare(connection, name);
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
    return keptRows(this.versions, sql, names, async () => {
      if (names.every((name) => this.own[name] === undefined)) return this.query(sql, { tables: names });
      const alone = await openRecord(this.versions);
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
    return this.versions.filter((v) => name in v.manifest.tables);
  }

  private countOf(name: TableName): number {
    return this.holding(name).reduce((sum, v) => sum + (v.manifest.tables[name]?.rows ?? 0), 0);
  }

  /** Many small queries read a small table: held in memory it answers in a fraction of the time. */
  private async hold(connection: DuckDBConnection, name: TableName): Promise<void> {
    await connection.run(
      `CREATE TABLE held_${name} AS SELECT * FROM ${name}; CREATE OR REPLACE VIEW ${name} AS SELECT * FROM held_${name}`,
    );
  }

  /** A view stands only over files that are as their manifest says. */
  private async makeView(connection: DuckDBConnection, name: TableName): Promise<void> {
    const holding = this.holding(name);
    const problems: Problem[] = [];
    for (const version of holding) {
      const entry = version.manifest.tables[name];
      const found = entry && (await verifyFile(version, { path: tableFile(name), ...entry }, true));
      if (found) problems.push(found);
    }
    if (problems.length > 0) throw new UserError(problems);
    const rows = this.own[name];
    if (rows) await fillOwn(connection, name, rows);
    const files = holding.map((v) => join(v.dir, tableFile(name)));
    await connection.run(viewSql(name, files, rows !== undefined));
  }

  close(): void {
    this.end();
  }
}

/**
 * Opens the record of these versions and own rows, read-only: DuckDB can reach their Parquet files and
 * nothing else. Sizes of files are compared at once, hashes when a table is first named by a query, and
 * its view is made then. Throws UserError for a file that is not as its manifest says.
 */
export async function openRecord(versions: readonly VersionRef[], own: OwnRows = {}): Promise<OpenRecord> {
  const problems: Problem[] = [];
  const paths: string[] = [];
  for (const version of versions) {
    for (const [table, entry] of Object.entries(version.manifest.tables)) {
      paths.push(join(version.dir, tableFile(table)));
      const found = await verifyFile(version, { path: tableFile(table), ...entry }, false);
      if (found) problems.push(found);
    }
  }
  if (problems.length > 0) throw new UserError(problems);
  // Queries are many and small: two at a time on a thread each take half as long as one after another on two.
  const database = await openDatabase({ memory_limit: "1GB", threads: "1" });
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
    own,
    new Pool(database.connection, () => database.connect()),
    () => database.close(),
  );
}
