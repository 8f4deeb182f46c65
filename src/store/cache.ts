import { readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import type { Problem } from "../base/problem.js";
import { readManifest } from "./manifest.js";
import type { VersionRef } from "./types.js";

/** The folder that all editions share: $CHANCERY_HOME, else the platform's cache folder. */
export function cacheDir(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: string = process.platform,
): string {
  if (env.CHANCERY_HOME) return env.CHANCERY_HOME;
  const home = homedir();
  if (platform === "darwin") return join(home, "Library", "Caches", "chancery");
  if (platform === "win32") return join(env.LOCALAPPDATA ?? join(home, "AppData", "Local"), "chancery");
  return join(env.XDG_CACHE_HOME || join(home, ".cache"), "chancery");
}

export const sourceDir = (cache: string, source: string): string => join(cache, "sources", source);
export const versionDir = (cache: string, source: string, id: string): string =>
  join(sourceDir(cache, source), id);
/** The folder of all editions that a version stands in. */
export const homeOf = (version: VersionRef): string => resolve(version.dir, "..", "..", "..");

const folders = (dir: string): string[] => {
  try {
    return readdirSync(dir, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
};

/** The version in a folder, or the problem that makes it unusable. Its files are not read. */
export function readVersion(cache: string, source: string, id: string): VersionRef | Problem {
  const dir = versionDir(cache, source, id);
  const manifest = readManifest(dir, source, id);
  if ("code" in manifest) return manifest;
  return { source, id, short: id.slice(0, 12), release: manifest.release, dir, manifest };
}

/**
 * The versions in the cache, by source and then in the order they were retrieved. Folders that are being
 * written are left out; a folder whose manifest is missing or does not match it is a problem.
 */
export function listVersions(
  cache: string,
  sources?: readonly string[],
): { versions: VersionRef[]; problems: Problem[] } {
  const versions: VersionRef[] = [];
  const problems: Problem[] = [];
  for (const source of sources ?? folders(join(cache, "sources"))) {
    const own: VersionRef[] = [];
    for (const id of folders(sourceDir(cache, source))) {
      if (!/^[0-9a-f]{64}$/.test(id)) continue;
      const version = readVersion(cache, source, id);
      if ("code" in version) problems.push(version);
      else own.push(version);
    }
    own.sort((a, b) => (a.manifest.retrieved < b.manifest.retrieved ? -1 : 1));
    versions.push(...own);
  }
  return { versions, problems };
}
