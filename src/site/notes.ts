import type { ExpressionResult } from "../checks/evaluateExpression.js";
import type { CheckResult, SourceRef } from "../checks/result.js";
import { noAnswer } from "../edition/figures/plan.js";
import type { Figure } from "../edition/figures.js";
import type { ClaimReport } from "../edition/report.js";
import { ownSourceText } from "../words/cells.js";
import { messageText } from "../words/message.js";
import { definitionText, reasonsText } from "../words/statements.js";
import { type Shown, showResult, typeset } from "../words/values.js";
import { type Html, html } from "./html.js";
import { definitionOf, messageOf, original } from "./say.js";
import { addressOf, evidenceFile, type View } from "./site.js";
import { verdictBadge, verdictClass, verdictSentence, verdictShape } from "./verdicts.js";

/** A source in a few words: its title, and the release it had. */
export function sourceName(view: View, source: SourceRef): Html {
  if (source.id === "own") return html`${view.words.ownRecords}`;
  const title = view.site.sources.get(source.id)?.title ?? source.id;
  const href = view.book ? `#source-${source.id}` : `${view.home}sources/${source.id}.html`;
  const known = view.site.report.versions.some((v) => v.source === source.id);
  const named = original(view, title);
  return html`${known ? html`<a href="${href}">${named}</a>` : named}${source.release ? ` (${source.release})` : ""}`;
}

/** The sources of a figure by their titles, as its line of sources names them; titles of publishers are English. */
function sourceTitles(view: View, figure: Figure): { text: string; title: boolean }[] {
  if (figure.kind === "problem") return [];
  return figure.source.split(", ").map((id) => {
    if (id === "own") return { text: view.words.ownRecords, title: false };
    if (id === noAnswer) return { text: view.words.noneAnswers, title: false };
    return { text: view.site.sources.get(id)?.title ?? id, title: true };
  });
}

/** What stands between two sources. */
const between = (view: View): string => (view.language === "ja" ? "、" : "; ");

/** The line of sources of a figure. */
export const sourceLine = (view: View, figure: Figure): Html =>
  html`${view.words.source}${view.words.colon}${sourceTitles(view, figure).map((one, i) => html`${i > 0 ? between(view) : ""}${one.title ? original(view, one.text) : one.text}`)}${view.words.stop}`;

/** The same as plain text. */
export const sourceLineText = (view: View, figure: Figure): string =>
  `${view.words.source}${view.words.colon}${sourceTitles(view, figure)
    .map((one) => ownSourceText(one.text, view.language) ?? one.text)
    .join(between(view))}${view.words.stop}`;

const listed = (view: View, parts: readonly Html[]): Html =>
  html`${parts.map((part, i) => (i === 0 ? part : html`${between(view)}${part}`))}`;

/** Keeps a mark on the line of the words before it: in Japanese a line may break between any two letters. */
export const joiner = (view: View): string => (view.language === "ja" ? "\u2060" : "");

/** The mark of a claim in the text: its number and the shape of its verdict, a link to its note. */
export function claimMark(view: View, claim: ClaimReport, number: number, prefix: string): Html {
  const { words } = view;
  const label = `${words.note(number)}: ${words.verdictLine(claim.verdict, claim.claim.disputed)}`;
  return html`${joiner(view)}<sup class="mark ${verdictClass(claim)}"><a id="${prefix}ref-${number}" href="#${prefix}note-${number}" aria-label="${label}">${number}${verdictShape(claim.verdict, claim.claim.disputed)}</a></sup>`;
}

/** What a check came to, for a note: that the words give no quantity is told where the evidence is. */
const message = (view: View, result: CheckResult): Html =>
  html`<p class="message">${messageOf(view, result, false)}</p>\n`;

/** The value of a check or an expression as a page has it; null where it is not known. */
export function shownValue({ language }: View, result: Shown): string | null {
  const shown = showResult(result, language);
  return shown === null ? null : typeset(shown, language);
}

/** What one check of a claim came to, as the note tells it. */
function said(view: View, result: CheckResult, withMessage: boolean, as: number | undefined): Html {
  const { words } = view;
  const shown = shownValue(view, result);
  const sources = result.sources.map((s) => sourceName(view, s));
  return html`<div class="said">
${shown === null ? "" : html`<p class="answer"><span class="label">${words.recordSays}</span> <b>${shown}</b></p>\n`}${withMessage ? message(view, result) : ""}${result.calls.length > 0 ? html`<p class="definition${as === undefined ? "" : " again"}">${definitionOf(view, result.calls)}</p>\n` : ""}${as === undefined ? "" : html`<p class="as">${words.countedAs(as)}</p>\n`}${sources.length > 0 ? html`<p class="source"><span class="label">${words.source}</span> ${listed(view, sources)}</p>\n` : ""}<p class="check"><code translate="no">${result.check}</code></p>
</div>`;
}

/** Number of an earlier note that is counted by the same definition; else this one is remembered as the first. */
function firstWith(defined: Map<string, number>, definition: string, number: number): number | undefined {
  if (definition === "") return undefined;
  const first = defined.get(definition);
  if (first === undefined) defined.set(definition, number);
  return first === number ? undefined : first;
}

const decided = ({ verdict }: ClaimReport): boolean => verdict === "fails" || verdict === "differs";

/**
 * The note of a claim: verdict, what it means where that needs saying, value, definition, sources, check, and the way
 * to the evidence. `defined` has the notes of the chapter so far by their definitions: a list of notes refers to the
 * first that has the same one, and a note that is opened by itself shows it whole.
 */
export function claimNote(
  view: View,
  claim: ClaimReport,
  number: number,
  prefix: string,
  defined: Map<string, number>,
): Html {
  const { words } = view;
  const sentence = verdictSentence(words, claim);
  const [first] = claim.results;
  // One check that holds or not is told in one line with its verdict: what the record has says what the verdict means.
  const plain = sentence === undefined || (claim.verdict === "fails" && !claim.claim.disputed);
  const short = plain && claim.results.length === 1 && first;
  return html`<li id="${prefix}note-${number}" class="note ${verdictClass(claim)}"${view.book ? html` value="${number}"` : ""}>
<p class="head${short ? " run-in" : ""}">${verdictBadge(words, claim.verdict, claim.claim.disputed)}${sentence && !short ? html` <span class="meaning">${sentence}</span>` : ""}</p>
${short ? message(view, short) : ""}${claim.claim.note ? html`<p class="author-note">${claim.claim.note}</p>\n` : ""}${claim.results.map((r) => said(view, r, !short, firstWith(defined, definitionText(r.calls, view.language), number)))}
<p class="more"><a class="evidence-link" href="${addressOf(view, evidenceFile(claim.id))}">${words.fullEvidence}</a> <a class="up" href="#${prefix}ref-${number}" aria-label="${words.backToText}">↩</a></p>
</li>`;
}

/** Text that a footnote takes at most of one message: a list of all states would fill the page. */
const longestFoot = 420;

/** A footnote of the PDF, beside its mark in the text; nowhere else is it shown. */
export const footOf = (number: number, content: Html): Html =>
  html`<span class="foot-note"><span class="nth">${number}</span>${content}</span>`;

/** The footnote of a claim in the PDF: what the record says, and the check. Elsewhere the notes after the chapter say it. */
export function footNote(view: View, claim: ClaimReport, number: number): Html {
  const { words } = view;
  const { disputed } = claim.claim;
  const plain = claim.verdict === "holds" && !disputed;
  const verdict = plain ? "" : html`${verdictBadge(words, claim.verdict, disputed)} `;
  const said = (result: CheckResult): Html => {
    const all = messageText(result, view.language, false);
    const cut = `${all.slice(0, longestFoot).replace(/\s\S*$/, "")} …`;
    const text = all.length > longestFoot ? typeset(cut, view.language) : messageOf(view, result, false);
    return html`${text} <code translate="no">${result.check}</code> `;
  };
  return footOf(
    number,
    html`${verdict}${claim.claim.note ? html`${claim.claim.note} ` : ""}${claim.results.map(said)}`,
  );
}

/** A value in the text: a link to how it was worked out. */
export function valueMark(value: ExpressionResult, text: string, number: number, prefix: string): Html {
  return html`<a class="value${value.value ? "" : " undecided"}" id="${prefix}vref-${number}" href="#${prefix}value-${number}">${text}</a>`;
}

/** How a value in the text was worked out. */
export function valueNote(
  view: View,
  value: ExpressionResult,
  text: string,
  number: number,
  prefix: string,
): Html {
  const { words } = view;
  const sources = value.sources.map((s) => sourceName(view, s));
  const whole = shownValue(view, value) ?? text;
  const definition = value.value
    ? definitionOf(view, value.calls)
    : typeset(reasonsText(value.reasons, view.language), view.language);
  return html`<li id="${prefix}value-${number}" class="note value-note">
<p class="head"><b>${whole}</b> <span class="meaning">${words.valueInText}</span></p>
<div class="said"><p class="definition">${definition}</p>
${sources.length > 0 ? html`<p class="source"><span class="label">${words.source}</span> ${listed(view, sources)}</p>\n` : ""}<p class="check"><code translate="no">${value.check}</code></p></div>
<p class="more"><a class="up" href="#${prefix}vref-${number}" aria-label="${words.backToText}">↩</a></p>
</li>`;
}

/** What a wide page shows in its margin beside a claim that does not simply hold. The note says the same, so it is hidden from screen readers. */
export function marginNote(view: View, claim: ClaimReport, number: number): Html {
  const { words } = view;
  const sentence = verdictSentence(words, claim) ?? "";
  const [result] = claim.results;
  const shown = result ? shownValue(view, result) : null;
  const told = claim.claim.note ?? (decided(claim) && shown !== null ? "" : sentence);
  return html`<div class="margin ${verdictClass(claim)}" aria-hidden="true"><p class="head">${number} ${verdictBadge(words, claim.verdict, claim.claim.disputed)}</p>${told === "" ? "" : html`<p>${told}</p>`}${shown === null ? "" : html`<p><span class="label">${words.recordSays}</span> ${shown}</p>`}</div>`;
}
