import type { Problem } from "../../src/base/problem.js";
import { problemText } from "../../src/words/problems.js";

/** The sentence of a problem, "" for none. */
export const sentence = (problem: Problem | { message: string } | undefined): string => {
  if (!problem) return "";
  // What the command line printed as JSON has its sentence and no arguments.
  return "message" in problem ? problem.message : problemText(problem).message;
};
/** What a problem says to do. */
export const hinted = (problem: Problem | undefined): string =>
  problem ? (problemText(problem).hint ?? "") : "";
/** The arguments of a problem as text, to look for what was found: its words are tested in test/words. */
export const argued = (problem: Problem | undefined): string => JSON.stringify(problem?.args ?? {});
