import { daysInclusive, type Period, parsePeriod } from "../../base/period.js";
import { boundCalls, report } from "../bindings.js";
import type { PeriodText } from "../language/ast.js";
import { problem } from "../problems.js";
import { canonical } from "../quantity.js";
import {
  callsOfAll,
  inPeriod,
  itself,
  type Proposition,
  shownProperty,
  timed,
  type Variant,
} from "./variants.js";

const days = ({ from, to }: Period): number | undefined =>
  from === null || to === null ? undefined : daysInclusive(from, to);

/** Two periods are as long as one another if both are written alike, whatever the calendar makes of it. */
function asLong(a: Period, b: Period): boolean {
  const [x, y] = [days(a), days(b)];
  if (x === undefined || y === undefined)
    return (a.from === null) === (b.from === null) && (a.to === null) === (b.to === null);
  if (a.precision !== "interval" && b.precision !== "interval") return a.precision === b.precision;
  return Math.abs(x - y) <= Math.max(x, y) * 0.04;
}

export interface Pair {
  base: Variant;
  calls: ReturnType<typeof callsOfAll>;
  own: ReturnType<typeof boundCalls>;
}

/** The proposition's own time and the one after `from`; undefined if they cannot be compared, which is reported. */
export function earlierPair(p: Proposition, from: PeriodText): Pair | undefined {
  const own = timed(p);
  const period = parsePeriod(from.text);
  if (!own || !period) return undefined;
  const { left } = p.comparison;
  const text = canonical(left, p.calls);
  const base = inPeriod(p, period, from);
  if (!base) return undefined;
  const same = boundCalls(left, base.calls).every(
    (call, i) => call.key === boundCalls(left, p.calls)[i]?.key,
  );
  const later = period.to === null || (own.time.to !== null && period.to >= own.time.to);
  if (same || later) {
    report(p.context, problem("not-earlier", { property: shownProperty(p), period: from.text, text }), from);
    return undefined;
  }
  const flow = p.context.engine.timeParam(own.call.measure)?.kind === "in";
  if (flow && !asLong(own.time, period)) {
    const reason = { asLongAs: own.time.text };
    report(
      p.context,
      problem("bad-property-period", { property: shownProperty(p), period: from.text, text, reason }),
      from,
    );
    return undefined;
  }
  return {
    base,
    calls: callsOfAll(left, [itself(p, "", own.time.text), base]),
    own: boundCalls(left, p.calls),
  };
}
