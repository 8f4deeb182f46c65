import { defineProblems } from "../base/problem.js";

/** What a program or an edition can define. */
export type DefinitionKind = "measure" | "source" | "table";

/** Problems of opening, pinning and exporting a record. Their sentences are in words/. */
export interface SessionProblems {
  "no-such-source": { id: string };
  "export-forbidden": { id: string; licence: string };
  "export-too-long": { table: string; rows: number; max: number };
  "no-such-version": { source: string; version: string; known: string };
  "bad-version-option": { found: string };
  "no-such-lock": { path: string };
  "name-taken": { kind: DefinitionKind; name: string; by: "built-in" | "given" };
  "no-such-table": { kind: DefinitionKind; name: string; table: string; known: string };
}

export const problem = defineProblems<SessionProblems>("edition");
