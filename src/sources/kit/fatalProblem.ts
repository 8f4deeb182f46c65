import type { Place, Problem } from "../../base/problem.js";
import { problem, type SourcesProblems } from "./problems.js";

/** Ends the reading of a version: what is wrong with a file leaves nothing to go on with. */
export class FatalProblem extends Error {
  override name = "FatalProblem";
  constructor(readonly problem: Problem) {
    super(`${problem.code} ${JSON.stringify(problem.args)}`);
  }
}

/** A place in a file as a person knows it. */
export const at = (file: { shown: string }, line = 1, column = 1): Place => ({
  file: file.shown,
  line,
  column,
});

/** A FatalProblem for a problem at a place. */
export const fatal = <C extends keyof SourcesProblems>(
  code: C,
  args: SourcesProblems[C],
  place: Place,
): FatalProblem => new FatalProblem(problem(code, args, place));
