import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join, resolve as resolvePath, sep } from "node:path";
import { closest } from "fastest-levenshtein";
import { isLanguage, type Language } from "../base/language.js";
import type { Place, Problem } from "../base/problem.js";
import { slugOf } from "../base/slug.js";
import { headingOf } from "../documents/nodeText.js";
import { documentExtensions, readDocument } from "../documents/readDocument.js";
import type { ChanceryDocument } from "../documents/types.js";
import { problem } from "./problems.js";
import type { Settings } from "./settings.js";

export interface Chapter {
  document: ChanceryDocument;
  /** File name without extension, made safe for an address. */
  slug: string;
  title: string;
  /** A line that says what the chapter is about; null if its front matter gives no `summary`. */
  summary: string | null;
  field: string | null;
  language: Language;
  /** Slug of the chapter that this one is a translation of; null for an original. */
  translationOf: string | null;
}

const line = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;

function titleOf(document: ChanceryDocument, file: string): string {
  return line(document.settings.title) ?? headingOf(document.tree) ?? basename(file);
}

const inName = /\.(en|ja)(?=\.[^.]+$)/;

/** The language a chapter says it is in, by its front matter or its name (`3-un.ja.md`); undefined if neither does. */
function languageOf(document: ChanceryDocument, file: string): unknown {
  return document.settings.language ?? inName.exec(file)?.[1];
}

/** File name of the original that a chapter is a translation of, as its front matter or its own name gives it. */
function originalOf(document: ChanceryDocument, file: string, there: readonly string[]): string | null {
  const given = document.settings["translation-of"];
  if (given !== undefined && given !== null) return String(given);
  const plain = file.replace(inName, "");
  return plain !== file && there.includes(plain) ? plain : null;
}

export function uniqueSlug(file: string, taken: Set<string>): string {
  const stem = basename(file).replace(/\.[^.]+$/, "");
  const base = slugOf(stem) || "chapter";
  let slug = base;
  for (let n = 2; taken.has(slug); n += 1) slug = `${base}-${n}`;
  taken.add(slug);
  return slug;
}

/** A document as a chapter that stands alone. */
export function asChapter(document: ChanceryDocument, file: string, slug: string): Chapter {
  const language = languageOf(document, file);
  return {
    document,
    slug,
    title: titleOf(document, file),
    summary: line(document.settings.summary),
    field: line(document.settings.field),
    language: isLanguage(language) ? language : "en",
    translationOf: null,
  };
}

interface Listed {
  name: string;
  document: ChanceryDocument;
  original: string | null;
}

/**
 * Reads the chapters of a folder: those named in the settings, in their order, or all by name; then the translations
 * of them, whether or not they are named. Every document is read for what it says it is a translation of.
 */
export async function readChapters(
  dir: string,
  show: (path: string) => string,
  settings: Settings,
  problems: Problem[],
): Promise<Chapter[]> {
  const folder = join(dir, "chapters");
  const top = (name: string): Place => ({ file: show(join(folder, name)), line: 1, column: 1 });
  const settingsPlace = { file: show(join(dir, "chancery.yaml")), line: 1, column: 1 };
  const there = (await readdir(folder).catch(() => [] as string[]))
    .filter((name) => documentExtensions.some((extension) => name.toLowerCase().endsWith(extension)))
    // Word keeps such a file beside a document that is open; the system hides others.
    .filter((name) => !/^(?:~\$|\.)/.test(name))
    .sort();
  const found = new Map<string, Listed>();
  const read = async (name: string): Promise<Listed> => {
    const path = join(folder, name);
    const document = await readDocument(path, show(path));
    const listed = { name, document, original: originalOf(document, name, there) };
    found.set(name, listed);
    return listed;
  };
  const wanted = settings.chapters ?? there;
  for (const name of wanted) {
    if (!resolvePath(folder, name).startsWith(folder + sep)) {
      problems.push(problem("outside-edition", { file: name }, settingsPlace));
    } else if (!existsSync(join(folder, name))) {
      const near = there.length > 0 ? closest(name, there) : undefined;
      problems.push(problem("missing-chapter", { file: name, near }, settingsPlace));
    } else if (!found.has(name)) await read(name);
  }
  for (const name of there.filter((n) => !wanted.includes(n))) {
    if ((await read(name)).original !== null) continue;
    found.delete(name);
    problems.push(problem("unlisted-chapter", { file: name }, top(name)));
  }
  const listed = [...found.values()];
  const taken = new Set<string>();
  const slugs = new Map(listed.map(({ name }) => [name, uniqueSlug(name, taken)]));
  const [first = "en"] = settings.languages;
  const chapters = listed.map(({ name, document, original }): Chapter => {
    const said = languageOf(document, name);
    const language = isLanguage(said) && settings.languages.includes(said) ? said : first;
    if (said !== undefined && said !== language)
      problems.push(
        problem("chapter-language", { found: String(said), known: settings.languages.join(", ") }, top(name)),
      );
    const of = original === null ? undefined : listed.find((other) => other.name === original);
    if (original !== null && (!of || of.name === name || of.original !== null))
      problems.push(problem("translation-of", { found: original }, top(name)));
    const slug = slugs.get(name) ?? name;
    const whole = of && of.original === null ? (slugs.get(of.name) ?? null) : null;
    return { ...asChapter(document, name, slug), language, translationOf: whole };
  });
  return [
    ...chapters.filter((c) => c.translationOf === null),
    ...chapters.filter((c) => c.translationOf !== null),
  ];
}
