import { Parser } from "csv-parse";
import type { Problem } from "../../base/problem.js";
import { type Bytes, maxLine, maxLineText, utf8Of } from "./bytes.js";
import { at, fatal } from "./fatalProblem.js";
import { requireHeader } from "./header.js";
import { problem } from "./problems.js";
import type { RowOptions } from "./types.js";

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

interface Numbered {
  line: number;
  record: string[];
}

/**
 * Records of a CSV file with the line each begins on, in batches; empty lines are left out. The records before
 * one that cannot be read are given first, then FatalProblem is thrown with its line.
 */
async function* records(file: Bytes, options: RowOptions): AsyncGenerator<Numbered[]> {
  let batch: Numbered[] = [];
  let line = 1;
  const parser = new Parser({
    delimiter: options.delimiter ?? ",",
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    max_record_size: maxLine,
    // Taken as they come and not passed on: the parser's own stream would lose what it holds when it fails.
    on_record: (record: string[]) => {
      if (record.length > 1 || record[0] !== "") batch.push({ line, record });
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
    if ((failed as { code?: string }).code === "CSV_MAX_RECORD_SIZE")
      throw fatal("line-too-long", { max: maxLineText }, at(file, line));
    throw fatal("bad-csv", { found: failed.message }, at(file, line));
  }
}

/** A record of a CSV file with the line it begins on; a column that the file need not have is "" if it has not. */
export interface CsvRecord {
  line: number;
  textOf(column: string): string;
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
  const { headless = false, looseCase = false, mendHeader } = options;
  const same = (name: string) => (looseCase ? name.toLowerCase() : name);
  let width = columns.length;
  let places = headless ? new Map(columns.map((name, at) => [name, at])) : undefined;
  function take(header: readonly string[]): Map<string, number> {
    requireHeader(file, header, { ...options, columns }, report);
    width = header.length;
    const keys = header.map(same);
    return new Map(columns.map((name) => [name, keys.indexOf(same(name))]));
  }
  let printed: string[] | undefined;
  let ended = false;
  let left = options.skip ?? 0;
  for await (const batch of records(file, options)) {
    for (const { line, record } of batch) {
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
        if (!mendHeader) places = take(printed);
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
      yield { line, textOf };
    }
  }
  if (printed && !places) take(printed);
  if (!printed && !headless) throw fatal("empty-file", { file: file.shown }, at(file));
}
