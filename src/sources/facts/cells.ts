import { dayPeriod, type Period, parsePeriod, yearPeriod } from "../../base/period.js";
import { body } from "../../record/bodies.js";
import { state } from "../../states/state.js";
import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";

/**
 * A single EDTF date. Days and years are read without the grammar, which is slow: every first use of the program
 * reads all of the facts.
 */
function readDate(text: string): Period | undefined {
  if (/^\d{4}$/.test(text)) return yearPeriod(Number(text));
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return parsePeriod(text);
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? dayPeriod(text) : undefined;
}

const coarseness: readonly string[] = ["day", "month", "year"];

/**
 * One row of a facts file with its cells read strictly. Whatever is wrong with a cell is reported with file, line
 * and column and makes the row unusable: `add` then adds nothing.
 */
export class FactRow {
  /** False after a cell could not be read. */
  sound = true;

  constructor(
    private readonly context: ReadContext,
    private readonly file: RawFile,
    private readonly row: CsvRow,
    /** Ids of bodies.csv of the facts themselves. */
    private readonly ownBodies: ReadonlySet<string>,
  ) {}

  /** Where the row stands and where what it says can be looked up. */
  get locator(): string {
    const place = `facts/${this.file.name}:${this.row.line}`;
    const source = this.file.spec === "coverage" ? "" : this.text("source");
    return source ? `${place} (${source})` : place;
  }

  bad(column: string, found: string, expected: string): undefined {
    this.sound = false;
    const place = { file: this.file, line: this.row.line, column };
    this.context.report(found === "" ? "missing-value" : "bad-value", place, found, expected);
    return undefined;
  }

  /** The cell, or null if it is empty. */
  optional(column: string): string | null {
    return this.row.get(column).trim() || null;
  }

  /** The cell, which may not be empty. */
  text(column: string): string {
    const text = this.optional(column);
    return text ?? this.bad(column, "", "a value") ?? "";
  }

  /** The cell, which must be one of a few words. */
  word(column: string, words: readonly string[]): string {
    const text = this.text(column);
    if (text !== "" && !words.includes(text)) this.bad(column, text, `one of ${words.join(", ")}`);
    return text;
  }

  list(column: string): string[] {
    return (this.optional(column) ?? "").split("|").filter((part) => part !== "");
  }

  /** A whole number of zero or more; null if the cell is empty. */
  integer(column: string): number | null {
    const text = this.optional(column);
    if (text === null || /^\d{1,9}$/.test(text)) return text === null ? null : Number(text);
    return this.bad(column, text, "a whole number") ?? null;
  }

  /** A decimal number as text, so that no digit is lost. */
  decimal(column: string): string {
    const text = this.text(column);
    if (text !== "" && !/^-?\d{1,12}(?:\.\d{1,6})?$/.test(text))
      this.bad(column, text, "a number such as 1755.23, with six decimals at most");
    return text;
  }

  /** A single EDTF date; null if the cell is empty. */
  date(column: string): Period | null {
    const text = this.optional(column);
    if (text === null) return null;
    const period = readDate(text);
    if (period && period.precision !== "interval") return period;
    return this.bad(column, text, "a date as 2008-12-02, 2008-12 or 2008") ?? null;
  }

  /** The three columns of a date that must be given. */
  when(column: string): { date_from: string | null; date_to: string | null; precision: string | null } {
    if (this.optional(column) === null) this.bad(column, "", "a date as 2008-12-02, 2008-12 or 2008");
    const date = this.date(column);
    return { date_from: date?.from ?? null, date_to: date?.to ?? null, precision: date?.precision ?? null };
  }

  /** The three columns of a spell from `from` and `to`; the precision is that of the coarser of the two. */
  spell(): { date_from: string | null; date_to: string | null; precision: string | null } {
    const [from, to] = [this.date("from"), this.date("to")];
    if (from?.from && to?.to && from.from > to.to)
      this.bad("to", to.text, `a date not before ${from.text}, where it begins`);
    const coarsest = Math.max(...[from, to].map((p) => coarseness.indexOf(p?.precision ?? "")));
    return {
      date_from: from?.from ?? null,
      date_to: to?.to ?? null,
      precision: coarseness[coarsest] ?? null,
    };
  }

  private known(id: string): boolean {
    return this.ownBodies.has(id) || body(id) !== undefined;
  }

  body(column: string): string {
    const id = this.text(column);
    if (id !== "" && !this.known(id)) this.bad(column, id, "the id of a body, as in bodies.csv");
    return id;
  }

  /** Ids of states; `orBody` also those of bodies. */
  private checked(column: string, id: string, orBody: boolean): string {
    if (id !== "" && !state(id) && !(orBody && this.known(id)))
      this.bad(column, id, orBody ? "the id of a state or body" : "the id of a state");
    return id;
  }

  state(column: string, orBody = false): string {
    return this.checked(column, this.text(column), orBody);
  }

  states(column: string): string[] {
    return this.list(column).map((id) => this.checked(column, id, false));
  }
}
