import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Place, type Problem, UserError } from "../../base/problem.js";
import { tablesFor } from "../../record/tables.js";
import { versionId } from "../../store/manifest.js";
import { type RowDefect, VersionWriter } from "../../store/mapVersion.js";
import { cleanStaging, commitVersion, createStaging, soundVersion } from "../../store/staging.js";
import type { CoverageRow, Manifest, RawFileEntry, VersionRef } from "../../store/types.js";
import { Collector } from "./collect.js";
import { createContext, StagedFile } from "./context.js";
import { Corrections } from "./corrections.js";
import { at, FatalProblem, fatal } from "./fatalProblem.js";
import { entryName } from "./packing.js";
import { problem } from "./problems.js";
import { stageFile } from "./stageFile.js";
import type { FileSpec, Source } from "./types.js";

/** A file to be made part of a version. `shown` is its path as a person gave it. */
export interface Incoming {
  spec: FileSpec;
  path: string;
  shown: string;
  /** Name it had where it came from. */
  name: string;
  url: string | null;
}

/** What became of one version. A failed one left nothing behind. */
export interface VersionReport {
  source: string;
  release: string | null;
  id: string | null;
  status: "imported" | "reused" | "failed";
  /** Rows per table, without coverage. */
  rows: Record<string, number>;
  /** Files it was made of, as given. */
  files: string[];
  warnings: Problem[];
  problems: Problem[];
}

/** How far a pull is: bytes of the files of `source`. */
interface PullProgress {
  source: string;
  what: string;
  done: number;
  total: number;
}
export type OnProgress = (progress: PullProgress) => void;

const diskCodes = ["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "ENOTDIR", "EEXIST", "EMFILE", "EIO"];

interface Staged {
  entries: RawFileEntry[];
  files: StagedFile[];
}

async function stageAll(
  staging: string,
  release: string | null,
  incoming: readonly Incoming[],
  onBytes: (file: string, count: number) => void,
): Promise<Staged> {
  await mkdir(join(staging, "raw"));
  const staged: Staged = { entries: [], files: [] };
  const shownBy = new Map<RawFileEntry, string>();
  const sorted = [...incoming].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const [i, one] of sorted.entries()) {
    const taken = staged.entries.some((e) => e.name.toLowerCase() === one.name.toLowerCase());
    const path = `raw/${taken ? `${i}-` : ""}${one.name}`;
    const target = join(staging, path);
    const copied = await stageFile(one, target, one.spec.header !== undefined, (n) => onBytes(one.name, n));
    const same = staged.entries.find(
      (e) => e.spec === one.spec.key && (!one.spec.many || e.name === one.name),
    );
    if (same && same.sha256 !== copied.sha256) {
      const first = shownBy.get(same) ?? same.name;
      throw fatal("two-files", { key: one.spec.key, first, second: one.shown }, at(one));
    }
    if (same) {
      await rm(target);
      continue;
    }
    // A zip that fills several specs is kept once.
    const kept = staged.entries.find((e) => e.name === one.name && e.sha256 === copied.sha256);
    if (kept) await rm(target);
    const relative = kept?.path ?? path;
    const absolute = join(staging, relative);
    const { key, entry } = one.spec;
    const name = (await entryName({ path: absolute, shown: one.shown, entry })) ?? one.name;
    const listed = { path: relative, name: one.name, spec: key, url: one.url, ...copied };
    shownBy.set(listed, one.shown);
    staged.entries.push(listed);
    staged.files.push(new StagedFile(key, name, absolute, release, one.shown, entry));
  }
  return staged;
}

/** Readers write locators as "NAME line N, ..." or "NAME:N"; both are places. */
function placeOf(locator: string, files: readonly StagedFile[]): Place | undefined {
  const match = /^(.+?)(?: line |:)(\d+)\b/.exec(locator);
  const file = files.find((f) => f.name === match?.[1]);
  return file && match ? at(file, Number(match[2])) : undefined;
}

function defectProblem(
  defect: RowDefect,
  files: readonly StagedFile[],
  only: StagedFile | undefined,
): Problem {
  const { table, what, rows, first, other } = defect;
  const place = (locator: string) => placeOf(locator, files) ?? (only && at(only));
  if (defect.kind === "duplicate")
    return problem("duplicate-key", { table, key: what, count: rows, first, other }, place(other));
  return problem("empty-cells", { table, column: what, rows: String(rows), locator: first }, place(first));
}

function rangeProblems(source: Source, tables: Manifest["tables"], place: Place | undefined): Problem[] {
  return Object.entries(source.expect).flatMap(([table, range]) => {
    const [least, max] = range ?? [0, Number.POSITIVE_INFINITY];
    const found = tables[table]?.rows ?? 0;
    if (found < least) return [problem("too-few-rows", { table, found, least }, place)];
    return found > max ? [problem("too-many-rows", { table, found, max }, place)] : [];
  });
}

function addCoverage(writer: VersionWriter, rows: readonly CoverageRow[]): void {
  for (const [i, { table, from, to, ...row }] of rows.entries())
    writer.add("coverage", {
      ...row,
      table_name: table,
      date_from: from,
      date_to: to,
      locator: `coverage ${i + 1}`,
    });
}

/** Maps staged files to Parquet beside them. Problems go to the collector. */
async function mapFiles(
  source: Source,
  release: string | null,
  staging: string,
  short: string,
  files: readonly StagedFile[],
  collector: Collector,
): Promise<Pick<Manifest, "tables" | "coverage">> {
  const writer = await VersionWriter.create(staging, tablesFor(source), {
    source: source.id,
    version: short,
  });
  try {
    const corrections = new Corrections(source.corrections ?? [], release);
    const coverage: CoverageRow[] = [];
    const bulkFiles = new Map<string, StagedFile>();
    const context = createContext({
      source,
      release,
      version: short,
      files,
      writer,
      collector,
      corrections,
      coverage,
      bulkFiles,
    });
    await source.read(context);
    const { coverage: claims = [] } = source;
    for (const claim of typeof claims === "function" ? claims(context.read) : claims) context.cover(claim);
    if (collector.failed) return { tables: {}, coverage };
    addCoverage(writer, coverage);
    const { tables, defects } = await writer.finish(["coverage"]);
    for (const defect of defects)
      collector.report(defectProblem(defect, files, bulkFiles.get(defect.table) ?? files[0]));
    const place = files[0] && at(files[0]);
    for (const one of [...rangeProblems(source, tables, place), ...corrections.problems()])
      collector.report(one);
    return { tables, coverage };
  } finally {
    await writer.close();
  }
}

const rowsOf = (tables: Manifest["tables"]): Record<string, number> =>
  Object.fromEntries(
    Object.entries(tables).flatMap(([t, { rows }]) => (t === "coverage" ? [] : [[t, rows]])),
  );

/** The report of a version that was not made. */
export const failed = (
  source: Source,
  release: string | null,
  incoming: readonly Incoming[],
  problems: Problem[],
  warnings: Problem[] = [],
): VersionReport => ({
  source: source.id,
  release,
  id: null,
  status: "failed",
  rows: {},
  files: incoming.map((one) => one.shown),
  warnings,
  problems,
});

/** What went wrong that is not of a file's content. */
function unexpected(error: unknown, source: Source, cache: string): readonly Problem[] {
  if (error instanceof FatalProblem) return [error.problem];
  if (error instanceof UserError) return error.problems;
  const why = error instanceof Error ? error.message : String(error);
  const disk = diskCodes.includes((error as NodeJS.ErrnoException).code ?? "");
  return [
    disk ? problem("cannot-store", { cache, why }) : problem("reader-failed", { source: source.id, why }),
  ];
}

/**
 * Makes a version of these files: copies and hashes them, maps them unless that was done before, and puts the
 * whole in place in one step. Never throws for what is wrong with files or connector: the report says so.
 */
export async function importVersion(
  source: Source,
  release: string | null,
  incoming: readonly Incoming[],
  cache: string,
  onBytes: (file: string, count: number) => void = () => undefined,
): Promise<VersionReport> {
  const collector = new Collector();
  const made = ({ id, manifest }: VersionRef, status: "imported" | "reused", warnings: Problem[]) => ({
    ...failed(source, release, incoming, [], warnings),
    id,
    status,
    rows: rowsOf(manifest.tables),
  });
  let staging: string | undefined;
  let beat: NodeJS.Timeout | undefined;
  try {
    await cleanStaging(cache, source.id);
    staging = await createStaging(cache, source.id);
    const { entries, files } = await stageAll(staging, release, incoming, onBytes);
    const identity = { source: source.id, reader: source.reader, release, files: entries };
    const id = versionId(identity);
    const known = await soundVersion(cache, source.id, id);
    if (known) return made(known, "reused", []);
    // Mapping has no bytes to count; this says that it goes on.
    beat = setInterval(() => onBytes("mapping", 0), 250);
    const mapped = await mapFiles(source, release, staging, id.slice(0, 12), files, collector);
    const warnings = collector.of("warning");
    if (!collector.failed) {
      const retrieved = new Date().toISOString();
      const manifest = { format: 1 as const, id, ...identity, retrieved, ...mapped, warnings };
      const { version, reused } = await commitVersion(cache, staging, manifest);
      return made(version, reused ? "reused" : "imported", warnings);
    }
  } catch (error) {
    for (const one of unexpected(error, source, cache)) collector.report(one);
  } finally {
    clearInterval(beat);
    if (staging) await rm(staging, { recursive: true, force: true });
  }
  return failed(source, release, incoming, collector.of("error"), collector.of("warning"));
}
