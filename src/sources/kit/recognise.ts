import { basename, dirname, sep } from "node:path";
import type { Problem } from "../../base/problem.js";
import { type Bytes, maxLineText } from "./bytes.js";
import { at, FatalProblem } from "./fatalProblem.js";
import { cells, checkHeader, peekLine, peekText } from "./header.js";
import { isJsonObject } from "./json.js";
import { problem } from "./problems.js";
import type { FileSpec, Source, YamlDocument } from "./types.js";
import { xmlRoot } from "./xml.js";
import { yamlDocuments } from "./yamlDocuments.js";

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

/** How a file begins: its first line and its first 4,000 characters. */
interface Beginning {
  line: string | undefined;
  text: string;
}

async function orProblem<T>(read: Promise<T>): Promise<T | Problem> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof FatalProblem) return error.problem;
    throw error;
  }
}

const peek = async (file: Bytes): Promise<Beginning> => ({
  line: await peekLine(file),
  text: await peekText(file),
});

async function judgeRoot(file: Bytes, expected: string): Promise<Problem[]> {
  const root = await orProblem(xmlRoot(file));
  if ("code" in root) return [root];
  if (root.name === expected) return [];
  return [problem("wrong-root", { found: root.name, expected }, at(file, root.line))];
}

async function firstDocument(file: Bytes): Promise<YamlDocument | undefined> {
  for await (const document of yamlDocuments(file)) return document;
  return undefined;
}

async function judgeKeys(file: Bytes, keys: readonly string[]): Promise<Problem[]> {
  const first = await orProblem(firstDocument(file));
  if (first && "code" in first) return [first];
  const found = isJsonObject(first?.value) ? Object.keys(first.value) : [];
  if (keys.every((key) => found.includes(key))) return [];
  const parts = { found: found.join(", ") || "no keys", expected: keys.join(", ") };
  return [problem("missing-keys", parts, at(file, first?.line))];
}

function judgeBeginning(file: Bytes, { line, text }: Beginning, spec: FileSpec): Problem[] {
  const place = at(file);
  if (spec.begins && !spec.begins.test(text)) {
    const parts = { file: file.shown, found: text.slice(0, 60), expected: spec.begins.source };
    return [problem("other-beginning", parts, place)];
  }
  if (!spec.header && spec.cells === undefined) return [];
  if (line === undefined) return [problem("line-too-long", { max: maxLineText }, place)];
  if (spec.header) return headerProblems(file.path, file.shown, line, spec.header);
  const found = cells(line, ",").length;
  const expected = spec.cells ?? 0;
  return found === expected ? [] : [problem("cell-count", { found, expected }, place)];
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
  const beginnings = new Map<string, Beginning | Problem>();
  for (const source of sources) {
    for (const spec of source.files) {
      const named = match(spec.name, name) ?? (spec.entry && match(spec.entry, name));
      if (!named || (!sure && spec.folder && !spec.folder.test(folder))) continue;
      const inName = named.groups?.release ?? null;
      const release = inName === null ? null : (spec.release?.(inName) ?? inName);
      const file = { path, shown, entry: spec.entry };
      let wrong: Problem[];
      if (spec.root !== undefined) wrong = await judgeRoot(file, spec.root);
      else if (spec.keys) wrong = await judgeKeys(file, spec.keys);
      else {
        const entry = spec.entry?.source ?? "";
        const beginning = beginnings.get(entry) ?? (await orProblem(peek(file)));
        beginnings.set(entry, beginning);
        wrong = "code" in beginning ? [beginning] : judgeBeginning(file, beginning, spec);
      }
      if (wrong.length === 0) {
        const inText = release === null && spec.releaseIn ? spec.releaseIn(await peekText(file)) : null;
        result.matches.push({ source, spec, release: release ?? inText });
      } else result.near.push({ source, problems: wrong });
    }
  }
  return result;
}
