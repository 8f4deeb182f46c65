import { defineProblems } from "../base/problem.js";

/** Problems of opening, pinning and exporting a record. Their sentences are in words/. */
export interface SessionProblems {
  "no-such-source": { id: string };
  "export-forbidden": { id: string; licence: string };
  "export-too-long": { table: string; rows: number; max: number };
  "no-such-version": { source: string; version: string; known: string };
  "bad-version-option": { found: string };
  "no-such-lock": { path: string };
}

export const problem = defineProblems<SessionProblems>("edition");
