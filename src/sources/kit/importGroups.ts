import { stat } from "node:fs/promises";
import type { Group } from "./group.js";
import { failed, importVersion, type OnProgress, type VersionReport } from "./importVersion.js";

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
