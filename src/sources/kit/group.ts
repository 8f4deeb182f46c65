import { stat } from "node:fs/promises";
import type { Problem } from "../../base/problem.js";
import { at } from "./fatalProblem.js";
import {
  failed,
  type Incoming,
  importVersion,
  type OnProgress,
  type VersionReport,
} from "./importVersion.js";
import { problem } from "./problems.js";
import type { Source } from "./types.js";

/** Files of one source that make one version. */
export interface Group {
  source: Source;
  release: string | null;
  incoming: Incoming[];
  problems: Problem[];
}

/** What is told about a file before its version is made. */
export interface Found extends Incoming {
  release: string | null;
}

function missing(source: Source, incoming: readonly Incoming[]): Problem[] {
  const sets = new Set(incoming.map((one) => one.spec.set));
  return source.files
    .filter((spec) => spec.required !== false && (spec.set === undefined || sets.has(spec.set)))
    .filter((spec) => !incoming.some((one) => one.spec.key === spec.key))
    .map((spec) => {
      const name = spec.name.source.replace(/\(\?<release>/g, "(");
      const [first] = incoming;
      const page = spec.url ?? source.homepage;
      return problem("missing-file", { source: source.id, name, page }, first && at(first));
    });
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Sorts the files of a source into versions by the release in their names. A file whose name says no release
 * belongs to every release that has no other file of its kind. But of a source that keeps its releases each stands alone:
 * such a file belongs to none, and what is wrong with one file does not stop the others.
 */
export function groupFiles(source: Source, found: readonly Found[], problems: readonly Problem[]): Group[] {
  const named = found.flatMap(({ release }) => (release === null ? [] : [release]));
  const releases = [...new Set(named)].sort(source.compareReleases ?? byText);
  const undated = found.filter((one) => one.release === null);
  const groups = (releases.length > 0 || source.keepsReleases ? releases : [null]).map((release): Group => {
    const own = found.filter((one) => one.release === release);
    const shared = source.keepsReleases || release === null ? [] : undated;
    const incoming = [...own, ...shared.filter((f) => !own.some((o) => o.spec.key === f.spec.key))];
    return { source, release, incoming, problems: missing(source, incoming) };
  });
  if (source.keepsReleases) {
    const wrong = [...problems, ...undated.map((one) => problem("no-release", { file: one.name }, at(one)))];
    if (wrong.length > 0) groups.push({ source, release: null, incoming: undated, problems: wrong });
  } else if (problems.length > 0)
    // What could not be read may be just what is missing: saying both helps nobody.
    for (const group of groups) group.problems = [...problems];
  return groups;
}

async function sizeOf(files: readonly { path: string }[]): Promise<number> {
  let bytes = 0;
  for (const { path } of files) bytes += (await stat(path)).size;
  return bytes;
}

/** Imports the files of each version, of which those with problems fail. One that fails does not stop the others. */
export async function importGroups(
  groups: readonly Group[],
  cache: string,
  onProgress?: OnProgress,
): Promise<VersionReport[]> {
  const sizes = await Promise.all(groups.map((group) => sizeOf(group.incoming)));
  const total = sizes.reduce((a, b) => a + b, 0);
  const versions: VersionReport[] = [];
  let before = 0;
  for (const [i, { source, release, incoming, problems }] of groups.entries()) {
    // Copying is half of it, mapping the other half.
    let done = before;
    const onBytes = (file: string, count: number): void => {
      done += count / 2;
      onProgress?.({ source: source.id, what: `${source.id} ${file}`, done: Math.round(done), total });
    };
    versions.push(
      problems.length > 0
        ? failed(source, release, incoming, problems)
        : await importVersion(source, release, incoming, cache, onBytes),
    );
    before += sizes[i] ?? 0;
    onProgress?.({ source: source.id, what: source.id, done: before, total });
  }
  return versions;
}
