import type { ChapterReport } from "../../edition/report.js";
import { showDay } from "../../words/values.js";
import { chapterBody } from "../chapterBody.js";
import { html } from "../html.js";
import { inEveryLanguage, page } from "../page.js";
import { original } from "../say.js";
import { chaptersFor, subtitleIn, titleIn, type View, viewFrom } from "../site.js";
import { verdictBadge, verdictOrder } from "../verdicts.js";
import { chapterHead, notesOf } from "./chapterPage.js";
import { versionsBySource } from "./sourcesPages.js";

const partId = (index: number): string => `c${index + 1}`;

/** The whole edition on one page, made to be printed: cover, contents with page numbers, chapters with their notes, sources. */
export function bookPage(view: View, file: string): string {
  const { words: say, site, language } = view;
  const settings = site.report.edition?.settings;
  const chapters = chaptersFor(site, language);
  const subtitle = subtitleIn(site, language);
  const parts = chapters.map((report, i) => {
    const own = { ...viewFrom(site, report.chapter.language, file), home: view.home, book: true };
    const body = chapterBody(own, report, `${partId(i)}-`);
    return html`<article class="part ${partId(i)}" id="${partId(i)}" lang="${report.chapter.language}">
${chapterHead(own, report, body, i + 1)}
<div class="text">${body.text}</div>
${notesOf(own, body, `${partId(i)}-`)}
</article>`;
  });
  const sources = [...versionsBySource(view, "used")].map(([id, versions]) => {
    const citation = site.sources.get(id)?.citation ?? id;
    return html`<li id="source-${id}">${original(view, citation)} <span class="soft">${versions.map((v) => `${v.release ? `${v.release}, ` : ""}${say.version} ${v.short}`).join("; ")}</span></li>`;
  });
  const entry = (href: string, title: string, number: number | null) =>
    html`<li><a href="#${href}"><span>${number === null ? "" : html`<span class="no">${number}</span>`}${title}</span></a></li>`;
  return page({
    view,
    title: titleIn(site, language),
    kind: "book",
    styles: [`${file.replace(/\.html$/, "")}.css`],
    others: inEveryLanguage(view, "book.html"),
    body: html`<section class="title-page"><h1>${titleIn(site, language)}</h1>
${subtitle ? html`<p class="subtitle">${subtitle}</p>` : ""}
<p class="byline">${settings?.authors.join(language === "ja" ? "、" : ", ") ?? ""}</p>
<p class="byline">${settings?.asOf ? say.asOf(showDay(settings.asOf, language)) : ""}</p></section>
<nav class="book-contents" aria-labelledby="book-contents"><h2 id="book-contents">${say.contents}</h2>
<ol>${chapters.map((c, i) => entry(partId(i), c.chapter.title, i + 1))}${entry("verdicts", say.howVerdicts, null)}${entry("sources", say.sources, null)}</ol></nav>
${parts}
<section class="part back" id="verdicts"><h2>${say.howVerdicts}</h2><dl class="verdicts">${[...verdictOrder].reverse().map((v) => html`<dt>${verdictBadge(say, v)}</dt><dd>${say.verdicts[v].meaning}</dd>`)}<dt>${verdictBadge(say, "fails", true)}</dt><dd>${say.disputedMeaning.open}</dd></dl></section>
<section class="part back" id="sources"><h2>${say.sources}</h2><ul class="plain-list">${sources}</ul></section>`,
  });
}

/** A text as a string of a style sheet, in which nothing of it can be read as anything else. */
const cssString = (text: string): string =>
  `"${text.replace(/[\p{Cc}\p{Cf}]/gu, " ").replace(/["\\<>{}]/g, (c) => `\\${c.codePointAt(0)?.toString(16)} `)}"`;

/**
 * Style of the printed whole: each chapter has pages of its own name, whose running head is its title, since no
 * browser takes running heads from the text yet.
 */
export function bookStyle(view: View): string {
  const { site, language, words: say } = view;
  const chapters: readonly ChapterReport[] = chaptersFor(site, language);
  const edition = cssString(titleIn(site, language));
  const head = (name: string, right: string): string =>
    `@page ${name}:left { @top-left { content: ${edition}; } }\n@page ${name}:right { @top-right { content: ${cssString(right)}; } }\n@page ${name}:first { @top-left { content: none; } @top-right { content: none; } }\n`;
  const own = chapters.map(
    (c, i) => `${head(partId(i), c.chapter.title)}.part.${partId(i)} { page: ${partId(i)}; }\n`,
  );
  return `@media print {\n${own.join("")}${head("back", say.sources)}.part.back { page: back; }\n}\n`;
}
