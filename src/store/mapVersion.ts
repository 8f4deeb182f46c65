import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { sha256File } from "../base/hash.js";
import type { Table } from "../record/defineTable.js";
import type { TableName } from "../record/tables.js";
import { type CellValue, RowAppender } from "./appendRows.js";
import { type Database, identifier, literal, openDatabase } from "./database.js";
import { readRows } from "./readRows.js";
import type { JsonRow, Manifest } from "./types.js";
import { tableFile } from "./verify.js";

/** A small table of text columns that mapping SQL may join. */
export interface TextRelation {
  name: string;
  columns: readonly string[];
  rows: readonly (readonly (string | null)[])[];
}

/** Rows that should not be: two with one key, or some without a value that every row must have. */
export interface RowDefect {
  kind: "duplicate" | "empty";
  table: TableName;
  /** The key with its values, or the column. */
  what: string;
  rows: number;
  first: string;
  other: string;
}

interface Provenance {
  source: string;
  version: string;
}

const maxDefects = 21;

/** Columns that a reader fills. Source and version are the same in every row and are put in as the file is written. */
const readColumns = (table: Table) =>
  table.columns.filter(({ name }) => name !== "source" && name !== "version");

/**
 * Maps one version: rows come in singly or by SQL, Parquet files go out. Memory does not grow with the rows:
 * DuckDB moves what does not fit to `<dir>/.work`, which `close` removes.
 */
export class VersionWriter {
  private readonly appenders = new Map<TableName, RowAppender>();
  private readonly tables = new Map<TableName, Table>();
  private readonly columns = new Map<TableName, ReturnType<typeof readColumns>>();
  private readonly parts = new Map<TableName, string[]>();

  private constructor(
    private readonly dir: string,
    readonly work: string,
    private readonly database: Database,
    private readonly provenance: Provenance,
  ) {}

  /** `dir` is the staging folder of the version, `version` its short id. */
  static async create(dir: string, tables: readonly Table[], provenance: Provenance): Promise<VersionWriter> {
    const work = join(dir, ".work");
    await mkdir(work, { recursive: true });
    const database = await openDatabase({ memory_limit: "500MB", threads: "2", temp_directory: work });
    const writer = new VersionWriter(dir, work, database, provenance);
    for (const table of tables) {
      const { name } = table;
      const columns = readColumns(table);
      writer.tables.set(name, table);
      writer.columns.set(name, columns);
      writer.appenders.set(name, await RowAppender.create(database.connection, `rows_${name}`, columns));
    }
    return writer;
  }

  /** Adds a row. Throws on a table that was not announced, an unknown column or a value of another type. */
  add(table: TableName, row: Readonly<Record<string, CellValue>>): void {
    const appender = this.appenders.get(table);
    const columns = this.columns.get(table);
    if (!appender || !columns)
      throw new Error(`the table ${table} is not among those that the source produces`);
    let used = 0;
    const values = columns.map(({ name, of }) => {
      const value = row[name];
      if (value !== undefined) used += 1;
      if (value === undefined && of) return of(row);
      return value ?? null;
    });
    // Every row comes through here: its names are only listed where one is not a column.
    let given = 0;
    for (const name in row) if (row[name] !== undefined) given += 1;
    if (given !== used) {
      const unknown = Object.keys(row).filter(
        (name) => row[name] !== undefined && !columns.some((c) => c.name === name),
      );
      throw new Error(`the table ${table} has no column ${unknown.join(", ")}`);
    }
    appender.add(values);
  }

  private table(name: TableName): Table {
    const table = this.tables.get(name);
    if (!table) throw new Error(`the table ${name} is not among those that the source produces`);
    return table;
  }

  /** Runs mapping SQL with its relations. Errors are DuckDB's own. */
  private async withRelations<T>(given: readonly TextRelation[], work: () => Promise<T>): Promise<T> {
    const made: string[] = [];
    try {
      for (const { name, columns, rows } of given) {
        const typed = columns.map((column) => ({ name: column, type: "VARCHAR" }));
        const appender = await RowAppender.create(this.database.connection, name, typed, true);
        made.push(name);
        for (const row of rows) appender.add(row);
        appender.finish();
      }
      return await work();
    } finally {
      for (const name of made) await this.database.connection.run(`DROP TABLE temp.${identifier(name)}`);
    }
  }

  /** Adds the rows of a query, streamed into Parquet and sorted. */
  async addBySql(table: TableName, sql: string, relations: readonly TextRelation[] = []): Promise<void> {
    const { columns } = this.table(table);
    await this.withRelations(relations, async () => {
      const described = await readRows(this.database.connection, `DESCRIBE (${sql})`);
      const given = new Set(described.map((row) => String(row.column_name)));
      const list = columns.map(({ name, type, nullable }) => {
        if (given.delete(name)) return `CAST(${identifier(name)} AS ${type}) AS ${identifier(name)}`;
        if (name === "source" || name === "version")
          return `${literal(this.provenance[name])} AS ${identifier(name)}`;
        if (nullable === false) throw new Error(`the SQL for ${table} has no column ${name}`);
        return `NULL::${type} AS ${identifier(name)}`;
      });
      if (given.size > 0) throw new Error(`the table ${table} has no column ${[...given].join(", ")}`);
      const parts = this.parts.get(table) ?? [];
      this.parts.set(table, parts);
      const part = join(this.work, `${table}-${parts.length}.parquet`);
      parts.push(part);
      // Joins on two threads give rows in any order; sorted, the same files give the same bytes.
      await this.copy(`SELECT ${list.join(", ")} FROM (${sql}) ORDER BY ALL`, part);
    });
  }

  /** Rows of a query. */
  async select(sql: string): Promise<JsonRow[]> {
    return readRows(this.database.connection, sql);
  }

  private async copy(sql: string, file: string): Promise<void> {
    await this.database.connection.run(
      `COPY (${sql}) TO ${literal(file)} (FORMAT parquet, COMPRESSION zstd)`,
    );
  }

  /** Writes the tables that have rows (and `always`) and looks for flaws, at most 21 of each kind and table. */
  async finish(
    always: readonly TableName[] = [],
  ): Promise<{ tables: Manifest["tables"]; defects: RowDefect[] }> {
    const written: Manifest["tables"] = {};
    const defects: RowDefect[] = [];
    for (const [table, appender] of this.appenders) {
      appender.finish();
      const parts = this.parts.get(table) ?? [];
      if (parts.length === 0 && appender.rows === 0 && !always.includes(table)) continue;
      const file = join(this.dir, tableFile(table));
      const [only] = parts;
      if (only && parts.length === 1 && appender.rows === 0) await rename(only, file);
      else {
        const { columns, key } = this.table(table);
        // Readers that group in SQL get their rows in any order; a table with a key has one of its own.
        const order =
          key.length > 0 && parts.length === 0 ? ` ORDER BY ${key.map(identifier).join(", ")}, locator` : "";
        const list = columns.map(({ name }) =>
          name === "source" || name === "version"
            ? `${literal(this.provenance[name])} AS ${identifier(name)}`
            : identifier(name),
        );
        const rows = `SELECT ${list.join(", ")} FROM ${identifier(`rows_${table}`)}${order}`;
        const read = `SELECT * FROM read_parquet([${parts.map(literal).join(", ")}])`;
        await this.copy(parts.length > 0 ? `${read} UNION ALL ${rows}` : rows, file);
      }
      await this.database.connection.run(`DROP TABLE ${identifier(`rows_${table}`)}`);
      defects.push(...(await this.flawsOf(table, file, parts.length > 0)));
      written[table] = {
        rows: await this.count(file),
        bytes: (await stat(file)).size,
        sha256: await sha256File(file),
      };
    }
    return { tables: written, defects };
  }

  private async count(file: string): Promise<number> {
    const [row] = await this.select(`SELECT count(*) AS n FROM read_parquet(${literal(file)})`);
    return Number(row?.n);
  }

  private async flawsOf(table: TableName, file: string, bySql: boolean): Promise<RowDefect[]> {
    const defects: RowDefect[] = [];
    const { columns, key } = this.table(table);
    const from = `FROM read_parquet(${literal(file)})`;
    // Rows added singly were looked at on the way in.
    const filled = bySql ? columns.filter((c) => c.nullable === false) : [];
    const counts = filled.map((c) => `count(*) - count(${identifier(c.name)}) AS ${identifier(c.name)}`);
    const [empty] = counts.length > 0 ? await this.select(`SELECT ${counts.join(", ")} ${from}`) : [];
    for (const { name } of filled) {
      const rows = Number(empty?.[name] ?? 0);
      if (rows === 0) continue;
      const where = `WHERE ${identifier(name)} IS NULL`;
      const [at] = await this.select(`SELECT min(locator) AS locator ${from} ${where}`);
      const first = String(at?.locator ?? "an unknown place");
      defects.push({ kind: "empty", table, what: name, rows, first, other: "" });
    }
    if (key.length === 0) return defects;
    const list = key.map(identifier).join(", ");
    const doubled = await this.select(
      `SELECT ${list}, count(*) AS _rows, arg_min(locator, file_row_number) AS _first,
         arg_max(locator, file_row_number) AS _other
       FROM read_parquet(${literal(file)}, file_row_number = true)
       GROUP BY ${list} HAVING count(*) > 1 ORDER BY min(file_row_number) LIMIT ${maxDefects}`,
    );
    for (const row of doubled) {
      const what = key.map((name) => `${name} ${JSON.stringify(row[name])}`).join(", ");
      const [first, other] = [String(row._first), String(row._other)];
      defects.push({ kind: "duplicate", table, what, rows: Number(row._rows), first, other });
    }
    return defects;
  }

  /** Ends DuckDB and removes the work folder. */
  async close(): Promise<void> {
    this.database.close();
    await rm(this.work, { recursive: true, force: true });
  }
}
