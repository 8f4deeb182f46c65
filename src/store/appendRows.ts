import type {
  DuckDBAppender,
  DuckDBConnection,
  DuckDBDateValue,
  DuckDBType,
  DuckDBValue,
} from "@duckdb/node-api";
import { identifier } from "./database.js";
import { duckdb } from "./duckdb.js";

const { BIGINT, BOOLEAN, DATE, DECIMAL, DOUBLE, INTEGER, LIST, VARCHAR } = duckdb;

/** What a cell of the record holds: days as YYYY-MM-DD. */
export type CellValue = string | number | boolean | null | readonly string[];

interface Kind {
  type: DuckDBType;
  expected: string;
  /** undefined if the value is not of this type. */
  read(value: string | number | boolean | readonly string[]): DuckDBValue | undefined;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

// Days repeat: reading one costs more than all else that is done with a row.
const days = new Map<string, DuckDBDateValue>();
const maxDays = 100_000;

function readDay(value: unknown): DuckDBValue | undefined {
  if (typeof value !== "string") return undefined;
  const known = days.get(value);
  if (known) return known;
  if (!day.test(value)) return undefined;
  const ms = Date.parse(`${value}T00:00:00Z`);
  // 2008-02-30 would roll over into March.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== value) return undefined;
  const read = new duckdb.DuckDBDateValue(ms / 86_400_000);
  if (days.size < maxDays) days.set(value, read);
  return read;
}

function readDecimal(value: unknown): DuckDBValue | undefined {
  const match = /^(-?)(\d{1,20})(?:\.(\d{1,15})0*)?$/.exec(
    typeof value === "number" ? String(value) : `${value}`,
  );
  if (!match) return undefined;
  const scaled = BigInt(`${match[2]}${(match[3] ?? "").padEnd(15, "0")}`);
  return new duckdb.DuckDBDecimalValue(match[1] ? -scaled : scaled, 38, 15);
}

const kinds: Record<string, Kind> = {
  VARCHAR: { type: VARCHAR, expected: "text", read: (v) => (typeof v === "string" ? v : undefined) },
  DATE: { type: DATE, expected: "a day, YYYY-MM-DD", read: readDay },
  INTEGER: {
    type: INTEGER,
    expected: "a whole number below 2^31",
    read: (v) => (typeof v === "number" && Number.isInteger(v) && Math.abs(v) < 2 ** 31 ? v : undefined),
  },
  BIGINT: {
    type: BIGINT,
    expected: "a whole number",
    read: (v) =>
      typeof v === "number"
        ? Number.isSafeInteger(v)
          ? BigInt(v)
          : undefined
        : /^-?\d{1,18}$/.test(`${v}`)
          ? BigInt(`${v}`)
          : undefined,
  },
  DOUBLE: {
    type: DOUBLE,
    expected: "a number",
    read: (v) => (typeof v === "number" && Number.isFinite(v) ? v : undefined),
  },
  "DECIMAL(38,15)": {
    type: DECIMAL(38, 15),
    expected: "a decimal number with at most 20 digits before and 15 after the point",
    read: readDecimal,
  },
  BOOLEAN: {
    type: BOOLEAN,
    expected: "true or false",
    read: (v) => (typeof v === "boolean" ? v : undefined),
  },
  "VARCHAR[]": {
    type: LIST(VARCHAR),
    expected: "a list of texts",
    read: (v) => (Array.isArray(v) ? new duckdb.DuckDBListValue(v as string[]) : undefined),
  },
};

/** Whether a column of a type can hold a value; null is of any type. */
export const fits = (type: string, value: CellValue): boolean =>
  value === null || kinds[type]?.read(value) !== undefined;

const chunkRows = 2048;

export interface TypedColumn {
  name: string;
  type: string;
  nullable?: boolean;
}

/** Fills one table of a connection, a chunk at a time; memory does not grow with the rows but in DuckDB. */
export class RowAppender {
  private readonly kinds: Kind[];
  private columns: DuckDBValue[][];
  private held = 0;
  rows = 0;

  private constructor(
    private readonly appender: DuckDBAppender,
    private readonly table: string,
    private readonly spec: readonly TypedColumn[],
  ) {
    this.kinds = spec.map(({ name, type }) => {
      const kind = kinds[type];
      if (!kind) throw new Error(`column ${table}.${name}: no type ${type}`);
      return kind;
    });
    this.columns = spec.map(() => []);
  }

  /** Creates the table and its appender. */
  static async create(
    connection: DuckDBConnection,
    table: string,
    columns: readonly TypedColumn[],
    temp = false,
  ): Promise<RowAppender> {
    const list = columns.map((c) => `${identifier(c.name)} ${c.type}`).join(", ");
    await connection.run(`CREATE ${temp ? "TEMP " : ""}TABLE ${identifier(table)} (${list})`);
    return new RowAppender(await connection.createAppender(table), table, columns);
  }

  /** Adds a row, values in the order of the columns. Throws on a value of another type: the reader's mistake. */
  add(values: readonly (CellValue | undefined)[]): void {
    for (let i = 0; i < this.spec.length; i += 1) {
      const value = values[i] ?? null;
      const column = this.spec[i];
      if (value === null) {
        if (column?.nullable === false)
          throw new TypeError(`${this.table}.${column.name} may not be empty: ${JSON.stringify(values)}`);
        this.columns[i]?.push(null);
        continue;
      }
      const read = this.kinds[i]?.read(value);
      if (read === undefined)
        throw new TypeError(
          `${this.table}.${column?.name} is ${JSON.stringify(value)}; expected ${this.kinds[i]?.expected}`,
        );
      this.columns[i]?.push(read);
    }
    this.rows += 1;
    this.held += 1;
    if (this.held === chunkRows) this.write();
  }

  private write(): void {
    if (this.held === 0) return;
    const chunk = duckdb.DuckDBDataChunk.create(
      this.kinds.map((k) => k.type),
      this.held,
    );
    chunk.setColumns(this.columns);
    this.appender.appendDataChunk(chunk);
    this.columns = this.spec.map(() => []);
    this.held = 0;
  }

  /** Makes every row visible and ends the appender. */
  finish(): void {
    this.write();
    this.appender.flushSync();
    this.appender.closeSync();
  }
}
