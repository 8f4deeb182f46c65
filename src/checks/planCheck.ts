import type { Day } from "../base/period.js";
import type { Problem } from "../base/problem.js";
import type { BoundCall } from "../engine/answer.js";
import { bindCalls, missingBrackets } from "./bind.js";
import { type Bindings, type Context, callsOf, report } from "./bindings.js";
import { withoutBreaks } from "./breaks.js";
import type { Call, Check, Comparison } from "./language/ast.js";
import { printCheck } from "./language/print.js";
import type { Planned } from "./planned.js";
import { planProperty } from "./planProperty.js";
import { planRelation } from "./planRelation.js";
import { problem } from "./problems.js";

/** A check that is ready to be asked, or what is wrong with it. */
export interface PlannedCheck {
  /** Canonical, with every call as it was resolved. */
  text: string;
  comparisons: readonly Planned[];
  problems: readonly Problem[];
}

function planOne(
  context: Context,
  comparison: Comparison,
  calls: Bindings["calls"],
  asOf: Day | undefined,
): Planned | undefined {
  const sides = comparison.type === "relation" ? [comparison.left, comparison.right] : [comparison.left];
  const wanted = sides.flatMap(callsOf);
  if (wanted.some((call) => !calls.has(call))) return undefined;
  if (comparison.type === "property") return planProperty(context, comparison, calls, asOf);
  if (wanted.length === 0) {
    if (sides.some((side) => missingBrackets(context, side))) return undefined;
    report(
      context,
      problem("no-measure", {
        text: printCheck({ ...comparison, comparisons: [comparison], broken: false }),
      }),
      comparison,
    );
    return undefined;
  }
  return planRelation(context, comparison, calls);
}

/** Resolves all names of a check that could be read and settles what has to be asked. */
export function planCheck(
  shared: Omit<Context, "problems">,
  check: Check,
  asOf: Day | undefined,
): PlannedCheck {
  const context: Context = { ...shared, problems: [] };
  const comparisons: Planned[] = [];
  const all = new Map<Call, BoundCall>();
  for (const comparison of check.comparisons) {
    const sides = comparison.type === "relation" ? [comparison.left, comparison.right] : [comparison.left];
    const calls = bindCalls(context, sides, asOf);
    for (const [call, bound] of calls) all.set(call, bound);
    const planned = planOne(context, comparison, calls, asOf);
    if (planned) comparisons.push(withoutBreaks(context.engine, planned));
  }
  return { text: printCheck(check, (call) => all.get(call)?.key), comparisons, problems: context.problems };
}
