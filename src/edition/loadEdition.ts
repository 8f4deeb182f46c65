import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { dirname, join, relative, resolve as resolvePath } from "node:path";
import { type Problem, UserError } from "../base/problem.js";
import { readDocument } from "../documents/readDocument.js";
import type { Measure } from "../engine/types.js";
import type { Table } from "../record/defineTable.js";
import type { EditionRecords } from "../session/session.js";
import { asChapter, type Chapter, readChapters, uniqueSlug } from "./chapters.js";
import { readOwnDefinitions } from "./own/readOwnDefinitions.js";
import { type OwnRows, readOwnRecords } from "./ownRecords.js";
import { problem } from "./problems.js";
import { readSettings, type Settings } from "./settings.js";

export type { Chapter } from "./chapters.js";

/** An edition's folder, read. */
export interface Edition {
  /** Absolute path. */
  dir: string;
  /** Path as shown in places, relative to where the user is. */
  shown: string;
  settings: Settings;
  chapters: readonly Chapter[];
  own: OwnRows;
  /** Own measures and tables. */
  measures: readonly Measure[];
  tables: readonly Table[];
  /** The files that declare them: what was computed with others does not hold. */
  definitions: string;
  problems: readonly Problem[];
}

/** The nearest folder at or above `path` that holds chancery.yaml. */
export function findEdition(path: string): string | undefined {
  let dir = resolvePath(path);
  for (;;) {
    if (existsSync(join(dir, "chancery.yaml"))) return dir;
    const up = dirname(dir);
    if (up === dir) return undefined;
    dir = up;
  }
}

const show = (path: string): string => {
  const shown = relative(process.cwd(), path);
  return shown === "" ? "." : shown.startsWith("..") ? path : shown;
};

/** What of an edition is read before its chapters: all that its record and the answers from it depend on. */
interface LoadedRecords extends EditionRecords {
  settings: Settings;
  settingsProblems: readonly Problem[];
  own: OwnRows;
  measures: readonly Measure[];
  tables: readonly Table[];
  definitions: string;
  problems: readonly Problem[];
}

/** Reads settings, own measures, tables and records of an edition. Throws UserError if there is none. */
export async function loadRecords(path: string): Promise<LoadedRecords> {
  const dir = resolvePath(path);
  const settingsFile = join(dir, "chancery.yaml");
  if (!existsSync(settingsFile)) throw new UserError([problem("no-edition", { dir: show(dir) })], 2);
  const { settings, problems } = readSettings(show(settingsFile), await readFile(settingsFile, "utf8"));
  const { measures, tables, definitions, ...own } = await readOwnDefinitions(
    dir,
    show,
    settings.languages[0] ?? "en",
  );
  const records = await readOwnRecords(join(dir, "records"), show(join(dir, "records")), own);
  return {
    ...{ dir, settings, own: records.rows, measures, tables, definitions },
    settingsProblems: problems,
    problems: [...own.problems, ...records.problems],
  };
}

/**
 * Reads an edition: its chapters too, with every problem in them. Throws UserError if there is no edition. `onRecords` is
 * told of the own records before the chapters are read, which takes longer.
 */
export async function loadEdition(
  path: string,
  onRecords?: (records: EditionRecords) => void,
): Promise<Edition> {
  const { settingsProblems, ...records } = await loadRecords(path);
  const { dir, settings } = records;
  onRecords?.(records);
  const problems = [...settingsProblems];
  const chapters = await readChapters(dir, show, settings, problems);
  return { ...records, shown: show(dir), chapters, problems: [...problems, ...records.problems] };
}

/** Documents outside any edition: checked against the record alone, each a chapter of its own. */
export async function loadDocuments(paths: readonly string[]): Promise<Chapter[]> {
  const taken = new Set<string>();
  return Promise.all(
    paths.map(async (path) => {
      const found = await stat(path).catch(() => undefined);
      if (!found?.isFile()) throw new UserError([problem("not-found", { path })], 2);
      const document = await readDocument(path, show(resolvePath(path)));
      return asChapter(document, path, uniqueSlug(path, taken));
    }),
  );
}
