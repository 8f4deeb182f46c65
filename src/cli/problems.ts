import { turnedPeriod } from "../base/period.js";
import { defineProblems, type Problem } from "../base/problem.js";
import type { CliProblems } from "../words/en/problems/cli.js";

/** Makes problems of the layer `cli`. */
export const problem = defineProblems<CliProblems>("cli");

/** What is wrong with a date that cannot be used. */
export function badDate(found: string): Problem {
  const suggestion = turnedPeriod(found);
  return suggestion === undefined
    ? problem("bad-date", { found })
    : problem("backwards-period", { found, suggestion });
}
