import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { stringify } from "csv-stringify/sync";
import type { ClaimReport, EditionReport } from "../edition/report.js";
import { chapterBody } from "./chapterBody.js";
import { html } from "./html.js";
import { page } from "./page.js";
import { claimsPage } from "./pages/claimsPage.js";
import { contentsPage } from "./pages/contentsPage.js";
import { cellText, columnsOf, evidencePage } from "./pages/evidencePage.js";
import { sourcesPage } from "./pages/sourcesPage.js";
import { style } from "./style.js";
import { textChapter } from "./textChapter.js";

/** A built site: text by path, relative to its folder, in the order they were made. */
export type SiteFiles = ReadonlyMap<string, string>;

/** Rows as CSV. Cells that a spreadsheet would run as a formula are made text. */
function csv(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const columns = columnsOf(rows);
  return stringify(
    rows.map((row) => columns.map((c) => cellText(row[c]))),
    { header: true, columns, escape_formulas: true },
  );
}

/** Every page of an edition's site. The same report gives the same bytes. */
export function sitePages(report: EditionReport): SiteFiles {
  const files = new Map<string, string>();
  const edition = report.edition?.settings.title ?? "Documents";
  const language = report.edition?.settings.languages[0] ?? "en";
  const base = { edition, language };
  files.set("style.css", style);
  files.set(
    "index.html",
    page({ ...base, title: edition, root: "", kind: "contents", body: contentsPage(report) }),
  );
  files.set(
    "claims.html",
    page({ ...base, title: "Claims by verdict", root: "", kind: "list", body: claimsPage(report) }),
  );
  files.set(
    "sources.html",
    page({ ...base, title: "Sources", root: "", kind: "list", body: sourcesPage(report) }),
  );
  const texts: string[] = [];
  report.chapters.forEach((chapter, i) => {
    const link = (at: number) => {
      const other = report.chapters[at]?.chapter;
      return other ? { href: `${other.slug}.html`, title: other.title } : undefined;
    };
    const { slug, title } = chapter.chapter;
    const body = html`${chapterBody(chapter, "../")}<p class="plain"><a href="${slug}.txt">This chapter as a text file</a></p>`;
    files.set(
      `chapters/${slug}.html`,
      page({ ...base, title, root: "../", kind: "chapter", back: link(i - 1), next: link(i + 1), body }),
    );
    const text = textChapter(chapter);
    texts.push(text);
    files.set(`chapters/${slug}.txt`, text);
    for (const claim of chapter.claims) addEvidence(claim, slug);
  });
  files.set("edition.txt", `${edition}\n${"=".repeat(edition.length)}\n\n\n${texts.join("\n\n")}`);
  return files;

  function addEvidence(claim: ClaimReport, slug: string): void {
    const back = `../chapters/${slug}.html`;
    files.set(
      `evidence/${claim.id}.html`,
      page({
        ...base,
        title: claim.claim.words.slice(0, 70),
        root: "../",
        kind: "evidence",
        body: evidencePage(claim, back),
      }),
    );
    claim.results.forEach((result, i) => {
      if (result.evidence.rows.length === 0) return;
      files.set(
        `evidence/${claim.id}${claim.results.length > 1 ? `-${i + 1}` : ""}.csv`,
        csv(result.evidence.rows),
      );
    });
  }
}

/**
 * Writes a site into a folder beside it and renames, so that a half-written site never stands there.
 * Files that would leave the folder are refused.
 */
export async function writeSite(files: SiteFiles, dir: string): Promise<void> {
  const target = resolve(dir);
  const beside = `${target}.building-${process.pid}`;
  const old = `${target}.old-${process.pid}`;
  await rm(beside, { recursive: true, force: true });
  const made = new Set<string>();
  for (const [path, text] of files) {
    const file = resolve(beside, path);
    if (!file.startsWith(beside + sep)) throw new Error(`the page ${path} would leave the site's folder`);
    const folder = dirname(file);
    if (!made.has(folder)) await mkdir(folder, { recursive: true });
    made.add(folder);
    await writeFile(file, text);
  }
  await rename(target, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(beside, target);
  await rm(old, { recursive: true, force: true });
}

/** Where an edition's site is written unless told otherwise. */
export const siteFolder = (editionDir: string): string => join(editionDir, "dist");
