/** Offsets in the text of the check; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

export const relations = ["=", "!=", "<", "<=", ">", ">=", "includes", "excludes"] as const;
export type Relation = (typeof relations)[number];
export const operators = ["+", "-", "*", "/"] as const;
export type Operator = (typeof operators)[number];

/** A name, word or text as written, without quotes and with blanks collapsed. */
export interface Member extends Span {
  text: string;
}

/** One argument of a call; what it stands for is settled by the measure. */
export interface Argument extends Span {
  key: string | null;
  value: { type: "text"; text: string } | { type: "set"; members: readonly Member[] };
}

/** `text` is the canonical decimal: no superfluous zeros, no exponent. */
interface NumberLiteral extends Span {
  type: "number";
  text: string;
  percent: boolean;
}
interface TallyLiteral extends Span {
  type: "tally";
  yes: number;
  no: number;
  abstain: number;
}
/** A month or day, `2008-10` or `2008-10-17`; a bare year is a number until it is compared with a date. */
interface DateLiteral extends Span {
  type: "date";
  text: string;
}
interface TextLiteral extends Span {
  type: "text";
  text: string;
}
export interface SetLiteral extends Span {
  type: "set";
  members: readonly Member[];
}
interface YesNoLiteral extends Span {
  type: "yesno";
  value: boolean;
}
export interface Call extends Span {
  type: "call";
  name: string;
  arguments: readonly Argument[];
}
interface Binary extends Span {
  type: "binary";
  operator: Operator;
  left: Expr;
  right: Expr;
}
export type Expr =
  | NumberLiteral
  | TallyLiteral
  | DateLiteral
  | TextLiteral
  | SetLiteral
  | YesNoLiteral
  | Call
  | Binary;

/** A period as written; it is known to be readable. */
export interface PeriodText extends Span {
  text: string;
}

export type Property = Span &
  (
    | { type: "extreme"; direction: "highest" | "lowest"; among: readonly Member[] | null }
    | { type: "rank"; rank: number; among: readonly Member[] | null }
    | { type: "record"; direction: "high" | "low"; since: PeriodText | null }
    | { type: "trend"; direction: "rising" | "falling"; over: PeriodText }
    /** `factor` is a canonical decimal: 2 for `doubled`, 3 for `tripled`. */
    | { type: "multiple"; atLeast: boolean; factor: string; from: PeriodText }
    | { type: "change"; direction: "higher" | "lower" | "unchanged"; from: PeriodText }
  );

export interface Tolerance extends Span {
  text: string;
  percent: boolean;
}

export type Comparison = Span &
  (
    | { type: "relation"; left: Expr; relation: Relation; right: Expr; within: Tolerance | null }
    | { type: "property"; left: Expr; property: Property }
  );

/** Comparisons that must all be true. `broken` is true where some of it could not be read. */
export interface Check extends Span {
  comparisons: readonly Comparison[];
  broken: boolean;
}
