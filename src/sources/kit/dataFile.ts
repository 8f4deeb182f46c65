import { join } from "node:path";
import { packageRoot } from "../../base/packageRoot.js";
import { readDataCsv } from "../../base/readDataCsv.js";
import { once } from "../../states/tables.js";

/**
 * The rows of a reviewed data file of a source, `src/sources/<source>/<name>`, by the names of its columns; read when
 * they are first asked for.
 */
export const dataFile = <K extends string>(
  source: string,
  name: string,
  header: readonly K[],
): (() => readonly Readonly<Record<K, string>>[]) =>
  once(() =>
    readDataCsv(join(packageRoot(), "src", "sources", source, name), header).map(
      (cells) => Object.fromEntries(header.map((key, i) => [key, cells[i] ?? ""])) as Record<K, string>,
    ),
  );
