import { defineProblems } from "../../base/problem.js";
import type { OwnProblems } from "../../words/ownProblems.js";

/** Makes problems of an edition's own measures and tables. */
export const problem = defineProblems<OwnProblems>("edition");
