import type { Problem } from "../../base/problem.js";

/** Ends the reading of a version: what is wrong with a file leaves nothing to go on with. */
export class Stop extends Error {
  override name = "Stop";
  constructor(readonly problem: Problem) {
    super(`${problem.code} ${JSON.stringify(problem.args)}`);
  }
}
