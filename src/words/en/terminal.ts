import type { Verdict } from "../../checks/result.js";

/** What the command line says around a result: the terms before its parts, and counts. */
export interface TerminalWords {
  /** Between a term and what is said. */
  colon: string;
  notKnown: string;
  definition: string;
  method: string;
  coverage: string;
  source: string;
  version(version: string, release: string | null, licence: string): string;
  decidedBy: string;
  ownRecordsOption: string;
  ownRecords: string;
  rows(shown: number, total: number): string;
  asAsked: string;
  by(key: string): string;
  times(n: number, reason: string): string;
  moreReasons(n: number): string;
  /** Before the words of a claim, its check, what could not be read, the value, a further problem; at most four columns of Japanese, nine of English. */
  parts: Readonly<Record<"words" | "check" | "found" | "measured" | "source" | "and", string>>;
  verdict(verdict: Verdict): string;
  disputed: string;
  checks(n: number, verdicts: readonly string[], disputed: number): string;
  counted(verdict: Verdict, n: number): string;
}

const plural: Readonly<Partial<Record<Verdict, string>>> = {
  holds: "hold",
  fails: "fail",
  differs: "differ",
};

export const terminal: TerminalWords = {
  colon: ": ",
  notKnown: "not known",
  definition: "how it is counted",
  method: "method",
  coverage: "coverage",
  source: "source",
  version: (version, release, licence) => `Version ${version}${release ? ` (${release})` : ""}; ${licence}.`,
  decidedBy: "would be decided by",
  ownRecordsOption: "own records of an edition (--edition)",
  ownRecords: "own records",
  rows: (shown, total) =>
    shown < total ? `${shown} of ${total} rows` : `${total} ${total === 1 ? "row" : "rows"}`,
  asAsked: "as asked",
  by: (key) => `by ${key}`,
  times: (n, reason) => `${n} not known: ${reason}`,
  moreReasons: (n) => `and ${n} more ${n === 1 ? "reason" : "reasons"}`,
  parts: {
    words: "words",
    check: "check",
    found: "found",
    measured: "measured",
    source: "source",
    and: "and",
  },
  verdict: (verdict) => verdict,
  disputed: " (disputed)",
  checks: (n, verdicts, disputed) =>
    `${n} ${n === 1 ? "check" : "checks"}${verdicts.length > 0 ? ": " : "."}${verdicts.join(", ")}${disputed > 0 ? ` (${disputed} disputed)` : ""}`,
  counted: (verdict, n) => `${n} ${n === 1 ? verdict : (plural[verdict] ?? verdict)}`,
};
