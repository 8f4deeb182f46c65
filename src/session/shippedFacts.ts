import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { sha256 } from "../base/hash.js";
import { packageRoot } from "../base/packageRoot.js";
import { UserError } from "../base/problem.js";
import facts from "../sources/facts/index.js";
import { cacheDir, readVersion } from "../store/cache.js";
import { versionId } from "../store/manifest.js";
import { soundVersion } from "../store/staging.js";
import type { VersionRef } from "../store/types.js";

/** The files of facts: those of facts/, and the members of the United Nations, which stand with the states. */
function factPaths(): string[] {
  const dir = join(packageRoot(), "facts");
  const states = join(packageRoot(), "src", "states", "data");
  return [dir, states].flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .filter((name) =>
        facts.files.some((f) => f.name.test(name) && (f.folder?.test(folder) ?? folder === dir)),
      )
      .map((name) => join(folder, name)),
  );
}

/** Id of the version that the facts of this package are, found by hashing them as an import would. */
function factsId(paths: readonly string[]): string {
  const files = paths.map((path) => {
    const name = basename(path);
    const bytes = readFileSync(path);
    const spec = facts.files.find((s) => s.name.test(name))?.key ?? name;
    return { spec, name, bytes: bytes.length, sha256: sha256(bytes) };
  });
  return versionId({ source: facts.id, reader: facts.reader, release: null, files });
}

/**
 * The facts shipped with the package, as a version like any other: imported into the cache at first use.
 * Throws an Error if they cannot be read, for they are ours.
 */
export async function shippedFacts(cache = cacheDir()): Promise<VersionRef> {
  const paths = factPaths();
  // Ours to mend: a stored copy that was damaged is made again, without a word.
  const known = await soundVersion(cache, facts.id, factsId(paths));
  if (known) return known;
  const { pullFiles } = await import("../sources/kit/pullFolder.js");
  const { versions } = await pullFiles(paths, facts, cache);
  const [report] = versions;
  if (!report?.id) {
    if (report && report.problems.length > 0) throw new UserError(report.problems);
    throw new Error("the facts shipped with the package were not found");
  }
  const made = readVersion(cache, facts.id, report.id);
  if ("code" in made) throw new UserError([made]);
  return made;
}
