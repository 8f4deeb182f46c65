import type { Problem } from "../base/problem.js";
import type { BoundCall, Coverage } from "../engine/answer.js";
import type { Value } from "../engine/types.js";
import type { AgreementStatement, MemberNames, Method, Statement } from "./statements.js";

/** What a check comes to; what each means is in docs/checks.md. */
export const verdicts = ["holds", "fails", "differs", "undecided", "invalid"] as const;
/** One of `verdicts`. */
export type Verdict = (typeof verdicts)[number];

/** Number of the published schema of results; raised when a field changes its meaning or goes. */
export const schemaVersion = 1;

/** A source that a result rests on. `version` is the short form of its hash. */
export interface SourceRef {
  id: string;
  version: string;
  release: string | null;
  citation: string;
  licence: string;
  url: string;
}

/** What the value was compared with: another state, an earlier period. `value` is null where the record does not know. */
export interface Comparator {
  /** State or period; empty for the check's own. */
  id: string;
  label: string;
  value: Value | null;
}

/** A value as JSON has it: a tally as in the language (`173-4-6`), a set as the ids of its members. */
export type Plain = number | boolean | string | readonly string[];

export const plain = (value: Value): Plain =>
  value.kind === "tally" ? `${value.yes}-${value.no}-${value.abstain}` : value.value;

/** How the words of a claim and the value go together. */
export interface Agreement {
  outcome: "agrees" | "differs" | "silent";
  statement: AgreementStatement;
}

/** What one check of a document came to. */
export interface CheckResult {
  verdict: Verdict;
  /** The writer announced that it fails or is contested. */
  disputed: boolean;
  file: string;
  /** Of the claim's mark; of an invalid check, of its first problem. */
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  words: string;
  /** Canonical, or as written where it cannot be read. */
  check: string;
  /** Of the left side. */
  value: Value | null;
  unit: string | null;
  names: MemberNames;
  /** Of the right side, or the property. */
  expected: Plain | null;
  /** What explains both sides; empty for an invalid check, which has its problems. */
  statements: readonly Statement[];
  /** The calls that the check names: their measures define what was counted. */
  calls: readonly BoundCall[];
  /** How properties were decided. */
  methods: readonly Method[];
  parameters: Readonly<Record<string, number | string | null>>;
  /** The coverage that the answer rests on. */
  coverage: readonly Coverage[];
  sources: readonly SourceRef[];
  /** Sources that would decide it and are not in the record. */
  wants: readonly string[];
  evidence: { total: number; rows: readonly Readonly<Record<string, unknown>>[] };
  comparators: readonly Comparator[];
  /** Null where words were not compared, because the check is not true or there are none. */
  agreement: Agreement | null;
  problems: readonly Problem[];
}

/** How many results have each verdict; `disputed` counts among them those that were announced. */
export type Summary = Record<Verdict, number> & { total: number; disputed: number };
