import { figureStyle } from "./figures/style.js";

/** The style sheet of a published edition: for a screen, a phone, the dark, and paper. */
export const style = `:root { --paper: #fdfcf9; --ink: #1f2328; --soft: #5b6168; --rule: #d9d4c8; --accent: #27496d; --holds: #2f6b3f; --fails: #a5281b; --differs: #9a5b00; --undecided: #5a5f8a; --invalid: #a5281b; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181b; --ink: #e4e2dc; --soft: #a3a7ab; --rule: #3a3e43; --accent: #9cc0e6; --holds: #86c795; --fails: #f09a8c; --differs: #e8b661; --undecided: #b0b5e6; --invalid: #f09a8c; } }
* { box-sizing: border-box; }
html { font: 1.0625rem/1.62 Charter, "Bitstream Charter", "Source Serif 4", Georgia, "Noto Serif", serif; color: var(--ink); background: var(--paper); -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 44rem; padding: 0 1.25rem 4rem; overflow-wrap: break-word; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: 0.5rem; }
.top, .turn, .foot, .tallies, .plain, .kicker, .where, table, .figure-title, figcaption, .verdict, dl, details, .authors { font-family: system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; }
.top { display: flex; justify-content: space-between; gap: 1rem; flex-wrap: wrap; padding: 1rem 0 0.75rem; border-bottom: 1px solid var(--rule); font-size: 0.85rem; }
.top a { text-decoration: none; } .top nav { display: flex; gap: 1rem; }
.turn { display: grid; grid-template-columns: 1fr auto 1fr; gap: 1rem; align-items: baseline; padding: 0.75rem 0; font-size: 0.85rem; }
.turn a { text-decoration: none; padding: 0.35rem 0; } .turn a:last-child { text-align: right; } .turn .way { font-weight: 600; } .turn .to { color: var(--soft); }
main + .turn { border-top: 1px solid var(--rule); margin-top: 2.5rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 2rem 0 1rem; text-wrap: balance; font-weight: 600; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.2rem 0 0.6rem; font-weight: 600; } h3 { font-size: 1.05rem; margin: 1.6rem 0 0.4rem; }
.evidence h1 { font-size: 1.5rem; } .subtitle { font-size: 1.15rem; color: var(--soft); margin-top: -0.4rem; } .authors { color: var(--soft); font-size: 0.9rem; }
.toc { padding-left: 1.6rem; } .toc li { margin: 0.55rem 0; } .toc > li > a:first-child { font-size: 1.1rem; }
.tallies { font-size: 0.8rem; color: var(--soft); } .tally { white-space: nowrap; margin-right: 0.6rem; } .plain { font-size: 0.8rem; }
.holds { --verdict: var(--holds); } .fails { --verdict: var(--fails); } .differs { --verdict: var(--differs); } .undecided { --verdict: var(--undecided); } .invalid { --verdict: var(--invalid); }
.sign, .verdict strong, .tally .sign { color: var(--verdict, var(--soft)); font-weight: 700; }
.mark { line-height: 0; font-size: 0.7em; font-family: system-ui, sans-serif; margin-left: 0.05em; } .mark a { text-decoration: none; padding: 0.35em 0; color: var(--verdict, var(--accent)); } .mark .sign { font-size: 0.85em; margin-left: 0.08em; } .mark.holds .sign { opacity: 0.65; font-weight: 400; }
.mark.fails, .mark.differs, .mark.invalid, .mark.undecided { border-bottom: 2px dotted var(--verdict); }
.value { border-bottom: 1px dotted var(--soft); }
.notes { border-top: 1px solid var(--rule); margin-top: 3rem; font-size: 0.88rem; line-height: 1.5; } .notes ol { padding-left: 1.8rem; } .notes li { margin: 0 0 1.1rem; } .notes p { margin: 0.15rem 0; } .notes li:target { background: color-mix(in srgb, var(--accent) 12%, transparent); }
.definition, .source, .licence, .where { color: var(--soft); } .said { font-style: italic; }
code { font: 0.86em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", monospace; overflow-wrap: anywhere; } pre { overflow-x: auto; background: color-mix(in srgb, var(--ink) 6%, transparent); padding: 0.8rem; }
.figure { margin: 2rem 0; } .figure svg { max-width: 100%; height: auto; display: block; } .figure-title { font-weight: 600; font-size: 0.95rem; margin: 0 0 0.5rem; } figcaption { font-size: 0.78rem; line-height: 1.45; color: var(--soft); margin-top: 0.5rem; } details { font-size: 0.8rem; margin-top: 0.4rem; } summary { cursor: pointer; padding: 0.25rem 0; }
.figure-problem { border: 2px solid var(--fails); padding: 0.5rem 1rem; font-size: 0.9rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; font-size: 0.8rem; line-height: 1.4; font-variant-numeric: tabular-nums; min-width: 50%; } th, td { text-align: left; padding: 0.3rem 0.9rem 0.3rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; max-width: 26rem; } thead th { border-bottom: 2px solid var(--rule); white-space: nowrap; }
dl { font-size: 0.88rem; display: grid; grid-template-columns: 9rem 1fr; gap: 0.4rem 1rem; } dt { color: var(--soft); } dd { margin: 0; min-width: 0; } dd p { margin: 0 0 0.3rem; }
td.day { white-space: nowrap; }
.claims { list-style: none; padding: 0; } .claims li { margin: 0 0 1.2rem; } .claims p { margin: 0.1rem 0; font-size: 0.88rem; color: var(--soft); } .where { font-size: 0.78rem; }
section.check { border-top: 1px solid var(--rule); margin-top: 2rem; }
.foot { border-top: 1px solid var(--rule); margin-top: 3rem; padding-top: 0.8rem; font-size: 0.78rem; color: var(--soft); }
@media (max-width: 34rem) { html { font-size: 1rem; } h1 { font-size: 1.6rem; } dl { grid-template-columns: 1fr; } dt { margin-top: 0.4rem; } .turn .to { display: none; } .toc .tallies { display: block; } }
@media print { @page { margin: 22mm 20mm; @bottom-center { content: counter(page); } } html { font-size: 10.5pt; background: #fff; color: #000; } body { max-width: none; padding: 0; } .top, .turn, .foot, .skip, .plain, details { display: none; } .notes { break-before: auto; } figure, tr, .notes li { break-inside: avoid; } h1, h2 { break-after: avoid; } a { color: inherit; text-decoration: none; } }
${figureStyle}`;
