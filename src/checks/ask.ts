import type { Problem } from "../base/problem.js";
import type { At, Engine } from "../measures/types.js";
import { type EvaluateOptions, evaluateChecks } from "./evaluate.js";
import { evaluateExpressions } from "./evaluateExpression.js";
import { parse, parseExpression } from "./language/parse.js";
import { plain } from "./phrases.js";
import { plainResult } from "./plainResult.js";
import type { CheckResult, Plain, SourceRef, Verdict } from "./result.js";

/** One object for a question; `verdict` is there only if it was a check. */
export interface AskAnswer {
  version: 1;
  value: Plain | null;
  shown: string | null;
  unit: string | null;
  definition: string | null;
  coverage: readonly string[];
  sources: readonly SourceRef[];
  evidence: CheckResult["evidence"];
  check: string;
  verdict?: Verdict;
  expected?: Plain | null;
  method?: string | null;
  parameters?: CheckResult["parameters"];
  comparators?: readonly { label: string; value: Plain | null }[];
  message: string;
  wants: readonly string[];
  problems: readonly Problem[];
}

const shownFile = "<question>";

/** Answers a question: an expression gives its value, a check its verdict too. A problem is a verdict `invalid`. */
export async function ask(text: string, engine: Engine, options: EvaluateOptions): Promise<AskAnswer> {
  const at: At = (start, end) => ({
    file: shownFile,
    line: 1,
    column: start + 1,
    endLine: 1,
    endColumn: end + 1,
  });
  const expression = parseExpression(text);
  const checks = parse(text);
  // What cannot be read either way is read the way that gets further.
  const reach = (problems: readonly { start: number }[]) => problems[0]?.start ?? Number.POSITIVE_INFINITY;
  if (reach(expression.problems) > reach(checks.problems) || checks.checks.length === 0) {
    const [found] = await evaluateExpressions([{ expression: text, at }], engine, options);
    if (!found) throw new Error("a question without an answer");
    const { value, reason, ...rest } = found;
    const verdict = found.problems.length > 0 ? { verdict: "invalid" as const } : {};
    return { version: 1, value: value && plain(value), ...rest, message: reason ?? "", ...verdict };
  }
  const input = {
    check: text,
    place: at(0, text.length),
    at,
    words: "",
    disputed: false,
    language: "en" as const,
  };
  const results = await evaluateChecks([input], engine, options);
  // Of several checks the worst is the answer.
  const order: readonly Verdict[] = ["invalid", "fails", "differs", "undecided", "holds"];
  const worst = order.flatMap((v) => results.filter((r) => r.verdict === v))[0];
  if (!worst) throw new Error("a check without a result");
  // A question has no place, no words and no writer who could have announced anything.
  const { file, line, column, endLine, endColumn, words, disputed, agreement, ...answer } =
    plainResult(worst);
  return { version: 1, ...answer };
}
