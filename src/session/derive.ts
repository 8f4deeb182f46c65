import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Derived } from "../engine/derived.js";
import { derivedSources } from "../measures/derived.js";
import { tablesFor } from "../record/tables.js";
import { versionId } from "../store/manifest.js";
import { VersionWriter } from "../store/mapVersion.js";
import { openRecord } from "../store/openRecord.js";
import { cleanStaging, commitVersion, createStaging, soundVersion } from "../store/staging.js";
import type { CoverageRow, VersionRef } from "../store/types.js";

/** What became of one derived source. `missing` names the inputs that are not there. */
export interface DeriveReport {
  source: string;
  status: "made" | "reused" | "lacking";
  version: VersionRef | null;
  missing: readonly string[];
}

/** The versions a derived source is worked out from, or the inputs that are missing. */
export function inputsOf(
  derived: Derived,
  versions: readonly VersionRef[],
): { inputs: VersionRef[]; missing: string[] } {
  const of = (id: string) => versions.filter((v) => v.source === id);
  const missing: string[] = [];
  const inputs = derived.inputs.flatMap((input) => {
    const ids = typeof input === "string" ? [input] : input;
    const found = ids.flatMap(of);
    if (found.length === 0) missing.push(ids.join(" or "));
    return found;
  });
  // A source may be named for two things that it gives; it is one input.
  return { inputs: [...new Set(inputs)], missing };
}

const identityOf = (derived: Derived, inputs: readonly VersionRef[]) => ({
  source: derived.id,
  reader: derived.method,
  release: null,
  files: [],
  inputs: inputs.map((v) => ({ source: v.source, version: v.id })),
});

/** Id of the version that these inputs give. */
export const derivedId = (derived: Derived, inputs: readonly VersionRef[]): string =>
  versionId(identityOf(derived, inputs));

async function make(derived: Derived, inputs: readonly VersionRef[], cache: string): Promise<VersionRef> {
  const identity = identityOf(derived, inputs);
  const id = versionId(identity);
  await cleanStaging(cache, derived.id);
  const staging = await createStaging(cache, derived.id);
  try {
    await mkdir(join(staging, "raw"));
    const writer = await VersionWriter.create(staging, tablesFor(derived), {
      source: derived.id,
      version: id.slice(0, 12),
    });
    const record = await openRecord(inputs);
    try {
      const coverage: CoverageRow[] = [];
      await derived.compute({
        record,
        inputs,
        add: (table, row) => writer.add(table, row),
        cover: (row) => void coverage.push({ ...row, gap: row.gap ?? false }),
      });
      for (const [i, { table, from, to, ...row }] of coverage.entries())
        writer.add("coverage", {
          ...row,
          table_name: table,
          date_from: from,
          date_to: to,
          locator: `coverage ${i + 1}`,
        });
      const { tables, defects } = await writer.finish(["coverage"]);
      const [defect] = defects;
      if (defect) throw new Error(`${derived.id}: ${defect.kind} ${defect.what} in ${defect.table}`);
      const { version } = await commitVersion(cache, staging, {
        ...{
          format: 1,
          id,
          ...identity,
          retrieved: new Date().toISOString(),
          tables,
          coverage,
          warnings: [],
        },
      });
      return version;
    } finally {
      record.close();
      await writer.close();
    }
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/**
 * Works out the derived sources (all, or those named) whose inputs are among these versions and which are not
 * in the cache yet. One may build on another that was made before it.
 */
export async function deriveAll(
  versions: readonly VersionRef[],
  cache: string,
  options: { only?: readonly string[]; onStart?: (id: string) => void; among?: readonly Derived[] } = {},
): Promise<DeriveReport[]> {
  const reports: DeriveReport[] = [];
  const here = [...versions];
  for (const derived of options.among ?? derivedSources) {
    if (options.only && !options.only.includes(derived.id)) continue;
    const { inputs, missing } = inputsOf(derived, here);
    if (missing.length > 0) {
      reports.push({ source: derived.id, status: "lacking", version: null, missing });
      continue;
    }
    const known = await soundVersion(cache, derived.id, derivedId(derived, inputs));
    if (!known) options.onStart?.(derived.id);
    const version = known ?? (await make(derived, inputs, cache));
    here.push(version);
    reports.push({ source: derived.id, status: known ? "reused" : "made", version, missing: [] });
  }
  return reports;
}
