import type { BoundCall, Reason, Value } from "../engine/types.js";
import type { StateSystem } from "../states/existence.js";
import type { Expectation } from "./agreement/types.js";
import type { Relation } from "./language/ast.js";

/**
 * What the sentences of a result say, as codes with their arguments, so that a page can say it in its language.
 * The sentences themselves are English and stand beside them: see `message` and `method`.
 */

/** A value with what it is the value of: one call, or an expression. */
export interface Quantity {
  value: Value;
  unit: string;
  /** Where the value is that of a single call. */
  call: BoundCall | null;
  /** The expression, canonical. */
  text: string;
  /** True of what the check itself writes: a number, a date, a name. */
  literal: boolean;
}

/** Something that is compared with: a state by its id, or a period. */
export interface Rival {
  id: string;
  label: string;
}

/** Of whom, or when, it is not known: the first few, and how many more. */
export interface Unknown {
  rivals: readonly Rival[];
  more: number;
  reasons: readonly Reason[];
}

type Direction = "highest" | "lowest";
/** A number with its unit at another time. */
interface Earlier {
  value: number;
  unit: string;
  rival: Rival;
}

/** What a comparison came to, or what is added to it. */
export type Sentence =
  | { code: "unknown"; reasons: readonly Reason[] }
  | { code: "unknown-of"; own: Quantity | null; unknown: Unknown }
  | { code: "relation"; truth: boolean; left: Quantity; relation: Relation; right: Quantity; within: string }
  | {
      code: "surpassed";
      own: Quantity;
      count: number;
      direction: Direction;
      leader: Rival;
      value: number | null;
    }
  | { code: "shared"; own: Quantity; rivals: readonly Rival[]; direction: Direction }
  | {
      code: "extreme";
      own: Quantity;
      direction: Direction;
      states: number;
      next: Rival | null;
      value: number;
    }
  | {
      code: "rank";
      own: Quantity;
      rank: number;
      /** The rank that the check expects, where it is another. */
      expected: number | null;
      rivals: readonly Rival[];
      atBest: boolean;
    }
  | { code: "no-record"; own: Quantity; earlier: Earlier; same: boolean }
  | { code: "nothing-earlier"; own: Quantity }
  | { code: "not-so-far-back"; own: Quantity; high: boolean; last: string; since: string; from: string }
  | { code: "record"; own: Quantity; high: boolean; periods: number; last: string; earlier: Earlier }
  | { code: "too-few"; over: string; periods: number; least: number }
  | {
      code: "trend";
      truth: boolean;
      direction: "rising" | "falling";
      over: string;
      first: number;
      last: number;
      unit: string;
      slope: number;
      interval: readonly [number, number] | null;
      p: number;
      level: number;
    }
  | { code: "no-multiple"; own: Quantity; earlier: Earlier }
  | { code: "multiple"; own: Quantity; earlier: Earlier; ratio: number; factor: string; truth: boolean }
  | {
      code: "change";
      own: Quantity;
      earlier: Earlier;
      found: "higher" | "lower" | "unchanged";
      expected: "higher" | "lower" | "unchanged";
    }
  | { code: "break"; before: string; after: string; reason: string }
  | { code: "words-differ"; agreement: AgreementSaid }
  | { code: "missing"; wants: readonly string[] }
  | { code: "stands-alone" }
  | { code: "disputed-and-holds" }
  | { code: "was-disputed" };

/** How the words of a claim and the value go together. */
export interface AgreementSaid {
  code: "fits" | "adds-up" | "differs";
  /** The quantities as the words give them. */
  quantities: readonly string[];
  expectation: Expectation;
}

/** How a property was decided. */
export type Method =
  | { code: "compared"; others: number; named: boolean; system: StateSystem | null; direction: Direction }
  | { code: "ranked"; states: number; named: boolean; system: StateSystem | null }
  | { code: "earlier-periods"; periods: number; last: string | null }
  | { code: "mann-kendall"; periods: number; level: number; test: "exact" | "normal" | null }
  | { code: "times"; factor: string; from: string }
  | { code: "plain" }
  | { code: "poisson"; verdict: boolean; ratio: number | null; low: number; high: number | null; p: number };

/** All that a result says, for pages in other languages. */
export interface Spoken {
  message: readonly Sentence[];
  method: readonly Method[];
  words: AgreementSaid | null;
}
