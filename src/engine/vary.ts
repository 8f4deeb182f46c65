import { type Period, parsePeriod } from "../base/period.js";
import type { BoundCall } from "./answer.js";
import { dateOfNames, stateArg } from "./bindName.js";
import { statesArg } from "./bindStates.js";
import { timeArg } from "./bindTime.js";
import { callText } from "./canonical.js";
import type { Span } from "./coverage.js";
import type { Names } from "./names.js";
import { periodBefore, subPeriods } from "./periods.js";
import type { Arg, Measure, Param } from "./types.js";

/** The time parameter of a measure, or undefined. */
export function timeParam(measure: Measure): Param | undefined {
  return measure.params.find((p) => p.kind === "at" || p.kind === "by" || p.kind === "in");
}

/** The call's own time as a period: of `at` and `by` that of the text as written. */
export function timeOf(call: BoundCall): Period | undefined {
  const param = timeParam(call.measure);
  const arg = param && call.args[param.key];
  return arg && (arg.period ?? parsePeriod(arg.text));
}

/**
 * The same call with one argument changed: a state by id, a day or period for a time. A state keeps its
 * identity when the time changes; only the way it is written may follow the date. Throws where the measure
 * has no such argument or the period cannot stand in it, which is a mistake of the caller's.
 */
export function varyCall(names: Names, call: BoundCall, key: string, to: string | Period): BoundCall {
  const { measure } = call;
  const param = measure.params.find((p) => p.key === key);
  if (!param) throw new Error(`${measure.name} has no argument ${key}`);
  const args: Record<string, Arg> = { ...call.args };
  if (param.kind === "state") {
    if (typeof to !== "string") throw new Error(`${key} of ${measure.name} is a state`);
    args[key] = stateArg(names, to, dateOfNames(measure, args, undefined));
  } else {
    const period = typeof to === "string" ? parsePeriod(to) : to;
    const arg = period && timeArg(param, period);
    if (!arg) throw new Error(`${key} of ${measure.name} cannot be ${typeof to === "string" ? to : to.text}`);
    args[key] = arg;
    const date = dateOfNames(measure, args, undefined);
    for (const other of measure.params) {
      const state = args[other.key];
      if (other.kind === "state" && !other.orBody && !other.choices && state)
        args[other.key] = stateArg(names, state.id, date);
      if (state?.states) args[other.key] = statesArg(names, state.states, date);
    }
  }
  return { measure, args, key: callText(measure, args) };
}

/** Nothing that these sources count is older than the state system, so no series of periods goes further back. */
const FLOOR = "1816-01-01";

/** The same call over every earlier period of the same length inside `span` (and `since`), latest first. */
export function earlierCalls(
  names: Names,
  call: BoundCall,
  span: Span | undefined,
  since?: Period,
): BoundCall[] {
  const param = timeParam(call.measure);
  const own = timeOf(call);
  if (!param || !own || !span) return [];
  const starts = [span.from ?? FLOOR, since?.from ?? FLOOR, FLOOR];
  const floor = starts.reduce((a, b) => (a > b ? a : b));
  const calls: BoundCall[] = [];
  // A stock on a day is compared with the same day of earlier years, a flow with the periods before it.
  const yearly = param.kind !== "in";
  for (let period = periodBefore(own, yearly); period; period = periodBefore(period, yearly)) {
    if (period.from === null || period.to === null) break;
    if ((yearly ? period.to : period.from) < floor) break;
    if (span.to === null || period.to <= span.to) calls.push(varyCall(names, call, param.key, period));
  }
  return calls;
}

/** The same call over each period of `over`, in the unit that `over` is written in. */
export function callsOver(names: Names, call: BoundCall, over: Period): BoundCall[] {
  const param = timeParam(call.measure);
  if (!param) return [];
  return subPeriods(over).map((period) => varyCall(names, call, param.key, period));
}
