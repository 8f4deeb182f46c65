import type { CheckResult } from "../../checks/result.js";
import { checkedOn } from "../../edition/published.js";
import type { ClaimReport } from "../../edition/report.js";
import { phrasebook } from "../../words/phrasebook.js";
import { coverageTexts } from "../../words/statements.js";
import { showDay, showExpected, showValue, typeset } from "../../words/values.js";
import { claimReview, folder } from "../claimReview.js";
import { type Html, html } from "../html.js";
import { shownValue, sourceName } from "../notes.js";
import { page } from "../page.js";
import { rowsTable } from "../rows.js";
import {
  agreementOf,
  definitionOf,
  licenceOf,
  messageOf,
  methodOf,
  nextSentence,
  original,
  rivalName,
} from "../say.js";
import { addressOf, chapterFile, evidenceFile, measuresIn, titleIn, type View } from "../site.js";
import { verdictBadge, verdictSentence } from "../verdicts.js";

/** Rows that stand in the page; the CSV has all. */
const shown = 25;

/** File of the site with all rows behind one check of a claim. */
export function rowsFile(claim: ClaimReport, index: number): string {
  return `evidence/${claim.id}${claim.results.length > 1 ? `-${index + 1}` : ""}.csv`;
}

const term = (label: string, content: Html | string | null | readonly Html[]): Html | "" =>
  content === null || content === "" || (Array.isArray(content) && content.length === 0)
    ? ""
    : html`<dt>${label}</dt><dd>${content}</dd>\n`;

function sourcesOf(view: View, result: CheckResult): Html[] {
  const { words: say } = view;
  return result.sources.map((source) => {
    if (source.id === "own")
      return html`<p>${say.ownRecords}${nextSentence(view)}<span class="soft">${say.ownRecordsLong}</span></p>`;
    return html`<div class="cited"><p>${sourceName(view, source)}${nextSentence(view)}${original(view, source.citation)}</p><p class="soft">${say.licence}${say.colon}${licenceOf(view, source.licence)}${nextSentence(view)}${say.version} <code translate="no">${source.version}</code></p></div>`;
  });
}

function comparators(view: View, result: CheckResult): Html | "" {
  const { comparators: list } = result;
  if (list.length === 0) return "";
  return html`<h3>${view.words.comparedWith}</h3><div class="wide" role="group" aria-label="${view.words.comparedWith}" tabindex="0"><table><tbody>${list.map((c) => html`<tr><th scope="row">${rivalName(view, c)}</th><td class="number">${c.value === null ? view.words.notKnown : showValue(c.value, view.language)}</td></tr>`)}</tbody></table></div>`;
}

function rows(view: View, claim: ClaimReport, result: CheckResult, index: number): Html {
  const { words: say } = view;
  const { rows: all, total } = result.evidence;
  if (all.length === 0)
    return html`<p>${result.verdict === "undecided" || result.verdict === "invalid" ? say.noRowsUndecided : say.noRows}</p>`;
  const some = all.slice(0, shown);
  const label = all.length < total ? say.rowsCsvPart(all.length, total) : say.rowsCsv(total);
  return html`<p>${say.rowsShown(some.length, total)} <a class="download" href="${addressOf(view, rowsFile(claim, index))}" download>${label}</a></p>
${rowsTable(view, some)}`;
}

function section(view: View, claim: ClaimReport, result: CheckResult, index: number): Html {
  const { words: say } = view;
  const all = claim.results.length;
  const value = shownValue(view, result);
  const words = showExpected(result, view.language);
  // A property that has no word of its own is code.
  const property = result.value?.kind === "number" && words !== null && words === result.expected;
  const written = property && view.language !== "en";
  const expected = written ? html`<code translate="no">${words}</code>` : words;
  const measures = measuresIn(result.check, view.site.known).map(
    (name) => html`<a href="${view.home}measures/${name}.html"><code translate="no">${name}</code></a> `,
  );
  const parameters = Object.entries(result.parameters).map(
    ([key, v]) => html`<p><code translate="no">${key}</code> ${v === null ? say.notKnown : String(v)}</p>`,
  );
  const coverage = coverageTexts(result.coverage, view.language).map(
    (sentence) => html`<p>${typeset(sentence, view.language)}</p>`,
  );
  return html`<section class="one-check">
<h2>${all > 1 ? html`<span class="label">${say.checkOf(index + 1, all)}</span> ` : html`<span class="label">${say.check}</span> `}<code translate="no">${result.check}</code>${all > 1 ? html` ${verdictBadge(say, result.verdict)}` : ""}</h2>
<div class="ledger"><p><span class="label">${say.recordSays}</span> <b>${value ?? say.notKnown}</b></p>${expected === null ? "" : html`<p><span class="label">${say.checkExpects}</span> <b>${expected}</b></p>`}</div>
<p class="message">${messageOf(view, result)}</p>
<dl>${term(say.definition, definitionOf(view, result.calls))}${term(say.method, methodOf(view, result))}${term(say.parameters, parameters)}${term(say.words, agreementOf(view, result))}${result.sources.length > 0 ? term(say.coverage, coverage.length > 0 ? coverage : html`<p class="soft">${say.noCoverage}</p>`) : ""}${term(say.source, sourcesOf(view, result))}${term(say.measureUsed, measures)}</dl>
${comparators(view, result)}
<h3>${say.rowsBehind}</h3>
${rows(view, claim, result, index)}
</section>`;
}

function cite(view: View, claim: ClaimReport): Html {
  const { site, language } = view;
  const settings = site.report.edition?.settings;
  const url = settings?.url
    ? new URL(evidenceFile(claim.id), folder(settings.url)).href
    : evidenceFile(claim.id);
  const authors = (settings?.authors ?? []).join(language === "ja" ? "、" : ", ");
  const day = showDay(checkedOn(site.report), language);
  const next = nextSentence(view);
  const { comma } = phrasebook[language].values;
  const quoted = language === "ja" ? `「${claim.id}」` : `“${claim.id}”`;
  return html`<p class="cite"><span class="label">${view.words.citeThis}</span> ${authors === "" ? "" : `${authors}${next}`}<cite>${titleIn(site, language)}</cite>${comma}${claim.chapter.title}${comma}${quoted}${next}${day}${next}<span class="address">${url}</span></p>`;
}

/** The permanent page of one claim: words, verdict, and for each check its value, definition, coverage, sources and rows. */
export function evidencePage(view: View, claim: ClaimReport, number: number | undefined): string {
  const { words: say } = view;
  const sentence = verdictSentence(say, claim) ?? say.verdicts[claim.verdict].meaning;
  const back = `${addressOf(view, chapterFile(claim.chapter.slug))}${number === undefined ? "" : `#ref-${number}`}`;
  const quoted = view.language === "ja" ? `「${claim.claim.words}」` : `“${claim.claim.words}”`;
  return page({
    view,
    title: claim.claim.words.slice(0, 80) || claim.id,
    kind: "evidence",
    data: claimReview(view, claim),
    body: html`<p class="kicker">${claim.claim.disputed ? say.disputedClaimIn : say.claimIn} <a href="${back}">${claim.chapter.title}</a></p>
<h1 lang="${claim.claim.language}">${quoted}</h1>
<p class="banner">${verdictBadge(say, claim.verdict, claim.claim.disputed)} <span class="meaning">${sentence}</span></p>
${claim.claim.note ? html`<p class="author-note"><span class="label">${say.authorsNote}</span> ${claim.claim.note}</p>` : ""}
${claim.results.map((result, i) => section(view, claim, result, i))}
${cite(view, claim)}`,
  });
}
