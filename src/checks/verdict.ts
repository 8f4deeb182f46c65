import { type CheckResult, type Summary, type Verdict, verdicts } from "./result.js";

/** Whether a result stops a build: see the table of verdicts; a disputed claim stops it only if it now holds. */
export function isError(result: CheckResult, strict = false): boolean {
  switch (result.verdict) {
    case "holds":
      return result.disputed;
    case "fails":
    case "differs":
      return !result.disputed;
    case "undecided":
      return strict;
    case "invalid":
      return true;
  }
}

/** 1 if any result is an error, else 0. `strict` makes an undecided check an error. */
export function exitCode(results: readonly CheckResult[], options: { strict?: boolean } = {}): 0 | 1 {
  return results.some((result) => isError(result, options.strict)) ? 1 : 0;
}

/** Counts by verdict. */
export function summarize(results: readonly CheckResult[]): Summary {
  const summary = Object.fromEntries(verdicts.map((v) => [v, 0])) as Record<Verdict, number>;
  for (const result of results) summary[result.verdict] += 1;
  return { total: results.length, ...summary, disputed: results.filter((r) => r.disputed).length };
}
