import type { Day } from "../../base/period.js";
import type { Place } from "../../base/problem.js";
import type { TableName } from "../../record/tables.js";
import { resolve } from "../../states/resolve.js";
import type { Resolution } from "../../states/types.js";
import type { VersionWriter } from "../../store/mapVersion.js";
import type { CoverageRow } from "../../store/types.js";
import { BulkFiles, bulkProblem } from "./bulk.js";
import { type Bytes, utf8Of, wholeOf } from "./bytes.js";
import type { Collector } from "./collect.js";
import type { Corrections } from "./corrections.js";
import { csvRows } from "./csvRows.js";
import { cells, checkHeader, firstRecord } from "./header.js";
import { jsonLine, parseJson } from "./json.js";
import { problem } from "./problems.js";
import { plainText, Row } from "./row.js";
import { Stop } from "./stop.js";
import { tarEntries } from "./tar.js";
import type { Cell, Encoding, RawFile, ReadContext, ReadSoFar, RecordRow, Source } from "./types.js";
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
    const bytes = await wholeOf(this, utf8Of(this, encoding, false), 256);
    return bytes.toString("utf8");
  }
}

function span({ from, to }: { from: string | null; to: string | null }): string {
  if (!from && !to) return "";
  return ` (${from ?? ".."} to ${to ?? ".."})`;
}

const listed = (candidates: Resolution["candidates"]): string =>
  candidates.map((c) => `${c.name} [${c.id}]${span(c)}`).join(", ");

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
  const jsonTexts = new Map<RawFile, string>();
  const shownOf = (file: RawFile): StagedFile => {
    const found = files.find((f) => f === file);
    if (!found) throw new Error(`${file.name} is not a file of this version`);
    return found;
  };
  const placeOf = (place: { file: RawFile; line: number }): Place => ({
    file: shownOf(place.file).shown,
    line: place.line,
    column: 1,
  });
  const filled = (sql: string): string =>
    sql.replaceAll("{source}", () => `'${source.id}'`).replaceAll("{version}", () => `'${parts.version}'`);

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
    csv: (file, options) => csvRows(shownOf(file), options, report),
    header: async (file, options = {}) =>
      cells(await firstRecord(shownOf(file), options.encoding), options.delimiter ?? ","),
    workbook: (file) => workbookSheets(shownOf(file)),
    xml: (file, options) => xmlElements(shownOf(file), options, report),
    yamlDocuments: (file) => yamlDocuments(shownOf(file)),
    async *rows(file, columns, { optional = [], headless, correct, ...options } = {}) {
      const all = Object.keys(columns);
      const use = all.filter((name) => !optional.includes(name));
      const of = { context, file, seen: new Map() };
      const rows = csvRows(
        shownOf(file),
        { ...options, use, optional, ...(headless ? { names: all } : {}) },
        report,
      );
      for await (const row of rows) {
        const texts =
          correct === undefined
            ? undefined
            : corrections.apply(correct, Object.fromEntries(all.map((name) => [name, row.get(name)])));
        yield new Row(of, row.line, columns, texts ? (name) => texts[name] ?? "" : (name) => row.get(name));
      }
    },
    row(file, at, columns, values, name = typeof at === "number" ? undefined : at.join(" ")) {
      const seen = seenIn.get(file) ?? new Map();
      seenIn.set(file, seen);
      const line = typeof at === "number" ? at : () => context.jsonLine(file, at);
      const textOf = typeof values === "function" ? values : (column: string) => plainText(values[column]);
      return new Row({ context, file, seen, name }, line, columns, textOf);
    },
    sheetRows(file, sheet, columns, { ignore = [], heading = (text: string) => text } = {}) {
      const [first, ...rows] = sheet.rows;
      const header = (first?.cells ?? []).map((cell) => heading(plainText(cell)).trim());
      const rules = { required: Object.keys(columns), optional: ignore, line: first?.line ?? 1 };
      const wrong = checkHeader(shownOf(file), header, rules);
      for (const one of wrong) report(one);
      if (wrong.length > 0) return [];
      return rows.map(({ line, cells }) =>
        context.row(file, line, columns, (name) => plainText(cells[header.indexOf(name)]), `row ${line}`),
      );
    },
    add(table, values) {
      const row: Record<string, Cell> = {};
      for (const key in values) row[key] = values[key] ?? null;
      last.note(table, row);
      writer.add(table, row);
    },
    async addBySql(table, sql, options) {
      const file = shownOf(options.file);
      parts.bulkFiles.set(table, file);
      try {
        const text = filled(await bulk.fill(sql, file, options));
        await writer.addBySql(table, text, options.relations);
      } catch (error) {
        const found = await bulkProblem(error, file, table, options.encoding);
        throw found ? new Stop(found) : error;
      }
    },
    async select(sql, options) {
      const file = shownOf(options.file);
      try {
        return await writer.select(filled(await bulk.fill(sql, file, options)));
      } catch (error) {
        const found = await bulkProblem(error, file, "a selection", options.encoding);
        throw found ? new Stop(found) : error;
      }
    },
    tar: (file) => tarEntries(shownOf(file)),
    async json(file) {
      const text = await file.text("utf-8");
      jsonTexts.set(file, text);
      return parseJson(text, shownOf(file).shown);
    },
    jsonLine: (file, path) => jsonLine(jsonTexts.get(file) ?? "null", path),
    cover: (claim) => void parts.coverage.push({ ...unlimited, ...claim }),
    state(text, at, place, system) {
      const answer = resolve(text, at, system);
      if (answer.result === "state") return answer.id;
      const candidates = listed(answer.candidates);
      report(
        answer.result === "ambiguous"
          ? problem("ambiguous-state", { found: text, candidates }, placeOf(place))
          : problem("unknown-state", { found: text, near: candidates }, placeOf(place)),
      );
      return undefined;
    },
    problem: report,
    report(kind, place, found, expected, severity) {
      const one = problem(kind, { column: place.column ?? null, found, expected }, placeOf(place));
      report({ ...one, severity: severity ?? (kind === "note" ? "warning" : "error") });
    },
    bad(place, found, expected, severity) {
      const words = typeof expected !== "string" && expected.form === "one-of";
      context.report(
        found === "" ? "missing-value" : words ? "unknown-value" : "bad-value",
        place,
        found,
        expected,
        severity,
      );
    },
    partial() {
      corrections.partial = true;
    },
    correct: (table, row) => corrections.apply(table, row),
  };
  return context;
}
