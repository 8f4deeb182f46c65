import type { EditionReport } from "../../edition/report.js";
import { type Html, html } from "../html.js";

/** The sources that stood in the record, with version, licence and citation. */
export function sourcesPage(report: EditionReport): Html {
  const entries = report.versions.map((v) => {
    const source = report.sources.find((s) => s.id === v.source);
    return html`<section id="${v.source}"><h2>${source?.title ?? v.source}</h2>
<p>${source?.citation ?? ""}</p>
<dl><dt>Publisher</dt><dd>${source?.publisher ?? ""} ${source ? html`<a href="${source.homepage}">${source.homepage}</a>` : ""}</dd>
<dt>Licence</dt><dd>${source?.licence ?? ""}</dd>
<dt>Version</dt><dd>${v.short}${v.release ? ` (${v.release})` : ""}</dd>
<dt>Rows</dt><dd>${Object.entries(v.manifest.tables).map(([table, t]) => html`<p>${table}: ${t.rows}</p>`)}</dd></dl></section>`;
  });
  return html`<h1>Sources</h1>${entries}`;
}
