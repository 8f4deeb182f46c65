import type { Language } from "../base/language.js";
import type { CheckResult } from "../checks/result.js";
import { standsAlone } from "../checks/resultOf.js";
import type { Rival, Sentence } from "../checks/sentences.js";
import type { BoundCall, Measure } from "../engine/types.js";
import { showDays } from "../words/format.js";
import { japaneseDefinition, japaneseTitle } from "../words/ja/measures/index.js";
import {
  japaneseAgreement,
  japaneseMethod,
  japaneseRival,
  japaneseSentence,
  type Part,
} from "../words/ja/statements.js";
import { type Html, html } from "./html.js";
import type { View } from "./site.js";

/** A sentence that there is in English alone, marked as such on pages of another language. */
export const english = (view: View, text: string): Html | string =>
  view.language === "en" ? showDays(text, "en") : html`<span lang="en">${showDays(text, "en")}</span>`;

/** What a measure is called. */
export const titleOf = (language: Language, measure: Measure): string =>
  language === "ja" ? japaneseTitle(measure) : measure.title;

/** Definitions of calls as texts with their language, each once. */
function definitionsOf(
  language: Language,
  calls: readonly BoundCall[],
): { text: string; language: Language }[] {
  const parts = calls.flatMap((call): { text: string; language: Language }[] => {
    const own = language === "ja" ? japaneseDefinition(call) : undefined;
    if (!own) return [{ text: call.measure.definition(call.args), language: "en" }];
    return [
      { text: own.text, language },
      ...(own.english === "" ? [] : [{ text: own.english, language: "en" as const }]),
    ];
  });
  return parts.filter((part, i) => parts.findIndex(({ text }) => text === part.text) === i);
}

/** How calls are counted, in the language of the page; what there is in English alone says so. */
export function definitionOf(view: View, calls: readonly BoundCall[]): Html {
  const parts = definitionsOf(view.language, calls);
  return html`${parts.map(({ text, language }, i) => {
    const gap = i > 0 && (language === "en" || view.language === "en") ? " " : "";
    return language === view.language
      ? html`${gap}${showDays(text, language)}`
      : html`${gap}<span class="soft">${view.words.inEnglish}</span> <span lang="${language}">${showDays(text, language)}</span>`;
  })}`;
}

/** The parts of a sentence as markup: what is English alone and what is code are marked. */
const marked = (parts: readonly Part[]): Html =>
  html`${parts.map((part) =>
    typeof part === "string"
      ? part
      : "code" in part
        ? html`<code translate="no">${part.code}</code>`
        : html`<span lang="en">${showDays(part.english, "en")}</span>`,
  )}`;

const plainParts = (parts: readonly Part[]): string =>
  parts.map((part) => (typeof part === "string" ? part : "code" in part ? part.code : part.english)).join("");

const sentencesOf = (result: CheckResult, closing: boolean): readonly Sentence[] => {
  const all = result.spoken.message.filter(({ code }) => closing || code !== "stands-alone");
  const told = all.map((said) => plainParts(japaneseSentence(said)));
  return all.filter((_, i) => told.indexOf(told[i] ?? "") === i);
};

const englishOf = ({ message }: CheckResult, closing: boolean): string =>
  closing ? message : message.replace(` ${standsAlone}`, "");

/**
 * What one check came to, in the language of the page. A check that cannot be read says so in English, as the command
 * line does. `closing` is false where it need not be said that no words are held against the value.
 */
export function messageOf(view: View, result: CheckResult, closing = true): Html {
  const said = view.language === "ja" ? sentencesOf(result, closing) : [];
  return said.length > 0
    ? marked(said.flatMap(japaneseSentence))
    : html`${english(view, englishOf(result, closing))}`;
}

/** The same as plain text. */
export function messageText(language: Language, result: CheckResult, closing = true): string {
  const said = language === "ja" ? sentencesOf(result, closing) : [];
  return said.length > 0 ? plainParts(said.flatMap(japaneseSentence)) : englishOf(result, closing);
}

/** How a property was decided; null where there is nothing to say. */
export function methodOf(view: View, { method, spoken }: CheckResult): Html | null {
  if (method === null) return null;
  return view.language === "ja" && spoken.method.length > 0
    ? marked(spoken.method.flatMap(japaneseMethod))
    : html`${english(view, method)}`;
}

/** How the words of the claim and the value go together; null where they were not compared. */
export function agreementOf(view: View, { agreement, spoken }: CheckResult): Html | null {
  if (agreement === null || agreement.outcome === "silent") return null;
  return view.language === "ja" && spoken.words
    ? marked(japaneseAgreement(spoken.words))
    : html`${english(view, agreement.explanation)}`;
}

/** What a value was compared with: a state by its name, or a period. */
export const rivalName = (view: View, rival: Rival): string =>
  view.language === "ja" ? japaneseRival(rival) : showDays(rival.label, "en");
