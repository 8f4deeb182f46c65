import { coarsest, dateParts, type PartDate } from "../kit/dateParts.js";
import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";

const unknown = ["-9"];

/** A spell from its six date columns, from the first to the last possible day. */
export interface Spell {
  from: string;
  to: string;
  precision: PartDate["precision"];
}

/** Reads the cells of one row; problems are reported at their column, and the row is then not sound. */
export class Cells {
  sound = true;

  constructor(
    private readonly context: ReadContext,
    private readonly file: RawFile,
    private readonly row: CsvRow,
  ) {}

  bad(column: string, expected: string, found = this.row.get(column)): void {
    this.sound = false;
    const kind = found === "" ? "missing-value" : "bad-value";
    this.context.report(kind, { file: this.file, line: this.row.line, column }, found, expected);
  }

  id(column: string): string {
    const text = this.row.get(column);
    if (!/^\d+$/.test(text)) this.bad(column, "a number");
    return text;
  }

  word<T extends string | null>(column: string, words: Readonly<Record<string, T>>): T | null {
    const word = words[this.row.get(column)];
    if (word === undefined) this.bad(column, `one of ${Object.keys(words).join(", ")}`);
    return word ?? null;
  }

  yes(column: string): boolean {
    const text = this.row.get(column);
    if (text !== "0" && text !== "1") this.bad(column, "0 or 1");
    return text === "1";
  }

  /** A number of deaths, null where the data do not have one. */
  deaths(column: string): number | null {
    const text = this.row.get(column);
    if (text === "-9") return null;
    if (!/^\d{1,9}$/.test(text)) this.bad(column, "a number, or -9");
    return Number(text);
  }

  spell(): Spell | undefined {
    const [from, to] = ["st", "end"].map((part) => {
      const parts = ["year", "mon", "day"].map((unit) => this.row.get(`${part}${unit}`));
      const date = dateParts(parts[0] ?? "", parts[1] ?? "", parts[2] ?? "", unknown);
      if (!date || date.first < "1816-01-01" || date.last > "2014-12-31")
        this.bad(`${part}year`, "a date from 1816 to 2014", parts.join("-"));
      return date;
    });
    if (!from || !to) return undefined;
    if (to.last < from.first) {
      this.bad("endyear", `a date not before ${from.first}, when it began`, to.last);
      return undefined;
    }
    return { from: from.first, to: to.last, precision: coarsest(from.precision, to.precision) };
  }
}
