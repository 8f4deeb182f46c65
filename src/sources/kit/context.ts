import type { Day } from "../../base/period.js";
import type { Place } from "../../base/problem.js";
import type { TableName } from "../../record/tables.js";
import { resolve } from "../../states/resolve.js";
import type { Resolution } from "../../states/types.js";
import type { CellValue } from "../../store/appendRows.js";
import type { VersionWriter } from "../../store/mapVersion.js";
import type { CoverageRow } from "../../store/types.js";
import { BulkFiles, bulkProblem } from "./bulk.js";
import { type Bytes, readAll, utf8Of } from "./bytes.js";
import type { Collector } from "./collect.js";
import type { Corrections } from "./corrections.js";
import { csvRows } from "./csvRows.js";
import { at, FatalProblem } from "./fatalProblem.js";
import { checkHeader, firstRecord } from "./header.js";
import { jsonPlace, parseJson } from "./json.js";
import { problem } from "./problems.js";
import { plainText, Row } from "./row.js";
import { tarEntries } from "./tar.js";
import type {
  BulkOptions,
  Encoding,
  RawFile,
  ReadContext,
  ReadSoFar,
  RecordRow,
  RowPlace,
  Source,
} from "./types.js";
import { workbookSheets } from "./workbook.js";
import { xmlElements } from "./xml.js";
import { yamlDocuments } from "./yamlDocuments.js";

/** A claim that nothing limits. */
const unlimited = { kind: null, subject: null, state: null, from: null, to: null, gap: false };

/** The last day with a row, by table and by table and kind. */
class LastDays {
  private readonly days = new Map<string, Day>();

  note(table: TableName, row: RecordRow): void {
    const { date_to, date_from, year, kind } = row;
    const end = date_to ?? date_from ?? (typeof year === "number" ? `${year}-12-31` : null);
    if (typeof end !== "string") return;
    for (const key of typeof kind === "string" ? [table, `${table} ${kind}`] : [table])
      if (end > (this.days.get(key) ?? "")) this.days.set(key, end);
  }

  of(table: TableName, kind?: string): Day | undefined {
    return this.days.get(kind === undefined ? table : `${table} ${kind}`);
  }
}

/** A raw file of a staged version; `shown` is what a person calls it. */
export class StagedFile implements RawFile, Bytes {
  constructor(
    readonly spec: string,
    readonly name: string,
    readonly path: string,
    readonly release: string | null,
    readonly shown: string,
    readonly entry?: RegExp | undefined,
  ) {}

  async text(encoding?: Encoding): Promise<string> {
    const bytes = await readAll(this, utf8Of(this, encoding, false), 256);
    return bytes.toString("utf8");
  }
}

const listed = (candidates: Resolution["candidates"]): string =>
  candidates
    .map(({ name, id, from, to }) => {
      const span = from || to ? ` (${from ?? ".."} to ${to ?? ".."})` : "";
      return `${name} [${id}]${span}`;
    })
    .join(", ");

export interface ContextParts {
  source: Source;
  release: string | null;
  version: string;
  files: readonly StagedFile[];
  writer: VersionWriter;
  collector: Collector;
  corrections: Corrections;
  /** Coverage rows as the reader declares them. */
  coverage: CoverageRow[];
  /** Filled with the file that a table was read from by SQL. */
  bulkFiles: Map<string, StagedFile>;
}

/** What a connector works with while it reads one version. */
export function createContext(parts: ContextParts): ReadContext & { read: ReadSoFar } {
  const { source, files, writer, collector, corrections } = parts;
  const { report } = collector;
  const bulk = new BulkFiles(writer.work, report);
  const seenIn = new Map<RawFile, Map<string, Map<string, number>>>();
  const seenOf = (file: RawFile) => {
    const seen = seenIn.get(file) ?? new Map<string, Map<string, number>>();
    seenIn.set(file, seen);
    return seen;
  };
  const jsonTexts = new Map<RawFile, string>();
  const shownOf = (file: RawFile): StagedFile => {
    const found = files.find((f) => f === file);
    if (!found) throw new Error(`${file.name} is not a file of this version`);
    return found;
  };
  const placeOf = ({ file, line, cell }: RowPlace): Place =>
    at(shownOf(file), cell?.line ?? line, cell?.column);
  /** Runs SQL over a file; what is wrong with the file's content ends the reading. */
  async function bySql<T>(what: string, sql: string, options: BulkOptions, run: (sql: string) => Promise<T>) {
    const file = shownOf(options.file);
    try {
      const text = await bulk.fill(sql, file, options);
      return await run(
        text.replaceAll("{source}", `'${source.id}'`).replaceAll("{version}", `'${parts.version}'`),
      );
    } catch (error) {
      const found = await bulkProblem(error, file, what);
      throw found ? new FatalProblem(found) : error;
    }
  }

  const last = new LastDays();
  const context: ReadContext & { read: ReadSoFar } = {
    read: {
      release: parts.release,
      lastDay: (table, kind) => last.of(table, kind),
      lastYear: (table, kind) => {
        const day = last.of(table, kind);
        return day === undefined ? undefined : Number(day.slice(0, 4));
      },
    },
    release: parts.release,
    files: (key) => files.filter((f) => f.spec === key),
    file(key) {
      const [file, ...more] = files.filter((f) => f.spec === key);
      if (!file || more.length > 0)
        throw new Error(`${source.id} has ${more.length + (file ? 1 : 0)} files ${key}`);
      return file;
    },
    header: (file) => firstRecord(shownOf(file)),
    workbook: (file) => workbookSheets(shownOf(file)),
    xml: (file, options) => xmlElements(shownOf(file), options, report),
    yamlDocuments: (file) => yamlDocuments(shownOf(file)),
    async *rows(file, columns, options = {}) {
      const of = { context, file, seen: new Map() };
      const all = Object.keys(columns);
      const { correct } = options;
      for await (const { line, textOf, placeOf } of csvRows(shownOf(file), all, options, report)) {
        const texts = correct && Object.fromEntries(all.map((name) => [name, textOf(name)]));
        const corrected = texts && corrections.apply(correct, texts);
        yield new Row(of, line, columns, corrected ? (name) => corrected[name] ?? "" : textOf, placeOf);
      }
    },
    row(file, where, columns, values, name = typeof where === "number" ? undefined : where.join(" ")) {
      const seen = seenOf(file);
      const place =
        typeof where === "number"
          ? undefined
          : (...column: string[]) => jsonPlace(jsonTexts.get(file) ?? "null", [...where, ...column]);
      const line = typeof where === "number" ? where : () => place?.().line ?? 1;
      const textOf = typeof values === "function" ? values : (column: string) => plainText(values[column]);
      return new Row({ context, file, seen, name }, line, columns, textOf, place);
    },
    sheetRows(file, sheet, columns, { ignore = [], heading = (text: string) => text } = {}) {
      const [first, ...rows] = sheet.rows;
      const header = (first?.cells ?? []).map((cell) => heading(plainText(cell)).trim());
      const placeIn = (line: number, nth: number) => ({ line, column: nth + 1 });
      const placeOf = (nth: number) => placeIn(first?.line ?? 1, nth);
      const rules = { required: Object.keys(columns), optional: ignore, line: first?.line ?? 1, placeOf };
      const wrong = checkHeader(shownOf(file), header, rules);
      for (const one of wrong) report(one);
      if (wrong.length > 0) return [];
      const seen = seenOf(file);
      return rows.map(({ line, cells }) => {
        const textOf = (name: string) => plainText(cells[header.indexOf(name)]);
        const of = { context, file, seen, name: `row ${line}` };
        return new Row(of, line, columns, textOf, (name) => placeIn(line, header.indexOf(name)));
      });
    },
    add(table, values) {
      const row: Record<string, CellValue> = {};
      for (const key in values) row[key] = values[key] ?? null;
      last.note(table, row);
      writer.add(table, row);
    },
    async addBySql(table, sql, options) {
      parts.bulkFiles.set(table, shownOf(options.file));
      await bySql(table, sql, options, (text) => writer.addBySql(table, text, options.relations));
    },
    select: (sql, options) => bySql("a selection", sql, options, (text) => writer.select(text)),
    tar: (file) => tarEntries(shownOf(file)),
    async json(file) {
      const text = await shownOf(file).text("utf-8");
      jsonTexts.set(file, text);
      return parseJson(text, shownOf(file).shown);
    },
    cover: (claim) => void parts.coverage.push({ ...unlimited, ...claim }),
    state(text, when, place, system) {
      const answer = resolve(text, when, system);
      if (answer.result === "state") return answer.id;
      const near = listed(answer.candidates);
      const { column = null } = place;
      if (answer.result === "ambiguous")
        report(problem("ambiguous-state", { column, found: text, candidates: near }, placeOf(place)));
      else report(problem("unknown-state", { column, found: text, near }, placeOf(place)));
      return undefined;
    },
    report(kind, place, found, expected, severity) {
      const one = problem(kind, { column: place.column ?? null, found, expected }, placeOf(place));
      report({ ...one, severity: severity ?? "error" });
    },
    note: (place, sentence) =>
      report(problem("note", { column: place.column ?? null, found: sentence }, placeOf(place))),
    bad(place, found, expected, severity) {
      const words = typeof expected !== "string" && expected.form === "one-of";
      const code = found === "" ? "missing-value" : words ? "unknown-value" : "bad-value";
      context.report(code, place, found, expected, severity);
    },
    partial() {
      corrections.partial = true;
    },
    correct: (table, row) => corrections.apply(table, row),
  };
  return context;
}
