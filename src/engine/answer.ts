import type { Day, Period } from "../base/period.js";
import type { Place, Problem } from "../base/problem.js";
import type { TableName } from "../record/tables.js";
import type { CoverageRow } from "../store/types.js";
import type { Arg, Args, Found, Measure, Param, RawCall, Value } from "./types.js";

/** A call whose arguments are resolved; `key` is its canonical text and identifies it. */
export interface BoundCall {
  measure: Measure;
  args: Args;
  key: string;
}

export type Answer =
  | {
      status: "value";
      value: Value;
      source: string;
      version: string;
      /** The coverage rows that the answer rests on. */
      coverage: readonly Coverage[];
      /** Other sources that the answer rests on: those of the members of a body in it. */
      others?: readonly { source: string; version: string }[];
    }
  | { status: "undecided"; reasons: readonly Reason[]; wants: readonly string[] };

/** A coverage row of a source in the record, with the source's title where that is known. */
export type Coverage = CoverageRow & { source: string; title?: string };

interface Days {
  from: Day | null;
  to: Day | null;
}

/** A source by its id and, where that is known, its title. */
export interface SourceName {
  id: string;
  title: string | null;
}

/** Why there is no answer, for words to say. */
export type Reason =
  /** A reason of a measure, by a code of its own. */
  | { code: "own"; measure: Measure; reason: string; args: Args; found?: Found }
  | { code: "no-source" }
  | { code: "not-held"; sources: readonly SourceName[] }
  | { code: "needs"; source: SourceName }
  | { code: "gap"; gap: Coverage }
  | { code: "silent"; source: SourceName; table: TableName; limits: readonly (Arg | string)[] }
  | {
      code: "outside";
      source: string;
      table: TableName;
      limits: readonly (Arg | string)[];
      claimed: readonly Days[];
      asked: Days;
      /** True where a part of what is asked is covered. */
      part: boolean;
    }
  | { code: "lacking"; source: string; claimed: readonly Days[] }
  /** There are rows, and they do not give one value; there are none, and that is not an answer. */
  | { code: "unsettled"; source: string; call: string }
  | { code: "no-row"; source: string; call: string }
  /** The members of a body cannot be listed without a last day, or are not known on it. */
  | { code: "no-last-day"; body: Arg }
  | { code: "members-unknown"; body: Arg; day: Day; reasons: readonly Reason[] }
  | { code: "zero-divisor" };

/** The rows behind an answer: the first ones and how many there are. */
export interface Evidence {
  total: number;
  rows: readonly Record<string, unknown>[];
}

export type At = (start: number, end: number) => Place;

export type Bound = { call: BoundCall } | { problems: Problem[] };

/**
 * Measures over one opened record: binding of calls, and their values and evidence in one query per
 * measure and shape. Answers are remembered, for the record does not change while it is open.
 */
export interface Engine {
  readonly catalogue: readonly Measure[];
  measure(name: string): Measure | undefined;
  /** Resolves the arguments of a call. `asOf` is the document's own date, for names in calls without a time. */
  bind(raw: RawCall, at: At, asOf?: Day): Bound;
  /** The same call with another state (id), day (`at`, `by`) or period (`in`). */
  vary(call: BoundCall, key: string, to: string | Period): BoundCall;
  /** Value or reasons per key of the calls. */
  answer(calls: readonly BoundCall[]): Promise<Map<string, Answer>>;
  /** Rows behind the answers that are values, at most `limit` per call; calls that are undecided have none. */
  evidence(calls: readonly BoundCall[], limit: number): Promise<Map<string, Evidence>>;
  /** Ids of the states that existed at the call's time, over which `is highest` varies. */
  statesThen(call: BoundCall): readonly string[];
  /** Key of the first state dimension, or undefined. */
  stateKey(measure: Measure): string | undefined;
  /** The time argument (`at`, `by` or `in`), or undefined. */
  timeParam(measure: Measure): Param | undefined;
  /** The call's own time as a period (for `at` and `by` that of the text as written), or undefined. */
  time(call: BoundCall): Period | undefined;
  /** Id of a member of a set value as a person writes it, or of a text value; undefined if it is unknown. */
  memberId(measure: Measure, text: string, call: BoundCall): string | undefined;
  /** Name of a member of a set value for a reader. */
  memberLabel(measure: Measure, id: string): string;
  /** First and last day that the call's sources cover with time left open; undefined if nothing covers it. */
  coveredSpan(call: BoundCall): { from: Day | null; to: Day | null } | undefined;
  /** The same call over every earlier period of the same length inside the coverage, latest first. */
  earlierPeriods(call: BoundCall, since?: Period): BoundCall[];
  /** The same call over each period of `over`, in the unit `over` is written in (years, months, days). */
  overPeriods(call: BoundCall, over: Period): BoundCall[];
}
