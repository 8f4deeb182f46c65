import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { closest } from "fastest-levenshtein";
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { csvCell } from "../base/csvCell.js";
import type { Place, Problem } from "../base/problem.js";
import { placer } from "../documents/places.js";
import type { TableName } from "../record/tables.js";
import type { CellValue } from "../store/appendRows.js";
import { problem } from "./problems.js";
import { kindsWith, type OwnKinds, type RecordKind } from "./recordKinds.js";

/** Own records as rows of the record, by table. */
export type OwnRows = Partial<Record<TableName, Record<string, CellValue>[]>>;

/** One record as written: texts by column, and where each stands. */
interface Written {
  values: Map<string, string>;
  line: number;
  place(column: string): Place;
}

/**
 * Reads `records/` of an edition. A file with a problem gives no rows at all, and what the authors vouch for of its
 * table does not count: a claim about it is undecided, and never false because of a slip of the pen.
 */
export async function readOwnRecords(
  dir: string,
  shown: string,
  own: OwnKinds = { kinds: new Map(), unreadable: [] },
): Promise<{ rows: OwnRows; problems: Problem[] }> {
  const kinds = kindsWith(own);
  const rows: OwnRows = {};
  const problems: Problem[] = [];
  const broken = new Set<TableName>();
  const names = await readdir(dir).catch(() => [] as string[]);
  for (const name of names.sort()) {
    if (name.startsWith(".") || name.toLowerCase() === "readme.md") continue;
    const file = `${shown}/${name}`;
    const extension = extname(name).toLowerCase();
    const stem = name.slice(0, name.length - extension.length);
    // Of a table that cannot be read its own file says why.
    if (own.unreadable.includes(stem)) continue;
    const kind = kinds.get(stem);
    if (!kind || ![".csv", ".yaml", ".yml"].includes(extension)) {
      const known = [...kinds.keys()].join(", ");
      problems.push(problem("unknown-records-file", { file: name, known }, { file, line: 1, column: 1 }));
      continue;
    }
    const text = (await readFile(join(dir, name), "utf8")).replace(/^\uFEFF/, "");
    const found: Problem[] = [];
    const written = extension === ".csv" ? readCsv(file, text, found) : readYaml(file, text, found);
    const mapped = found.length > 0 ? [] : mapRecords(kind, written, name, found);
    if (found.length > 0) {
      problems.push(...found);
      broken.add(kind.table);
    } else rows[kind.table] = [...(rows[kind.table] ?? []), ...mapped];
  }
  for (const table of broken) delete rows[table];
  if (rows.coverage)
    rows.coverage = rows.coverage.filter((row) => !broken.has(String(row.table_name) as TableName));
  return { rows, problems };
}

function readCsv(file: string, text: string, problems: Problem[]): Written[] {
  try {
    const records = parseCsv(text, {
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_quotes: false,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const header = records[0]?.record ?? [];
    let line = records[0]?.info.lines ?? 1;
    return records.slice(1).map(({ record, info }) => {
      // The parser counts the line a record ends on; it begins after the one before it.
      const begins = line + 1;
      line = info.lines;
      return {
        values: new Map(header.map((column, i) => [column, record[i] ?? ""])),
        line: begins,
        place: (name) => {
          const rest = text
            .split(/\r?\n/)
            .slice(begins - 1)
            .join("\n");
          const { below, column } = csvCell(rest, Math.max(0, header.indexOf(name)));
          return { file, line: begins + below, column };
        },
      };
    });
  } catch (error) {
    const { lines = 1, message = String(error) } = error as { lines?: number; message?: string };
    problems.push(problem("records-unreadable", { found: message }, { file, line: lines, column: 1 }));
    return [];
  }
}

function readYaml(file: string, text: string, problems: Problem[]): Written[] {
  const at = placer(file, text);
  const parsed = parseDocument(text, { prettyErrors: false });
  for (const error of parsed.errors) {
    const start = Math.min(error.pos[0], Math.max(0, text.trimEnd().length - 1));
    problems.push(
      problem("records-unreadable", { found: error.message.split("\n")[0] ?? "not YAML" }, at(start)),
    );
  }
  if (problems.length > 0) return [];
  if (!isSeq(parsed.contents)) {
    problems.push(problem("records-unreadable", { found: "no list of records" }, at(0)));
    return [];
  }
  return parsed.contents.items.flatMap((item): Written[] => {
    const start = (item as { range?: [number, number, number] }).range?.[0] ?? 0;
    if (!isMap(item)) {
      problems.push(
        problem("records-unreadable", { found: "an item of the list that is no record" }, at(start)),
      );
      return [];
    }
    const values = new Map<string, string>();
    const places = new Map<string, Place>();
    for (const pair of item.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : "";
      const range = (pair.value as { range?: [number, number, number] } | null)?.range;
      places.set(key, range ? at(range[0], range[1]) : at(start));
      // `source` keeps a date or a number as it was written.
      const one = (node: unknown): string =>
        isScalar(node) ? (node.value === null ? "" : (node.source ?? String(node.value))) : String(node);
      values.set(key, isSeq(pair.value) ? pair.value.items.map(one).join("|") : one(pair.value));
    }
    return [{ values, line: at(start).line, place: (column) => places.get(column) ?? at(start) }];
  });
}

function mapRecords(
  kind: RecordKind,
  written: Written[],
  name: string,
  problems: Problem[],
): Record<string, CellValue>[] {
  const known = Object.keys(kind.columns);
  const unknown = new Set<string>();
  const seen = new Map<string, number>();
  return written.map((record) => {
    const row: Record<string, CellValue> = { locator: `records/${name}:${record.line}` };
    for (const column of record.values.keys()) {
      if (known.includes(column) || unknown.has(column)) continue;
      unknown.add(column);
      const near = closest(column, known);
      problems.push(
        problem("unknown-column", { column, near, known: known.join(", ") }, record.place(column)),
      );
    }
    for (const [column, read] of Object.entries(kind.columns)) {
      const value = (record.values.get(column) ?? "").trim();
      if (value === "") {
        if (kind.required.includes(column))
          problems.push(problem("missing-value", { column }, record.place(column)));
        continue;
      }
      const result = read(value, (c) => record.values.get(c) ?? "");
      if ("expected" in result) {
        problems.push(
          problem("bad-value", { column, found: value, expected: result.expected }, record.place(column)),
        );
      } else Object.assign(row, result.cells);
    }
    if (kind.table === "coverage") {
      // What the authors say is complete; a gap in one's own records is simply not covered.
      delete row.precision;
      row.gap = false;
    }
    if (kind.key) {
      const key = kind.key.map((column) => (record.values.get(column) ?? "").trim()).join(", ");
      const line = seen.get(key);
      if (line !== undefined && !/^[, ]*$/.test(key))
        problems.push(problem("duplicate-record", { key, line }, record.place(kind.key[0] ?? "")));
      seen.set(key, record.line);
    }
    return row;
  });
}
