import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { sha256, sha256File } from "../base/hash.js";
import type { Problem } from "../base/problem.js";
import { problem } from "./problems.js";
import type { VersionRef } from "./types.js";

export interface StoredFile {
  /** Relative to the version's folder. */
  path: string;
  bytes: number;
  sha256: string;
}

const atOnce = 8 * 1024 * 1024;

/** The file of a mapped table within its version. */
export const tableFile = (table: string): string => `${table}.parquet`;

/** Compares the size of a stored file with the manifest, and with `content` its hash. */
export async function verifyFile(
  version: VersionRef,
  file: StoredFile,
  content: boolean,
): Promise<Problem | undefined> {
  const path = join(version.dir, file.path);
  const place = { file: path, line: 1, column: 1 };
  const parts = { source: version.source, file: file.path };
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return problem("missing-file", parts, place);
  if (size !== file.bytes)
    return problem("altered-size", { ...parts, found: size, expected: file.bytes }, place);
  if (!content) return undefined;
  // Most files are small, and a stream would cost more than their bytes.
  const found = size < atOnce ? sha256(readFileSync(path)) : await sha256File(path);
  return found === file.sha256
    ? undefined
    : problem("altered-content", { ...parts, found, expected: file.sha256 }, place);
}

/** Every file of a version, raw and mapped, read again and held against its manifest. */
export async function verifyVersion(version: VersionRef): Promise<Problem[]> {
  const tables = Object.entries(version.manifest.tables);
  const files: StoredFile[] = [
    ...version.manifest.files,
    ...tables.map(([table, { bytes, sha256 }]) => ({ path: tableFile(table), bytes, sha256 })),
  ];
  const problems: Problem[] = [];
  for (const file of files) {
    const found = await verifyFile(version, file, true);
    if (found) problems.push(found);
  }
  return problems;
}
