import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../../../src/base/packageRoot.js";
import type { VersionReport } from "../../../src/sources/kit/importVersion.js";
import { pullFolder } from "../../../src/sources/kit/pullFolder.js";
import type { Source } from "../../../src/sources/kit/types.js";
import { listVersions } from "../../../src/store/cache.js";
import { openRecord } from "../../../src/store/openRecord.js";
import type { CoverageRow, JsonRow, OpenRecord } from "../../../src/store/types.js";
import { fullRecord, pulledOf } from "../../support/fullRecord.js";
import { sentence } from "../../support/sentence.js";

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

/** What a test may do with versions that are in a cache. */
async function opened(
  source: Source,
  cache: string,
  reports: readonly VersionReport[],
  done: () => Promise<void>,
): Promise<Imported> {
  // Of a source that keeps its releases all stand in a record side by side.
  const ids = new Set(reports.map((r) => r.id));
  const all = listVersions(cache, [source.id]).versions.filter((v) => ids.has(v.id));
  const versions = source.keepsReleases ? all : all.slice(0, 1);
  const record = versions.length > 0 ? await openRecord(versions) : undefined;
  const problems = reports.flatMap((v) => v.problems.map((p) => `${p.code} ${sentence(p)}`));
  function there(): OpenRecord {
    assert.ok(record, problems.join("\n"));
    return record;
  }
  return {
    problems,
    warnings: reports.flatMap((v) => v.warnings.map((p) => `${p.code} ${sentence(p)}`)),
    coverage: versions.flatMap((version) => version.manifest.coverage),
    query: async (sql) => there().query(sql),
    record: there,
    async done() {
      record?.close();
      await done();
    },
  };
}

/** Reads whatever of the source's files is in a folder, into a cache of its own. */
export async function importDir(source: Source, dir: string): Promise<Imported> {
  const cache = await mkdtemp(join(tmpdir(), "chancery-test-"));
  const report = await pullFolder(dir, [source], cache);
  return opened(source, cache, report.versions, () => rm(cache, { recursive: true, force: true }));
}

/** The publisher's files, read: where the test command has imported everything before, from there. */
export async function importFull(source: Source): Promise<Imported> {
  const pulled = pulledOf(source.id);
  return pulled
    ? opened(source, fullRecord().home, pulled, () => Promise.resolve())
    : importDir(source, shared(source.id));
}

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
