import type { BoundCall, Reason } from "../engine/answer.js";
import type { Arg, Value } from "../engine/types.js";
import type { StateSystem } from "../states/existence.js";
import type { Expectation } from "./agreement/types.js";
import type { Relation, Tolerance } from "./language/ast.js";

/** Names of the members of a set value by their ids, as the record has them. */
export type MemberNames = Readonly<Record<string, string>>;

/** A value with what it is the value of: one call, or an expression. */
export interface Quantity {
  value: Value;
  unit: string;
  names: MemberNames;
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

/** Of whom, or when, it is not known: the first few, how many more, and why the first is not. */
export interface Unknown {
  rivals: readonly Rival[];
  more: number;
  reasons: readonly Reason[];
}

type Direction = "highest" | "lowest";
export type ChangeDirection = "higher" | "lower" | "unchanged";

/** A number with its unit at another time. */
export interface Earlier {
  value: number;
  unit: string;
  label: string;
  /** The time as an argument of its call; null for a call that has none. */
  time: Arg | null;
}

/** What a comparison came to, or what is added to it: a code with its arguments. `words/` says it in a language. */
export type Statement =
  | { code: "unknown"; reasons: readonly Reason[] }
  /** `all` where the check compares with all states, so that it might name some instead. */
  | { code: "unknown-of"; own: Quantity | null; unknown: Unknown; all: boolean }
  | {
      code: "relation";
      truth: boolean;
      left: Quantity;
      relation: Relation;
      right: Quantity;
      within: Tolerance | null;
    }
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
  | { code: "change"; own: Quantity; earlier: Earlier; found: ChangeDirection; expected: ChangeDirection }
  /** From `from` on the source counts something else; `reason` is the measure's own sentence on it. */
  | { code: "break"; before: string; after: string; from: string; why: Reason }
  | { code: "words-differ"; agreement: AgreementStatement }
  | { code: "missing"; wants: readonly string[] }
  | { code: "stands-alone" }
  /** The check has a former name of a measure. */
  | { code: "renamed"; former: string; name: string }
  | { code: "disputed-and-holds" }
  | { code: "was-disputed" };

interface Held<Code> {
  code: Code;
  expectation: Expectation;
}
/** `quantities` are as the words give them. */
interface Found<Code> extends Held<Code> {
  quantities: readonly string[];
}

/** How the words of a claim and the value go together. */
export type AgreementStatement =
  | Found<"fits">
  | Found<"adds-up">
  | Found<"differs">
  | Held<"nothing-comparable">
  | Held<"unclear-role">
  | { code: "no-quantity" }
  /** The quantities in the words belong to other checks of the footnote. */
  | { code: "of-other-checks" };

/** How a property was decided. */
export type Method =
  | { code: "compared"; others: number; named: boolean; system: StateSystem | null; direction: Direction }
  | { code: "ranked"; states: number; named: boolean; system: StateSystem | null }
  | { code: "earlier-periods"; periods: number; last: string | null }
  | { code: "mann-kendall"; periods: number; level: number; test: "exact" | "normal" | null }
  | { code: "times"; factor: string; from: string }
  | { code: "plain" }
  | { code: "poisson"; verdict: boolean; ratio: number | null; low: number; high: number | null; p: number };
