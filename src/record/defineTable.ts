import { DefinitionCheck } from "../base/definition.js";

/** DuckDB column types the record uses. */
export const columnTypes = [
  "VARCHAR",
  "DATE",
  "INTEGER",
  "BIGINT",
  "DOUBLE",
  "DECIMAL(38,15)",
  "BOOLEAN",
  "VARCHAR[]",
] as const;
/** One of `columnTypes`. */
export type ColumnType = (typeof columnTypes)[number];

/** A column of a table. */
export interface Column {
  name: string;
  type: ColumnType;
  /** One sentence: what a value means, with its unit if it has one. */
  meaning: string;
  /** False where every row must have a value. Default: true. */
  nullable?: boolean;
  /** Works the value out from the rest of the row, where a reader leaves it out: keys for look-ups. */
  of?: (row: Readonly<Record<string, unknown>>) => string | readonly string[] | null;
}

/** A table of the record. */
export interface Table {
  name: string;
  /** What one row is. */
  row: string;
  columns: readonly Column[];
  /** Columns that identify a row within one source version; duplicates are a problem. Empty: no key. */
  key: readonly string[];
}

/** Where a row came from: every table carries these. */
const provenance: readonly Column[] = [
  { name: "source", type: "VARCHAR", meaning: "Id of the source the row was read from.", nullable: false },
  {
    name: "version",
    type: "VARCHAR",
    meaning: "First 12 digits of the hash of the source version.",
    nullable: false,
  },
  {
    name: "locator",
    type: "VARCHAR",
    meaning: "Where the row is in the publisher's files: file and line, row id or key.",
    nullable: false,
  },
];

/** The three columns of a dated spell: inclusive start, inclusive end, and how exactly the source knows them. */
export const spell: readonly Column[] = [
  { name: "date_from", type: "DATE", meaning: "First day; NULL if the source does not say when it began." },
  {
    name: "date_to",
    type: "DATE",
    meaning: "Last day; NULL if it had not ended when the data end (see coverage).",
  },
  {
    name: "precision",
    type: "VARCHAR",
    meaning: "day, month or year: how exactly the source gives the dates.",
  },
];

/**
 * Declares one table of the record; the columns `source`, `version` and `locator`, which say where a row is from, are added
 * to it. Throws UserError for what is wrong with the definition.
 */
export function defineTable(table: Table): Table {
  const { name, columns = [], key } = table;
  const check = new DefinitionCheck("table", String(name));
  check.named("name", name, "table");
  check.text("row", table.row);
  check.list("columns", columns, 1);
  for (const [i, column] of columns.entries()) {
    check.named(`columns[${i}].name`, column.name, "argument");
    check.oneOf(`columns[${i}].type`, column.type, columnTypes);
    check.text(`columns[${i}].meaning`, column.meaning);
  }
  const names = columns.map((column) => column.name);
  check.once("columns", names);
  for (const [i, one] of check.list("key", key).entries()) check.oneOf(`key[${i}]`, one, names);
  check.done();
  return columns.at(-1) === provenance.at(-1) ? table : { ...table, columns: [...columns, ...provenance] };
}
