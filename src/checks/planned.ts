import type { Answer, BoundCall, Value } from "../engine/types.js";
import type { Expectation } from "./agreement/types.js";
import type { Comparator, Plain } from "./result.js";
import type { Method, Sentence } from "./sentences.js";

/** What words may say about a comparison; only a `decisive` one can make a claim differ. */
export interface Said {
  expectation: Expectation;
  decisive: boolean;
}

/** What a comparison came to. `truth` is null where the record does not decide it. */
export interface Outcome {
  truth: boolean | null;
  /** Of the left side, where it is known. */
  value: Value | null;
  shown: string | null;
  unit: string | null;
  expected: Plain | null;
  /** One or two sentences for both sides, or the reason why it is undecided. */
  message: string;
  /** What the message says, by codes and arguments. */
  says: readonly Sentence[];
  wants: readonly string[];
  method: string | null;
  /** What the method says. */
  how: readonly Method[];
  parameters: Readonly<Record<string, number | string | null>>;
  comparators: readonly Comparator[];
  /** What the words may say if it is true. */
  said: readonly Said[];
  /** What the words may say if they only repeat the check, whether true or not. */
  claimed: readonly Said[];
}

/** A comparison that is resolved: what it asks the record, and how the answers decide it. */
export interface Planned {
  /** Calls that the comparison itself names: their definitions and rows are shown. */
  own: readonly BoundCall[];
  /** All calls that have to be answered. */
  calls: readonly BoundCall[];
  decide(answers: ReadonlyMap<string, Answer>): Promise<Outcome>;
}

/** An outcome with nothing said yet. */
export function outcome(parts: Partial<Outcome> & Pick<Outcome, "truth" | "message" | "says">): Outcome {
  return {
    value: null,
    shown: null,
    unit: null,
    expected: null,
    wants: [],
    method: null,
    how: [],
    parameters: {},
    comparators: [],
    said: [],
    claimed: [],
    ...parts,
  };
}
