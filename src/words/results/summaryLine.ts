import type { CheckResult, Verdict } from "../../checks/result.js";
import { summarize } from "../../checks/verdict.js";

const counts: readonly [Verdict, string, string][] = [
  ["holds", "holds", "hold"],
  ["fails", "fails", "fail"],
  ["differs", "differs", "differ"],
  ["undecided", "undecided", "undecided"],
  ["invalid", "invalid", "invalid"],
];

/** `7 checks: 1 holds, 2 fail, 4 undecided (1 disputed)`: verdicts that there are, each in its own colour if given. */
export function summaryLine(
  results: readonly CheckResult[],
  paints?: Readonly<Record<Verdict, (text: string) => string>>,
): string {
  const summary = summarize(results);
  const parts = counts.flatMap(([verdict, one, many]) => {
    const n = summary[verdict];
    const text = `${n} ${n === 1 ? one : many}`;
    return n === 0 ? [] : [paints ? paints[verdict](text) : text];
  });
  const disputed = summary.disputed > 0 ? ` (${summary.disputed} disputed)` : "";
  return `${summary.total} ${summary.total === 1 ? "check" : "checks"}${parts.length > 0 ? ": " : "."}${parts.join(", ")}${disputed}`;
}
