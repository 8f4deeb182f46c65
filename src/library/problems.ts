import { defineProblems } from "../base/problem.js";
import type { LibraryProblems } from "../words/en/problems/library.js";

/** Problems of using the library. */
export const problem = defineProblems<LibraryProblems>("library");
