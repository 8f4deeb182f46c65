import type { Language } from "../base/language.js";
import type { CheckResult } from "../checks/result.js";
import type { Parts } from "./languageWords.js";
import { phrasebook } from "./phrasebook.js";
import { problemText } from "./problems.js";
import { textOf } from "./sayValue.js";
import { statementParts } from "./statements.js";

/** What a check came to. `closing` is false where it need not be told that no words are compared with the value. */
export function messageParts(result: CheckResult, language: Language, closing = true): Parts {
  const [first, ...others] = result.problems;
  if (!first)
    return statementParts(
      result.statements.filter(({ code }) => closing || code !== "stands-alone"),
      language,
    );
  const { values, statements } = phrasebook[language];
  const { message, hint } = problemText(first, language);
  const more = others.length > 0 ? [statements.moreProblems(others.length)] : [];
  return [[message, ...more, ...(hint === undefined ? [] : [hint])].join(values.space)];
}

export const messageText = (result: CheckResult, language: Language, closing = true): string =>
  textOf(messageParts(result, language, closing));
