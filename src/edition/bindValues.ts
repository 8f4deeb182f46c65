import type { Problem } from "../base/problem.js";
import type { EvaluateOptions } from "../checks/evaluate.js";
import { type ExpressionResult, evaluateExpressions } from "../checks/evaluateExpression.js";
import type { InlineValue } from "../documents/types.js";
import type { Engine } from "../engine/answer.js";

/** What stands in place of inline spans, by `line:column` of the span, and what of them cannot be read. */
export interface BoundValues {
  values: Map<string, ExpressionResult>;
  problems: Problem[];
}

/** The inline spans of several documents, all asked for together; the answers are by document. */
export async function bindValues(
  documents: readonly (readonly InlineValue[])[],
  engine: Engine,
  options: EvaluateOptions,
): Promise<BoundValues[]> {
  const found = await evaluateExpressions(documents.flat(), engine, { ...options, evidence: 0 });
  let at = 0;
  return documents.map((values) => {
    at += values.length;
    return boundOf(values, found.slice(at - values.length, at));
  });
}

function boundOf(values: readonly InlineValue[], found: readonly ExpressionResult[]): BoundValues {
  const out = new Map<string, ExpressionResult>();
  values.forEach(({ place }, i) => {
    const result = found[i];
    if (result) out.set(`${place.line}:${place.column}`, result);
  });
  return { values: out, problems: found.flatMap((f) => f.problems) };
}
