import type { Day, Period } from "../../base/period.js";
import type { TableName } from "../../record/tables.js";
import type { CodeSystem } from "../../states/types.js";
import type { Cell, Columns, Expected, ValueOf } from "./cells.js";
import type { CellPlace, RawFile, ReadContext, RowPlace, RowValues } from "./types.js";

/** A line, which is slow to find for a part of a JSON file. */
export type Line = number | (() => number);

/** What a row needs of its version and file. */
export interface RowOf {
  context: ReadContext;
  file: RawFile;
  /** Keys met before in the file, by what must be there once; with their lines. */
  seen: Map<string, Map<string, Line>>;
  /** What the row is called where its line does not tell it from others: `event 901`, `sheet Per capita`. */
  name?: string | undefined;
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
    private readonly at: Line,
    private readonly columns: C,
    private readonly textOf: (column: string) => string,
    private readonly placeOf?: (column: string) => CellPlace | undefined,
  ) {}

  /** The line on which the record begins; of a part of a JSON file it is looked up only here. */
  get line(): number {
    return typeof this.at === "number" ? this.at : this.at();
  }

  get file(): RawFile {
    return this.of.file;
  }

  /** The place of a cell, or of the row. */
  place(column?: string): RowPlace {
    const { file, name } = this.of;
    if (column === undefined) return { file, line: this.line };
    const named = name === undefined ? column : `${column} of ${name}`;
    return { file, line: this.line, column: named, cell: this.placeOf?.(column) };
  }

  /** File and record, as provenance names them. */
  get locator(): string {
    return `${this.of.file.name} ${this.of.name ?? `line ${this.line}`}`;
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

  /** The values of all its cells by the types of their columns. */
  all(): { [K in keyof C]: ValueOf<C[K]> } {
    const values: Partial<Record<keyof C, unknown>> = {};
    for (const column in this.columns) values[column] = this.get(column);
    return values as { [K in keyof C]: ValueOf<C[K]> };
  }

  /** The value of a cell by another type than its column's. */
  read<T>(column: string, type: ((text: string, cell: Cell) => T | undefined) | undefined): T | undefined {
    const text = this.textOf(column).trim();
    const cell: Cell = {
      column,
      get: (other) => this.get(other),
      state: (at, options) => this.state(column, at, options),
      bad: (expected, found = text) => this.bad(column, expected, found),
      warn: (expected, found = text) => this.warn(column, expected, found),
    };
    return type?.(text, cell);
  }

  private found(column: string | undefined): string {
    return column === undefined ? "" : this.textOf(column).trim();
  }

  /** Reports a cell, or the row without one, and leaves the row out. Empty cells, unknown words and bad values each have their own code. */
  bad(column: string | undefined, expected: Expected, found = this.found(column)): undefined {
    this.sound = false;
    this.of.context.bad(this.place(column), found, expected);
    return undefined;
  }

  /** Reports a cell as odd; the row stays. */
  warn(column: string | undefined, expected: Expected, found = this.found(column)): undefined {
    this.of.context.bad(this.place(column), found, expected, "warning");
    return undefined;
  }

  /** Says something about a cell that a reader of the data should know; the row stays. */
  note(column: string | undefined, sentence: string): void {
    this.of.context.note(this.place(column), sentence);
  }

  /** True for the first row of its file with this key; a later one is reported at the column and left out. */
  once(column: string, key: string, expected: string): boolean {
    const keys = this.of.seen.get(expected) ?? new Map<string, Line>();
    this.of.seen.set(expected, keys);
    const before = keys.get(key);
    if (before === undefined) {
      keys.set(key, this.at);
      return true;
    }
    const line = typeof before === "number" ? before : before();
    this.duplicate(column, `${key} is also in line ${line}`, expected);
    return false;
  }

  /** Reports what is there twice and leaves the row out. */
  duplicate(column: string | undefined, found: string, expected: string): void {
    this.sound = false;
    this.of.context.report("duplicate", this.place(column), found, expected);
  }

  /** The key for the first row of its file that has it, `key (2)` for the second. */
  numbered(key: string): string {
    const taken = this.of.seen.get("numbered") ?? new Map<string, Line>();
    this.of.seen.set("numbered", taken);
    let id = key;
    for (let nth = 2; taken.has(id); nth += 1) id = `${key} (${nth})`;
    taken.set(id, this.at);
    return id;
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

  /** Adds a row to a table unless a cell was bad. `also` follows file and record in the locator. */
  add(table: TableName, values: RowValues, also = ""): void {
    if (!this.sound) return;
    const locator = also === "" ? this.locator : `${this.locator}, ${also}`;
    this.of.context.add(table, { locator, ...values });
  }
}

/** A value of JSON or of a sheet's cell as text: "" for nothing, a day as YYYY-MM-DD, a time of a day after a T. */
export function plainText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 16).replace("T00:00", "");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
