import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../../../src/base/packageRoot.js";
import { pullFolder } from "../../../src/sources/kit/pullFolder.js";
import type { Source } from "../../../src/sources/kit/types.js";
import { listVersions } from "../../../src/store/cache.js";
import { openRecord } from "../../../src/store/openRecord.js";
import type { CoverageRow, JsonRow, OpenRecord } from "../../../src/store/types.js";

/** A version read into a cache of its own, which `done` removes. */
export interface Imported {
  problems: string[];
  warnings: string[];
  coverage: readonly CoverageRow[];
  query(sql: string): Promise<JsonRow[]>;
  /** The opened record, for measures to be asked of it. */
  record(): OpenRecord;
  done(): Promise<void>;
}

const shared = (id: string): string => join(packageRoot(), "..", "shared", "data", id);

/** Reason to skip a test on the publisher's whole file, or false where it is there. */
export function skipWithout(id: string): string | false {
  return existsSync(shared(id)) ? false : `no ../shared/data/${id} on this machine`;
}

/** Reads whatever of the source's files is in a folder. */
export async function importDir(source: Source, dir: string): Promise<Imported> {
  const cache = await mkdtemp(join(tmpdir(), "chancery-test-"));
  const report = await pullFolder(dir, [source], cache);
  // Of a source that keeps its releases all stand in a record side by side.
  const all = listVersions(cache).versions;
  const versions = source.keepsReleases ? all : all.slice(0, 1);
  const record = versions.length > 0 ? await openRecord(versions) : undefined;
  function opened(): OpenRecord {
    assert.ok(record, report.versions.flatMap((v) => v.problems.map((p) => p.message)).join("\n"));
    return record;
  }
  return {
    problems: report.versions.flatMap((v) => v.problems.map((p) => `${p.code} ${p.message}`)),
    warnings: report.versions.flatMap((v) => v.warnings.map((p) => `${p.code} ${p.message}`)),
    coverage: versions.flatMap((version) => version.manifest.coverage),
    query: async (sql) => opened().query(sql),
    record: opened,
    async done() {
      record?.close();
      await rm(cache, { recursive: true, force: true });
    },
  };
}

/** Reads the publisher's files. */
export const importFull = (source: Source): Promise<Imported> => importDir(source, shared(source.id));

/** Reads our sample, without holding it to the rows that a whole file must have. */
export const importSample = (source: Source): Promise<Imported> =>
  importDir({ ...source, expect: {} }, join(packageRoot(), "test", "samples", source.id));

/** Reads files given as name and text or bytes. */
export async function importTexts(
  source: Source,
  texts: Readonly<Record<string, string | Uint8Array>>,
): Promise<Imported> {
  const dir = await mkdtemp(join(tmpdir(), "chancery-texts-"));
  await mkdir(join(dir, source.id));
  for (const [name, text] of Object.entries(texts)) await writeFile(join(dir, source.id, name), text);
  try {
    return await importDir({ ...source, expect: {} }, dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
