import type { Period } from "../../base/period.js";
import type { Answer, BoundCall, Reason } from "../../engine/answer.js";
import type { Arg } from "../../engine/types.js";
import type { Exact } from "../arithmetic.js";
import { bindCalls } from "../bind.js";
import { type Bindings, boundCalls, type Context, callsOf, findValue, report } from "../bindings.js";
import type { Argument, Call, Comparison, Expr, Member, PeriodText } from "../language/ast.js";
import { printProperty } from "../language/print.js";
import { problem } from "../problems.js";
import { canonical } from "../quantity.js";
import type { Comparator } from "../result.js";
import type { Rival, Unknown } from "../statements.js";

/** A comparison by a property, with its calls resolved. */
export interface Proposition {
  context: Context;
  comparison: Comparison & { type: "property" };
  calls: Bindings["calls"];
  /** Of the document, for names in calls without a time. */
  asOf: string | undefined;
}

/** The same expression with another state or time. */
export interface Variant {
  /** State id or period, which tells variants apart. */
  id: string;
  label: string;
  /** The time argument of a variant of another time. */
  time?: Arg;
  calls: Bindings["calls"];
}

/** A variant's value; `number` is undefined where the record does not know. */
export interface Measured extends Rival {
  time: Arg | null;
  number: Exact | undefined;
  comparator: Comparator;
  reasons: readonly Reason[];
  wants: readonly string[];
}

export const shownProperty = (p: Proposition): string => printProperty(p.comparison.property);

/** The variant of the check itself. */
export const itself = (p: Proposition, id: string, label: string): Variant => ({ id, label, calls: p.calls });

function findMeasured(
  expr: Expr,
  { id, label, time, calls }: Variant,
  answers: ReadonlyMap<string, Answer>,
): Measured {
  const found = findValue(expr, { calls, members: new Map() }, answers);
  return {
    id,
    label,
    time: time ?? null,
    number: found.known ? found.exact : undefined,
    comparator: { id, label, value: found.known ? found.value : null },
    reasons: found.known ? [] : found.reasons,
    wants: found.known ? [] : found.wants,
  };
}

/** Values of single calls by what was answered: the same states are ranked by many checks. */
const measuredBefore = new WeakMap<ReadonlyMap<string, Answer>, WeakMap<BoundCall, Measured>>();

export function measure(expr: Expr, variant: Variant, answers: ReadonlyMap<string, Answer>): Measured {
  const call = expr.type === "call" ? variant.calls.get(expr) : undefined;
  if (!call) return findMeasured(expr, variant, answers);
  const before = measuredBefore.get(answers) ?? new WeakMap<BoundCall, Measured>();
  measuredBefore.set(answers, before);
  const known = before.get(call);
  if (known?.label === variant.label) return known;
  const made = findMeasured(expr, variant, answers);
  before.set(call, made);
  return made;
}

/** All calls of variants. */
export const callsOfAll = (expr: Expr, variants: readonly Variant[]): BoundCall[] =>
  variants.flatMap((variant) => boundCalls(expr, variant.calls));

/** The state that is compared: of the first call that has one. */
export function ownState(p: Proposition): { id: string; label: string; call: Call } | undefined {
  for (const call of callsOf(p.comparison.left)) {
    const bound = p.calls.get(call);
    const key = bound && p.context.engine.stateKey(bound.measure);
    const arg = key === undefined ? undefined : bound?.args[key];
    if (arg) return { id: arg.id, label: arg.label, call };
  }
  report(
    p.context,
    problem("no-state-dimension", {
      property: shownProperty(p),
      text: canonical(p.comparison.left, p.calls),
    }),
    p.comparison,
  );
  return undefined;
}

/** A call with each state that existed then; shared by all checks that differ in the state alone. */
function overStates(context: Context, call: BoundCall, key: string): ReadonlyMap<string, BoundCall> {
  const rest = Object.entries(call.args).map(([name, arg]) => (name === key ? "" : `${name}\u0001${arg.id}`));
  const known = `${call.measure.name}\u0000${rest.join("\u0000")}`;
  const found = context.variants.get(known);
  if (found) return found;
  const made = new Map(context.engine.statesThen(call).map((id) => [id, context.engine.vary(call, key, id)]));
  context.variants.set(known, made);
  return made;
}

/** The expression for each other state: every call about the same state is varied with it. */
export function stateVariants(p: Proposition, own: { id: string }): Variant[] {
  const { engine } = p.context;
  const varied = callsOf(p.comparison.left).flatMap((call) => {
    const bound = p.calls.get(call);
    const key = bound && engine.stateKey(bound.measure);
    return bound && key !== undefined && bound.args[key]?.id === own.id
      ? [{ call, key, states: overStates(p.context, bound, key) }]
      : [];
  });
  const [first] = varied;
  if (!first) return [];
  return [...first.states].flatMap(([id, call]): Variant[] => {
    if (id === own.id) return [];
    const calls = p.calls.size === 1 ? new Map() : new Map(p.calls);
    for (const { call: node, states } of varied) {
      const other = states.get(id);
      // A state that one of the calls cannot be asked for is no rival.
      if (!other) return [];
      calls.set(node, other);
    }
    return [{ id, label: call.args[first.key]?.label ?? id, calls }];
  });
}

/** An argument as it would be written again. */
function argumentOf(arg: Arg | undefined, { start, end }: Member): Argument["value"] {
  if (arg?.states) return { type: "set", members: arg.states.map((text) => ({ text, start, end })) };
  return { type: "text", text: arg?.text ?? "" };
}

/** The expression for each state that is named after `among`; undefined if a name cannot be resolved. */
export function namedVariants(
  p: Proposition,
  own: { id: string; label: string; call: Call },
  members: readonly Member[],
): Variant[] | undefined {
  const { engine } = p.context;
  const bound = p.calls.get(own.call);
  const key = bound && engine.stateKey(bound.measure);
  if (!bound || key === undefined) return undefined;
  const before = p.context.problems.length;
  const ids = members.flatMap((member) => {
    // The measure itself resolves the name: as of its date, with its own problems.
    const others = bound.measure.params.filter((param) => param.key !== key && bound.args[param.key]);
    const args = others.map((param) => ({
      key: param.key,
      value: argumentOf(bound.args[param.key], member),
      start: member.start,
      end: member.end,
    }));
    const call: Call = {
      type: "call",
      name: bound.measure.name,
      arguments: [
        { key, value: { type: "text", text: member.text }, start: member.start, end: member.end },
        ...args,
      ],
      start: member.start,
      end: member.end,
    };
    const id = bindCalls(p.context, [call], p.asOf).get(call)?.args[key]?.id;
    return id === undefined ? [] : [id];
  });
  if (p.context.problems.length > before) return undefined;
  if (!ids.includes(own.id)) {
    report(p.context, problem("not-among", { text: own.label }), p.comparison.property);
    return undefined;
  }
  return [...new Set(ids)]
    .filter((id) => id !== own.id)
    .map((id) => {
      const calls = new Map(p.calls);
      let label = id;
      for (const node of callsOf(p.comparison.left)) {
        const call = p.calls.get(node);
        const state = call && engine.stateKey(call.measure);
        if (!call || state === undefined || call.args[state]?.id !== own.id) continue;
        const varied = engine.vary(call, state, id);
        calls.set(node, varied);
        label = varied.args[state]?.label ?? id;
      }
      return { id, label, calls };
    });
}

/** The first call with a time, which is the time of the whole; reports its lack, and calls of other times. */
export function timed(p: Proposition): { call: BoundCall; time: Period } | undefined {
  const { engine } = p.context;
  const text = canonical(p.comparison.left, p.calls);
  const times = boundCalls(p.comparison.left, p.calls).flatMap((call) => {
    const time = engine.time(call);
    return time ? [{ call, time, flow: engine.timeParam(call.measure)?.kind === "in" }] : [];
  });
  const [first] = times;
  if (!first) {
    report(p.context, problem("no-time-dimension", { property: shownProperty(p), text }), p.comparison);
    return undefined;
  }
  // In another period all calls are asked for that one: 2008 less 2007 would become a year less itself.
  const begun = times.find(({ flow }) => flow)?.time;
  const other = times.find(
    ({ time, flow }) => time.to !== first.time.to || (flow && begun && time.from !== begun.from),
  );
  if (other) {
    const found = [first.time.text, other.time.text].join(" and ");
    report(p.context, problem("several-times", { property: shownProperty(p), text, found }), p.comparison);
    return undefined;
  }
  return first;
}

/** The expression in another period; undefined where a call cannot be asked for it, which is reported at `place`. */
export function inPeriod(p: Proposition, period: Period, place: PeriodText): Variant | undefined {
  const { engine } = p.context;
  const calls = new Map(p.calls);
  let shown: { label: string; time: Arg } | undefined;
  for (const [node, call] of p.calls) {
    const param = engine.timeParam(call.measure);
    if (!param || !call.args[param.key]) continue;
    try {
      const varied = engine.vary(call, param.key, period);
      const arg = varied.args[param.key];
      if (arg) shown ??= { label: param.sessions ? arg.text : period.text, time: arg };
      calls.set(node, varied);
    } catch {
      const kind = param.kind === "in" ? ("period" as const) : ("day" as const);
      const reason = param.wholeYears ? ("whole-years" as const) : { argument: param.key, kind };
      report(
        p.context,
        problem("bad-property-period", {
          property: shownProperty(p),
          period: period.text,
          text: call.key,
          reason,
        }),
        place,
      );
      return undefined;
    }
  }
  return { id: period.text, label: period.text, ...shown, calls };
}

/** Of whom, or when, it is not known, for sentences: the first three, and the first reason. */
export function unknownOf(unknown: readonly Measured[]): Unknown {
  return {
    rivals: unknown.slice(0, 3),
    more: Math.max(0, unknown.length - 3),
    reasons: unknown[0]?.reasons ?? [],
  };
}

/** Sources that would decide any of those that are not known. */
export const wantsOf = (unknown: readonly Measured[]): string[] => [
  ...new Set(unknown.flatMap((m) => m.wants)),
];
