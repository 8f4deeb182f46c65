import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../src/base/hash.js";
import { type TableName, tablesFor } from "../../src/record/tables.js";
import type { CellValue } from "../../src/store/appendRows.js";
import { versionId } from "../../src/store/manifest.js";
import { VersionWriter } from "../../src/store/mapVersion.js";
import { commitVersion, createStaging } from "../../src/store/staging.js";
import type { CoverageRow, Manifest } from "../../src/store/types.js";

export type Rows = Partial<Record<TableName, Readonly<Record<string, CellValue>>[]>>;

export const member = (state: string, from: string | null = null) => ({
  ...{ body: "TOY", state, role: "member", date_from: from, precision: "day" },
  locator: `toy.csv line ${state}`,
});

const covered: CoverageRow = {
  ...{ table: "membership", kind: "TOY", subject: null, state: null, gap: false },
  ...{ from: "2000-01-01", to: null, reason: "All of it." },
};

/** Stages a version of made-up rows, ready to be committed. */
export async function stage(
  cache: string,
  rows: Rows,
  { source = "toy", raw = "a,b\n1,2\n", release = null as string | null } = {},
): Promise<{ staging: string; manifest: Manifest }> {
  const staging = await createStaging(cache, source);
  mkdirSync(join(staging, "raw"));
  writeFileSync(join(staging, "raw", "toy.csv"), raw);
  const file = {
    path: "raw/toy.csv",
    name: "toy.csv",
    spec: "toy",
    url: null,
    bytes: raw.length,
    sha256: sha256(raw),
  };
  const identity = { source, reader: 1, release, files: [file] };
  const id = versionId(identity);
  const names = Object.keys(rows) as TableName[];
  const writer = await VersionWriter.create(staging, tablesFor({ produces: names }), {
    source,
    version: id.slice(0, 12),
  });
  for (const name of names) for (const row of rows[name] ?? []) writer.add(name, row);
  const { tables } = await writer.finish();
  await writer.close();
  const rest = { retrieved: "2020-01-01T00:00:00.000Z", tables, coverage: [covered], warnings: [] };
  return { staging, manifest: { format: 1, id, ...identity, ...rest } };
}

/** Makes a version of made-up rows. */
export async function make(cache: string, rows: Rows, options: Parameters<typeof stage>[2] = {}) {
  const { staging, manifest } = await stage(cache, rows, options);
  return (await commitVersion(cache, staging, manifest)).version;
}

/** Turns over one bit in the middle of a file. */
export function flip(path: string): void {
  const bytes = readFileSync(path);
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
