import type { ChapterReport } from "../../edition/report.js";
import type { ChapterBody } from "../chapterBody.js";
import { type Html, html } from "../html.js";
import { page } from "../page.js";
import { addressOf, chapterFile, chaptersFor, pageAddress, sameChapter, type View } from "../site.js";
import { tally } from "../verdicts.js";

/** The notes of a chapter, those of its claims and those of the values in its text. */
export function notesOf(view: View, body: ChapterBody, prefix = ""): Html | "" {
  const { notes, values } = body;
  if (notes.length === 0 && values.length === 0) return "";
  const heading = `${prefix}notes`;
  // On the page of the whole edition there is one such part for each chapter, too many to be landmarks.
  const [open, end] = view.book
    ? [html`<div class="notes">`, html`</div>`]
    : [html`<section class="notes" aria-labelledby="${heading}">`, html`</section>`];
  // In the PDF the notes stand at the foot of their pages; what is left here says how the numbers are counted.
  const title = view.book
    ? html`<span class="by-browser">${view.words.notes}</span><span class="by-press">${view.words.howCounted}</span>`
    : view.words.notes;
  return html`${open}<h2 id="${heading}">${title}</h2>
${notes.length > 0 ? html`<ol>${notes}</ol>` : ""}
${values.length > 0 ? html`<ul>${values}</ul>` : ""}${end}`;
}

/** Head of a chapter: its number, title, what it is about, and what became of its claims. */
export function chapterHead(view: View, report: ChapterReport, body: ChapterBody, number: number): Html {
  const { words, book } = view;
  const counts = tally(words, report.claims);
  const kicker = words.chapter(number);
  const home = pageAddress(view, "index.html");
  return html`<header class="chapter-head"><p class="kicker">${book ? kicker : html`<a href="${home}">${words.contents}</a> · ${kicker}`}</p>
<h1>${body.title}</h1>
${report.chapter.summary ? html`<p class="summary">${report.chapter.summary}</p>\n` : ""}<p class="tallies">${book ? counts : html`<a href="${pageAddress(view, "claims.html")}">${counts}</a>`}</p></header>`;
}

/** A chapter: its text with marks, and its notes. */
export function chapterPage(view: View, report: ChapterReport, body: ChapterBody): string {
  const { site, words } = view;
  const { chapter } = report;
  // Back and next stay in the reader's language; the original stands in for what is not translated.
  const order = chaptersFor(site, chapter.language);
  const at = order.indexOf(report);
  const link = (i: number) => {
    const other = order[i]?.chapter;
    return (
      other && {
        href: addressOf(view, chapterFile(other.slug)),
        title: other.title,
        language: other.language,
      }
    );
  };
  const sections = body.sections.filter((s) => s.depth === 2);
  const inside =
    sections.length < 3
      ? ""
      : html`<nav class="inside" aria-label="${words.onThisPage}"><ol>${sections.map((s) => html`<li><a href="#${s.id}">${s.title}</a></li>`)}</ol></nav>\n`;
  const others = site.languages.flatMap((language) => {
    const same = sameChapter(site, report, language);
    return same && same.chapter.language === language
      ? [{ language, file: chapterFile(same.chapter.slug) }]
      : [];
  });
  return page({
    view,
    title: chapter.title,
    kind: "chapter",
    description: chapter.summary ?? undefined,
    ...(report.figures.some((f) => f.kind !== "problem" && f.kind !== "table")
      ? { scripts: ["figures.js"] }
      : {}),
    others,
    back: link(at - 1),
    next: at < 0 ? undefined : link(at + 1),
    body: html`${chapterHead(view, report, body, at + 1)}
${inside}<div class="text">
${body.text}
</div>
${notesOf(view, body)}
<p class="plain"><a href="${addressOf(view, chapterFile(chapter.slug, "txt"))}">${words.asText}</a></p>`,
  });
}
