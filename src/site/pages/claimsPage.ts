import type { EditionReport } from "../../edition/report.js";
import { type Html, html } from "../html.js";
import { verdictOrder, verdicts } from "../verdicts.js";

/** All claims by verdict, those that need attention first. */
export function claimsPage(report: EditionReport): Html {
  const claims = report.chapters.flatMap((c) => c.claims);
  const sections = verdictOrder.flatMap((verdict) => {
    const group = claims.filter((c) => c.verdict === verdict);
    if (group.length === 0) return [];
    const { sign, word, meaning } = verdicts[verdict];
    return [
      html`<section class="${verdict}"><h2><span class="sign" aria-hidden="true">${sign}</span> ${word} (${group.length})</h2><p>${meaning}</p>
<ul class="claims">${group.map((c) => html`<li><a href="evidence/${c.id}.html">“${c.claim.words}”</a>${c.claim.disputed ? html` <em>disputed</em>` : ""} <span class="where">${c.chapter.title}</span><p>${c.results.map((r) => r.message).join(" ")}</p></li>`)}</ul></section>`,
    ];
  });
  return html`<h1>Claims by verdict</h1>${sections}`;
}
