import type { BoundCall, Engine } from "../engine/answer.js";
import type { Value } from "../engine/types.js";
import { type Bindings, boundCalls, unitOf } from "./bindings.js";
import type { Expr } from "./language/ast.js";
import { printExpression } from "./language/print.js";
import type { MemberNames, Quantity } from "./statements.js";

/** The calls of an expression as they were resolved, in canonical form. */
export function canonical(expr: Expr, calls: Bindings["calls"]): string {
  return printExpression(expr, (call) => calls.get(call)?.key);
}

/** The names of a set's members, as the measure of the call has them. */
export function namesOf(value: Value, engine: Engine, call: BoundCall | undefined): MemberNames {
  if (value.kind !== "set" || !call) return {};
  return Object.fromEntries(value.value.map((id) => [id, engine.memberLabel(call.measure, id)]));
}

/** The value of an expression with what it is about. `unit` is that of the whole comparison. */
export function quantity(
  value: Value,
  expr: Expr,
  calls: Bindings["calls"],
  engine: Engine,
  unit?: string,
): Quantity {
  const [first] = boundCalls(expr, calls);
  return {
    value,
    unit: unit ?? unitOf(expr, calls),
    names: namesOf(value, engine, first),
    call: (expr.type === "call" ? calls.get(expr) : undefined) ?? null,
    text: canonical(expr, calls),
    literal: first === undefined,
  };
}
