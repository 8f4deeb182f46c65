import type { Day } from "../base/period.js";
import type { Problem } from "../base/problem.js";
import type { At, BoundCall, Coverage, Engine, Evidence, Reason } from "../engine/answer.js";
import type { Value } from "../engine/types.js";
import { bindCalls, missingBrackets } from "./bind.js";
import { boundCalls, type Context, findValue, report, unitOf } from "./bindings.js";
import type { EvaluateOptions } from "./evaluate.js";
import type { Expr } from "./language/ast.js";
import { parseExpression } from "./language/parse.js";
import { checkArithmetic } from "./planRelation.js";
import { problem } from "./problems.js";
import { canonical, namesOf } from "./quantity.js";
import type { CheckResult, SourceRef } from "./result.js";
import type { MemberNames } from "./statements.js";
import { rowsOf, sourceRefs, support } from "./support.js";

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
  unit: string | null;
  names: MemberNames;
  /** Canonical, or as written where it cannot be read. */
  check: string;
  /** The calls in it. */
  calls: readonly BoundCall[];
  coverage: readonly Coverage[];
  sources: readonly SourceRef[];
  evidence: CheckResult["evidence"];
  /** Why there is no value; none if there is one, or if it cannot be read. */
  reasons: readonly Reason[];
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
      unit: null,
      names: {},
      calls: [],
      coverage: [],
      sources: [],
      evidence: { total: 0, rows: [] },
      reasons: [],
      wants: [],
    };
    if (!expr || problems.length > 0) return { ...nothing, check: input.expression.trim(), problems };
    const found = findValue(expr, { calls, members: new Map() }, answers);
    const unit = unitOf(expr, calls);
    return {
      ...nothing,
      ...(found.known
        ? { value: found.value, names: namesOf(found.value, engine, own[0]) }
        : { reasons: found.reasons, wants: found.wants }),
      unit: unit === "" ? null : unit,
      check: canonical(expr, calls),
      calls: own,
      ...support(own, answers, refs),
      evidence: rowsOf(own, evidence, options.evidence),
      problems,
    };
  });
}
