import type { Day } from "../base/period.js";
import type { Problem } from "../base/problem.js";
import { evaluateExpression } from "../checks/evaluateExpression.js";
import type { InlineValue } from "../documents/types.js";
import type { Engine } from "../measures/types.js";
import type { InlineReport } from "./report.js";

/**
 * What stands in place of inline spans, by `line:column` of the span. With `answered` false only what cannot
 * be read is found.
 */
export async function bindValues(
  values: readonly InlineValue[],
  engine: Engine,
  asOf: Day | undefined,
  answered: boolean,
): Promise<{ values: Map<string, InlineReport>; problems: Problem[] }> {
  const out = new Map<string, InlineReport>();
  const problems: Problem[] = [];
  for (const value of values) {
    const key = `${value.place.line}:${value.place.column}`;
    const found = await evaluateExpression(value.expression, engine, value.at, asOf, answered);
    problems.push(...found.problems);
    if (found.problems.length > 0) out.set(key, { text: "[cannot be read]", definition: found.problems[0]?.message ?? "", decided: false });
    else if (found.shown === null) out.set(key, { text: "[not known]", definition: found.reason ?? "", decided: false });
    else out.set(key, { text: found.shown, definition: found.definition ?? "", decided: true });
  }
  return { values: out, problems };
}
