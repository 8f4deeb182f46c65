import { join } from "node:path";
import { listVersions } from "../../store/cache.js";
import type { VersionRef } from "../../store/types.js";
import { type Incoming, importVersion, type VersionReport } from "./importVersion.js";
import type { Source } from "./types.js";

const rawKey = ({ manifest }: VersionRef): string =>
  JSON.stringify([manifest.release, manifest.files.map((f) => `${f.spec} ${f.name} ${f.sha256}`).sort()]);

/** Versions of a source that only an older reader has mapped. */
export function outdatedVersions(source: Source, cache: string): VersionRef[] {
  const { versions } = listVersions(cache, [source.id]);
  const current = new Set(versions.filter((v) => v.manifest.reader === source.reader).map(rawKey));
  const old = versions.filter((v) => v.manifest.reader < source.reader && !current.has(rawKey(v)));
  return [...new Map(old.map((v) => [rawKey(v), v])).values()];
}

/**
 * Maps the raw files of older versions again with the reader of today, without the publisher. The older
 * versions stay, for editions are locked to them.
 */
export async function remap(source: Source, cache: string): Promise<VersionReport[]> {
  const reports: VersionReport[] = [];
  for (const { dir, manifest } of outdatedVersions(source, cache)) {
    const incoming = manifest.files.flatMap(({ path, name, spec, url }): Incoming[] => {
      const found = source.files.find((f) => f.key === spec);
      const file = join(dir, path);
      return found ? [{ spec: found, path: file, shown: file, name, url }] : [];
    });
    reports.push(await importVersion(source, manifest.release, incoming, cache));
  }
  return reports;
}
