import type { Language } from "../base/language.js";
import type { Problem } from "../base/problem.js";
import { checks } from "./en/problems/checks.js";
import { cli } from "./en/problems/cli.js";
import { documents } from "./en/problems/documents.js";
import { edition } from "./en/problems/edition.js";
import { engine } from "./en/problems/engine.js";
import { session } from "./en/problems/session.js";
import { sources } from "./en/problems/sources.js";
import { store } from "./en/problems/store.js";
import type { ProblemText } from "./problemWords.js";

type Say = (args: Problem["args"]) => ProblemText;

/** Sentences by layer and code. */
const en = { store, measures: engine, checks, documents, sources, edition: { ...edition, ...session }, cli };

export const problemTables: Readonly<Record<Language, typeof en>> = { en, ja: en };

/** A problem in words. */
export function problemText(problem: Problem, language: Language = "en"): ProblemText {
  const [layer = "", code = ""] = problem.code.split("/");
  const table = (problemTables[language] as unknown as Record<string, Record<string, Say>>)[layer];
  const say = table?.[code];
  if (!say) throw new Error(`no words for the problem ${problem.code}`);
  const { found, expected } = problem.args;
  return {
    ...(typeof found === "string" ? { found } : {}),
    ...(typeof expected === "string" ? { expected } : {}),
    ...say(problem.args),
  };
}

/** A problem as JSON has it: with its words. */
export const plainProblem = (problem: Problem, language: Language = "en"): Problem & ProblemText => ({
  ...problem,
  ...problemText(problem, language),
});

/** `file:line:column  severity  message  [code]` and what to do on a line of its own. */
export function formatProblem(problem: Problem, language: Language = "en"): string {
  const { place } = problem;
  const { message, hint } = problemText(problem, language);
  const where = place ? `${place.file}:${place.line}:${place.column}  ` : "";
  return `${where}${problem.severity}  ${message}  [${problem.code}]${hint ? `\n    ${hint}` : ""}`;
}
