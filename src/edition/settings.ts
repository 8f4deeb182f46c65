import { closest } from "fastest-levenshtein";
import { isMap, isScalar, parseDocument } from "yaml";
import { isLanguage, type Language } from "../base/language.js";
import { parsePeriod } from "../base/period.js";
import type { Place, Problem } from "../base/problem.js";
import { placer } from "../documents/places.js";
import { problem } from "./problems.js";

/** What chancery.yaml says. */
export interface Settings {
  title: string;
  subtitle: string | null;
  authors: readonly string[];
  /** State in focus, as written. */
  state: string | null;
  /** Day as of which the edition speaks; undated names are resolved as of it. */
  asOf: string | null;
  languages: readonly Language[];
  /** Title and subtitle in the edition's other languages, by language. */
  translations: Readonly<Record<string, { title?: string; subtitle?: string }>>;
  /** File names in chapters/, in order; null: all, by name. */
  chapters: readonly string[] | null;
  /** Sources the edition wants; those that are not pulled are named with each undecided claim. */
  sources: readonly string[];
  theme: string | null;
  /** Address the edition will stand at, for feeds and permanent links. */
  url: string | null;
}

const text = (v: unknown): string | undefined => (typeof v === "string" && v.trim() !== "" ? v : undefined);
const list = (v: unknown): readonly string[] | undefined =>
  Array.isArray(v) && v.every((x) => typeof x === "string") ? (v as string[]) : undefined;

const expected: Readonly<Record<keyof Settings, string>> = {
  title: "a line of text",
  subtitle: "a line of text",
  authors: "a list of names",
  state: "the name of a state",
  asOf: "a date such as 2008-12-31",
  languages: "a list of en, ja",
  translations: "for a language its title and subtitle",
  chapters: "a list of file names",
  sources: "a list of source ids",
  theme: "a line of text",
  url: "an address that begins with http",
};

/** Reads chancery.yaml. Problems have places in it; a setting with a problem has its empty value. */
export function readSettings(file: string, yaml: string): { settings: Settings; problems: Problem[] } {
  const at = placer(file, yaml);
  const problems: Problem[] = [];
  const settings: Settings = {
    title: "Untitled",
    subtitle: null,
    authors: [],
    state: null,
    asOf: null,
    languages: ["en"],
    translations: {},
    chapters: null,
    sources: [],
    theme: null,
    url: null,
  };
  const parsed = parseDocument(yaml, { prettyErrors: false });
  for (const error of parsed.errors) {
    const start = Math.min(error.pos[0], Math.max(0, yaml.trimEnd().length - 1));
    problems.push(problem("settings-yaml", { found: error.message.split("\n")[0] ?? "not YAML" }, at(start)));
  }
  if (problems.length > 0) return { settings, problems };
  if (!isMap(parsed.contents)) {
    return { settings, problems: [problem("settings-yaml", { found: "no settings" }, at(0))] };
  }
  const known = Object.keys(expected);
  let titled = false;
  for (const pair of parsed.contents.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : "";
    const name = key === "as-of" || key === "as_of" ? "asOf" : key;
    const keyRange = isScalar(pair.key) ? pair.key.range : undefined;
    const valueRange = (pair.value as { range?: [number, number, number] } | null)?.range;
    const place: Place = keyRange ? at(keyRange[0], keyRange[1]) : at(0);
    if (!known.includes(name)) {
      problems.push(
        problem("unknown-setting", { key, near: closest(name, known), known: known.join(", ") }, place),
      );
      continue;
    }
    const value = isScalar(pair.value)
      ? (pair.value.source ?? pair.value.value)
      : (parsed.toJS() as Record<string, unknown>)[key];
    titled ||= name === "title";
    if (!assign(settings, name as keyof Settings, value)) {
      const found = Array.isArray(value)
        ? "a list of other things"
        : value === null
          ? "empty"
          : `"${String(value)}"`;
      const where = valueRange ? at(valueRange[0], valueRange[1]) : place;
      problems.push(
        problem("bad-setting", { key, found, expected: expected[name as keyof Settings] }, where),
      );
    }
  }
  if (!titled)
    problems.push(
      problem("bad-setting", { key: "title", found: "missing", expected: expected.title }, at(0)),
    );
  return { settings, problems };
}

/** Titles by language, or undefined if they are anything else. */
function translations(value: unknown): Settings["translations"] | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  for (const [language, words] of Object.entries(value)) {
    if (!isLanguage(language) || typeof words !== "object" || words === null) return undefined;
    for (const [key, word] of Object.entries(words))
      if ((key !== "title" && key !== "subtitle") || text(word) === undefined) return undefined;
  }
  return value as Settings["translations"];
}

/** Sets one setting; false if the value is not of its kind. */
function assign(settings: Settings, name: keyof Settings, value: unknown): boolean {
  if (name === "translations") {
    const given = translations(value);
    if (given) settings.translations = given;
    return given !== undefined;
  }
  if (name === "authors" || name === "languages" || name === "chapters" || name === "sources") {
    const items = typeof value === "string" && name === "authors" ? [value] : list(value);
    if (!items) return false;
    if (name !== "languages") settings[name] = items;
    else if (items.length > 0 && items.every(isLanguage)) settings.languages = [...new Set(items)];
    else return false;
    return true;
  }
  const line = text(value);
  if (line === undefined) return false;
  if (name === "asOf" && parsePeriod(line)?.to === undefined) return false;
  if (name === "url" && !/^https?:\/\//.test(line)) return false;
  if (name === "asOf") settings.asOf = parsePeriod(line)?.to ?? null;
  else settings[name] = line;
  return true;
}
