import { defineProblems } from "../base/problem.js";
import type { Args, ParamKind, TimeKind } from "./types.js";

/** Problems of the layer `measures`. Their sentences are in words/. */
export interface EngineProblems {
  "unknown-measure": { name: string; near: readonly string[] };
  "unknown-argument": { measure: string; key: string; known: readonly string[]; near: readonly string[] };
  "too-many-arguments": { signature: string; found: string };
  "duplicate-argument": { measure: string; key: string };
  "missing-argument": { measure: string; signature: string; key: string; meaning: string };
  "unknown-name": { kind: ParamKind; text: string; near: readonly string[] };
  "number-for-state": { text: string; key: string };
  "not-then": { text: string; when: string; meant: readonly string[] };
  "ambiguous-name": { text: string; when: string; meant: readonly string[]; codes: readonly string[] };
  "bad-choice": { key: string; text: string; choices: readonly string[]; near: readonly string[] };
  "bad-date": { key: string; text: string; kind: TimeKind };
  "backwards-period": { text: string; suggestion: string };
  "whole-years": { measure: string; text: string };
  "not-a-session": { measure: string; text: string; opens: number | null };
  "not-a-set": { key: string; text: string };
  /** `reason` is a code of the measure's reasons. */
  "arguments-disagree": { measure: string; reason: string; args: Args; text: string };
}

export const problem = defineProblems<EngineProblems>("measures");
