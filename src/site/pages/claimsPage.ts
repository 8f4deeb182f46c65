import type { ClaimReport } from "../../edition/report.js";
import { type Html, html } from "../html.js";
import { shownValue } from "../notes.js";
import { inEveryLanguage, page } from "../page.js";
import { messageOf } from "../say.js";
import { addressOf, chaptersFor, evidenceFile, type View } from "../site.js";
import { verdictClass, verdictOrder, verdictShape } from "../verdicts.js";

/** A claim as an entry of a list: shape, words as the link to its evidence, and where it stands. */
function claimEntry(view: View, claim: ClaimReport, more: Html | "" = "", withChapter = true): Html {
  const { words } = view;
  const { disputed } = claim.claim;
  return html`<li class="${verdictClass(claim)}">${verdictShape(claim.verdict, claim.claim.disputed)}<div><a href="${addressOf(view, evidenceFile(claim.id))}" lang="${claim.claim.language}">${claim.claim.words || claim.id}</a> <span class="vh">${words.verdictLine(claim.verdict, disputed)}</span>${disputed || withChapter ? html`<span class="soft">${disputed ? html`<span class="tag">${words.disputed}</span> ` : ""}${withChapter ? html`<span lang="${claim.chapter.language}">${claim.chapter.title}</span>` : ""}</span>` : ""}${more}</div></li>\n`;
}

export const claimList = (view: View, claims: readonly ClaimReport[]): Html =>
  html`<ul class="claims">${claims.map((claim) => claimEntry(view, claim))}</ul>`;

/** What one claim of the list came to: of those that hold what the record says, of others why not. */
function saidOf(view: View, claim: ClaimReport): Html {
  if (claim.verdict !== "holds")
    return html`<p class="message">${claim.results.map((r, i) => html`${i > 0 ? " " : ""}${messageOf(view, r)}`)}</p>`;
  const shown = claim.results.flatMap((r) => shownValue(view, r) ?? []);
  return html`<p class="message">${view.words.recordSays} <span class="value-said">${shown.join(view.language === "ja" ? "；" : "; ")}</span></p>`;
}

/** All claims by verdict, those that need attention first, and of one verdict by chapter. */
export function claimsPage(view: View): string {
  const { words: say } = view;
  const chapters = chaptersFor(view.site, view.language);
  const claims = chapters.flatMap((c) => c.claims);
  const sections = verdictOrder.flatMap((verdict) => {
    const own = chapters.map((c) => ({ chapter: c, group: c.claims.filter((k) => k.verdict === verdict) }));
    const total = own.reduce((sum, { group }) => sum + group.length, 0);
    if (total === 0) return [];
    const { word, meaning } = say.verdicts[verdict];
    return [
      html`<section class="group ${verdict}"><h2 id="${verdict}">${verdictShape(verdict)} ${word} <span class="soft">${say.number(total)}</span></h2><p class="meaning">${meaning}</p>
${own.filter(({ group }) => group.length > 0).map(({ chapter, group }) => html`<h3 lang="${chapter.chapter.language}">${chapter.chapter.title}</h3><ul class="claims">${group.map((c) => claimEntry(view, c, saidOf(view, c), false))}</ul>`)}</section>`,
    ];
  });
  return page({
    view,
    title: say.claimsByVerdict,
    kind: "list",
    here: "claims",
    others: inEveryLanguage(view, "claims.html"),
    body: html`<h1>${say.claimsByVerdict}</h1><p class="lead">${say.claimsIntro(claims.length, chapters.length)}</p>${sections}`,
  });
}
