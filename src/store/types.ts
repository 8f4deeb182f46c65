import type { Day } from "../base/period.js";
import type { Problem } from "../base/problem.js";
import type { TableName } from "../record/tables.js";

/** One file of a version, as published. `path` is relative to the version's folder. */
export interface RawFileEntry {
  path: string;
  /** Name it had where it came from. */
  name: string;
  /** Key of the file description of its source that recognised it. */
  spec: string;
  /** Where it was fetched from, or null if a person imported it. */
  url: string | null;
  bytes: number;
  sha256: string;
}

/** A coverage statement, as in the coverage table; null means any. */
export interface CoverageRow {
  table: TableName;
  kind: string | null;
  subject: string | null;
  state: string | null;
  from: Day | null;
  to: Day | null;
  gap: boolean;
  reason: string;
}

/**
 * What one version of a source is. The version's id is the SHA-256 of its identity: source, reader,
 * release and the names and hashes of its raw files; so the same bytes give the same version whenever
 * and by whomever they are pulled.
 */
export interface Manifest {
  format: 1;
  id: string;
  source: string;
  /** Version number of the reader that mapped it. */
  reader: number;
  /** The publisher's own name of the release, if files carry one (`25.1`, `2026-02-27`). */
  release: string | null;
  retrieved: string;
  files: RawFileEntry[];
  /** Versions that a derived source was worked out from; absent where it was read from files. */
  inputs?: { source: string; version: string }[];
  tables: Record<string, { rows: number; bytes: number; sha256: string }>;
  coverage: CoverageRow[];
  /** Warnings of the import, one formatted line each. */
  /** What was odd in the files; versions of before have sentences. */
  warnings: (Problem | string)[];
}

/** A version that a record is opened with. `short` is the first 12 digits of the id. */
export interface VersionRef {
  source: string;
  id: string;
  short: string;
  release: string | null;
  dir: string;
  manifest: Manifest;
}

export type SqlValue = string | number | boolean | null;
/** Columns of text rows for a relation handed to a query; types are DuckDB's. */
export interface Relation {
  name: string;
  columns: readonly { name: string; type: string }[];
  rows: readonly (readonly SqlValue[])[];
}

/** A row as JSON would have it: dates as YYYY-MM-DD, decimals as text, big integers as text. */
export type JsonRow = Record<string, unknown>;

/**
 * The opened record: views over locked versions and own records. Read-only.
 * `query` may be given relations, which stand as tables for that query alone. Queries asked for without waiting
 * run beside one another, one more than the machine has cores (at most four).
 */
export interface OpenRecord {
  versions: readonly VersionRef[];
  coverage: readonly (CoverageRow & { source: string; version: string })[];
  query(
    sql: string,
    options?: {
      params?: readonly SqlValue[];
      relations?: readonly Relation[];
      tables?: readonly TableName[];
    },
  ): Promise<JsonRow[]>;
  /**
   * Rows of a query over the versions alone, without own rows. They are kept beside the record, so that the same query
   * over the same versions is read from there.
   */
  stored(sql: string, tables: readonly TableName[]): Promise<JsonRow[]>;
  /** The edition's own rows, by table. */
  readonly own: Readonly<Partial<Record<TableName, readonly Readonly<Record<string, unknown>>[]>>>;
  /** How many queries have run, for tests of planning. */
  readonly queries: number;
  close(): void;
}
