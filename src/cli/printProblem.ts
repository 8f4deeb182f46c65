import pc from "picocolors";
import type { Language } from "../base/language.js";
import type { Problem } from "../base/problem.js";
import { wrapped } from "../base/wrapped.js";
import { problemText as wordsOf } from "../words/problems.js";
import { terminal } from "./terminal.js";

/** A problem for a person: place, what is wrong, its code, and what to do on lines of their own, folded to the width. */
export function problemText(
  problem: Problem,
  { color, width }: { color: boolean; width: number },
  language: Language = "en",
): string {
  const paint = pc.createColors(color);
  const { place } = problem;
  const { message, hint } = wordsOf(problem, language);
  const where = place ? `${place.file}:${place.line}:${place.column}  ` : "";
  const head = `${where}${problem.severity}  `;
  const [first = "", ...rest] = wrapped(`${head}${message}  [${problem.code}]`, width, "", "    ");
  const loud = problem.severity === "error" ? paint.red : paint.yellow;
  // A place that fills the line by itself leaves the severity on the next one, where it keeps no colour.
  const text = first.startsWith(head)
    ? `${paint.bold(where)}${loud(problem.severity)}  ${first.slice(head.length)}`
    : first;
  return [text, ...rest, ...(hint ? wrapped(hint, width, "    ") : [])].join("\n");
}

/** Prints a problem on standard error. */
export function printProblem(problem: Problem, language: Language = "en"): void {
  terminal.err(problemText(problem, terminal.errStyle, language));
}
