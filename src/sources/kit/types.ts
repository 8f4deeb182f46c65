import type { Day, Period } from "../../base/period.js";
import type { SourceInfo } from "../../engine/sourceInfo.js";
import type { Table } from "../../record/defineTable.js";
import type { TableName } from "../../record/tables.js";
import type { CodeSystem } from "../../states/types.js";
import type { CellValue } from "../../store/appendRows.js";
import type { TextRelation } from "../../store/mapVersion.js";
import type { CoverageRow } from "../../store/types.js";
import type { Columns, Expected } from "./cells.js";
import type { JsonPath } from "./json.js";
import type { Row } from "./row.js";
import type { Element, XmlLayout } from "./xml.js";

/** How one file of a source is recognised and where it is served. */
export interface FileSpec {
  /** Name of the file within the reader: `ballots`. */
  key: string;
  /** File name without `.gz`, tested against the name a person has; group `release` names the release if there is one. */
  name: RegExp;
  /** The publisher's own spelling of a release, where file names spell it otherwise (`25_1` is 25.1). */
  release?: (inName: string) => string;
  /** Columns its header must hold (without regard to case); tells apart files of like names. */
  header?: readonly string[];
  /** How its text must begin (its first 4,000 characters), for files that have no header: JSON, GeoJSON, XML. */
  begins?: RegExp;
  /** Folder name or path part that must precede, for names too plain to be recognised (`1-1.csv`). */
  folder?: RegExp;
  /**
   * File name, without folders, within the zip that the publisher serves: the zip's one such entry is read, what macOS
   * adds left out. A file that was unpacked before is recognised by this name. One zip may fill several specs.
   */
  entry?: RegExp;
  /** XML: the name of its root element, by which it is known from other files before anything is read. */
  root?: string;
  /** The release as the beginning of the text (its first 4,000 characters) says it, for a file whose name says none. */
  releaseIn?: (beginning: string) => string | null;
  /** Several YAML documents: keys that the first of them must have. */
  keys?: readonly string[];
  /** CSV without a header: number of cells of its first record. */
  cells?: number;
  /**
   * Files of one set belong together. A version may hold one set or several of the same release; a required file
   * is missed only where another file of its set is there.
   */
  set?: string;
  url?: string;
  /** Default true. A version without a required file is not made. */
  required?: boolean;
  /** True if a version may hold several such files (one per treaty). */
  many?: boolean;
  /** True if the publisher asks for a browser, so that `pull` cannot download it. */
  manual?: boolean;
}

/** A row as a table of the record takes it. */
export type RecordRow = Readonly<Record<string, CellValue>>;
/** Columns of a record's row; what is undefined is NULL. */
export type RowValues = Readonly<Record<string, CellValue | undefined>>;

/** What a source is complete for, or with `gap` what it is known to lack; what is left out does not restrict. */
export type CoverageClaim = Pick<CoverageRow, "table" | "reason"> & Partial<CoverageRow>;

/** What was read of a version, for its coverage. */
export interface ReadSoFar {
  release: string | null;
  /** The last year with a row in a table (of a kind); undefined where there is none. Tables filled by SQL are not known. */
  lastYear(table: TableName, kind?: string): number | undefined;
  /** The last day with a row. */
  lastDay(table: TableName, kind?: string): Day | undefined;
}

/** One raw file, gzip or zip undone on the way. */
export interface RawFile {
  spec: string;
  /** Its own name; of a zip's entry, the name within the zip. */
  name: string;
  /** Absolute path of the bytes as published. */
  path: string;
  release: string | null;
  text(): Promise<string>;
}

/** How rows are read from a CSV file. */
export interface RowOptions {
  /** Columns that are not read. A column neither here nor in the table is a problem. */
  ignore?: readonly string[];
  /** Columns of the table that the file need not have; their cells are then empty. */
  optional?: readonly string[];
  /**
   * The file has no header: its columns are those of the table, in their order. A lone Ctrl-Z, which ends a text of DOS,
   * is left out at its end.
   */
  headless?: boolean;
  delimiter?: string;
  /** Default: utf-8, or UTF-16 if the file begins with its mark. */
  encoding?: Encoding;
  /** Records before the header that are left out (a title, the day of the list). */
  skip?: number;
  /** Match headers without regard to case. */
  looseCase?: boolean;
  /** The header as it should read, for one that is known to be wrong; `cells` is the number of cells of the first record. */
  mendHeader?: (header: readonly string[], cells: number) => readonly string[];
  /** Name of the table of corrections that apply to the cells. */
  correct?: string;
}

/** A large CSV file that is read by SQL, and the columns that it must have, may have, and that are not read. */
export interface BulkOptions {
  file: RawFile;
  header: readonly string[];
  optional?: readonly string[];
  ignore?: readonly string[];
}

/** How the bytes of a text are to be read. */
export type Encoding = "utf-8" | "windows-1252";

/** One file of an archive. */
export interface TarEntry {
  /** Its path in the archive, brackets and all. */
  name: string;
  bytes: Uint8Array;
}

/** What a cell of a workbook holds: text, a number, yes or no, a day or time (in UTC) where the cell is formatted as one. */
export type SheetCell = string | number | boolean | Date | null;

/** A sheet of a workbook. Rows without content are left out; `line` is the row's number in the sheet. */
export interface Sheet {
  name: string;
  rows: readonly { line: number; cells: readonly SheetCell[] }[];
}

/** Which elements of an XML file are read, and what may stand where. */
export interface XmlOptions {
  /** Elements that are given, each as a small tree. Of one that stands within another only the outer is given. */
  elements: readonly string[];
  /** Elements that are given when they open, without what is in them: the root, say, for its attributes. */
  heads?: readonly string[];
  /**
   * Names of the elements, `@attributes` and `text` that may stand in each element, by its name, read or not; what
   * is not named here is reported. An element without an entry holds text alone; `*` is anything, however deep.
   */
  layout?: XmlLayout;
}

export type { Element as XmlElement } from "./xml.js";

/** One of several YAML documents: every scalar is text as written, "" where there is none. */
export interface YamlDocument {
  /** Line on which it begins. */
  line: number;
  value: unknown;
}

/** Where a cell is written: a line, and a column of characters or of a sheet, both from 1. */
export interface CellPlace {
  line: number;
  column: number;
}

/** A place as a reader names it: the line of a file, and the column by its name, with where its cell is written. */
export interface RowPlace {
  file: RawFile;
  line: number;
  column?: string;
  cell?: CellPlace | undefined;
}

/** A correction to a publisher's data, as data: where, what it must say now (the guard), what it should say and why. */
export interface Correction {
  table: string;
  /** Which record: column -> text as published. */
  where: Readonly<Record<string, string>>;
  /** Guard: what the publisher has today. If it is different, the import says that the correction is stale. */
  expect: Readonly<Record<string, string>>;
  set: Readonly<Record<string, string>>;
  reason: string;
  /** The one release that it is for; others are not looked at. Default: all. */
  release?: string;
}

/** What a reader may do. It reads files, adds rows and coverage, and reports problems; it writes nothing itself. */
export interface ReadContext {
  release: string | null;
  files(key: string): readonly RawFile[];
  /** The single file of that key. */
  file(key: string): RawFile;
  /**
   * Rows of a CSV file, streamed, with cells that are read by type: each column that is read has one, every other is in
   * `ignore`. Problems of header and encoding are reported with file and line.
   */
  rows<C extends Columns>(file: RawFile, columns: C, options?: RowOptions): AsyncIterable<Row<C>>;
  /**
   * One record that is no line of a CSV file (an element, an object, a row of a query), its cells read by type. `at` is its
   * line, or its path in a JSON file; `values` are its cells, or give the text of each. `name` says in locators, and with
   * the column in its problems, which record it is where its line does not: `event 901`.
   */
  row<C extends Columns>(
    file: RawFile,
    at: number | JsonPath,
    columns: C,
    values: ((column: string) => string) | Readonly<Record<string, unknown>>,
    name?: string,
  ): Row<C>;
  /**
   * Rows of a sheet below its first, the headings, with typed cells. The headings, of which `heading` takes the part that
   * is the column's name, must be those of the table and of `ignore`, in any order.
   */
  sheetRows<C extends Columns>(
    file: RawFile,
    sheet: Sheet,
    columns: C,
    options?: { ignore?: readonly string[]; heading?: (text: string) => string },
  ): Row<C>[];
  /**
   * The sheets of a workbook (.xlsx) in their order. All rows of a sheet have as many cells; of merged cells the first has
   * the value. Phonetic readings are left out and line ends are line feeds. A number is a Date only where the cell is
   * formatted as one. A file that is not a workbook or is damaged is a problem.
   */
  workbook(file: RawFile): Promise<Sheet[]>;
  /** Adds one row; columns left out are NULL; `locator` is required. Unknown columns are our mistake and throw. */
  add(table: TableName, row: RowValues & { locator: string }): void;
  /**
   * Fills a table by SQL through DuckDB's own reader, for large CSV. `{file}` in the SQL is replaced by the quoted path
   * of the file, unpacked and checked as UTF-8; `{rows}` by a whole `read_csv(...)` of it with every column as text and
   * empty cells NULL (prefer it: nothing is guessed); of columns that differ in case alone the second is `name (2)`. `{source}` and `{version}` are replaced by quoted values; those two
   * columns may be left out. `relations` are small tables of text columns the SQL may join. The other columns must be
   * those of the table, by name; a nullable one may be left out. `header` lists the columns the file must have, `optional` those
   * it may have; every other column that is not in `ignore` is a problem. Rows
   * are stored sorted by the table's columns, so that the same files give the same bytes.
   */
  addBySql(
    table: TableName,
    sql: string,
    options: BulkOptions & { relations?: readonly TextRelation[] },
  ): Promise<void>;
  /** Rows of a query over a large CSV (distinct codes and dates, say), through DuckDB's own reader. */
  select(sql: string, options: BulkOptions): Promise<Record<string, unknown>[]>;
  /**
   * Elements of an XML file, streamed; memory does not grow with the file. What is not well-formed ends the reading
   * with its line and column; what the layout does not name is a problem.
   */
  xml(file: RawFile, options: XmlOptions): AsyncIterable<Element>;
  /** Documents of a file of many YAML documents, one at a time. */
  yamlDocuments(file: RawFile): AsyncIterable<YamlDocument>;
  /** Names of a CSV file's columns, for layouts that changed over time. */
  header(file: RawFile): Promise<string[]>;
  /** Files of a tar archive (.tar or .tar.gz), which is read whole: at most 256 MB unpacked. */
  tar(file: RawFile): AsyncIterable<TarEntry>;
  /** The whole of a JSON file. What is not strict JSON ends the reading, with its line and column. */
  json(file: RawFile): Promise<unknown>;
  /** Claims completeness, or with `gap` says what is missing, where a source cannot declare it. */
  cover(claim: CoverageClaim): void;
  /** State id, or undefined after reporting the problem at the place. */
  state(text: string, at: Day | Period | undefined, place: RowPlace, system?: CodeSystem): string | undefined;
  /** Reports with the source's own wording: what was found, what was expected, where. */
  report(
    kind: "unknown-value" | "bad-value" | "missing-value" | "duplicate",
    place: RowPlace,
    found: string,
    expected: Expected,
    severity?: "error" | "warning",
  ): void;
  /** Says in a sentence, without its full stop, what a reader of the data should know; nothing is left out for it. */
  note(place: RowPlace, sentence: string): void;
  /** Reports a cell: empty, not one of the known words, or otherwise not what is expected. */
  bad(place: RowPlace, found: string, expected: Expected, severity?: "error" | "warning"): void;
  /** Says that the files are a part of what is published: a correction of a record that is not there is not stale. */
  partial(): void;
  /** Applies corrections to a record; reports stale ones at the end. */
  correct(table: string, row: Record<string, string>): Record<string, string>;
}

/** A data set: what it is and is not, how its files are recognised, and how they are read. */
export interface Source extends SourceInfo {
  produces: readonly TableName[];
  /** Tables that it brings along, if it fills others than the built-in ones. */
  tables?: readonly Table[];
  /** Raise when the mapping changes: versions are mapped again. */
  reader: number;
  files: readonly FileSpec[];
  /** Rows per table [least, most]: fewer stops the version from being used, more warns. */
  expect: Readonly<Partial<Record<TableName, readonly [number, number]>>>;
  corrections?: readonly Correction[];
  /**
   * True where each release is the whole as it stood on one day and the past is told by the releases alone (a
   * sanctions list): a record opens with all of them, not just the newest. A file that does not say its release is
   * refused; one that was just downloaded is of that day.
   */
  keepsReleases?: boolean;
  /** Order of releases, newest last; default: text order. */
  compareReleases?: (a: string, b: string) => number;
  /** What it is complete for, worked out when all is read; `read` may claim more. */
  coverage?: readonly CoverageClaim[] | ((read: ReadSoFar) => readonly CoverageClaim[]);
  read(context: ReadContext): Promise<void>;
}
