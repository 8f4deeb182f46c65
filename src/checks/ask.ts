import type { Day } from "../base/period.js";
import type { Problem } from "../base/problem.js";
import type { At, BoundCall, Engine, Value } from "../measures/types.js";
import { bindCalls, missingBrackets } from "./bind.js";
import { boundCalls, type Context, report, unitOf, valueOf } from "./bindings.js";
import { type EvaluateOptions, evaluateChecks } from "./evaluate.js";
import type { Expr } from "./language/ast.js";
import { parse, parseExpression } from "./language/parse.js";
import { canonical, plain, showValue } from "./phrases.js";
import { checkArithmetic } from "./planRelation.js";
import { problem } from "./problems.js";
import { type CheckResult, type Plain, type SourceRef, type Verdict, verdicts } from "./result.js";
import { plainResult } from "./plainResult.js";
import { definitionOf, rowsOf, sourceRefs, support } from "./support.js";

/** An expression that stands for its value, as in an inline span or a question. */
export interface ExpressionInput {
  /** A leading `=` is left out. */
  expression: string;
  at: At;
  asOf?: Day;
}

/** The value of an expression and what it rests on; `value` is null where it is not known or cannot be read. */
export interface ExpressionResult {
  value: Value | null;
  /** For a reader, with the unit. */
  shown: string | null;
  unit: string | null;
  check: string;
  definition: string | null;
  coverage: readonly string[];
  sources: readonly SourceRef[];
  evidence: CheckResult["evidence"];
  /** Why there is no value; empty if there is one. */
  message: string;
  wants: readonly string[];
  problems: readonly Problem[];
}

interface Ready {
  input: ExpressionInput;
  expr: Expr | null;
  calls: ReturnType<typeof bindCalls>;
  own: readonly BoundCall[];
  problems: Problem[];
}

function ready(input: ExpressionInput, engine: Engine, asOf: Day | undefined): Ready {
  const lead = /^\s*=?/.exec(input.expression)?.[0].length ?? 0;
  const at: At = (start, end) => input.at(start + lead, end + lead);
  const { expr, problems } = parseExpression(input.expression.slice(lead));
  const context: Context = {
    engine,
    at,
    problems: problems.map(({ start, end, ...p }) => ({ ...p, place: at(start, end) })),
    variants: new Map(),
  };
  const calls = expr ? bindCalls(context, [expr], input.asOf ?? asOf) : new Map();
  if (expr && context.problems.length === 0 && checkArithmetic(context, expr, calls)) {
    if (boundCalls(expr, calls).length === 0 && !missingBrackets(context, expr))
      report(context, problem("no-measure", { text: canonical(expr, calls) }), expr);
  }
  const good = expr && context.problems.length === 0;
  return { input, expr, calls, own: good ? boundCalls(expr, calls) : [], problems: context.problems };
}

/** Values of many expressions, asked for together. */
export async function evaluateExpressions(
  inputs: readonly ExpressionInput[],
  engine: Engine,
  options: EvaluateOptions,
): Promise<ExpressionResult[]> {
  const all = inputs.map((input) => ready(input, engine, options.asOf));
  const unique = [...new Map(all.flatMap(({ own }) => own.map((c) => [c.key, c] as const))).values()];
  const answers = await engine.answer(unique);
  const evidence = options.evidence > 0 ? await engine.evidence(unique, options.evidence) : new Map();
  const refs = sourceRefs(options);
  return all.map(({ input, expr, calls, own, problems }): ExpressionResult => {
    const nothing = { value: null, shown: null, unit: null, definition: null, coverage: [], sources: [], evidence: { total: 0, rows: [] }, wants: [] };
    const [first] = problems;
    if (!expr || first) {
      const message = first ? [first.message, first.hint ?? ""].join(" ").trim() : "It cannot be read.";
      return { ...nothing, check: input.expression.trim(), message, problems };
    }
    const found = valueOf(expr, { calls, members: new Map() }, answers);
    const unit = unitOf(expr, calls);
    return {
      ...nothing,
      value: found.known ? found.value : null,
      shown: found.known ? showValue(found.value, unit, engine, own[0]) : null,
      unit: unit === "" ? null : unit,
      check: canonical(expr, calls),
      definition: definitionOf(own),
      ...support(own, answers, refs),
      evidence: rowsOf(own, evidence, options.evidence),
      message: found.known ? "" : found.reason,
      wants: found.known ? [] : found.wants,
      problems,
    };
  });
}

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
  const at: At = (start, end) => ({ file: shownFile, line: 1, column: start + 1, endLine: 1, endColumn: end + 1 });
  const expression = parseExpression(text);
  const checks = parse(text);
  // What cannot be read either way is read the way that gets further.
  const reach = (problems: readonly { start: number }[]) => problems[0]?.start ?? Number.POSITIVE_INFINITY;
  if (reach(expression.problems) > reach(checks.problems) || checks.checks.length === 0) {
    const [found] = await evaluateExpressions([{ expression: text, at }], engine, options);
    if (!found) throw new Error("a question without an answer");
    const { value, ...rest } = found;
    const verdict = found.problems.length > 0 ? { verdict: "invalid" as const } : {};
    return { version: 1, value: value && plain(value), ...rest, ...verdict };
  }
  const input = { check: text, place: at(0, text.length), at, words: "", disputed: false, language: "en" as const };
  const results = await evaluateChecks([input], engine, options);
  // Of several checks the worst is the answer.
  const order: readonly Verdict[] = ["invalid", "fails", "differs", "undecided", "holds"];
  const worst = order.flatMap((v) => results.filter((r) => r.verdict === v))[0];
  if (!worst || verdicts.length !== order.length) throw new Error("a check without a result");
  const { value, shown, unit, definition, coverage, sources, evidence, check, verdict, expected, method, parameters, comparators, message, wants, problems } = plainResult(worst);
  return { version: 1, value, shown, unit, definition, coverage, sources, evidence, check, verdict, expected, method, parameters, comparators, message, wants, problems };
}
