import { defineProblems } from "../base/problem.js";

/** Problems of the check language and of what its checks ask. Their sentences are in words/. */
export interface ChecksProblems {
  empty: object;
  unexpected: { found: string; expected: string; hint?: string | undefined };
  "unknown-relation": { found: string; expected: string; suggestion: string };
  "unknown-property": { found: string; known: readonly string[]; suggestion?: string | undefined };
  "misspelt-word": { found: string; expected: string };
  "unclosed-quote": { found: string };
  "unclosed-bracket": { open: string; close: string; found: string };
  "unopened-bracket": { found: string };
  "bad-number": { found: string; suggestion: string };
  "bad-date": { found: string; hint?: string | undefined };
  "too-long": { limit: number };
  "no-measure": { text: string };
  "missing-brackets": { name: string };
  "not-comparable": { left: string; relation: string; right: string; hint: string };
  "not-a-number": { text: string; kind: string; where: string };
  "unknown-member": { text: string; measure: string; what: string; near: readonly string[] };
  "ambiguous-member": { text: string; meant: readonly string[]; codes: readonly string[] };
  "within-needs-equality": { found: string };
  "property-needs-measure": { property: string; text: string };
  "no-state-dimension": { property: string; text: string };
  "no-time-dimension": { property: string; text: string };
  "bad-property-period": { property: string; period: string; text: string; reason: string };
  "not-earlier": { property: string; period: string; text: string };
  "several-times": { property: string; text: string; found: string };
  "not-among": { text: string };
}

export const problem = defineProblems<ChecksProblems>("checks");
