import type { Place } from "../../base/problem.js";
import { resolve } from "../../states/resolve.js";
import type { Resolution } from "../../states/types.js";
import type { VersionWriter } from "../../store/mapVersion.js";
import type { CoverageRow } from "../../store/types.js";
import { BulkFiles, bulkProblem } from "./bulk.js";
import { type Bytes, utf8Of } from "./bytes.js";
import type { Collector } from "./collect.js";
import type { Corrections } from "./corrections.js";
import { csvRows } from "./csvRows.js";
import { cells, firstRecord } from "./header.js";
import { jsonLine, parseJson } from "./json.js";
import { problem } from "./problems.js";
import { Stop } from "./stop.js";
import { tarEntries } from "./tar.js";
import type { Encoding, RawFile, ReadContext, Source } from "./types.js";
import { workbookSheets } from "./workbook.js";
import { xmlElements } from "./xml.js";
import { yamlDocuments } from "./yamlDocuments.js";

const mostText = 256 * 1024 * 1024;

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
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of utf8Of(this, encoding, false)) {
      size += chunk.length;
      if (size > mostText) {
        const place = { file: this.shown, line: 1, column: 1 };
        throw new Stop(problem("too-large", { file: this.shown, most: "256 MB" }, place));
      }
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString("utf8");
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
export function createContext(parts: ContextParts): ReadContext {
  const { source, files, writer, collector, corrections } = parts;
  const { report } = collector;
  const bulk = new BulkFiles(writer.work, report);
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

  return {
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
    add: (table, row) => writer.add(table, row),
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
    json: async (file) => parseJson(await file.text("utf-8"), shownOf(file).shown),
    jsonLine: async (file, path) => jsonLine(await file.text("utf-8"), path),
    cover: (row) => void parts.coverage.push({ ...row, gap: row.gap ?? false }),
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
      const column = place.column ? `In the column ${place.column} ` : "";
      const one = problem(kind, { column, found, expected }, placeOf(place));
      report({ ...one, severity: severity ?? (kind === "note" ? "warning" : "error") });
    },
    partial() {
      corrections.partial = true;
    },
    correct: (table, row) => corrections.apply(table, row),
  };
}
