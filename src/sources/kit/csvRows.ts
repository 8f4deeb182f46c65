import { Parser } from "csv-parse";
import type { Problem } from "../../base/problem.js";
import { type Bytes, maxLine, maxLineText, utf8Of } from "./bytes.js";
import { checkHeader } from "./header.js";
import { problem } from "./problems.js";
import { at, Stop, stop } from "./stop.js";
import type { CsvOptions, CsvRow } from "./types.js";

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
 * one that cannot be read are given first, then Stop is thrown with its line.
 */
async function* records(file: Bytes, options: CsvOptions): AsyncGenerator<Numbered[]> {
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
      throw stop("line-too-long", { most: maxLineText }, at(file, line));
    throw stop("bad-csv", { found: failed.message }, at(file, line));
  }
}

class Row implements CsvRow {
  constructor(
    readonly line: number,
    private readonly record: readonly string[],
    private readonly index: ReadonlyMap<string, number>,
  ) {}

  get(column: string): string {
    const at = this.index.get(column);
    if (at === undefined) throw new Error(`column ${column} is read but not named in "use" or "optional"`);
    return at < 0 ? "" : (this.record[at] ?? "");
  }
}

/**
 * Rows of a CSV file. A header that is not as declared ends the reading with every problem reported but the last,
 * which is thrown as Stop; a record with too many or too few cells is reported and left out.
 */
export async function* csvRows(
  file: Bytes,
  options: CsvOptions,
  report: (problem: Problem) => void,
): AsyncGenerator<CsvRow> {
  let columns = -1;
  let printed: string[] | undefined;
  const index = new Map<string, number>();
  const same = (name: string) => (options.looseCase ? name.toLowerCase() : name);
  const take = (header: readonly string[]): void => {
    const { use, ignore = [], optional = [], looseCase = false } = options;
    const wrong = checkHeader(file, header, { required: use, optional: [...optional, ...ignore], looseCase });
    const last = wrong.pop();
    for (const one of wrong) report(one);
    if (last) throw new Stop(last);
    columns = header.length;
    for (const name of [...use, ...optional])
      index.set(
        name,
        header.findIndex((h) => same(h) === same(name)),
      );
  };
  let ended = false;
  let left = options.skip ?? 0;
  if (options.names) {
    columns = options.names.length;
    for (const [at, name] of options.names.entries()) index.set(name, at);
  }
  for await (const batch of records(file, options)) {
    for (const { line, record } of batch) {
      if (left > 0) {
        left -= 1;
        continue;
      }
      if (options.names && !ended && record.length === 1 && record[0] === endOfText) {
        ended = true;
        continue;
      }
      if (!options.names && printed === undefined) {
        printed = record.map((cell) => cell.trim());
        if (!options.mendHeader) take(printed);
        continue;
      }
      if (columns < 0 && printed) take(options.mendHeader?.(printed, record.length) ?? printed);
      if (record.length !== columns || ended) {
        const parts = { found: record.length, expected: columns };
        report(problem("cell-count", parts, at(file, line)));
      } else yield new Row(line, record, index);
    }
  }
  if (printed !== undefined && columns < 0) take(printed);
  if (columns < 0) throw stop("empty-file", { file: file.shown }, at(file));
}
