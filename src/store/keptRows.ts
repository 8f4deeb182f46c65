import { sha256 } from "../base/hash.js";
import { keep, keptFolder, readKept } from "../base/keptFile.js";
import { type TableName, tables } from "../record/tables.js";
import { homeOf } from "./cache.js";
import type { JsonRow, VersionRef } from "./types.js";

/** Raise when rows are read in another way (`readRows.ts`). */
const form = 1;

/** Sets of rows that stay, one for each query and set of versions. */
const max = 20;

/** The versions that have one of these tables, with the hashes of their files. */
const filesOf = (versions: readonly VersionRef[], names: readonly TableName[]) =>
  versions.flatMap(({ source, id, manifest }) =>
    names.flatMap((name) => {
      const hash = manifest.tables[name]?.sha256;
      return hash === undefined ? [] : [[source, id, name, hash]];
    }),
  );

/**
 * Rows of a query over these versions, worked out with `read` and kept beside them under the query and the hashes
 * of all files that it reads: other files, columns or words of the query give another name.
 */
export async function keptRows(
  versions: readonly VersionRef[],
  sql: string,
  names: readonly TableName[],
  read: () => Promise<JsonRow[]>,
): Promise<JsonRow[]> {
  const files = filesOf(versions, names);
  const [version] = versions;
  if (!version || files.length === 0) return read();
  const folder = keptFolder(homeOf(version));
  const columns = names.map((name) => tables[name].columns.map((c) => [c.name, c.type]));
  const key = `rows-${sha256(JSON.stringify([form, sql, columns, files]))}`;
  const known = readKept(folder, key);
  if (known) return JSON.parse(known.toString("utf8")) as JsonRow[];
  const rows = await read();
  keep(folder, key, () => Buffer.from(JSON.stringify(rows)), max);
  return rows;
}
