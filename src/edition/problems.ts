import { defineProblems } from "../base/problem.js";
import type { EditionProblems } from "../words/en/problems/edition.js";

/** Makes problems of the layer `edition`. */
export const problem = defineProblems<EditionProblems>("edition", [
  "commitment-not-kept",
  "commitment-kept",
  "unlisted-chapter",
  "figure-unknown",
]);
