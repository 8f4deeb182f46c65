import type { Problem } from "../base/problem.js";
import type { Answer, At, BoundCall, Engine, Reason } from "../engine/answer.js";
import type { Value, ValueKind } from "../engine/types.js";
import { unitOf as unitOfCall } from "../engine/unitOf.js";
import { calculate, type Exact, exact, toNumber } from "./arithmetic.js";
import type { Call, Expr, Span } from "./language/ast.js";

/** What the calls of a check resolve to, and the ids of the names that are compared with sets and words. */
export interface Bindings {
  calls: ReadonlyMap<Call, BoundCall>;
  members: ReadonlyMap<Expr, readonly string[]>;
}

/** What binding and planning of one check share. */
export interface Context {
  engine: Engine;
  /** Place of a stretch of the check's text. */
  at: At;
  problems: Problem[];
  /** The same calls with each other state, by what they have in common: many checks share them. */
  variants: Map<string, ReadonlyMap<string, BoundCall>>;
}

export function report(context: Context, problem: Problem, span: Span): void {
  context.problems.push({ ...problem, place: context.at(span.start, span.end) });
}

/** The calls of an expression, from left to right. */
export function callsOf(expr: Expr): Call[] {
  if (expr.type === "call") return [expr];
  return expr.type === "binary" ? [...callsOf(expr.left), ...callsOf(expr.right)] : [];
}

/** The resolved calls of an expression, from left to right. */
export function boundCalls(expr: Expr, calls: Bindings["calls"]): BoundCall[] {
  return callsOf(expr).flatMap((call) => calls.get(call) ?? []);
}

/** Kind of value that an expression has; of `binary` always a number. */
export function kindOf(expr: Expr, calls: Bindings["calls"]): ValueKind {
  if (expr.type === "binary") return "number";
  return expr.type === "call" ? (calls.get(expr)?.measure.value ?? "number") : expr.type;
}

/** The unit of a single call, or that all calls of a sum or difference share; else empty. */
export function unitOf(expr: Expr, calls: Bindings["calls"]): string {
  if (expr.type === "call") {
    const call = calls.get(expr);
    return call ? unitOfCall(call) : "";
  }
  if (expr.type !== "binary" || expr.operator === "*" || expr.operator === "/") return "";
  const [left, right] = [unitOf(expr.left, calls), unitOf(expr.right, calls)];
  return expr.left.type === "number" ? right : expr.right.type === "number" || left === right ? left : "";
}

export const isPercent = (unit: string): boolean => /^(?:%|per ?cent(?:age)?(?: of .*)?)$/i.test(unit);

/** The value of an expression; numbers also exactly. */
export type Found =
  | { known: true; value: Value; exact?: Exact }
  | { known: false; reasons: readonly Reason[]; wants: readonly string[] };

const hundred = exact(100);

function number(value: Exact): Found {
  return { known: true, value: { kind: "number", value: toNumber(value) }, exact: value };
}

/** The value of an expression from the answers to its calls; unknown if any of them is. */
export function findValue(expr: Expr, bindings: Bindings, answers: ReadonlyMap<string, Answer>): Found {
  switch (expr.type) {
    case "number": {
      const plain = exact(expr.text);
      return number(expr.percent ? (calculate("/", plain, hundred) ?? plain) : plain);
    }
    case "tally":
      return { known: true, value: { kind: "tally", yes: expr.yes, no: expr.no, abstain: expr.abstain } };
    case "date":
      return { known: true, value: { kind: "date", value: expr.text } };
    case "yesno":
      return { known: true, value: { kind: "yesno", value: expr.value } };
    case "text":
      return { known: true, value: { kind: "text", value: bindings.members.get(expr)?.[0] ?? expr.text } };
    case "set": {
      const ids = bindings.members.get(expr) ?? expr.members.map((m) => m.text);
      return { known: true, value: { kind: "set", value: [...new Set(ids)].sort() } };
    }
    case "call": {
      const call = bindings.calls.get(expr);
      const answer = call && answers.get(call.key);
      if (!call || !answer) throw new Error(`${expr.name} was not asked`);
      if (answer.status === "undecided") {
        const { reasons, wants } = answer;
        return { known: false, reasons, wants };
      }
      const { value } = answer;
      return { known: true, value, ...(value.kind === "number" ? { exact: exact(value.value) } : {}) };
    }
    case "binary": {
      const left = findValue(expr.left, bindings, answers);
      const right = findValue(expr.right, bindings, answers);
      if (!left.known || !right.known) return unknown([left, right]);
      if (!left.exact || !right.exact) throw new Error("arithmetic on what is no number");
      const result = calculate(expr.operator, left.exact, right.exact);
      return result ? number(result) : { known: false, reasons: [{ code: "zero-divisor" }], wants: [] };
    }
  }
}

/** Joins the reasons why values are not known, each once. */
export function unknown(found: readonly Found[]): Found & { known: false } {
  const open = found.flatMap((f) => (f.known ? [] : [f]));
  return {
    known: false,
    reasons: [...new Map(open.flatMap((f) => f.reasons).map((r) => [JSON.stringify(r), r])).values()],
    wants: [...new Set(open.flatMap((f) => f.wants))],
  };
}
