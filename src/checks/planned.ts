import type { Answer, BoundCall } from "../engine/answer.js";
import type { Value } from "../engine/types.js";
import type { Expectation } from "./agreement/types.js";
import type { Comparator, Plain } from "./result.js";
import type { MemberNames, Method, Statement } from "./statements.js";

/** What words may say about a comparison; only a `decisive` one can make a claim differ. */
export interface Wording {
  expectation: Expectation;
  decisive: boolean;
}

/** What a comparison came to. `truth` is null where the record does not decide it. */
export interface Outcome {
  truth: boolean | null;
  /** Of the left side, where it is known. */
  value: Value | null;
  unit: string | null;
  names: MemberNames;
  expected: Plain | null;
  statements: readonly Statement[];
  wants: readonly string[];
  methods: readonly Method[];
  parameters: Readonly<Record<string, number | string | null>>;
  comparators: readonly Comparator[];
  /** What the words may say if it is true. */
  wordings: readonly Wording[];
  /** What the words may say if they only repeat the check, whether true or not. */
  claimed: readonly Wording[];
}

/** A comparison that is resolved: what it asks the record, and how the answers decide it. */
export interface Planned {
  /** Calls that the comparison itself names: their definitions and rows are shown. */
  own: readonly BoundCall[];
  /** All calls that have to be answered. */
  calls: readonly BoundCall[];
  decide(answers: ReadonlyMap<string, Answer>): Promise<Outcome>;
}

/** An outcome; parts that are not given are empty. */
export function outcome(parts: Partial<Outcome> & Pick<Outcome, "truth" | "statements">): Outcome {
  return {
    value: null,
    unit: null,
    names: {},
    expected: null,
    wants: [],
    methods: [],
    parameters: {},
    comparators: [],
    wordings: [],
    claimed: [],
    ...parts,
  };
}
