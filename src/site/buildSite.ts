import { mkdirSync, writeFileSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import type { ChapterReport } from "../edition/report.js";
import { type ChapterBody, chapterBody, figureFile } from "./chapterBody.js";
import { scripts } from "./client/index.js";
import { feed } from "./feed.js";
import { pictureOf } from "./figures/picture.js";
import { bookPage, bookStyle } from "./pages/bookPage.js";
import { chapterPage } from "./pages/chapterPage.js";
import { checkedPage } from "./pages/checkedPage.js";
import { claimsPage } from "./pages/claimsPage.js";
import { contentsPage } from "./pages/contentsPage.js";
import { evidencePage, rowsFile } from "./pages/evidencePage.js";
import { measurePage, measuresPage } from "./pages/measuresPages.js";
import { searchPage } from "./pages/searchPage.js";
import { sourcePage, sourcesPage, versionsBySource } from "./pages/sourcesPages.js";
import { statePage } from "./pages/statePage.js";
import { resultsJson } from "./results.js";
import { rowsCsv, tableCsv } from "./rows.js";
import { searchEntries, searchScript } from "./searchIndex.js";
import {
  chapterFile,
  chaptersFor,
  evidenceFile,
  folderOf,
  type Publication,
  type Site,
  siteOf,
  titleIn,
  viewFrom,
} from "./site.js";
import { style } from "./style.js";
import { textChapter, underlined } from "./textChapter.js";

/** A built site: content by path, relative to its folder, in the order it was made. */
export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

/** Every file of an edition's site. The same publication gives the same bytes. */
export function sitePages(publication: Publication): SiteFiles {
  const site = siteOf(publication);
  const { report } = site;
  const files = new Map<string, string | Uint8Array>();
  files.set("style.css", style);
  for (const [file, text] of Object.entries(scripts)) files.set(file, text);
  const bodies = new Map<ChapterReport, ChapterBody>();
  for (const chapter of report.chapters) addChapter(site, chapter, bodies, files);
  const texts = new Map(report.chapters.map((c) => [c, files.get(chapterFile(c.chapter.slug, "txt"))]));
  for (const language of site.languages) {
    const own = folderOf(site, language);
    const add = (name: string, make: (view: ReturnType<typeof viewFrom>, file: string) => string): void => {
      const file = own + name;
      files.set(file, make(viewFrom(site, language, file), file));
    };
    add("index.html", contentsPage);
    add("claims.html", claimsPage);
    add("measures.html", measuresPage);
    for (const { measure } of site.measures.values())
      add(`measures/${measure.name}.html`, (view) => measurePage(view, measure));
    add("sources.html", sourcesPage);
    for (const [id, versions] of versionsBySource(viewFrom(site, language, ""), "all"))
      add(`sources/${id}.html`, (view) => sourcePage(view, id, versions));
    const { profile } = site;
    if (profile) add("state.html", (view) => statePage(view, profile));
    add("checked.html", checkedPage);
    add("search.html", searchPage);
    add("search-index.js", (view) => searchScript(searchEntries(view, bodies)));
    add("book.html", bookPage);
    add("book.css", bookStyle);
    const title = titleIn(site, language);
    const chapters = chaptersFor(site, language).map((c) => String(texts.get(c) ?? ""));
    files.set(`${own}edition.txt`, [underlined(title, "="), ...chapters].join("\n\n\n"));
  }
  const top = viewFrom(site, site.languages[0] ?? "en", "");
  files.set("feed.xml", feed(top));
  files.set("sources.bib", site.citations?.bibtex ?? "");
  files.set("sources.csl.json", site.citations?.csl ?? "[]\n");
  files.set("results.json", resultsJson(report));
  if (site.lock !== undefined) files.set("chancery.lock", site.lock);
  for (const [name, picture] of site.pictures ?? []) files.set(`figures/${name}`, picture.bytes);
  return files;
}

/** A chapter's page, text, figures' numbers, and the evidence of its claims. */
function addChapter(
  site: Site,
  report: ChapterReport,
  bodies: Map<ChapterReport, ChapterBody>,
  files: Map<string, string | Uint8Array>,
): void {
  const { slug, language } = report.chapter;
  const view = viewFrom(site, language, chapterFile(slug));
  const body = chapterBody(view, report);
  bodies.set(report, body);
  files.set(chapterFile(slug), chapterPage(view, report, body));
  files.set(chapterFile(slug, "txt"), textChapter(view, report));
  report.figures.forEach((figure, i) => {
    if (figure.kind === "problem") return;
    files.set(figureFile(slug, i + 1, "csv"), tableCsv(figure.columns, figure.rows));
    if (figure.kind !== "table") files.set(figureFile(slug, i + 1, "svg"), pictureOf(figure).svg);
  });
  for (const claim of report.claims) {
    const from = viewFrom(site, language, evidenceFile(claim.id));
    files.set(evidenceFile(claim.id), evidencePage(from, claim, body.numbers.get(claim.id)));
    claim.results.forEach((result, i) => {
      if (result.evidence.rows.length > 0) files.set(rowsFile(claim, i), rowsCsv(result.evidence.rows));
    });
  }
}

/**
 * Writes a site into a folder beside it and renames, so that a half-written site never stands there.
 * Files that would leave the folder are refused. `more` makes files from those written, such as what is printed of them.
 */
export async function writeSite(
  files: SiteFiles,
  dir: string,
  more?: (folder: string) => Promise<readonly (readonly [string, Uint8Array])[]>,
): Promise<void> {
  const target = resolve(dir);
  const beside = `${target}.building-${process.pid}`;
  const old = `${target}.old-${process.pid}`;
  await rm(beside, { recursive: true, force: true });
  const made = new Set<string>();
  // Nothing else waits meanwhile: for many small files, promises cost more than the writing.
  const write = (path: string, content: string | Uint8Array): void => {
    const file = resolve(beside, path);
    if (!file.startsWith(beside + sep)) throw new Error(`the page ${path} would leave the site's folder`);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, content);
  };
  try {
    for (const [path, content] of files) write(path, content);
    for (const [path, content] of (await more?.(beside)) ?? []) write(path, content);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
  await rename(target, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(beside, target);
  await rm(old, { recursive: true, force: true });
}

/** Where an edition's site is written unless told otherwise. */
export const siteFolder = (editionDir: string): string => join(editionDir, "dist");
