import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Place, type Problem, UserError } from "../../base/problem.js";
import type { TableName } from "../../record/tables.js";
import { versionId } from "../../store/manifest.js";
import { type Flaw, VersionWriter } from "../../store/mapVersion.js";
import { cleanStaging, commitVersion, createStaging, soundVersion } from "../../store/staging.js";
import type { CoverageRow, Manifest, RawFileEntry, VersionRef } from "../../store/types.js";
import { Collector } from "./collect.js";
import { createContext, StagedFile } from "./context.js";
import { Corrections } from "./corrections.js";
import { entryName } from "./packing.js";
import { problem } from "./problems.js";
import { stageFile } from "./stageFile.js";
import { Stop } from "./stop.js";
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
      throw new Stop(
        problem(
          "two-files",
          { key: one.spec.key, first, second: one.shown },
          { file: one.shown, line: 1, column: 1 },
        ),
      );
    }
    if (same) {
      await rm(target);
      continue;
    }
    // A zip that fills several specs is kept once.
    const kept = staged.entries.find((e) => e.name === one.name && e.sha256 === copied.sha256);
    if (kept) await rm(target);
    const at = kept?.path ?? path;
    const { key, entry } = one.spec;
    const inner = await entryName({ path: join(staging, at), shown: one.shown, entry });
    const listed = { path: at, name: one.name, spec: key, url: one.url, ...copied };
    shownBy.set(listed, one.shown);
    staged.entries.push(listed);
    const name = inner ?? one.name;
    staged.files.push(new StagedFile(key, name, join(staging, at), release, one.shown, entry));
  }
  return staged;
}

/** Readers write locators as "NAME line N, ..." or "NAME:N"; both are places. */
function placeOf(locator: string, files: readonly StagedFile[]): Place | undefined {
  const match = /^(.+?)(?: line |:)(\d+)\b/.exec(locator);
  const file = files.find((f) => f.name === match?.[1]);
  return file && match ? { file: file.shown, line: Number(match[2]), column: 1 } : undefined;
}

function flawProblem(flaw: Flaw, files: readonly StagedFile[], only: StagedFile | undefined): Problem {
  const { table, what, rows, first, other } = flaw;
  const fallback = only ? { file: only.shown, line: 1, column: 1 } : undefined;
  return flaw.kind === "duplicate"
    ? problem(
        "duplicate-key",
        { table, key: what, count: rows, first, other },
        placeOf(other, files) ?? fallback,
      )
    : problem(
        "empty-cells",
        { table, column: what, rows: String(rows), locator: first },
        placeOf(first, files) ?? fallback,
      );
}

function rangeProblems(source: Source, tables: Manifest["tables"], place: Place | undefined): Problem[] {
  return Object.entries(source.expect).flatMap(([table, [least, most]]) => {
    const found = tables[table]?.rows ?? 0;
    if (found < least) return [problem("too-few-rows", { table, found, least }, place)];
    return found > most ? [problem("too-many-rows", { table, found, most }, place)] : [];
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
  const names = [...new Set<TableName>([...source.produces, "coverage"])];
  const writer = await VersionWriter.create(staging, names, { source: source.id, version: short });
  try {
    const corrections = new Corrections(source.corrections ?? [], release);
    const coverage: CoverageRow[] = [];
    const bulkFiles = new Map<string, StagedFile>();
    const context = createContext({
      ...{ source, release, version: short, files, writer, collector, corrections, coverage, bulkFiles },
    });
    await source.read(context);
    const { coverage: claims = [] } = source;
    for (const claim of typeof claims === "function" ? claims(context.read) : claims) context.cover(claim);
    if (collector.failed) return { tables: {}, coverage };
    addCoverage(writer, coverage);
    const { tables, flaws } = await writer.finish(["coverage"]);
    for (const flaw of flaws)
      collector.report(flawProblem(flaw, files, bulkFiles.get(flaw.table) ?? files[0]));
    const [first] = files;
    const place = first && { file: first.shown, line: 1, column: 1 };
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

function outcome(version: VersionRef, status: "imported" | "reused", warnings: Problem[]) {
  const { id, manifest } = version;
  return { id, status, rows: rowsOf(manifest.tables), warnings, problems: [] };
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
  const base = { source: source.id, release, files: incoming.map((one) => one.shown) };
  const collector = new Collector();
  let staging: string | undefined;
  let beat: NodeJS.Timeout | undefined;
  try {
    await cleanStaging(cache, source.id);
    staging = await createStaging(cache, source.id);
    const { entries, files } = await stageAll(staging, release, incoming, onBytes);
    const identity = { source: source.id, reader: source.reader, release, files: entries };
    const id = versionId(identity);
    const known = await soundVersion(cache, source.id, id);
    if (known) return { ...base, ...outcome(known, "reused", []) };
    // Mapping has no bytes to count; this says that it goes on.
    beat = setInterval(() => onBytes("mapping", 0), 250);
    const mapped = await mapFiles(source, release, staging, id.slice(0, 12), files, collector);
    const warnings = collector.of("warning");
    if (!collector.failed) {
      const { version, reused } = await commitVersion(cache, staging, {
        ...{ format: 1, id, ...identity, retrieved: new Date().toISOString(), ...mapped },
        warnings,
      });
      return { ...base, ...outcome(version, reused ? "reused" : "imported", warnings) };
    }
  } catch (error) {
    if (error instanceof Stop) collector.report(error.problem);
    else if (error instanceof UserError) for (const one of error.problems) collector.report(one);
    else {
      const why = error instanceof Error ? error.message : String(error);
      const disk = diskCodes.includes((error as NodeJS.ErrnoException).code ?? "");
      collector.report(
        disk ? problem("cannot-store", { cache, why }) : problem("reader-failed", { source: source.id, why }),
      );
    }
  } finally {
    clearInterval(beat);
    if (staging) await rm(staging, { recursive: true, force: true });
  }
  const problems = collector.of("error");
  return { ...base, id: null, status: "failed", rows: {}, warnings: collector.of("warning"), problems };
}
