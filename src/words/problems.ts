import type { Language } from "../base/language.js";
import type { Place, Problem } from "../base/problem.js";
import type { WhyUnread } from "../sources/kit/problems.js";
import { problems as en } from "./en/problems/index.js";
import { whyUnread as whyUnreadEn } from "./en/problems/sources.js";
import { problems as ja } from "./ja/problems/index.js";
import { whyUnread as whyUnreadJa } from "./ja/problems/sources.js";
import type { ProblemSentence } from "./problemWords.js";

/** A problem as a person is told it. `message` is one sentence, `hint` says what to do. */
export interface ProblemText {
  message: string;
  /** What to do. */
  hint?: string;
  found?: string;
  expected?: string;
}

/** Sentences by layer and code; every language has the same. */
export const problemTables: Readonly<Record<Language, typeof en>> = { en, ja };

type Tables = Readonly<Record<string, Readonly<Record<string, (args: Problem["args"]) => ProblemSentence>>>>;

/** A problem in words. */
export function problemText(problem: Problem, language: Language = "en"): ProblemText {
  const [layer = "", code = ""] = problem.code.split("/");
  const sentence = (problemTables[language] as unknown as Tables)[layer]?.[code];
  if (!sentence) throw new Error(`no words for the problem ${problem.code}`);
  const [message, hint] = sentence(problem.args);
  const { found, expected } = problem.args;
  return {
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(typeof found === "string" ? { found } : {}),
    ...(typeof expected === "string" ? { expected } : {}),
  };
}

/** Why a file is not read, in words. */
export const whyUnread = (why: WhyUnread, language: Language = "en"): string =>
  (language === "ja" ? whyUnreadJa : whyUnreadEn)(why);

/** A problem as JSON has it: with its words. */
export interface PlainProblem extends ProblemText {
  /** Stable id, `<layer>/<kebab-case>`: docs/problems.md lists all. */
  code: string;
  /** An `error` stops the thing it is about, a `warning` does not. */
  severity: "error" | "warning";
  place?: Place;
}

export const plainProblem = ({ args, ...problem }: Problem, language: Language = "en"): PlainProblem => ({
  ...problem,
  ...problemText({ ...problem, args }, language),
});

/** `file:line:column  severity  message  [code]` and what to do on a line of its own. */
export function formatProblem(problem: Problem, language: Language = "en"): string {
  const { place } = problem;
  const { message, hint } = problemText(problem, language);
  const where = place ? `${place.file}:${place.line}:${place.column}  ` : "";
  return `${where}${problem.severity}  ${message}  [${problem.code}]${hint ? `\n    ${hint}` : ""}`;
}
