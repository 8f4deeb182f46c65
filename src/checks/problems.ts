import { defineProblems } from "../base/problem.js";
import type { ValueKind } from "../engine/types.js";

/** What may stand at a place of a check: a kind of thing, a word after another, or a date after a word. */
export type Wanted =
  | "measure-or-value"
  | "check-end"
  | "expression-end"
  | "relation"
  | "property"
  | "number"
  | "name"
  | "tolerance"
  | "rank"
  | "high-or-low"
  | "set-after-among"
  | { word: string; after: string }
  | { periodAfter: string };

/** What to write instead. */
export type Advice =
  | "no-units"
  | "no-currency"
  | "no-separators"
  | "note-to-reader"
  | "brackets"
  | "signs"
  | "than"
  | "no-such-day"
  | { write: readonly string[] }
  | { meant: string };

/** Why the two sides of a comparison do not go together. */
export type Mismatch =
  | "set-relations"
  | "set-or-includes"
  | "set-with-set"
  | "needs-set"
  | "digits"
  | "number"
  | "date"
  | "tally"
  | "yes-or-no"
  | "word"
  | "equality-only";

/** Why a period cannot stand in a property. */
export type PeriodMismatch =
  | "both-ends"
  | "parts"
  | "whole-years"
  | { asLongAs: string }
  | { argument: string; kind: "period" | "day" };

/** Problems of the check language and of what its checks ask. Their sentences are in words/. */
export interface ChecksProblems {
  empty: object;
  /** `found` is null at the end of the check. */
  unexpected: { found: string | null; expected: Wanted; hint?: Advice | undefined };
  "unknown-relation": { found: string; known: readonly string[]; suggestions: readonly string[] };
  "unknown-property": { found: string; known: readonly string[]; suggestion?: string | undefined };
  "misspelt-word": { found: string; expected: string };
  "unclosed-quote": { found: string | null };
  "unclosed-bracket": { open: string; close: string; found: string | null };
  "unopened-bracket": { found: string };
  "bad-number": { found: string; suggestion: string };
  "bad-date": { found: string; hint?: Advice | undefined };
  "backwards-period": { found: string; suggestion: string };
  "too-long": { limit: number };
  "no-measure": { text: string };
  "missing-brackets": { name: string };
  "not-comparable": {
    left: string;
    leftKind: ValueKind;
    relation: string;
    right: string;
    rightKind: ValueKind;
    advice: Mismatch;
  };
  "not-a-number": { text: string; kind: ValueKind; where: string };
  "unknown-member": {
    text: string;
    measure: string;
    what: "state" | "body" | "word" | readonly string[];
    near: readonly string[];
  };
  "ambiguous-member": { text: string; meant: readonly string[]; codes: readonly string[] };
  /** `kind` where what stands before it is no number. */
  "within-needs-equality": { relation: string; kind: ValueKind };
  "property-needs-measure": { property: string; text: string };
  "no-state-dimension": { property: string; text: string };
  "no-time-dimension": { property: string; text: string };
  "bad-property-period": { property: string; period: string; text: string; reason: PeriodMismatch };
  "not-earlier": { property: string; period: string; text: string };
  "several-times": { property: string; text: string; found: string };
  "not-among": { text: string };
}

export const problem = defineProblems<ChecksProblems>("checks");
