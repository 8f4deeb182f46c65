import { basename, dirname, sep } from "node:path";
import type { Problem } from "../../base/problem.js";
import { cells, checkHeader, firstRecord } from "./header.js";
import { Stop } from "./stop.js";
import type { FileSpec, Source } from "./types.js";

/** A file that a source's description recognises. */
export interface Match {
  source: Source;
  spec: FileSpec;
  release: string | null;
}

export interface Recognition {
  matches: Match[];
  /** Named like a file of a source, but not readable as one. */
  near: { source: Source; problems: Problem[] }[];
}

const delimiters = [",", ";", "\t", "|"];

/** The problems of a file's header against a description: those with the delimiter that fits best. */
function headerProblems(path: string, shown: string, record: string, header: readonly string[]): Problem[] {
  let best: Problem[] | undefined;
  for (const delimiter of delimiters) {
    const found = cells(record, delimiter);
    const file = { path, shown };
    const all = checkHeader(file, found, { required: header, optional: found, looseCase: true });
    const wrong = all.filter((p) => p.code === "sources/missing-column");
    if (!best || wrong.length < best.length) best = wrong;
  }
  return best ?? [];
}

/**
 * Which sources a file belongs to, by its name, its folder and the first line of its content. With `sure` the
 * folder is not asked for: the person said which source it is.
 */
export async function recognise(
  path: string,
  shown: string,
  sources: readonly Source[],
  sure = false,
): Promise<Recognition> {
  const name = basename(path).replace(/\.gz$/i, "");
  const folder = dirname(path).split(sep).join("/");
  const result: Recognition = { matches: [], near: [] };
  let record: string | Problem[] | undefined;
  for (const source of sources) {
    for (const spec of source.files) {
      const match = new RegExp(spec.name.source, spec.name.flags.replace(/[gy]/g, "")).exec(name);
      if (!match || (!sure && spec.folder && !spec.folder.test(folder))) continue;
      const release = match.groups?.release ?? null;
      record ??= await firstRecord({ path, shown }).catch((error: unknown) => {
        if (error instanceof Stop) return [error.problem];
        throw error;
      });
      // Another encoding than UTF-8 is the reader's business; its names of columns are plain letters.
      const wrong =
        typeof record === "string"
          ? spec.header
            ? headerProblems(path, shown, record, spec.header)
            : []
          : record.filter((p) => p.code !== "sources/invalid-text" || spec.header !== undefined);
      if (wrong.length === 0) result.matches.push({ source, spec, release });
      else result.near.push({ source, problems: wrong });
    }
  }
  return result;
}
