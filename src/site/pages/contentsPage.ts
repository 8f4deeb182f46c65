import type { EditionReport } from "../../edition/report.js";
import { type Html, html } from "../html.js";
import { verdictOrder, verdicts } from "../verdicts.js";

/** How many claims there are of each verdict, as words. */
export function tally(report: { claims: readonly { verdict: string }[] }): Html {
  const parts = [...verdictOrder].reverse().flatMap((verdict) => {
    const count = report.claims.filter((c) => c.verdict === verdict).length;
    return count === 0
      ? []
      : [
          html`<span class="tally ${verdict}"><span class="sign" aria-hidden="true">${verdicts[verdict].sign}</span> ${count} ${count === 1 ? verdicts[verdict].word : verdicts[verdict].plural}</span>`,
        ];
  });
  return html`${parts}`;
}

/** Cover and contents: title, chapters with what became of their claims, and how the edition was checked. */
export function contentsPage(report: EditionReport): Html {
  const settings = report.edition?.settings;
  const all = { claims: report.chapters.flatMap((c) => c.claims) };
  return html`<h1>${settings?.title ?? "Documents"}</h1>
${settings?.subtitle ? html`<p class="subtitle">${settings.subtitle}</p>` : ""}
${settings && settings.authors.length > 0 ? html`<p class="authors">${settings.authors.join(", ")}</p>` : ""}
<p class="tallies">${all.claims.length} claims: ${tally(all)}</p>
<h2>Contents</h2>
<ol class="toc">${report.chapters.map(
    (c) =>
      html`<li><a href="chapters/${c.chapter.slug}.html">${c.chapter.title}</a> <span class="tallies">${tally(c)}</span> <a class="plain" href="chapters/${c.chapter.slug}.txt">text</a></li>`,
  )}</ol>
<p><a href="claims.html">All claims by verdict</a> · <a href="sources.html">Sources</a> · <a href="edition.txt">The whole as a text file</a></p>
<h2>How this edition was checked</h2>
<p>${settings?.asOf ? html`It speaks as of ${settings.asOf}. ` : ""}Each claim was held against these sources; the one that answers a claim is named with it.</p>
<ul>${report.versions.map((v) => html`<li>${v.source}, version ${v.short}${v.release ? ` (${v.release})` : ""}</li>`)}</ul>`;
}
