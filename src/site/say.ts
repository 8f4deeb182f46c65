import type { Language } from "../base/language.js";
import type { CheckResult } from "../checks/result.js";
import type { Rival } from "../checks/statements.js";
import type { BoundCall } from "../engine/answer.js";
import type { Measure, Param } from "../engine/types.js";
import { ownSourceText } from "../words/cells.js";
import type { Parts } from "../words/languageWords.js";
import { messageParts } from "../words/message.js";
import { phrasebook } from "../words/phrasebook.js";
import { agreementParts, definitionText, methodParts } from "../words/statements.js";
import { typeset } from "../words/values.js";
import { type Html, html } from "./html.js";
import type { View } from "./site.js";

/** A title, publisher or citation: that of another publisher is English on pages of every language. */
export const original = (view: View, text: string): Html | string => {
  const own = ownSourceText(text, view.language);
  return own === undefined
    ? html`<span lang="en">${typeset(text, "en")}</span>`
    : typeset(own, view.language);
};

/** A licence by its name, as it is; one that takes a sentence is English and is left to the publisher's own site. */
export const licenceOf = ({ words, language }: View, licence: string): string =>
  language !== "en" && /(?:[a-z]+[,;:()]* ){3}[a-z]+/i.test(licence) ? words.licenceElsewhere : licence;

/** What stands between two sentences: a full stop, and a blank in a language that has them. */
export const nextSentence = ({ words, language }: View): string =>
  words.stop + phrasebook[language].values.space;

/** The parts of a sentence as markup. */
const marked = (view: View, parts: Parts): Html =>
  html`${parts.map((part) =>
    typeof part === "string" ? typeset(part, view.language) : html`<code translate="no">${part.code}</code>`,
  )}`;

/** The language in which a measure speaks to readers of a page: one that an edition brings may have no other. */
function languageOf({ given, translations }: Measure, language: Language): Language {
  if (!given) return language;
  return language === "ja" && translations?.ja ? "ja" : (given.language ?? "en");
}

/** Words of a measure: marked with their language where it is not that of the page. */
export function inWordsOf(view: View, measure: Measure, text: string): Html | string {
  const language = languageOf(measure, view.language);
  const shown = typeset(text, language);
  return language === view.language ? shown : html`<span lang="${language}">${shown}</span>`;
}

/** What an argument of a measure means. */
export function meaningOf(view: View, measure: Measure, param: Param): Html | string {
  const text = phrasebook[view.language].values.meaning(measure, param);
  // `source` is ours, whatever the measure; and an author may translate some meanings and not others.
  if (!measure.given || text !== param.meaning) return typeset(text, view.language);
  const language = param.key === "source" ? "en" : (measure.given.language ?? "en");
  return language === view.language
    ? typeset(text, language)
    : html`<span lang="${language}">${typeset(text, language)}</span>`;
}

/** How calls are counted, each definition once. */
export function definitionOf(
  view: View,
  calls: readonly Pick<BoundCall, "measure" | "args">[],
): Html | string {
  const { language } = view;
  if (calls.every(({ measure }) => languageOf(measure, language) === language))
    return typeset(definitionText(calls, language), language);
  const each = new Map(calls.map((call) => [definitionText([call], language), call.measure]));
  return html`${[...each].map(([text, measure], i) => html`${i > 0 ? " " : ""}${inWordsOf(view, measure, text)}`)}`;
}

/** What one check came to. `closing` is false where it need not be told that no words are compared with the value. */
export const messageOf = (view: View, result: CheckResult, closing = true): Html =>
  marked(view, messageParts(result, view.language, closing));

/** How a property was decided; null where there is nothing to say. */
export const methodOf = (view: View, result: CheckResult): Html | null =>
  result.methods.length > 0 ? marked(view, methodParts(result, view.language)) : null;

/** How the words of the claim and the value go together; null where they were not compared. */
export const agreementOf = (view: View, { agreement }: CheckResult): Html | null =>
  agreement === null || agreement.outcome === "silent"
    ? null
    : marked(view, agreementParts(agreement, view.language));

/** What a value was compared with: a state by its name, or a period. */
export function rivalName({ language }: View, { id, label }: Rival): string {
  const { values } = phrasebook[language];
  return language === "en" ? typeset(label, "en") : (values.party(id) ?? values.date(label));
}
