import { basename, dirname, sep } from "node:path";
import type { Problem } from "../../base/problem.js";
import { type Bytes, maxLineText } from "./bytes.js";
import { cells, checkHeader, peekLine, peekText } from "./header.js";
import { problem } from "./problems.js";
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

/** What a recognised file is read as: one zip may hold several files of a source, any other is what it is like first. */
export function filled(matches: readonly Match[]): Match[] {
  return matches[0]?.spec.entry ? matches.filter((m) => m.spec.entry) : matches.slice(0, 1);
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

/** How a file begins: its first line and its first 4,000 characters; or what is wrong with it. */
type Beginning = { line: string | undefined; text: string } | Problem;

async function peek(file: Bytes): Promise<Beginning> {
  try {
    return { line: await peekLine(file), text: await peekText(file) };
  } catch (error) {
    if (error instanceof Stop) return error.problem;
    throw error;
  }
}

function judge(path: string, shown: string, beginning: Beginning, spec: FileSpec): Problem[] {
  if ("code" in beginning) return [beginning];
  const { line, text } = beginning;
  if (spec.begins && !spec.begins.test(text)) {
    const parts = { file: shown, found: text.slice(0, 60), expected: spec.begins.source };
    return [problem("other-beginning", parts, { file: shown, line: 1, column: 1 })];
  }
  if (!spec.header) return [];
  if (line === undefined)
    return [problem("line-too-long", { most: maxLineText }, { file: shown, line: 1, column: 1 })];
  return headerProblems(path, shown, line, spec.header);
}

const match = (pattern: RegExp, name: string) =>
  new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, "")).exec(name);

/**
 * Which sources a file belongs to, by its name, its folder and how its content begins. With `sure` the
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
  /** Beginnings by the entry they were looked for in; a file is opened once for each. */
  const beginnings = new Map<string, Beginning>();
  for (const source of sources) {
    for (const spec of source.files) {
      const named = match(spec.name, name) ?? (spec.entry && match(spec.entry, name));
      if (!named || (!sure && spec.folder && !spec.folder.test(folder))) continue;
      const inName = named.groups?.release ?? null;
      const release = inName === null ? null : (spec.release?.(inName) ?? inName);
      const entry = spec.entry?.source ?? "";
      const beginning = beginnings.get(entry) ?? (await peek({ path, shown, entry: spec.entry }));
      beginnings.set(entry, beginning);
      const wrong = judge(path, shown, beginning, spec);
      if (wrong.length === 0) result.matches.push({ source, spec, release });
      else result.near.push({ source, problems: wrong });
    }
  }
  return result;
}
