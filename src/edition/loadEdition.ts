import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve as resolvePath, sep } from "node:path";
import { closest } from "fastest-levenshtein";
import { type Problem, UserError } from "../base/problem.js";
import { documentExtensions, readDocument } from "../documents/readDocument.js";
import type { ChanceryDocument } from "../documents/types.js";
import { type OwnRows, readOwnRecords } from "./ownRecords.js";
import { problem } from "./problems.js";
import { readSettings, type Settings } from "./settings.js";

export interface Chapter {
  document: ChanceryDocument;
  /** File name without extension, made safe for an address. */
  slug: string;
  title: string;
  field: string | null;
}

/** An edition's folder, read. */
export interface Edition {
  /** Absolute path. */
  dir: string;
  /** Path as shown in places, relative to where the user is. */
  shown: string;
  settings: Settings;
  chapters: readonly Chapter[];
  own: OwnRows;
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

function titleOf(document: ChanceryDocument, file: string): string {
  const heading = /^#\s+(.+?)\s*#*$/m.exec(document.text)?.[1];
  const { title } = document.settings;
  return typeof title === "string" && title !== ""
    ? title
    : (heading?.replace(/\[\^[^\]]+\]/g, "") ?? basename(file));
}

function slugOf(file: string, taken: Set<string>): string {
  const stem = basename(file).replace(/\.[^.]+$/, "");
  const base =
    stem
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-+|-+$/g, "") || "chapter";
  let slug = base;
  for (let n = 2; taken.has(slug); n += 1) slug = `${base}-${n}`;
  taken.add(slug);
  return slug;
}

/** Reads the chapters of a folder; those named in the settings, in their order, or all by name. */
async function readChapters(dir: string, settings: Settings, problems: Problem[]): Promise<Chapter[]> {
  const folder = join(dir, "chapters");
  const settingsPlace = { file: show(join(dir, "chancery.yaml")), line: 1, column: 1 };
  const there = (await readdir(folder).catch(() => [] as string[]))
    .filter((name) => documentExtensions.some((extension) => name.endsWith(extension)))
    .sort();
  const wanted = settings.chapters ?? there;
  const taken = new Set<string>();
  const chapters: Chapter[] = [];
  for (const name of wanted) {
    const path = resolvePath(folder, name);
    if (!path.startsWith(folder + sep)) {
      problems.push(problem("outside-edition", { file: name }, settingsPlace));
    } else if (!existsSync(path)) {
      const near = there.length > 0 ? closest(name, there) : undefined;
      problems.push(problem("missing-chapter", { file: name, near }, settingsPlace));
    } else {
      const document = await readDocument(path, show(path));
      const field = typeof document.settings.field === "string" ? document.settings.field : null;
      chapters.push({ document, slug: slugOf(name, taken), title: titleOf(document, name), field });
    }
  }
  for (const name of there.filter((n) => !wanted.includes(n))) {
    problems.push(
      problem("unlisted-chapter", { file: name }, { file: show(join(folder, name)), line: 1, column: 1 }),
    );
  }
  return chapters;
}

/** Reads an edition: settings, chapters and own records, with every problem in them. Throws UserError if there is no edition. */
export async function loadEdition(path: string): Promise<Edition> {
  const dir = resolvePath(path);
  const settingsFile = join(dir, "chancery.yaml");
  if (!existsSync(settingsFile)) throw new UserError([problem("no-edition", { dir: show(dir) })], 2);
  const { settings, problems } = readSettings(show(settingsFile), await readFile(settingsFile, "utf8"));
  const chapters = await readChapters(dir, settings, problems);
  const own = await readOwnRecords(join(dir, "records"), show(join(dir, "records")));
  return {
    dir,
    shown: show(dir),
    settings,
    chapters,
    own: own.rows,
    problems: [...problems, ...own.problems],
  };
}

/** Documents outside any edition: checked against the record alone, each a chapter of its own. */
export async function loadDocuments(paths: readonly string[]): Promise<Chapter[]> {
  const taken = new Set<string>();
  return Promise.all(
    paths.map(async (path) => {
      const found = await stat(path).catch(() => undefined);
      if (!found?.isFile()) throw new UserError([problem("not-found", { path })], 2);
      const document = await readDocument(path, show(resolvePath(path)));
      return { document, slug: slugOf(path, taken), title: titleOf(document, path), field: null };
    }),
  );
}
