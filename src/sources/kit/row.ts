import type { Day, Period } from "../../base/period.js";
import type { TableName } from "../../record/tables.js";
import type { CodeSystem } from "../../states/types.js";
import type { Cell, Columns, Expected, ValueOf } from "./cells.js";
import type { RawFile, ReadContext, Cell as RecordCell } from "./types.js";

/** Columns of a record's row; what is undefined is NULL. */
export type RowValues = Readonly<Record<string, RecordCell | undefined>>;

/** What a row needs of its version and file. */
export interface RowOf {
  context: ReadContext;
  file: RawFile;
  /** Keys met before in the file, by what must be there once; with their lines. */
  seen: Map<string, Map<string, number>>;
  /** What names the record where its line does not: `undl_id 7`. */
  record?: string;
}

/**
 * One record of a publisher's file with its cells read by type. A cell that is not as it should be is reported once, with
 * file, line and column, and its row is left out.
 */
export class Row<C extends Columns = Columns> {
  /** False once a cell was bad: `add` then adds nothing. */
  sound = true;
  private readonly values = new Map<string, unknown>();

  constructor(
    private readonly of: RowOf,
    readonly line: number,
    private readonly columns: C,
    private readonly textOf: (column: string) => string,
  ) {}

  get file(): RawFile {
    return this.of.file;
  }

  /** The place of a cell, or of the row. */
  place(column?: string): { file: RawFile; line: number; column?: string } {
    const { file, record } = this.of;
    const named = [column, record].filter((part) => part !== undefined).join(" of ");
    return { file, line: this.line, ...(named === "" ? {} : { column: named }) };
  }

  /** The text of a cell without blanks at its ends. */
  text(column: keyof C & string): string {
    return this.textOf(column).trim();
  }

  /** The text of a cell with its blanks. */
  raw(column: keyof C & string): string {
    return this.textOf(column);
  }

  /** The value of a cell by the type of its column; undefined after a problem. */
  get<K extends keyof C & string>(column: K): ValueOf<C[K]> {
    if (!this.values.has(column)) this.values.set(column, this.read(column, this.columns[column]));
    return this.values.get(column) as ValueOf<C[K]>;
  }

  /** The value of a cell by another type than its column's. */
  read<T>(column: string, type: ((text: string, cell: Cell) => T | undefined) | undefined): T | undefined {
    const text = this.textOf(column).trim();
    const cell: Cell = {
      column,
      get: (other) => this.get(other),
      state: (at, options) => this.state(column, at, options),
      bad: (expected, found = text) => this.bad(column, expected, found),
    };
    return type?.(text, cell);
  }

  /** Reports a cell and leaves the row out. Empty cells, unknown words and bad values each have their own code. */
  bad(column: string, expected: Expected, found = this.textOf(column).trim()): undefined {
    this.sound = false;
    this.of.context.bad(this.place(column), found, expected);
    return undefined;
  }

  /** Reports a cell as odd; the row stays. */
  warn(column: string, expected: Expected, found = this.textOf(column).trim()): void {
    this.of.context.bad(this.place(column), found, expected, "warning");
  }

  /** Says something about a cell that a reader of the data should know; the row stays. */
  note(column: string, found: string, expected = ""): void {
    this.of.context.report("note", this.place(column), found, expected);
  }

  /** True for the first row of its file with this key; a later one is reported at the column and left out. */
  once(column: string, key: string, expected: string): boolean {
    const keys = this.of.seen.get(expected) ?? new Map<string, number>();
    this.of.seen.set(expected, keys);
    const before = keys.get(key);
    if (before === undefined) {
      keys.set(key, this.line);
      return true;
    }
    this.sound = false;
    this.of.context.report("duplicate", this.place(column), `${key}, also in line ${before}`, expected);
    return false;
  }

  /** The state that a cell (or `text`) names at a day or in a period; undefined after a problem. */
  state(
    column: string,
    at: Day | Period | undefined,
    { text = this.textOf(column).trim(), system }: { text?: string; system?: CodeSystem } = {},
  ): string | undefined {
    const state = this.of.context.state(text, at, this.place(column), system);
    if (state === undefined) this.sound = false;
    return state;
  }

  /** Adds a row to a table unless a cell was bad. `also` follows file and line in the locator. */
  add(table: TableName, values: RowValues, also = ""): void {
    if (!this.sound) return;
    const locator = `${this.of.file.name} line ${this.line}${also === "" ? "" : `, ${also}`}`;
    this.of.context.add(table, { locator, ...nulled(values) });
  }
}

/** NULL for what is undefined. */
function nulled(values: RowValues): Record<string, RecordCell> {
  const row: Record<string, RecordCell> = {};
  for (const key in values) row[key] = values[key] ?? null;
  return row;
}
