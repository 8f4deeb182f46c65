import type { Language } from "../base/language.js";
import { words } from "../words/index.js";
import { type Html, html, raw } from "./html.js";
import { addressOf, folderOf, pageAddress, titleIn, type View } from "./site.js";
import { verdictShapes } from "./verdicts.js";

export interface PageOptions {
  view: View;
  title: string;
  body: Html;
  /** Class of the main element: `chapter`, `evidence`, `contents`. */
  kind: string;
  description?: string | undefined;
  /** The same page in other languages: file of the site by language. */
  others?: readonly { language: Language; file: string }[];
  back?: { href: string; title: string; language: Language } | undefined;
  next?: PageOptions["back"];
  /** Data for machines, as JSON-LD. */
  data?: unknown;
  scripts?: readonly string[];
  styles?: readonly string[];
  /** Which entry of the head leads here. */
  here?: "claims" | "measures" | "sources" | "search" | "checked" | "index";
}

/**
 * What a page may load: its own style sheets, pictures and scripts, and nothing else. There are no inline scripts,
 * styles or handlers, and nothing is asked of any other server.
 */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/** JSON that can stand in an element of a page whatever its texts hold. */
function dataElement(data: unknown): Html {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return raw(`<script type="application/ld+json">${json}</script>\n`);
}

function turn(options: PageOptions): Html | "" {
  const { view, back, next } = options;
  if (options.kind !== "chapter") return "";
  const way = (to: PageOptions["back"], rel: "prev" | "next", label: string): Html =>
    to
      ? html`<a rel="${rel}" href="${to.href}"><span class="way">${label}</span> <span class="to" lang="${to.language}">${to.title}</span></a>`
      : html`<span></span>`;
  const nav = (label: string): Html => html`<nav class="turn" aria-label="${label}">
${way(back, "prev", view.words.back)}
<a class="up" href="${pageAddress(view, "index.html")}"><span class="way">${view.words.contents}</span></a>
${way(next, "next", view.words.next)}
</nav>
`;
  return nav(view.words.chapterNav);
}

function languageSwitch(options: PageOptions): Html | "" {
  const { view } = options;
  const { site } = view;
  // What is not there in the other language leads to its contents.
  const links = site.languages
    .filter((language) => language !== view.language)
    .map((language) => {
      const same = options.others?.find((o) => o.language === language)?.file;
      const file = same ?? `${folderOf(site, language)}index.html`;
      return html`<a class="language" lang="${language}" hreflang="${language}" href="${addressOf(view, file)}">${words[language].name}</a>`;
    });
  return html`${links}`;
}

/** A whole page: nothing from elsewhere, readable without style or script. */
export function page(options: PageOptions): string {
  const { view, title } = options;
  const { words: say } = view;
  const edition = titleIn(view.site, view.language);
  const entry = (key: NonNullable<PageOptions["here"]>, file: string, label: string): Html =>
    html`<a href="${pageAddress(view, file)}"${options.here === key ? raw(' aria-current="page"') : ""}>${label}</a>`;
  const others = options.others ?? [];
  const alternates = (others.length > 1 ? others : []).map(
    ({ language, file }) =>
      html`<link rel="alternate" hreflang="${language}" href="${addressOf(view, file)}">\n`,
  );
  const styles = ["style.css", ...(options.styles ?? [])].map(
    (file) => html`<link rel="stylesheet" href="${addressOf(view, file)}">\n`,
  );
  const scripts = ["reader.js", ...(options.scripts ?? [])].map(
    (file) => html`<script src="${addressOf(view, file)}" defer></script>\n`,
  );
  return html`<!doctype html>
<html lang="${view.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title === edition ? title : `${title} · ${edition}`}</title>
${options.description ? html`<meta name="description" content="${options.description}">\n` : ""}${alternates}<link rel="alternate" type="application/atom+xml" title="${say.feed}" href="${addressOf(view, "feed.xml")}">
${styles}${scripts}${options.data === undefined ? "" : dataElement(options.data)}</head>
<body>
${raw(verdictShapes())}
<a class="skip" href="#main">${say.skip}</a>
<header class="top"><a class="edition" href="${pageAddress(view, "index.html")}">${edition}</a>
<nav aria-label="${say.editionNav}">${entry("claims", "claims.html", say.claims)} ${entry("sources", "sources.html", say.sources)} ${entry("measures", "measures.html", say.measures)} ${entry("checked", "checked.html", say.checkedShort)} ${entry("search", "search.html", say.search)} ${languageSwitch(options)}</nav></header>
<main id="main" class="${options.kind}">
${options.body}
</main>
${turn(options)}<footer class="foot"><p>${say.foot}</p></footer>
</body>
</html>
`.text;
}

/** A page that every language has: its file, and the others of it. */
export function inEveryLanguage(view: View, name: string): { language: Language; file: string }[] {
  if (view.site.languages.length < 2) return [];
  return view.site.languages.map((language) => ({ language, file: folderOf(view.site, language) + name }));
}
