import type { Language } from "../base/language.js";
import type { Picture } from "../edition/pictures.js";
import type { Published } from "../edition/published.js";
import type { ChapterReport, ClaimReport, EditionReport } from "../edition/report.js";
import type { StateProfile } from "../edition/stateProfile.js";
import { byNames } from "../engine/catalogue.js";
import type { SourceInfo } from "../engine/sourceInfo.js";
import type { Measure } from "../engine/types.js";
import type { Citations } from "../session/citations.js";
import { type Words, words } from "../words/index.js";

/** All that a site is made from. */
export interface Publication {
  report: EditionReport;
  /** What the record says of the state in focus, if the edition has one. */
  profile?: StateProfile | undefined;
  /** Verdicts as published before and now. */
  published?: Published | undefined;
  /** Pictures of the edition's figures/ folder, by file name. */
  pictures?: ReadonlyMap<string, Picture> | undefined;
  /** Text of chancery.lock, as it is or would be written. */
  lock?: string | undefined;
  citations?: Pick<Citations, "bibtex" | "csl"> | undefined;
  /** True if a PDF of the whole stands beside the pages. */
  pdf?: boolean | undefined;
}

/** A publication with what its pages look up, worked out once. */
export interface Site extends Publication {
  languages: readonly Language[];
  /** The measures that could be used, by name, of today or before. */
  known: ReadonlyMap<string, Measure>;
  /** What is said of each source, by its id. */
  sources: ReadonlyMap<string, SourceInfo>;
  /** Every measure that a claim or a value uses, by name in the order of the alphabet, with those claims. */
  measures: ReadonlyMap<string, { measure: Measure; claims: readonly ClaimReport[] }>;
  /** Claims that rest on a source, by its id. */
  restingOn: ReadonlyMap<string, readonly ClaimReport[]>;
  /** Sources that something of the edition rests on: claims, values, figures, the page of the state. */
  used: ReadonlySet<string>;
}

/** From where a page looks at the site: its language and the way to the top. */
export interface View {
  site: Site;
  language: Language;
  words: Words;
  /** Path from the page to the top of the site: `` or `../`. */
  root: string;
  /** Path from the page to the pages of its language: the top, or a folder of it. */
  home: string;
  /** True on the page that holds the whole edition, where what is printed may only lead to other parts of it. */
  book?: boolean;
}

/** Names of the measures that a check or an expression calls, its quoted texts left out. */
export function measuresIn(check: string, known: ReadonlyMap<string, Measure>): string[] {
  const bare = check.replace(/"[^"]*"/g, '""');
  return [...bare.matchAll(/([a-z][a-z0-9_.]*)\(/g)].flatMap((m) => (m[1] && known.has(m[1]) ? [m[1]] : []));
}

/** Works out what pages look up. */
export function siteOf(publication: Publication): Site {
  const { report } = publication;
  const known = byNames(report.catalogue);
  const used = new Map<string, Set<ClaimReport>>();
  const resting = new Map<string, Set<ClaimReport>>();
  const add = (map: Map<string, Set<ClaimReport>>, key: string, claim: ClaimReport | undefined): void => {
    const set = map.get(key) ?? new Set();
    map.set(key, set);
    if (claim) set.add(claim);
  };
  for (const chapter of report.chapters) {
    for (const claim of chapter.claims)
      for (const result of claim.results) {
        for (const name of measuresIn(result.check, known)) add(used, name, claim);
        for (const source of result.sources) add(resting, source.id, claim);
      }
    for (const value of chapter.values.values())
      for (const name of measuresIn(value.check, known)) add(used, name, undefined);
    for (const block of chapter.chapter.document.blocks)
      for (const text of [block.settings.measure, block.settings.measures, block.settings.points].flat())
        for (const name of measuresIn(String(text ?? ""), known)) add(used, name, undefined);
  }
  for (const section of publication.profile?.sections ?? [])
    for (const row of section.rows)
      for (const fact of row.facts) add(used, fact.call.measure.name, undefined);
  const measures = [...used]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, claims]) => {
      const measure = known.get(name);
      return measure ? [[name, { measure, claims: [...claims] }] as const] : [];
    });
  return {
    ...publication,
    known,
    sources: new Map(report.sources.map((source) => [source.id, source])),
    languages: report.edition?.settings.languages ?? ["en"],
    measures: new Map(measures),
    restingOn: new Map([...resting].map(([id, claims]) => [id, [...claims]])),
    used: usedSources(publication),
  };
}

function usedSources({ report, profile }: Publication): Set<string> {
  const used = new Set<string>();
  for (const { claims, values, figures } of report.chapters) {
    for (const { sources } of [...claims.flatMap((c) => c.results), ...values.values()])
      for (const { id } of sources) used.add(id);
    for (const figure of figures)
      if (figure.kind !== "problem") for (const id of figure.source.split(", ")) used.add(id);
  }
  for (const { answer } of (profile?.sections ?? []).flatMap((s) => s.rows.flatMap((row) => row.facts)))
    if (answer.status === "value") used.add(answer.source);
  return used;
}

/** Folder of the pages of a language: the first language has the top of the site. */
export const folderOf = (site: Site, language: Language): string =>
  site.languages.indexOf(language) > 0 ? `${language}/` : "";

/** How many folders deep a path is, as the way back to the top. */
const rootOf = (path: string): string => "../".repeat(path.split("/").length - 1);

/** The view from a page at this path of the site. */
export function viewFrom(site: Site, language: Language, path: string): View {
  const root = rootOf(path);
  return { site, language, words: words[language], root, home: root + folderOf(site, language) };
}

const safe = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

export const chapterFile = (slug: string, extension = "html"): string => `chapters/${slug}.${extension}`;
export const evidenceFile = (id: string): string => `evidence/${id}.html`;
/** Address of a file of the site, from a page. */
export const addressOf = (view: View, file: string): string => view.root + safe(file);
/** Address of a page that every language has, from a page of the same language. */
export const pageAddress = (view: View, file: string): string => view.home + safe(file);

/** The chapters that a reader of a language is shown: those in it, and originals that are not translated into it. */
export function chaptersFor(site: Site, language: Language): ChapterReport[] {
  const { chapters } = site.report;
  const originals = chapters.filter((c) => c.chapter.translationOf === null);
  return originals.flatMap((original) => {
    if (original.chapter.language === language) return [original];
    return [inLanguage(chapters, original, language) ?? original];
  });
}

function inLanguage(
  chapters: readonly ChapterReport[],
  original: ChapterReport,
  language: Language,
): ChapterReport | undefined {
  return chapters.find(
    (c) => c.chapter.translationOf === original.chapter.slug && c.chapter.language === language,
  );
}

/** The same chapter in another language, or undefined. */
export function sameChapter(
  site: Site,
  chapter: ChapterReport,
  language: Language,
): ChapterReport | undefined {
  const { chapters } = site.report;
  if (chapter.chapter.language === language) return chapter;
  const slug = chapter.chapter.translationOf ?? chapter.chapter.slug;
  const original = chapters.find((c) => c.chapter.slug === slug);
  if (!original || original.chapter.language === language) return original;
  return inLanguage(chapters, original, language);
}

/** The edition's title in a language. */
export function titleIn(site: Site, language: Language): string {
  const settings = site.report.edition?.settings;
  return settings?.translations[language]?.title ?? settings?.title ?? "Documents";
}

export function subtitleIn(site: Site, language: Language): string | null {
  const settings = site.report.edition?.settings;
  const translated = settings?.translations[language];
  return translated ? (translated.subtitle ?? null) : (settings?.subtitle ?? null);
}
