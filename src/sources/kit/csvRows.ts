import { Parser } from "csv-parse";
import { csvCell } from "../../base/csvCell.js";
import type { Problem } from "../../base/problem.js";
import { type Bytes, maxLine, maxLineText, utf8Of } from "./bytes.js";
import { at, fatal } from "./fatalProblem.js";
import { requireHeader } from "./header.js";
import { type CsvDefect, problem } from "./problems.js";
import type { CellPlace, RowOptions } from "./types.js";

/** Ctrl-Z, with which a text of DOS ends. */
const endOfText = "\u001a";
const lineEnds = /\r\n|\r|\n/g;

/** Lines that a record fills. */
function height(record: readonly string[]): number {
  let lines = 1;
  for (const cell of record)
    if (cell.includes("\n") || cell.includes("\r")) lines += cell.match(lineEnds)?.length ?? 0;
  return lines;
}

/** A record, the line it begins on, and where in the bytes given to the parser it is written. */
interface Numbered {
  line: number;
  record: string[];
  written: { bytes: Buffer; from: number; to: number };
}

/** Line and column of the nth cell of a record as it is written. */
function cellPlace({ line, written }: Numbered, nth: number, delimiter: string): CellPlace {
  const text = written.bytes.toString("utf8", written.from, written.to);
  const { below, column } = csvCell(text, nth, delimiter);
  return { line: line + below, column };
}

/** What is wrong with the quotation marks of a record, by the parser's codes. */
const defects: Readonly<Record<string, CsvDefect>> = {
  CSV_QUOTE_NOT_CLOSED: "open",
  INVALID_OPENING_QUOTE: "within",
  CSV_INVALID_CLOSING_QUOTE: "after",
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: "after",
};

/**
 * Records of a CSV file with the line each begins on, in batches; empty lines are left out. The records before
 * one that cannot be read are given first, then FatalProblem is thrown with its line.
 */
async function* records(file: Bytes, options: RowOptions): AsyncGenerator<Numbered[]> {
  let batch: Numbered[] = [];
  let line = 1;
  // What the parser was given of the records that it has not finished: the bytes from `start` on, and where those end that it has.
  let [bytes, start, end] = [Buffer.alloc(0), 0, 0];
  const parser = new Parser({
    delimiter: options.delimiter ?? ",",
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    max_record_size: maxLine,
    // Taken as they come and not passed on: the parser's own stream would lose what it holds when it fails.
    on_record: (record: string[], context) => {
      const written = { bytes, from: end - start, to: context.bytes - start };
      end = context.bytes;
      if (record.length > 1 || record[0] !== "") batch.push({ line, record, written });
      line += height(record);
      return null;
    },
  });
  let failed: Error | undefined;
  parser.on("error", (error: Error) => {
    failed = error;
  });
  parser.resume();
  const take = () => {
    const taken = batch;
    batch = [];
    return taken;
  };
  for await (const chunk of utf8Of(file, options.encoding)) {
    bytes = Buffer.concat([bytes.subarray(end - start), chunk]);
    start = end;
    await new Promise<void>((resolve) => parser.write(chunk, () => resolve()));
    yield take();
    if (failed) break;
  }
  if (!failed) {
    await new Promise<void>((resolve) => {
      parser.once("end", resolve).once("error", () => resolve());
      parser.end();
    });
    yield take();
  }
  if (failed) {
    const { code = "" } = failed as { code?: string };
    if (code === "CSV_MAX_RECORD_SIZE") throw fatal("line-too-long", { max: maxLineText }, at(file, line));
    throw fatal("bad-csv", { found: defects[code] ?? "other" }, at(file, line));
  }
}

/** A record of a CSV file with the line it begins on; a column that the file need not have is "" if it has not. */
export interface CsvRecord {
  line: number;
  textOf(column: string): string;
  /** Where the cell is written; undefined if the file has not the column. */
  placeOf(column: string): CellPlace | undefined;
}

/**
 * Records of a CSV file by the names of their columns. A header that is not as declared ends the reading with every problem
 * reported but the last, which is thrown as FatalProblem; a record with too many or too few cells is reported and left out.
 */
export async function* csvRows(
  file: Bytes,
  columns: readonly string[],
  options: RowOptions,
  report: (problem: Problem) => void,
): AsyncGenerator<CsvRecord> {
  const { headless = false, looseCase = false, mendHeader, delimiter = "," } = options;
  const same = (name: string) => (looseCase ? name.toLowerCase() : name);
  let width = columns.length;
  let places = headless ? new Map(columns.map((name, at) => [name, at])) : undefined;
  function take(header: readonly string[], written?: Numbered): Map<string, number> {
    const placeOf = (nth: number) => (written ? cellPlace(written, nth, delimiter) : undefined);
    requireHeader(file, header, { ...options, columns, placeOf }, report);
    width = header.length;
    const keys = header.map(same);
    return new Map(columns.map((name) => [name, keys.indexOf(same(name))]));
  }
  let printed: string[] | undefined;
  let ended = false;
  let left = options.skip ?? 0;
  for await (const batch of records(file, options)) {
    for (const numbered of batch) {
      const { line, record } = numbered;
      if (left > 0) {
        left -= 1;
        continue;
      }
      if (headless && !ended && record.length === 1 && record[0] === endOfText) {
        ended = true;
        continue;
      }
      if (!places && !printed) {
        printed = record.map((cell) => cell.trim());
        if (!mendHeader) places = take(printed, numbered);
        continue;
      }
      const known = places ?? take(mendHeader?.(printed ?? [], record.length) ?? []);
      places = known;
      if (record.length !== width || ended) {
        report(problem("cell-count", { found: record.length, expected: width }, at(file, line)));
        continue;
      }
      const textOf = (column: string): string => {
        const place = known.get(column);
        if (place === undefined) throw new Error(`${column} is read but is not in the table of columns`);
        return record[place] ?? "";
      };
      const placeOf = (column: string): CellPlace | undefined => {
        const place = known.get(column) ?? -1;
        return place < 0 ? undefined : cellPlace(numbered, place, delimiter);
      };
      yield { line, textOf, placeOf };
    }
  }
  if (printed && !places) take(printed);
  if (!printed && !headless) throw fatal("empty-file", { file: file.shown }, at(file));
}
