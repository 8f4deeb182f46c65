import { defineProblems } from "../base/problem.js";
import type { Args, Measure, ParamKind, TimeKind, ValueKind } from "./types.js";

/** Problems of the layer `measures`. Their sentences are in words/. */
export interface EngineProblems {
  "unknown-measure": { name: string; near: readonly string[] };
  /** `at` is where the edition's file has the problem, which is reported by itself. */
  "broken-measure": { name: string; at: string };
  "unknown-argument": { measure: string; key: string; known: readonly string[]; near: readonly string[] };
  "too-many-arguments": { signature: string; found: string };
  "duplicate-argument": { measure: string; key: string };
  "missing-argument": { measure: Measure; signature: string; key: string; meaning: string };
  "unknown-name": { kind: ParamKind; text: string; near: readonly string[] };
  "number-for-state": { text: string; key: string };
  "not-then": { text: string; when: string; meant: readonly string[] };
  "ambiguous-name": { text: string; when: string; meant: readonly string[]; codes: readonly string[] };
  "bad-choice": { key: string; text: string; choices: readonly string[]; near: readonly string[] };
  "bad-date": { key: string; text: string; kind: TimeKind };
  "backwards-period": { text: string; suggestion: string };
  "not-a-number": { key: string; text: string };
  "whole-years": { measure: string; text: string };
  "not-a-session": { measure: string; text: string; opens: number | null };
  "not-a-set": { key: string; text: string };
  "measure-failed": { measure: string; why: string };
  "rows-of-others": { measure: string; source: string; found: string };
  "rows-without-origin": { measure: string; rows: number };
  "value-of-other-kind": { measure: string; kind: ValueKind; found: string };
  /** `reason` is a code of the measure's reasons. */
  "arguments-disagree": { measure: Measure; reason: string; args: Args; text: string };
  /** The query of a measure that an edition brings. */
  "query-stopped": { measure: string; why: "time" | "memory"; seconds: number };
  "query-failed": { measure: string; found: string };
}

export const problem = defineProblems<EngineProblems>("measures");
