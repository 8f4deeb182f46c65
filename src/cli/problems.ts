import { defineProblems } from "../base/problem.js";
import type { CliProblems } from "../words/en/problems/cli.js";

/** Makes problems of the layer `cli`. */
export const problem = defineProblems<CliProblems>("cli");
