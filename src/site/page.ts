import { type Html, html } from "./html.js";

export interface PageOptions {
  title: string;
  edition: string;
  language: string;
  /** Path from this page to the root of the site: `` or `../`. */
  root: string;
  body: Html;
  /** Class of the main element: `chapter`, `evidence`, `contents`. */
  kind: string;
  back?: { href: string; title: string } | undefined;
  next?: { href: string; title: string } | undefined;
}

/** A whole page: nothing from elsewhere, no script, readable without style. */
export function page(options: PageOptions): string {
  const { root } = options;
  const link = (to: PageOptions["back"], rel: string, label: string): Html =>
    to
      ? html`<a rel="${rel}" href="${to.href}"><span class="way">${label}</span> <span class="to">${to.title}</span></a>`
      : html`<span></span>`;
  const turn = html`<nav class="turn" aria-label="Chapters">
${link(options.back, "prev", "Back")}
<a class="up" href="${root}index.html">Contents</a>
${link(options.next, "next", "Next")}
</nav>`;
  return html`<!doctype html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'">
<title>${options.title === options.edition ? options.title : `${options.title} - ${options.edition}`}</title>
<link rel="stylesheet" href="${root}style.css">
</head>
<body>
<a class="skip" href="#main">To the text</a>
<header class="top"><a href="${root}index.html">${options.edition}</a><nav aria-label="Edition"><a href="${root}claims.html">Claims</a> <a href="${root}sources.html">Sources</a></nav></header>
${options.kind === "chapter" ? turn : ""}
<main id="main" class="${options.kind}">
${options.body}
</main>
${options.kind === "chapter" ? turn : ""}
<footer class="foot">Checked with Chancery. Each mark in the text opens to the check, its definition and the rows behind it.</footer>
</body>
</html>
`.text;
}
