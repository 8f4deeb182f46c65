import type { Day } from "../base/period.js";
import { missingBrackets } from "./bind.js";
import { type Bindings, boundCalls, type Context, kindOf, report } from "./bindings.js";
import type { Comparison } from "./language/ast.js";
import { printProperty } from "./language/print.js";
import type { Planned } from "./planned.js";
import { checkArithmetic } from "./planRelation.js";
import { problem } from "./problems.js";
import { change } from "./properties/change.js";
import { extreme } from "./properties/extreme.js";
import { multiple } from "./properties/multiple.js";
import { rank } from "./properties/rank.js";
import { record } from "./properties/record.js";
import { trend } from "./properties/trend.js";
import type { Proposition } from "./properties/variants.js";
import { canonical } from "./quantity.js";

/** Resolves a comparison by a property; undefined if it has problems, which are reported. */
export function planProperty(
  context: Context,
  comparison: Comparison & { type: "property" },
  calls: Bindings["calls"],
  asOf: Day | undefined,
): Planned | undefined {
  const { left, property } = comparison;
  if (missingBrackets(context, left) || !checkArithmetic(context, left, calls)) return undefined;
  const text = canonical(left, calls);
  const shown = printProperty(property);
  if (boundCalls(left, calls).length === 0) {
    report(context, problem("property-needs-measure", { property: shown, text }), left);
    return undefined;
  }
  const kind = kindOf(left, calls);
  if (kind !== "number") {
    report(context, problem("not-a-number", { text, kind, where: `is ${shown}` }), left);
    return undefined;
  }
  const proposition: Proposition = { context, comparison, calls, asOf };
  switch (property.type) {
    case "extreme":
      return extreme(proposition, property);
    case "rank":
      return rank(proposition, property);
    case "record":
      return record(proposition, property);
    case "trend":
      return trend(proposition, property);
    case "multiple":
      return multiple(proposition, property);
    case "change":
      return change(proposition, property);
  }
}
