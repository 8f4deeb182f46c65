import type { At, Engine } from "../engine/answer.js";
import { type EvaluateOptions, evaluateChecks } from "./evaluate.js";
import { type ExpressionResult, evaluateExpressions } from "./evaluateExpression.js";
import { parse, parseExpression } from "./language/parse.js";
import type { CheckResult, Verdict } from "./result.js";

/** The answer to a question: of an expression its value, of a check its result. */
export type Answered = ExpressionResult | CheckResult;

export const isCheck = (answer: Answered): answer is CheckResult => "verdict" in answer;

const shownFile = "<question>";

/** Places in the question of a number, each a line of its own. */
const placeIn =
  (index: number): At =>
  (start, end) => ({
    file: shownFile,
    line: index + 1,
    column: start + 1,
    endLine: index + 1,
    endColumn: end + 1,
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

/** Answers to questions in their order, asked together: an expression gives its value, a check its verdict too. */
export async function askMany(
  texts: readonly string[],
  engine: Engine,
  options: EvaluateOptions,
): Promise<Answered[]> {
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
      check: text,
      place: at(0, text.length),
      at,
      words: "",
      disputed: false,
      language: "en" as const,
    }));
  const results = inputs.length > 0 ? await evaluateChecks(inputs, engine, options) : [];
  return asked.map((one, index): Answered => {
    const value = values[expressions.indexOf(one)];
    if (value) return value;
    const own = results.filter((result) => result.line === index + 1);
    const worst = order.flatMap((verdict) => own.filter((r) => r.verdict === verdict))[0];
    if (!worst) throw new Error("a check without a result");
    return worst;
  });
}

/** Answers a question: an expression gives its value, a check its verdict too. */
export async function ask(text: string, engine: Engine, options: EvaluateOptions): Promise<Answered> {
  const [answer] = await askMany([text], engine, options);
  if (!answer) throw new Error("a question without an answer");
  return answer;
}
