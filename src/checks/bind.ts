import type { Day } from "../base/period.js";
import { parsePeriod } from "../base/period.js";
import { fold } from "../base/text.js";
import type { BoundCall } from "../engine/answer.js";
import { nearNames } from "../engine/catalogue.js";
import type { RawArgument, RawCall } from "../engine/types.js";
import { resolve } from "../states/resolve.js";
import { type Bindings, boundCalls, type Context, callsOf, kindOf, report } from "./bindings.js";
import type { Argument, Call, Expr, Member } from "./language/ast.js";
import { problem } from "./problems.js";

function formOf(text: string): RawArgument["form"] {
  if (parsePeriod(text)) return "period";
  return /^\d+(?:\.\d+)?$/.test(text) ? "number" : "words";
}

function rawArgument({ key, value, start, end }: Argument): RawArgument {
  if (value.type === "text") return { key, form: formOf(value.text), text: value.text, start, end };
  const text = `{${value.members.map((m) => m.text).join(", ")}}`;
  return { key, form: "set", text, members: value.members, start, end };
}

/** A call as the engine takes it. */
export function rawCall(call: Call): RawCall {
  return { name: call.name, arguments: call.arguments.map(rawArgument), start: call.start, end: call.end };
}

/** Resolves the calls of expressions; what cannot be resolved is reported and left out. */
export function bindCalls(
  context: Context,
  exprs: readonly Expr[],
  asOf: Day | undefined,
): ReadonlyMap<Call, BoundCall> {
  const calls = new Map<Call, BoundCall>();
  for (const call of exprs.flatMap(callsOf)) {
    const bound = context.engine.bind(rawCall(call), context.at, asOf);
    if ("call" in bound) calls.set(call, bound.call);
    else context.problems.push(...bound.problems);
  }
  return calls;
}

function memberId(context: Context, call: BoundCall, member: Member): string | undefined {
  const { engine } = context;
  const { measure } = call;
  const id = engine.memberId(measure, member.text, call);
  if (id !== undefined) return id;
  const { text } = member;
  if (measure.setOf === "state") {
    const found = resolve(text, engine.time(call));
    const names = [...new Set(found.candidates.map((c) => c.name))];
    if (found.result === "ambiguous") {
      const codes = [...new Set(found.candidates.map((c) => c.id))];
      report(context, problem("ambiguous-member", { text, meant: names, codes }), member);
    } else
      report(
        context,
        problem("unknown-member", { text, measure: measure.name, what: "state", near: names.slice(0, 3) }),
        member,
      );
    return undefined;
  }
  const words = measure.words ?? [];
  const what = words.length > 0 ? words : (measure.setOf ?? "word");
  report(
    context,
    problem("unknown-member", { text, measure: measure.name, what, near: nearNames(text, words) }),
    member,
  );
  return undefined;
}

/** Resolves the names that stand beside a set or word, by what the measure on the other side gives. */
export function bindMembers(
  context: Context,
  calls: Bindings["calls"],
  literal: Expr,
  other: Expr,
  into: Map<Expr, readonly string[]>,
): void {
  if (literal.type !== "text" && literal.type !== "set") return;
  const members = literal.type === "text" ? [literal] : literal.members;
  const call = boundCalls(other, calls)[0];
  const kind = kindOf(other, calls);
  if (call && (kind === "set" || kind === "text"))
    into.set(
      literal,
      members.flatMap((member) => memberId(context, call, member) ?? []),
    );
  else if (!call)
    into.set(
      literal,
      members.map((member) => fold(member.text)),
    );
}

/** The name of a measure that stands without its brackets is reported as that. */
export function missingBrackets(context: Context, expr: Expr): boolean {
  if (expr.type !== "text" || !context.engine.measure(expr.text)) return false;
  report(context, problem("missing-brackets", { name: expr.text }), expr);
  return true;
}
