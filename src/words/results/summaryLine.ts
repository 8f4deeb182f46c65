import type { Language } from "../../base/language.js";
import type { CheckResult, Verdict } from "../../checks/result.js";
import { summarize } from "../../checks/verdict.js";
import { terminalWords } from "../terminalWords.js";

const verdicts: readonly Verdict[] = ["holds", "fails", "differs", "undecided", "invalid"];

/** `7 checks: 1 holds, 2 fail, 4 undecided (1 disputed)`: verdicts that there are, each in its own colour if given. */
export function summaryLine(
  results: readonly CheckResult[],
  paints?: Readonly<Record<Verdict, (text: string) => string>>,
  language: Language = "en",
): string {
  const say = terminalWords[language];
  const summary = summarize(results);
  const parts = verdicts.flatMap((verdict) => {
    const text = say.counted(verdict, summary[verdict]);
    return summary[verdict] === 0 ? [] : [paints ? paints[verdict](text) : text];
  });
  return say.checks(summary.total, parts, summary.disputed);
}
