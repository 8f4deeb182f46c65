import type { Problem } from "../../base/problem.js";
import type { Incoming } from "./importVersion.js";
import { problem } from "./problems.js";
import { at } from "./stop.js";
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
 * Of a source that keeps its releases each stands alone: a file that does not say its release belongs to none, and what
 * is wrong with one file does not stop the others.
 */
function eachAlone(source: Source, found: readonly Found[], problems: readonly Problem[]): Group[] {
  const groups = releasesOf(source, found).map((release): Group => {
    const incoming = found.filter((f) => f.release === release);
    return { source, release, incoming, problems: missing(source, incoming) };
  });
  const undated = found.filter((f) => f.release === null);
  const wrong = [...problems, ...undated.map((one) => problem("no-release", { file: one.name }, at(one)))];
  if (wrong.length > 0) groups.push({ source, release: null, incoming: undated, problems: wrong });
  return groups;
}

function releasesOf(source: Source, found: readonly Found[]): string[] {
  const named = found.flatMap((f) => (f.release === null ? [] : [f.release]));
  return [...new Set(named)].sort(source.compareReleases ?? byText);
}

/**
 * Sorts the files of a source into versions by the release in their names. A file whose name says no release
 * belongs to every release that has no other file of its kind.
 */
export function groupFiles(source: Source, found: readonly Found[], problems: readonly Problem[]): Group[] {
  if (source.keepsReleases) return eachAlone(source, found, problems);
  const releases = releasesOf(source, found);
  const groups: Group[] = (releases.length > 0 ? releases : [null]).map((release) => {
    const own = found.filter((f) => f.release === release);
    const shared = found.filter(
      (f) => f.release === null && release !== null && !own.some((o) => o.spec.key === f.spec.key),
    );
    const incoming = [...own, ...shared];
    return { source, release, incoming, problems: [...problems, ...missing(source, incoming)] };
  });
  // What could not be read may be just what is missing: saying both helps nobody.
  if (problems.length > 0) for (const group of groups) group.problems = [...problems];
  return groups;
}
