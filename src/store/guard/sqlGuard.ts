import type { DuckDBConnection, DuckDBType } from "@duckdb/node-api";
import type { Tables } from "../../record/tables.js";
import { type Database, identifier, openDatabase } from "../database.js";
import { duckdb } from "../duckdb.js";
import { readSqlTree } from "./readSqlTree.js";
import type { AcceptedSql, PlacedFlaw, SqlFlaw, SqlShape, SqlType } from "./types.js";

const { DATE, DOUBLE, LIST, VARCHAR } = duckdb;

const parameterTypes: Readonly<Record<SqlType, DuckDBType>> = {
  VARCHAR,
  DATE,
  DOUBLE,
  "VARCHAR[]": LIST(VARCHAR),
};

/** Longer queries are not written by people. */
const maxLength = 20_000;

/** Working out the constants of a query is all the work that there is over empty tables. */
const maxMs = 2000;

/** Stands for a parameter in a text that DuckDB writes; no query has this character. */
const mark = "\uE000";

/**
 * Types of the columns that say where a row is from: each a type of its own, so that a column of the result has it only
 * if nothing but the table's own column can be in it.
 */
const provenanceTypes: Readonly<Record<string, string>> = {
  source: "provenance_source",
  version: "provenance_version",
  locator: "provenance_locator",
};

/** The column of provenance that a column of a result holds, by its type; undefined where it holds anything else. */
export const provenanceOf = (type: string): string | undefined =>
  Object.keys(provenanceTypes).find((name) => type === `ENUM('${name}')`);

/** DuckDB's error as it gives it for `errors_as_json`. */
interface SqlError {
  exception_type?: string;
  exception_message?: string;
  position?: string;
  error_subtype?: string;
  name?: string;
  candidates?: string;
}

function readError(error: unknown): SqlError {
  const message = error instanceof Error ? error.message : String(error);
  try {
    return JSON.parse(message) as SqlError;
  } catch {
    return { exception_message: message };
  }
}

const firstLine = (text: string): string => text.split("\n")[0]?.replace(/[.!]$/, "") ?? text;

function flawOf({ exception_message = "", error_subtype, name, candidates = "" }: SqlError): SqlFlaw {
  if (error_subtype === "COLUMN_NOT_FOUND" && name !== undefined)
    return { code: "column", name, near: candidates.split(",").filter((near) => near !== "") };
  return { code: "other", found: firstLine(exception_message) };
}

/** What two trees of the same query have in common: all but the places. */
const withoutPlaces = (tree: string): string =>
  tree.replace(/"query_location":\d+/g, '"query_location":0').replace(/"named_param_map":\[[^\]]*\]/g, "");

const parameterNode =
  /\{"class":"PARAMETER","type":"VALUE_PARAMETER","alias":("(?:[^"\\]|\\.)*"),"query_location":\d+,"identifier":"([^"\\]*)"\}/g;

/**
 * Judges queries that an edition brings, over empty tables of the same names and columns: whether each is one SELECT that
 * reads nothing but these tables, and which columns it gives. Nothing of the record is there, and nothing is run.
 */
export class SqlGuard {
  private readonly made = new Set<string>();

  private constructor(private readonly database: Database) {}

  static async open(): Promise<SqlGuard> {
    const database = await openDatabase({ memory_limit: "256MB", threads: "1", temp_directory: "" });
    const types = Object.entries(provenanceTypes).map(
      ([name, type]) => `CREATE TYPE ${type} AS ENUM ('${name}');`,
    );
    await database.connection.run(
      `${types.join(" ")} SET errors_as_json = true; SET enable_external_access = false; SET lock_configuration = true`,
    );
    return new SqlGuard(database);
  }

  close(): void {
    this.database.close();
  }

  private get connection(): DuckDBConnection {
    return this.database.connection;
  }

  private async text(sql: string, given: string): Promise<string> {
    const rows = (await this.connection.runAndReadAll(sql, [given])).getRows();
    return String(rows[0]?.[0]);
  }

  /** Words that mean something to SQL wherever they stand. */
  async reservedWords(): Promise<ReadonlySet<string>> {
    const reader = await this.connection.runAndReadAll(
      "SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category <> 'unreserved'",
    );
    return new Set(reader.getRows().map(([word]) => String(word)));
  }

  /**
   * The one accepted query, or the first thing in it that is not. `parameters` are those that it may name, `tables` those
   * that it may read; tables of one name are the same each time.
   */
  async inspect(
    sql: string,
    parameters: ReadonlyMap<string, SqlType>,
    tables: Tables,
  ): Promise<AcceptedSql | PlacedFlaw> {
    if (sql.length > maxLength) return { flaw: { code: "too-long", max: maxLength }, offset: 0 };
    if (sql.includes(mark) || sql.includes("\0"))
      return { flaw: { code: "syntax", found: "a control character" }, offset: 0 };
    const bytes = Buffer.from(sql);
    // DuckDB counts bytes, an editor characters.
    const at = (byte: number): number => bytes.toString("utf8", 0, byte).length;
    const placed = (flaw: SqlFlaw, byte: number): PlacedFlaw => ({ flaw, offset: at(byte) });
    const tree = await this.text("SELECT json_serialize_sql($1::VARCHAR)", sql);
    const parsed = JSON.parse(tree) as Readonly<Record<string, unknown>>;
    if (parsed.error === true) {
      if (parsed.error_type !== "parser") return placed({ code: "not-select" }, 0);
      return placed(
        { code: "syntax", found: firstLine(String(parsed.error_message)) },
        Number(parsed.position ?? 0),
      );
    }
    const statements = Array.isArray(parsed.statements) ? parsed.statements : [];
    if (statements.length !== 1) return placed({ code: "not-select" }, 0);
    const shape = readSqlTree(statements, new Set(tables.keys()), bytes.length);
    if ("flaw" in shape) return placed(shape.flaw, shape.offset);
    for (const name of shape.parameters)
      if (!parameters.has(name))
        return {
          flaw: { code: "parameter", name },
          offset: Math.max(0, sql.search(new RegExp(`[$?]${name}\\b`, "i"))),
        };
    const lost = shape.lostProvenance;
    const untested = new Map([...shape.untested].map(([column, byte]) => [column, at(byte)]));
    const lostProvenance = lost && { ...lost, offset: at(lost.offset) };
    await this.makeTables(shape.tables, tables);
    return this.bind(sql, tree, { ...shape, lostProvenance, untested }, parameters, placed);
  }

  private async bind(
    sql: string,
    tree: string,
    shape: SqlShape,
    parameters: ReadonlyMap<string, SqlType>,
    placed: (flaw: SqlFlaw, at: number) => PlacedFlaw,
  ): Promise<AcceptedSql | PlacedFlaw> {
    const timer = setTimeout(() => this.connection.interrupt(), maxMs);
    try {
      const columns = await this.columns(sql, parameters);
      const pieces = await this.pieces(tree);
      if (pieces) return { ...shape, columns, pieces };
      return placed({ code: "other", found: "DuckDB cannot write this query out again" }, 0);
    } catch (error) {
      const read = readError(error);
      return placed(flawOf(read), Number(read.position ?? 0));
    } finally {
      clearTimeout(timer);
    }
  }

  private async makeTables(names: readonly string[], tables: Tables): Promise<void> {
    for (const name of names) {
      const table = tables.get(name);
      if (!table || this.made.has(name)) continue;
      const columns = table.columns.map((c) => `${identifier(c.name)} ${provenanceTypes[c.name] ?? c.type}`);
      await this.connection.run(`CREATE TABLE ${identifier(name)} (${columns.join(", ")})`);
      this.made.add(name);
    }
  }

  /** Columns of the result, with every parameter of its type and unknown. */
  private async columns(
    sql: string,
    parameters: ReadonlyMap<string, SqlType>,
  ): Promise<{ name: string; type: string }[]> {
    const statement = await this.connection.prepare(sql);
    for (let i = 1; i <= statement.parameterCount; i += 1) {
      const type = parameters.get(statement.parameterName(i).toLowerCase()) ?? "VARCHAR";
      statement.bindValue(i, null, parameterTypes[type]);
    }
    const result = await statement.run();
    const types = result.columnTypes().map(String);
    return result.columnNames().map((name, i) => ({ name, type: types[i] ?? "" }));
  }

  /** The query as DuckDB writes it from its own tree, which must come to the same tree again. */
  private async pieces(tree: string): Promise<AcceptedSql["pieces"] | undefined> {
    const marked = tree.replace(
      parameterNode,
      (_, alias: string, name: string) =>
        `{"class":"CONSTANT","type":"VALUE_CONSTANT","alias":${alias},"query_location":0,"value":{"type":{"id":"VARCHAR","type_info":null},"is_null":false,"value":"${mark}${name.toLowerCase()}${mark}"}}`,
    );
    const written = await this.text("SELECT json_deserialize_sql($1::JSON)", marked);
    const again = await this.text("SELECT json_serialize_sql($1::VARCHAR)", written);
    // A number such as 1e2 is written out as another type of number.
    if (withoutPlaces(again) !== withoutPlaces(marked) || marked.includes('"PARAMETER"')) return undefined;
    return written
      .split(new RegExp(`('${mark}[^${mark}]*${mark}')`))
      .map((piece) => (piece.startsWith(`'${mark}`) ? { parameter: piece.slice(2, -2) } : piece));
  }
}
