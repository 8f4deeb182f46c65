/**
 * Style for screens. Colours of verdicts have at least 4.5:1 against the page in both schemes. Text stands in a
 * measure of about 66 characters; on wide screens what does not hold is told in the margin beside it.
 */
export const screen = `:root {
  color-scheme: light dark;
  --paper: #fdfdfb; --raised: #ffffff; --ink: #1c2024; --soft: #5a6169; --rule: #dcdad3; --faint: #f3f2ed;
  --accent: #1f4e79; --mark: #fdf0b8;
  --holds: #2d6a4a; --fails: #a52a1c; --differs: #8a5200; --undecided: #555c8e; --invalid: #a52a1c; --disputed: #7a3b82;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", "Noto Serif", "Liberation Serif", Georgia, serif;
  --sans: -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono", "Liberation Mono", monospace;
  --measure: 34rem; --page: 34rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171a; --raised: #1d2125; --ink: #e3e1da; --soft: #a2a8ae; --rule: #363b41; --faint: #1b1f23;
    --accent: #9dc3ea; --mark: #57480c;
    --holds: #85c9a0; --fails: #f3998b; --differs: #e5b45c; --undecided: #b2b8ee; --invalid: #f3998b; --disputed: #d7a3df;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { font: 1.125rem/1.6 var(--serif); color: var(--ink); background: var(--paper); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
html:lang(ja) { --serif: "Hiragino Mincho ProN", "Yu Mincho", "Noto Serif JP", "Noto Serif CJK JP", serif; --sans: "Hiragino Sans", "Yu Gothic UI", "Noto Sans JP", "Noto Sans CJK JP", sans-serif; line-height: 1.85; line-break: strict; }
:lang(en) { hyphens: manual; }
body { margin: 0; overflow-wrap: break-word; }
body > header, body > main, body > nav, body > footer { margin-inline: auto; width: min(100% - 2.5rem, var(--page)); }
main > * { max-width: var(--measure); }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.17em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -99rem; padding: 0.5rem 0.75rem; background: var(--paper); z-index: 2; }
.skip:focus { left: 1rem; top: 0.5rem; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.shapes { position: absolute; }
.v { width: 0.78em; height: 0.78em; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; vertical-align: -0.03em; flex: none; }
.shapes symbol { fill: none; }

/* Parts that are not the text are set in the other face. */
.top, .turn, .foot, .kicker, .byline, .standing, .tallies, .tally, .plain, .label, .verdict, .soft, .tag, .summary, .lead, table, dl, details, summary, figcaption, .figure-title, .notes, .card, .margin, .inside, .claims, .index, .results, .matter, .download, .ledger, .cite, .one-check, .search form, #search-status, .meaning, .author-note, .message, .anchor { font-family: var(--sans); }
.soft { color: var(--soft); font-size: 0.86em; font-weight: 400; }
.label { color: var(--soft); font-size: 0.8rem; }
h1, h2, h3, .to, .way, .edition, .note p, .card p, .margin p, .kicker, .summary, .subtitle, .byline { overflow-wrap: anywhere; }
.tag { display: inline-block; font-size: 0.72rem; line-height: 1.4; padding: 0 0.4em; border: 1px solid var(--rule); border-radius: 2px; color: var(--soft); }
code { font: 0.86em/1.45 var(--mono); overflow-wrap: anywhere; } td:not(.locator) code { overflow-wrap: break-word; }
pre { overflow-x: auto; background: var(--faint); padding: 0.8rem 1rem; font-size: 0.85rem; }

.top { display: flex; flex-wrap: wrap; gap: 0.1rem 1.5rem; justify-content: space-between; align-items: baseline; padding: 0.9rem 0 0.7rem; border-bottom: 1px solid var(--rule); font-size: 0.82rem; line-height: 1.5; }
.top a { color: inherit; text-decoration: none; padding: 0.3rem 0; display: inline-block; }
.top a:hover { text-decoration: underline; }
.top .edition { font-weight: 600; }
.top nav { display: flex; flex-wrap: wrap; gap: 0 1rem; color: var(--soft); }
.top [aria-current] { color: var(--ink); text-decoration: underline; text-underline-offset: 0.4em; text-decoration-thickness: 2px; }
.top .language { color: var(--accent); }
.turn { display: grid; grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr); gap: 1.25rem; align-items: start; margin-top: 3rem !important; padding: 1rem 0; border-top: 1px solid var(--rule); font-size: 0.85rem; line-height: 1.4; }
.turn a { text-decoration: none; padding: 0.4rem 0; }
.turn > :last-child { text-align: right; }
.turn .way { display: block; font-weight: 600; }
.turn .to { color: var(--soft); }
.turn a:hover .way { text-decoration: underline; }
.foot { margin-top: 2rem !important; padding: 0.9rem 0 3rem; border-top: 1px solid var(--rule); font-size: 0.78rem; color: var(--soft); }
.foot p { margin: 0; max-width: 30rem; }

h1, h2, h3, h4 { font-weight: 600; line-height: 1.25; text-wrap: balance; unicode-bidi: plaintext; }
h1 { font-size: clamp(1.75rem, 1.3rem + 2vw, 2.5rem); line-height: 1.14; margin: 0.3rem 0 1rem; letter-spacing: -0.01em; }
h2 { font-size: 1.3rem; margin: 2.4rem 0 0.6rem; }
h3 { font-size: 1.05rem; margin: 1.8rem 0 0.4rem; }
html:lang(ja) h1 { letter-spacing: 0; line-height: 1.35; }
.text p, .text li { text-wrap: pretty; }
.text > p { margin: 0 0 1em; }
.text blockquote { margin: 1.2rem 0; padding-left: 1.1rem; border-left: 2px solid var(--rule); color: var(--soft); }
.anchor { margin-left: 0.4em; font-size: 0.75em; font-weight: 400; color: var(--soft); text-decoration: none; opacity: 0; }
:is(h2, h3, h4, h5, h6):hover .anchor, .anchor:focus { opacity: 1; }
@media (hover: none) { .anchor { opacity: 0.7; } }
.kicker { margin: 2.6rem 0 0; color: var(--soft); font-size: 0.85rem; }
.summary { color: var(--soft); font-size: 1rem; line-height: 1.5; margin: 0 0 0.6rem; }
.lead { font-size: 1rem; line-height: 1.55; color: var(--soft); margin: 0 0 1.6rem; }
.kicker + h1 { margin-top: 0.35rem; }
.chapter-head { margin-bottom: 1.8rem; }
.tallies { font-size: 0.8rem; color: var(--soft); margin: 0; line-height: 1.6; }
.tallies a { color: inherit; text-decoration: none; }
.tallies a:hover { text-decoration: underline; }
.tally { white-space: nowrap; margin-right: 0.7em; }
.plain { font-size: 0.82rem; margin-top: 2rem; }
.tally .v, .claims .v, .group h2 .v { color: var(--verdict); }
.holds { --verdict: var(--holds); } .fails { --verdict: var(--fails); } .differs { --verdict: var(--differs); }
.undecided { --verdict: var(--undecided); } .invalid { --verdict: var(--invalid); } .disputed { --verdict: var(--disputed); }
.inside { border-block: 1px solid var(--rule); margin: 0 0 1.8rem; padding: 0.6rem 0; font-size: 0.85rem; }
.inside ol { margin: 0; padding-left: 1.3rem; columns: 2 14rem; } .inside a { display: inline-block; max-width: 100%; padding: 0.15rem 0; overflow-wrap: anywhere; }

/* The cover and the contents. */
.cover { padding: clamp(2.5rem, 9vh, 6rem) 0 1.2rem; border-bottom: 2px solid var(--ink); }
.cover h1 { font-size: clamp(2.1rem, 1.4rem + 3.4vw, 3.4rem); margin: 0 0 0.7rem; }
.subtitle { font-size: 1.2rem; line-height: 1.45; margin: 0 0 1.4rem; color: var(--soft); text-wrap: balance; }
.byline { font-size: 0.85rem; margin: 0 0 1.6rem; }
.byline span + span::before { content: "·"; margin: 0 0.5em 0 0.25em; color: var(--soft); }
.standing { font-size: 0.9rem; line-height: 1.5; margin: 0 0 0.4rem; }
.toc { list-style: none; margin: 0; padding: 0; counter-reset: chapter; }
.toc li { counter-increment: chapter; padding: 0.75rem 0 0.8rem 2.4rem; border-bottom: 1px solid var(--rule); position: relative; }
.toc li::before { content: counter(chapter); position: absolute; left: 0; color: var(--soft); font-variant-numeric: lining-nums tabular-nums; }
.toc .to { text-decoration: none; font-size: 1.15rem; line-height: 1.35; display: block; }
.toc .to:hover { text-decoration: underline; }
.toc .summary { font-size: 0.88rem; margin: 0.15rem 0 0.2rem; }
.matter ul { list-style: none; padding: 0; margin: 0; font-size: 0.9rem; columns: 2 15rem; column-gap: 2rem; }
.matter li { padding: 0.25rem 0; break-inside: avoid; }
.contents h2 { font: 600 1.15rem/1.3 var(--serif); margin: 2.2rem 0 0.5rem; }

/* Marks in the text, and what they open. */
.mark { font-family: var(--sans); font-size: 0.64em; line-height: 0; margin-left: 0.08em; white-space: nowrap; vertical-align: 0.52em; font-variant-numeric: lining-nums tabular-nums; }
.mark a { padding: 0.35em 0.12em; text-decoration: none; color: var(--verdict, var(--accent)); border-radius: 3px; }
.mark .v { margin-left: 0.16em; stroke-width: 1.9; }
.mark a:hover, .mark a[aria-expanded] { background: color-mix(in srgb, var(--verdict, var(--accent)) 16%, transparent); }
.mark:is(.fails, .differs, .undecided, .invalid, .disputed) a { font-weight: 700; padding-inline: 0.4em; background: color-mix(in srgb, var(--verdict) 13%, transparent); }
.value { color: inherit; text-decoration: underline dotted var(--soft) 1px; text-underline-offset: 0.22em; }
.value:hover, .value[aria-expanded] { text-decoration: underline solid var(--accent) 2px; }
.value.undecided { color: var(--undecided); }
.verdict { color: var(--verdict); font-weight: 600; white-space: nowrap; }
.notes { border-top: 1px solid var(--rule); margin-top: 3.2rem; font-size: 0.84rem; line-height: 1.5; }
.notes h2 { font: 600 1rem/1.3 var(--sans); margin: 1.1rem 0 0.8rem; }
.notes > ol { padding-left: 2rem; margin: 0; } .notes > ul { list-style: none; padding-left: 2rem; }
.notes > ol > li::marker { color: var(--soft); font-variant-numeric: tabular-nums; }
.note { margin: 0 0 1.3rem; padding-left: 0.15rem; }
.note p { margin: 0 0 0.25rem; }
.note:target { background: var(--faint); box-shadow: 0 0 0 0.6rem var(--faint); }
.notes .answer, .notes .again, .card .as { display: none; } .as { color: var(--soft); }
html:lang(ja) .notes .answer { display: block; }
.notes .run-in, .notes .run-in + .message { display: inline; }
.note .definition, .note .source { color: var(--soft); }
.note .check code { font-size: 0.92em; color: var(--soft); }
.note .said + .said { border-top: 1px solid var(--rule); padding-top: 0.4rem; margin-top: 0.5rem; }
.note .more a { padding: 0.15rem 0; margin-right: 1rem; min-width: 1.5rem; display: inline-block; }
.author-note { font-style: normal; padding-left: 0.7rem; border-left: 2px solid var(--verdict, var(--disputed)); }
.margin, .foot-note, .by-press { display: none; }
.card { margin: 0; border: 1px solid var(--rule); background: var(--raised); color: var(--ink); border-radius: 4px; box-shadow: 0 8px 30px rgb(0 0 0 / 0.18); padding: 0.9rem 1.1rem 0.7rem; width: min(27rem, 100vw - 2rem); max-height: min(30rem, 80vh); overflow: auto; position: absolute; inset: auto; font-size: 0.84rem; line-height: 1.5; }
.card:focus { outline: none; } .card:focus-visible { outline: 3px solid var(--accent); outline-offset: 0; }
.card .note { margin: 0; padding: 0; background: none; box-shadow: none; }
.card .note { display: flex; flex-direction: column; } .card .said:only-of-type { display: contents; } .card .said + .said { margin-top: 0.6rem; } .card .answer { order: 1; margin-bottom: 0.4rem; } .card .author-note, .card .message { order: 2; } .card .definition, .card .source, .card .check, .card .more { order: 3; }
.card .message { font-size: 0.95em; } .card .more { margin-top: 0.3rem; }
.card .head { margin-bottom: 0.35rem; }
.card .answer b { font: 600 1.25rem/1.35 var(--serif); display: block; }
.card.sheet { position: fixed; inset: auto 0 0; width: 100%; max-width: none; border-width: 1px 0 0; border-radius: 10px 10px 0 0; padding: 1.1rem 1.25rem 1.5rem; max-height: 72vh; }
.close { position: sticky; bottom: -0.7rem; display: block; margin: -1.9rem -0.4rem 0 auto; font: inherit; font-size: 0.8rem; color: var(--soft); background: var(--raised); border: 0; border-radius: 3px; padding: 0.3rem 0.4rem; cursor: pointer; } .card.sheet .close { bottom: -1.5rem; padding-block: 0.45rem; }
.card.sheet::backdrop { background: rgb(0 0 0 / 0.25); }

/* Figures and tables. */
.figure { margin: 2rem 0; } .figure svg, .figure img { max-width: 100%; height: auto; display: block; }
.figure-title { font-weight: 600; font-size: 0.95rem; line-height: 1.35; margin: 0 0 0.6rem; }
figcaption { font-size: 0.78rem; line-height: 1.5; color: var(--soft); margin-top: 0.6rem; } figcaption .caption { color: var(--ink); }
details { font-size: 0.8rem; margin-top: 0.4rem; } summary { cursor: pointer; padding: 0.3rem 0; }
.figure-problem { border-left: 3px solid var(--fails); padding: 0.1rem 1rem; font: 0.9rem/1.5 var(--sans); }
.text img { max-width: 100%; height: auto; }
.wide { overflow-x: auto; margin: 0.6rem 0 1rem; }
table { border-collapse: collapse; font-size: 0.8rem; line-height: 1.45; font-variant-numeric: tabular-nums lining-nums; min-width: min(100%, 24rem); }
caption { text-align: left; font-weight: 600; padding: 0.4rem 0; }
th, td { text-align: left; padding: 0.4rem 1.1rem 0.4rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; max-width: 24rem; unicode-bidi: plaintext; }
th { font-weight: 600; } tbody th { font-weight: 400; } thead th { border-bottom-color: var(--ink); vertical-align: bottom; } .figure thead th::first-letter { text-transform: uppercase; } tbody th { min-width: 9rem; } tfoot th, tfoot td { font-weight: 600; border-bottom: 0; }
td.day, td.short { white-space: nowrap; } td.sentence { min-width: 15rem; } .figure th.long { min-width: 11rem; } table.rows { width: max-content; min-width: 100%; } .rows :is(th, td) { max-width: 17rem; } html:lang(ja) :is(.reference, .evidence) thead th { word-break: keep-all; } .number { text-align: right; } td.locator { font: 0.92em/1.45 var(--mono); color: var(--soft); min-width: 11rem; overflow-wrap: anywhere; } td.locator:has(> code) { min-width: 7rem; }
.download { font-size: 0.8rem; white-space: nowrap; }
button.download { padding: 0; border: 0; background: none; color: var(--accent); text-decoration: underline; cursor: pointer; }
dl { font-size: 0.86rem; line-height: 1.55; display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: 0.6rem 1.2rem; margin: 1.2rem 0; }
dt { color: var(--soft); } dd { margin: 0; } dd p { margin: 0 0 0.35rem; } dd > :last-child { margin-bottom: 0; }
.cited + .cited { margin-top: 0.6rem; }
.names { margin: 0 0 1.2rem; padding: 0; list-style: none; columns: 2 13rem; column-gap: 1.6rem; font: 0.86rem/1.5 var(--sans); } .names li { padding: 0.15rem 0; break-inside: avoid; } .by { margin: 0.8rem 0 0.2rem; }
.plain-list { margin: 0; padding-left: 1.2rem; }

.figure-table td.day { white-space: normal; min-width: 6rem; }

/* Evidence. */
.evidence h1, .reference h1, .list h1, .search h1 { font-size: clamp(1.5rem, 1.25rem + 1vw, 1.9rem); line-height: 1.25; }
:is(.reference, .list, .search) > h1:first-child { margin-top: 2.2rem; }
.banner { font-size: 0.95rem; line-height: 1.5; margin: 0 0 1.2rem; } .banner .verdict { font-size: 1.05em; margin-right: 0.35em; } .banner .meaning { color: var(--soft); }
.evidence > .author-note { font-size: 0.92rem; line-height: 1.55; margin: 0 0 1.4rem; } .author-note .label { display: block; }
.one-check { border-top: 1px solid var(--rule); margin-top: 1.8rem; padding-top: 0.2rem; }
.one-check > h2 { font: 400 0.92rem/1.5 var(--sans); margin: 1rem 0; text-wrap: wrap; } .one-check > h2 .label { display: block; } .one-check h3 { font: 600 0.95rem/1.4 var(--sans); }
.one-check > p { font-size: 0.9rem; line-height: 1.55; margin: 0.6rem 0; }
.ledger { display: flex; flex-wrap: wrap; gap: 0.4rem 2.5rem; margin: 0.4rem 0 0.8rem; } .ledger p { margin: 0; } .ledger .label { display: block; } .ledger b { font: 600 1.5rem/1.3 var(--serif); }
.cite { border-top: 1px solid var(--rule); margin-top: 2.2rem; padding-top: 0.8rem; font-size: 0.8rem; line-height: 1.5; color: var(--soft); } .cite .label { display: block; } .address { overflow-wrap: anywhere; }

/* Lists. */
.claims, .index, .results { list-style: none; padding: 0; margin: 0.8rem 0; font-size: 0.9rem; line-height: 1.5; }
.claims > li { display: flex; gap: 0.65rem; padding: 0.55rem 0; border-bottom: 1px solid var(--rule); } .claims .v { margin-top: 0.38em; } .claims > li > div { min-width: 0; } .claims a { text-decoration: none; font-family: var(--serif); font-size: 1.05em; } .claims a:hover { text-decoration: underline; }
.claims .soft { display: block; } .claims .value-said { color: var(--ink); } .group h3 { font: 600 0.85rem/1.4 var(--sans); margin: 1.4rem 0 0; color: var(--soft); } .claims .message { margin: 0.2rem 0 0; font-size: 0.92em; color: var(--soft); }
.group h2 { font: 600 1.1rem/1.3 var(--sans); } .group > .meaning { font-size: 0.9rem; margin: 0; color: var(--soft); }
.index > li { padding: 0.4rem 0; } .index p { margin: 0; } .reference h2, .list h2 { font: 600 1.1rem/1.35 var(--sans); }
dl.verdicts { grid-template-columns: 10.5rem minmax(0, 1fr); }
.results > li { padding: 0.7rem 0; border-bottom: 1px solid var(--rule); } .results p { margin: 0.15rem 0 0; color: var(--soft); font-size: 0.92em; } .results a { font-family: var(--serif); font-size: 1.05em; }
mark { background: var(--mark); color: var(--ink); }
.search label { display: block; font-size: 0.85rem; color: var(--soft); margin-bottom: 0.4rem; }
.search input { width: 100%; font: 1.1rem/1.4 var(--sans); padding: 0.6rem 0.8rem; color: inherit; background: var(--raised); border: 1px solid var(--soft); border-radius: 3px; }
#search-status { font-size: 0.85rem; color: var(--soft); min-height: 1.5em; }

/* The whole edition on one page. */
.book .part { margin-top: 4rem; border-top: 2px solid var(--ink); } .book .title-page { padding: 3rem 0 1rem; }
.book-contents ol { list-style: none; padding: 0; } .book-contents li { padding: 0.25rem 0; } .book-contents .no { display: inline-block; min-width: 1.8rem; color: var(--soft); }
.book h1 { overflow-wrap: anywhere; }

@media (max-width: 40rem) {
  html { font-size: 1.0625rem; }
  dl { grid-template-columns: minmax(0, 1fr); gap: 0.1rem; } dd { margin-bottom: 0.7rem; }
  dl.verdicts { grid-template-columns: minmax(0, 1fr); }
  tbody th { min-width: 7.5rem; } .turn .to { display: none; } .toc li { padding-left: 1.8rem; }
}
@media screen and (min-width: 78rem) {
  html { font-size: 1.1875rem; }
  :root { --page: 51rem; }
  .margin { display: block; float: right; clear: right; width: 13.5rem; margin: 0.2rem -16rem 0.6rem 0; padding-left: 0.8rem; border-left: 2px solid var(--verdict); font-size: 0.74rem; line-height: 1.45; color: var(--soft); }
  .margin p { margin: 0 0 0.2rem; } .margin .label { font-size: inherit; }
  .inside { float: right; width: 14rem; margin: 0; padding: 0 0 0 0.8rem; border: 0; border-left: 1px solid var(--rule); font-size: 0.8rem; line-height: 1.45; } .inside ol { columns: 1; padding: 0; list-style: none; } .inside a { display: block; padding: 0.25rem 0; text-decoration: none; } .inside a:hover { text-decoration: underline; }
  .text > .figure { display: grid; grid-template-columns: var(--measure) 14rem; grid-template-rows: auto auto 1fr; column-gap: 3rem; width: var(--page); } .text > .figure > * { grid-column: 1; min-width: 0; }
  .text > .figure > figcaption { grid-area: 2 / 2 / span 2; margin: 0; padding-top: 0.45rem; border-top: 1px solid var(--rule); font-size: 0.72rem; } .text > .figure > figcaption > span { display: block; margin-bottom: 0.45rem; }
  .group { max-width: none; } .group .claims > li > div { display: grid; grid-template-columns: 31.5rem 1fr; column-gap: 3rem; flex: 1; } .group .claims > li > div > :not(.message) { grid-column: 1; justify-self: start; } .group .claims .message { grid-area: 1 / 2 / span 9; margin: 0.15rem 0 0; }
  .contents > * { max-width: none; } .contents .subtitle, .contents .standing { max-width: var(--measure); }
  .toc li { display: grid; grid-template-columns: 31.6rem 1fr; column-gap: 3rem; padding-block: 1rem; } .toc li::before { top: 1.15rem; } .toc .tallies { grid-area: 1 / 2 / span 2; padding-top: 0.35rem; }
  .matter ul { columns: 3 13rem; }
  :is(.evidence, .reference, .list) .wide { width: max-content; max-width: var(--page); min-width: 100%; }
}
@media (min-width: 40rem) and (max-width: 77.99rem) { .card { max-width: calc(100vw - 2rem); } }
@media (forced-colors: active) { .v { stroke: CanvasText; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
