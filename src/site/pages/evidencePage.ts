import type { CheckResult } from "../../checks/result.js";
import type { ClaimReport } from "../../edition/report.js";
import { showValue } from "../../edition/showValue.js";
import { type Html, html, raw } from "../html.js";
import { verdicts } from "../verdicts.js";

const shown = 25;

function fact(term: string, value: unknown): Html | "" {
  if (value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0))
    return "";
  return html`<dt>${term}</dt><dd>${Array.isArray(value) ? value.map((v) => html`<p>${String(v)}</p>`) : value instanceof Object ? (value as Html) : String(value)}</dd>`;
}

/** Columns of evidence rows: those that hold anything, provenance last. */
export function columnsOf(rows: readonly Readonly<Record<string, unknown>>[]): string[] {
  const last = ["source", "version", "locator"];
  const used = new Set(
    rows.flatMap((row) => Object.keys(row).filter((key) => row[key] !== null && row[key] !== undefined)),
  );
  return [...[...used].filter((c) => !last.includes(c)), ...last.filter((c) => used.has(c))];
}

export const cellText = (value: unknown): string =>
  value === null || value === undefined
    ? ""
    : Array.isArray(value)
      ? value.join(", ")
      : typeof value === "object"
        ? JSON.stringify(value)
        : String(value);

function rowsTable(result: CheckResult, csv: string): Html {
  const rows = result.evidence.rows.slice(0, shown);
  if (rows.length === 0)
    return html`<p>There are no rows behind this value: it rests on what the source covers.</p>`;
  const columns = columnsOf(rows);
  const more =
    result.evidence.total > rows.length
      ? html` The first ${rows.length} of ${result.evidence.total} are shown.`
      : "";
  return html`<p>${result.evidence.total} ${result.evidence.total === 1 ? "row" : "rows"}.${more} <a href="${csv}">Rows as CSV</a></p>
<div class="wide"><table><thead><tr>${columns.map((c) => html`<th scope="col">${c.replaceAll("_", " ")}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${columns.map((c) => html`<td${/^\d{4}-\d\d-\d\d$/.test(cellText(row[c])) ? raw(' class="day"') : ""}>${cellText(row[c])}</td>`)}</tr>`)}</tbody></table></div>`;
}

function comparators(result: CheckResult): Html | "" {
  const list = result.comparators ?? [];
  if (list.length === 0) return "";
  return html`<h3>Compared with</h3><div class="wide"><table><tbody>${list.map((c) => html`<tr><th scope="row">${c.label}</th><td>${c.value === null ? "not known" : showValue(c.value)}</td></tr>`)}</tbody></table></div>`;
}

/** The permanent page of one claim: words, verdict, and for each check its value, definition, coverage, sources and rows. */
export function evidencePage(report: ClaimReport, back: string): Html {
  const { sign, word, meaning } = verdicts[report.verdict];
  const sections = report.results.map((result, i) => {
    const sources = result.sources.map(
      (s) =>
        html`<p>${s.citation} <span class="licence">${s.licence}</span> <a href="${s.url}">${s.id}</a>, version ${s.version}${s.release ? html` (${s.release})` : ""}</p>`,
    );
    return html`<section class="check ${result.verdict}">
<h2><code>${result.check}</code></h2>
<p class="verdict"><span class="sign" aria-hidden="true">${verdicts[result.verdict].sign}</span> ${verdicts[result.verdict].word}</p>
<p>${result.message}</p>
<dl>${fact("The record says", result.shown)}${fact("The check expects", result.expected === null ? null : String(result.expected))}${fact("How it is counted", result.definition)}${fact("Method", result.method)}${fact("Coverage", result.coverage)}${sources.length > 0 ? html`<dt>Sources</dt><dd>${sources}</dd>` : ""}</dl>
${comparators(result)}
<h3>The rows behind it</h3>
${rowsTable(result, `${report.id}${report.results.length > 1 ? `-${i + 1}` : ""}.csv`)}
</section>`;
  });
  return html`<p class="kicker">${report.claim.disputed ? "Disputed claim" : "Claim"} in <a href="${back}">${report.chapter.title}</a></p>
<h1>“${report.claim.words}”</h1>
<p class="verdict ${report.verdict}"><span class="sign" aria-hidden="true">${sign}</span> <strong>${word}</strong>. ${meaning}</p>
${report.claim.note ? html`<p class="said">${report.claim.note}</p>` : ""}
${sections}`;
}
