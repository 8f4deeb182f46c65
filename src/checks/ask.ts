import type { Problem } from "../base/problem.js";
import type { At, Engine } from "../engine/types.js";
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

/** Places in the question of a number, each a line of its own. */
const placeIn =
  (index: number): At =>
  (start, end) => ({
    ...{ file: shownFile, line: index + 1, column: start + 1 },
    ...{ endLine: index + 1, endColumn: end + 1 },
  });

/** Places in a question that stands alone. */
export const atQuestion: At = placeIn(0);

/** Whether a question is read as an expression; what cannot be read either way is read the way that gets further. */
function isExpression(text: string): boolean {
  const expression = parseExpression(text);
  const checks = parse(text);
  const reach = (problems: readonly { start: number }[]) => problems[0]?.start ?? Number.POSITIVE_INFINITY;
  return reach(expression.problems) > reach(checks.problems) || checks.checks.length === 0;
}

// Of several checks the worst is the answer.
const order: readonly Verdict[] = ["invalid", "fails", "differs", "undecided", "holds"];

function worstOf(results: readonly CheckResult[]): AskAnswer {
  const worst = order.flatMap((v) => results.filter((r) => r.verdict === v))[0];
  if (!worst) throw new Error("a check without a result");
  // A question has no place, no words and no writer who could have announced anything.
  const { file, line, column, endLine, endColumn, words, disputed, agreement, ...answer } =
    plainResult(worst);
  return { version: 1, ...answer };
}

/** Answers to questions in their order, asked together: an expression gives its value, a check its verdict too. */
export async function askMany(
  texts: readonly string[],
  engine: Engine,
  options: EvaluateOptions,
): Promise<AskAnswer[]> {
  const asked = texts.map((text, index) => ({ text, at: placeIn(index), value: isExpression(text) }));
  const expressions = asked.filter((one) => one.value);
  const values = await evaluateExpressions(
    expressions.map(({ text, at }) => ({ expression: text, at })),
    engine,
    options,
  );
  const inputs = asked
    .filter((one) => !one.value)
    .map(({ text, at }) => ({
      ...{ check: text, place: at(0, text.length), at, words: "", disputed: false },
      language: "en" as const,
    }));
  const results = inputs.length > 0 ? await evaluateChecks(inputs, engine, options) : [];
  return asked.map((one, index) => {
    const found = values[expressions.indexOf(one)];
    if (!found) return worstOf(results.filter((result) => result.line === index + 1));
    const { value, reason, ...rest } = found;
    const verdict = found.problems.length > 0 ? { verdict: "invalid" as const } : {};
    return { version: 1, value: value && plain(value), ...rest, message: reason ?? "", ...verdict };
  });
}

/** Answers a question: an expression gives its value, a check its verdict too. A problem is a verdict `invalid`. */
export async function ask(text: string, engine: Engine, options: EvaluateOptions): Promise<AskAnswer> {
  const [answer] = await askMany([text], engine, options);
  if (!answer) throw new Error("a question without an answer");
  return answer;
}
