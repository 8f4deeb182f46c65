import type { Language } from "../edition/chapters.js";
import { japaneseDefinition, japaneseTitle } from "../fields/japanese/index.js";
import type { BoundCall, Measure } from "../measures/types.js";
import { showDays } from "./format.js";
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

/** The same as plain text. */
export const definitionText = (language: Language, calls: readonly BoundCall[]): string =>
  definitionsOf(language, calls)
    .map(({ text }) => text)
    .join(language === "ja" ? "" : " ");
