import type { Problem } from "../base/problem.js";
import type { EvaluateOptions } from "../checks/evaluate.js";
import { type ExpressionResult, evaluateExpressions } from "../checks/evaluateExpression.js";
import type { InlineValue } from "../documents/types.js";
import type { Engine } from "../engine/types.js";
import { showValue } from "../words/showValue.js";
import type { InlineReport } from "./report.js";

/** What stands in place of inline spans, by `line:column` of the span, and what of them cannot be read. */
export interface BoundValues {
  values: Map<string, InlineReport>;
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
  const out = new Map<string, InlineReport>();
  values.forEach(({ place }, i) => {
    const result = found[i];
    if (!result) return;
    const decided = result.shown !== null;
    const unreadable = result.problems.length > 0;
    // The sentence has its own words for the unit; names of states and bodies come from the reader's text.
    const text = result.value?.kind === "number" ? showValue(result.value) : result.shown;
    out.set(`${place.line}:${place.column}`, {
      check: result.check,
      value: result.value,
      unit: result.unit,
      coverage: result.coverage,
      sources: result.sources,
      text: text ?? (unreadable ? "[cannot be read]" : "[not known]"),
      definition: decided ? (result.definition ?? "") : (result.reason ?? ""),
      calls: result.calls,
      decided,
    });
  });
  return { values: out, problems: found.flatMap((f) => f.problems) };
}
