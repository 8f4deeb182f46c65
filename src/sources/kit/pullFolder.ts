import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve as resolvePath, sep } from "node:path";
import { type Problem, UserError } from "../../base/problem.js";
import { at } from "./fatalProblem.js";
import { type Found, groupFiles, importGroups } from "./group.js";
import type { OnProgress, VersionReport } from "./importVersion.js";
import { problem, type WhyUnread } from "./problems.js";
import { filled, recognise } from "./recognise.js";
import type { Source } from "./types.js";

/** What became of everything that was looked at. */
export interface PullReport {
  versions: VersionReport[];
  /** Files that belong to no source, and why. */
  unrecognised: { file: string; why: WhyUnread }[];
}

interface Walked {
  path: string;
  shown: string;
}

async function walk(path: string, shown: string): Promise<Walked[]> {
  const info = await stat(path).catch(() => undefined);
  if (info?.isFile()) return [{ path, shown }];
  if (!info?.isDirectory()) return [];
  const out: Walked[] = [];
  const entries = await readdir(path, { withFileTypes: true }).catch((error: Error) => {
    throw new UserError([problem("unreadable-file", { file: shown, why: error.message })]);
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // A linked folder may lead back here; a linked file is read.
    if (entry.name.startsWith(".") || entry.name === "__MACOSX") continue;
    const inner = join(path, entry.name);
    if (entry.isSymbolicLink() && (await stat(inner).catch(() => undefined))?.isDirectory()) continue;
    out.push(...(await walk(inner, join(shown, entry.name))));
  }
  return out;
}

async function walkAll(paths: readonly string[]): Promise<Walked[]> {
  const out: Walked[] = [];
  for (const path of paths) {
    const absolute = resolvePath(path);
    if (!(await stat(absolute).catch(() => undefined)))
      throw new UserError([problem("nothing-there", { path })], 2);
    out.push(...(await walk(absolute, path)));
  }
  return out;
}

/** The source whose id is the name of the nearest folder that is named as one. */
function sourceOfFolder(path: string, sources: readonly Source[]): Source | undefined {
  for (const part of dirname(path).split(sep).reverse()) {
    const found = sources.find((s) => s.id === part);
    if (found) return found;
  }
  return undefined;
}

interface Sorted {
  found: Map<Source, Found[]>;
  broken: Map<Source, Problem[]>;
  unrecognised: PullReport["unrecognised"];
}

function push<K, V>(map: Map<K, V[]>, key: K, ...values: V[]): void {
  map.set(key, [...(map.get(key) ?? []), ...values]);
}

async function sort(files: readonly Walked[], sources: readonly Source[], only?: Source): Promise<Sorted> {
  const sorted: Sorted = { found: new Map(), broken: new Map(), unrecognised: [] };
  for (const { path, shown } of files) {
    const home = only ?? sourceOfFolder(path, sources);
    const { matches, near } = await recognise(path, shown, home ? [home] : sources, only !== undefined);
    const [match, other] = matches;
    if (match && (!other || other.source === match.source)) {
      for (const { source, spec, release } of filled(matches))
        push(sorted.found, source, { spec, release, path, shown, name: basename(path), url: null });
      continue;
    }
    if (match) {
      const why = {
        reason: "several sources",
        file: shown,
        sources: matches.map((m) => m.source.id),
      } as const;
      sorted.unrecognised.push({ file: shown, why });
      continue;
    }
    // In its source's own folder a file of the right name is meant to be read.
    const [first] = near;
    if (first && home) push(sorted.broken, first.source, ...first.problems);
    else if (first) {
      const why = { reason: "content", source: first.source.id, problem: first.problems[0] } as const;
      sorted.unrecognised.push({ file: shown, why });
    } else sorted.unrecognised.push({ file: shown, why: { reason: "name", source: home?.id } });
  }
  return sorted;
}

async function importSorted(
  sorted: Sorted,
  sources: readonly Source[],
  cache: string,
  onProgress: OnProgress | undefined,
): Promise<PullReport> {
  const groups = sources.flatMap((source) => {
    const found = sorted.found.get(source) ?? [];
    const broken = sorted.broken.get(source) ?? [];
    return found.length + broken.length > 0 ? groupFiles(source, found, broken) : [];
  });
  return { versions: await importGroups(groups, cache, onProgress), unrecognised: sorted.unrecognised };
}

/**
 * Imports everything in a folder tree that some source recognises. A file in a folder named as a source is held
 * against that source alone. One source that fails does not stop the others. Throws UserError only if there is
 * no such folder.
 */
export async function pullFolder(
  dir: string,
  sources: readonly Source[],
  cache: string,
  onProgress?: OnProgress,
): Promise<PullReport> {
  const files = await walkAll([dir]);
  return importSorted(await sort(files, sources), sources, cache, onProgress);
}

/** Imports files (or folders of files) that a person says are of this source. */
export async function pullFiles(
  paths: readonly string[],
  source: Source,
  cache: string,
  onProgress?: OnProgress,
): Promise<PullReport> {
  const files = await walkAll(paths);
  const sorted = await sort(files, [source], source);
  const named = new Set(paths);
  // A file given by itself must be of the source; one found in a folder may be something else.
  for (const { file, why } of sorted.unrecognised.filter((u) => named.has(u.file)))
    push(
      sorted.broken,
      source,
      problem("not-recognised", { source: source.id, file, why }, at({ shown: file })),
    );
  const unrecognised = sorted.unrecognised.filter((u) => !named.has(u.file));
  return importSorted({ ...sorted, unrecognised }, [source], cache, onProgress);
}
