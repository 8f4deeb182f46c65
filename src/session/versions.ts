import { type Problem, UserError } from "../base/problem.js";
import type { Derived } from "../engine/derived.js";
import type { Source } from "../sources/kit/types.js";
import { cacheDir, listVersions } from "../store/cache.js";
import { type Lock, resolveLock } from "../store/lock.js";
import type { VersionRef } from "../store/types.js";
import { verifyVersion } from "../store/verify.js";
import { builtIn, type Definitions } from "./definitions.js";
import { derivedId, inputsOf } from "./derive.js";
import { problem } from "./problems.js";

/** Versions on this machine, of some sources or all; folders that are no versions are problems. */
export async function cacheVersions(
  ids?: readonly string[],
  cache = cacheDir(),
): Promise<{ versions: VersionRef[]; problems: Problem[] }> {
  return listVersions(cache, ids);
}

/** Compares every stored file of some versions with its hash. */
export async function verifyCache(versions: readonly VersionRef[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const version of versions) problems.push(...(await verifyVersion(version)));
  return problems;
}

/** Oldest first: by release in the source's own order, then by when it was retrieved. */
function order(source: Source | undefined): (a: VersionRef, b: VersionRef) => number {
  const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const releases = source?.compareReleases ?? byText;
  return (a, b) =>
    a.manifest.reader - b.manifest.reader ||
    releases(a.release ?? "", b.release ?? "") ||
    byText(a.manifest.retrieved, b.manifest.retrieved);
}

/** Of each release the version retrieved last, oldest release first. */
function newestOfReleases(sorted: readonly VersionRef[]): VersionRef[] {
  return [...new Map(sorted.map((v) => [v.release, v])).values()];
}

/**
 * The newest version of each source, read by the reader of today (of a source that keeps its releases one of
 * each); and what was worked out from just these.
 */
export function newestVersions(
  versions: readonly VersionRef[],
  { sources, derived }: Pick<Definitions, "sources" | "derived"> = builtIn,
): VersionRef[] {
  const newest = sources.flatMap((source) => {
    const own = versions.filter((v) => v.source === source.id && v.manifest.reader === source.reader);
    const sorted = own.sort(order(source));
    return source.keepsReleases ? newestOfReleases(sorted) : sorted.slice(-1);
  });
  return withDerived(newest, versions, derived);
}

/** Adds the derived sources that were worked out from just these versions. */
function withDerived(
  chosen: readonly VersionRef[],
  all: readonly VersionRef[],
  among: readonly Derived[],
): VersionRef[] {
  const result = [...chosen];
  for (const derived of among) {
    const { inputs, missing } = inputsOf(derived, result);
    const id = missing.length === 0 ? derivedId(derived, inputs) : undefined;
    const found = all.find((v) => v.source === derived.id && v.id === id);
    if (found) result.push(found);
  }
  return result;
}

/**
 * Puts the versions asked for as `SOURCE=VERSION` in place of others, and what was worked out from them in place
 * of what was worked out from those. Throws UserError for a version that is not here.
 */
export function withVersions(
  chosen: readonly VersionRef[],
  all: readonly VersionRef[],
  wanted: readonly string[],
  { sources, derived: among }: Pick<Definitions, "sources" | "derived"> = builtIn,
): VersionRef[] {
  if (wanted.length === 0) return [...chosen].sort(bySource);
  let result = [...chosen];
  for (const text of wanted) {
    const [source, version] = text.split("=");
    if (!source || !version) throw new UserError([problem("bad-version-option", { found: text })], 2);
    const own = all.filter((v) => v.source === source);
    const found = own
      .filter((v) => v.release === version || v.id.startsWith(version))
      .sort(order(sources.find((s) => s.id === source)))
      .at(-1);
    if (!found) {
      const known = own.map((v) => v.release ?? v.short).join(", ");
      throw new UserError([problem("no-such-version", { source, version, known })], 2);
    }
    result = [...result.filter((v) => v.source !== source), found];
  }
  const named = wanted.map((text) => text.split("=")[0]);
  const derived = new Set(among.map((d) => d.id).filter((id) => !named.includes(id)));
  const plain = result.filter((v) => !derived.has(v.source));
  return withDerived(plain, all, among).sort(bySource);
}

/** By source; the versions of one source keep their order, oldest first. */
function bySource(a: VersionRef, b: VersionRef): number {
  return a.source < b.source ? -1 : a.source > b.source ? 1 : 0;
}

/** The versions of a lock; those not on this machine are a UserError that says how to get them. */
export function lockedVersions(lock: Lock, cache = cacheDir()): VersionRef[] {
  const { versions, problems } = resolveLock(lock, cache);
  if (problems.length > 0) throw new UserError(problems);
  return versions;
}
