/**
 * Style for paper: a book on A4 with page numbers, running heads by chapter (in the style of the whole edition), and
 * notes after each chapter. That is what a reader's own browser prints; the PDF has more, see `bookFeet`.
 */
export const bookPrint = `@media print {
  @page { size: A4; margin: 24mm 22mm 26mm; @bottom-center { content: counter(page); font: 9pt "Liberation Sans", Arial, sans-serif; color: #444; } @top-left { font: 8.5pt "Liberation Sans", Arial, sans-serif; color: #444; } @top-right { font: 8.5pt "Liberation Sans", Arial, sans-serif; color: #444; } }
  @page :left { margin-left: 42mm; margin-right: 32mm; } @page :right { margin-left: 32mm; margin-right: 42mm; }
  @page :first { @bottom-center { content: none; } }
  :root { color-scheme: light; --paper: #fff; --raised: #fff; --ink: #000; --soft: #444; --rule: #bbb; --accent: #000; --holds: #1f5538; --fails: #8e1f13; --differs: #6f4200; --undecided: #3c4377; --invalid: #8e1f13; --disputed: #5f2a66; }
  html { font-size: 11pt; line-height: 1.45; }
  main > * { max-width: none; }
  body > header, body > main, body > nav, body > footer { width: auto; margin: 0; }
  .top, .turn, .foot, .skip, .plain, .anchor, .card, .margin, .download, .matter, details, .note .more .up, .search form { display: none !important; }
  a { color: inherit; text-decoration: none; } .value { text-decoration: none; }
  p, li { orphans: 3; widows: 3; } .text p { text-align: justify; hyphens: auto; }
  html:lang(ja) .text p { text-align: justify; }
  h1, h2, h3, h4, .figure-title, .kicker { break-after: avoid; } figure, tr, .note, .claims > li { break-inside: avoid; } thead { display: table-header-group; }
  .figure svg, .figure img { max-height: 150mm; }
  .wide { overflow: visible; } table { min-width: 0; font-size: 8pt; } th, td { padding-right: 2mm; }
  .mark a, .mark:is(.fails, .differs, .undecided, .invalid, .disputed) a { background: none; padding: 0; }
  .notes { font-size: 8.5pt; line-height: 1.4; margin-top: 8mm; } .note { margin-bottom: 2.2mm; } .note .more { display: none; } .note .definition { display: inline; }
  .book .title-page { height: 220mm; display: flex; flex-direction: column; justify-content: center; break-after: page; } .book .title-page h1 { font-size: 30pt; }
  .book-contents { break-after: page; } .book-contents li { border: 0; padding: 1.2mm 0; }
  .book-contents a { display: flex; align-items: baseline; gap: 2mm; } .book-contents a::before { content: ""; order: 2; flex: 1; border-bottom: 0.4pt dotted #777; }
  .book .part { break-before: page; border: 0; margin: 0; } .book .part .kicker { margin-top: 14mm; }
  .book .chapter-head { margin-bottom: 8mm; }
}
`;

/**
 * What the PDF has beyond that, set by Paged.js: footnotes at the foot of the page, page numbers in the contents, and
 * after each chapter how its numbers are counted, each definition once.
 */
export const bookFeet = `
@page { @footnote { margin-top: 4mm; padding-top: 1.5mm; border-top: 0.4pt solid #777; } }
.text p, html:lang(ja) .text p { text-align: left; }
.foot-note { display: block; float: footnote; font: 8pt/1.35 var(--sans); text-align: left; hyphens: manual; margin: 0 0 0.8mm; padding-left: 5mm; text-indent: -5mm; }
.kept { display: inline-block; white-space: nowrap; text-indent: 0; }
.foot-note .nth { display: inline-block; min-width: 5mm; text-indent: 0; } .foot-note code { font-size: 7.5pt; color: #444; } .foot-note .verdict { font-weight: 600; }
.foot-note::footnote-call, .foot-note::footnote-marker { content: none; }
[data-footnote-call]::after, [data-footnote-marker]::before { content: none !important; }
.book-contents a::after { content: target-counter(attr(href), page); order: 3; min-width: 6mm; text-align: right; font-variant-numeric: tabular-nums; }
.notes { border: 0; } .notes h2 { border-top: 0.4pt solid #777; padding-top: 3mm; }
.notes .by-browser { display: none; } .notes .by-press { display: inline; }
.notes .note .head, .notes .note .message, .notes .note .check, .notes .note .author-note, .notes .note:has(.as), .notes .note.at-foot { display: none; }
.notes .value-note .head { display: block !important; }
`;
