import { defineProblems } from "../base/problem.js";
import type { ColumnType } from "../record/defineTable.js";

/** Problems of what is kept on disk. Their sentences are in words/. */
export interface StoreProblems {
  "no-manifest": { source: string; dir: string };
  "bad-manifest": { source: string; why: string };
  "missing-file": { source: string; file: string };
  "altered-size": { source: string; file: string; found: number; expected: number };
  "altered-content": { source: string; file: string; found: string; expected: string };
  /** `row` counts from 1; `expected` is the type of the column, or its absence. */
  "own-row": {
    table: string;
    row: number;
    column: string;
    found: string;
    expected: ColumnType | "value" | "no-column";
  };
  "lock-json": { why: string };
  "lock-form": { found: string; expected: string };
  "lock-missing": { source: string; version: string; release: string | null; other: string };
}

export const problem = defineProblems<StoreProblems>("store");
