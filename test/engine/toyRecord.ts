import { DuckDBInstance } from "@duckdb/node-api";
import { builtInTables, type TableName, tables } from "../../src/record/tables.js";
import type { CoverageRow, JsonRow, OpenRecord, Relation, SqlValue } from "../../src/store/types.js";

export type ToyRow = Readonly<Record<string, SqlValue | readonly string[]>>;
/** Rows by source and table, and what each source claims. `version` and `locator` are filled in. */
export interface Toy {
  [source: string]: {
    tables?: Partial<Record<TableName, readonly ToyRow[]>>;
    coverage?: readonly Partial<CoverageRow>[];
    /** Of a source that keeps its releases their versions, oldest first; rows say which is theirs. */
    versions?: readonly string[];
  };
}

const quote = (value: SqlValue | readonly string[] | undefined): string => {
  if (value === null || value === undefined) return "NULL";
  if (typeof value === "object") return `[${value.map((v) => quote(v)).join(", ")}]`;
  return typeof value === "string" ? `'${value.replace(/'/g, "''")}'` : String(value);
};

/** A record in memory with a few rows made by hand, with the tables of the real one and nothing of the store. */
export async function toyRecord(toy: Toy): Promise<OpenRecord & { sql: string[]; evidence: Set<string> }> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const versions = Object.keys(toy);
  const coverage: (CoverageRow & { source: string; version: string })[] = [];
  for (const table of Object.values(tables)) {
    const columns = table.columns.map((c) => `"${c.name}" ${c.type}`).join(", ");
    await connection.run(`CREATE TABLE ${table.name} (${columns})`);
  }
  for (const [source, own] of Object.entries(toy)) {
    for (const row of own.coverage ?? []) {
      const whole: CoverageRow & { source: string; version: string } = {
        table: "membership",
        kind: null,
        subject: null,
        state: null,
        from: null,
        to: null,
        gap: false,
        reason: `${source} is complete`,
        ...row,
        source,
        version: "v1",
      };
      coverage.push(whole);
      const { table: table_name, from: date_from, to: date_to, ...rest } = whole;
      const cells: ToyRow = { ...rest, table_name, date_from, date_to, locator: "coverage" };
      const values = tables.coverage.columns.map((c) => quote(cells[c.name]));
      await connection.run(`INSERT INTO coverage VALUES (${values.join(", ")})`);
    }
    for (const [name, rows] of Object.entries(own.tables ?? {})) {
      const columns = builtInTables.get(name)?.columns ?? [];
      for (const [i, row] of (rows ?? []).entries()) {
        for (const key of Object.keys(row))
          if (!columns.some((c) => c.name === key)) throw new Error(`no column ${key} in ${name}`);
        const full: ToyRow = { source, version: "v1", locator: `line ${i + 1}`, ...row };
        const values = columns.map((c) => quote(full[c.name] ?? c.of?.(full)));
        await connection.run(`INSERT INTO ${name} VALUES (${values.join(", ")})`);
      }
    }
  }
  let last: Promise<unknown> = Promise.resolve();
  let queries = 0;
  const sql: string[] = [];
  /** Columns of the rows behind answers, whether there are rows or not. */
  const evidence = new Set<string>();

  async function put(relation: Relation): Promise<void> {
    const columns = relation.columns.map((c) => `"${c.name}" VARCHAR`).join(", ");
    await connection.run(`CREATE OR REPLACE TEMP TABLE raw_${relation.name} (${columns})`);
    const appender = await connection.createAppender(`raw_${relation.name}`, null, "temp");
    for (const row of relation.rows) {
      for (const value of row) value === null ? appender.appendNull() : appender.appendVarchar(String(value));
      appender.endRow();
    }
    appender.closeSync();
    const typed = relation.columns.map((c) => `CAST("${c.name}" AS ${c.type}) AS "${c.name}"`).join(", ");
    await connection.run(
      `CREATE OR REPLACE TEMP VIEW ${relation.name} AS SELECT ${typed} FROM raw_${relation.name}`,
    );
  }

  const query: OpenRecord["query"] = (text, options = {}) => {
    queries += 1;
    sql.push(text);
    // One at a time: the relations of two queries bear one name.
    const next = last.then(async () => {
      for (const relation of options.relations ?? []) await put(relation);
      const reader = await connection.runAndReadAll(text, options.params ? [...options.params] : undefined);
      const names = reader.columnNames();
      if (names.includes("_nth")) for (const name of names) evidence.add(name);
      return reader.getRowObjectsJson() as JsonRow[];
    });
    last = next.catch(() => undefined);
    return next;
  };

  return {
    tables: builtInTables,
    versions: versions.flatMap((source) =>
      (toy[source]?.versions ?? ["v1"]).map((short) => ({
        source,
        id: short,
        short,
        release: null,
        dir: "",
        manifest: {
          format: 1,
          id: short,
          source,
          reader: 1,
          release: null,
          retrieved: "2026-01-01",
          files: [],
          tables: {},
          coverage: [],
          warnings: [],
        },
      })),
    ),
    coverage,
    sql,
    evidence,
    query,
    stored: (text, tables) => query(text, { tables }),
    own: {},
    get queries() {
      return queries;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
