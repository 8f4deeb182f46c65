import type { Verdict } from "../checks/result.js";
import type { ClaimReport } from "../edition/report.js";
import type { Words } from "../words/index.js";
import { type Html, html } from "./html.js";

/** Those that need attention first. */
export const verdictOrder: readonly Verdict[] = ["invalid", "fails", "differs", "undecided", "holds"];

/** Signs for plain text; pages draw shapes instead, which no font can lack. */
export const signs: Readonly<Record<Verdict, string>> = {
  holds: "✓",
  fails: "✗",
  differs: "≠",
  undecided: "?",
  invalid: "!",
};

/** Paths of the shapes in a square of 12: tick, cross, not equal, open circle, triangle, and a halved lozenge. */
const shapes: Readonly<Record<Verdict | "disputed", string>> = {
  holds: '<path d="M2 6.6 4.9 9.4 10 2.9"/>',
  fails: '<path d="M2.6 2.6 9.4 9.4M9.4 2.6 2.6 9.4"/>',
  differs: '<path d="M2 4.4h8M2 7.8h8M8 1.6 4 10.4"/>',
  undecided: '<circle cx="6" cy="6" r="4.1"/>',
  invalid: '<path d="M6 1.6 11 10.4H1ZM6 5v2.4M6 8.7v.5"/>',
  disputed: '<path d="M6 1 11 6 6 11 1 6Z"/><path d="M6 1V11L1 6Z" fill="currentColor"/>',
};

/** The shapes of all verdicts, once in each page that shows one. */
export function verdictShapes(): string {
  const symbols = Object.entries(shapes).map(
    ([name, path]) => `<symbol id="v-${name}" viewBox="0 0 12 12">${path}</symbol>`,
  );
  return `<svg class="shapes" aria-hidden="true" width="0" height="0">${symbols.join("")}</svg>`;
}

/** The shape of a verdict; a word always stands with it, or the label of the link around it. */
export function verdictShape(verdict: Verdict, disputed = false): Html {
  return html`<svg class="v" aria-hidden="true" width="12" height="12"><use href="#v-${disputed ? "disputed" : verdict}"/></svg>`;
}

/** Class names by which a claim has its colour. */
export const verdictClass = (claim: ClaimReport): string =>
  `${claim.verdict}${claim.claim.disputed ? " disputed" : ""}`;

/** Shape and word. */
export function verdictBadge(words: Words, verdict: Verdict, disputed = false): Html {
  return html`<span class="verdict ${verdict}${disputed ? " disputed" : ""}">${verdictShape(verdict, disputed)} <span>${words.verdictLine(verdict, disputed)}</span></span>`;
}

/** What a verdict means for this claim, in one sentence; undefined where the word says it all. */
export function verdictSentence(words: Words, claim: ClaimReport): string | undefined {
  if (claim.claim.disputed && claim.verdict !== "undecided" && claim.verdict !== "invalid")
    return claim.verdict === "holds" ? words.disputedMeaning.holds : words.disputedMeaning.open;
  return claim.verdict === "holds" ? undefined : words.verdicts[claim.verdict].meaning;
}

/** True where a claim is shown as disputed rather than by its verdict: it was announced and is not borne out. */
const shownDisputed = (claim: ClaimReport): boolean =>
  claim.claim.disputed && (claim.verdict === "fails" || claim.verdict === "differs");

/** How many claims there are of each verdict, those announced as disputed by themselves. */
export function tally(words: Words, claims: readonly ClaimReport[]): Html {
  if (claims.length === 0) return html`<span class="tally">${words.noClaims}</span>`;
  const parts = [...verdictOrder].reverse().flatMap((verdict) => {
    const n = claims.filter((c) => c.verdict === verdict && !shownDisputed(c)).length;
    return n === 0
      ? []
      : [html`<span class="tally ${verdict}">${verdictShape(verdict)} ${words.tally(n, verdict)}</span> `];
  });
  const disputed = claims.filter(shownDisputed).length;
  const announced =
    disputed === 0
      ? ""
      : html`<span class="tally disputed">${verdictShape("fails", true)} ${words.tallyDisputed(disputed)}</span>`;
  return html`${parts}${announced}`;
}
