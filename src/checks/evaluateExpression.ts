import type { Day } from "../base/period.js";
import type { Problem } from "../base/problem.js";
import type { At, BoundCall, Engine, Evidence, Value } from "../engine/types.js";
import { bindCalls, missingBrackets } from "./bind.js";
import { boundCalls, type Context, findValue, report, unitOf } from "./bindings.js";
import type { EvaluateOptions } from "./evaluate.js";
import type { Expr } from "./language/ast.js";
import { parseExpression } from "./language/parse.js";
import { canonical, showValue } from "./phrases.js";
import { checkArithmetic } from "./planRelation.js";
import { problem } from "./problems.js";
import type { CheckResult, SourceRef } from "./result.js";
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
  /** The calls in it. */
  calls: readonly BoundCall[];
  coverage: readonly string[];
  sources: readonly SourceRef[];
  evidence: CheckResult["evidence"];
  /** Why there is no value; null if there is one. */
  reason: string | null;
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
  const unique = [
    ...new Map<string, BoundCall>(all.flatMap(({ own }) => own.map((c) => [c.key, c] as const))).values(),
  ];
  const answers = await engine.answer(unique);
  const evidence =
    options.evidence > 0 ? await engine.evidence(unique, options.evidence) : new Map<string, Evidence>();
  const refs = sourceRefs(options);
  return all.map(({ input, expr, calls, own, problems }): ExpressionResult => {
    const nothing = {
      value: null,
      shown: null,
      unit: null,
      definition: null,
      calls: [],
      coverage: [],
      sources: [],
      evidence: { total: 0, rows: [] },
      wants: [],
    };
    const [first] = problems;
    if (!expr || first) {
      const reason = first?.code ?? "It cannot be read.";
      return { ...nothing, check: input.expression.trim(), reason, problems };
    }
    const found = findValue(expr, { calls, members: new Map() }, answers);
    const unit = unitOf(expr, calls);
    return {
      ...nothing,
      value: found.known ? found.value : null,
      shown: found.known ? showValue(found.value, unit, engine, own[0]) : null,
      unit: unit === "" ? null : unit,
      check: canonical(expr, calls),
      definition: definitionOf(own),
      calls: own,
      ...support(own, answers, refs),
      evidence: rowsOf(own, evidence, options.evidence),
      reason: found.known ? null : found.reason,
      wants: found.known ? [] : found.wants,
      problems,
    };
  });
}
