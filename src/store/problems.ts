import { defineProblems } from "../base/problem.js";

/** Problems of what is kept on disk. Their sentences are in words/. */
export interface StoreProblems {
  "no-manifest": { source: string; dir: string };
  "bad-manifest": { source: string; why: string };
  "missing-file": { source: string; file: string };
  "altered-size": { source: string; file: string; found: number; expected: number };
  "altered-content": { source: string; file: string; found: string; expected: string };
  "lock-json": { why: string };
  "lock-form": { found: string; expected: string };
  "lock-missing": { source: string; version: string; release: string | null; other: string };
}

export const problem = defineProblems<StoreProblems>("store");
