import { parsePeriod } from "../../base/period.js";
import { toNumber } from "../arithmetic.js";
import { boundCalls, report } from "../bindings.js";
import type { Property } from "../language/ast.js";
import { outcome, type Planned } from "../planned.js";
import { type PeriodMismatch, problem } from "../problems.js";
import { canonical } from "../quantity.js";
import type { Method } from "../statements.js";
import { mannKendall } from "../statistics/mannKendall.js";
import { othersNotKnown, ownValue, valueWording } from "./base.js";
import {
  callsOfAll,
  inPeriod,
  itself,
  measure,
  type Proposition,
  shownProperty,
  timed,
  type Variant,
} from "./variants.js";

const least = 4;
const level = 0.05;

const rounded = (value: number): number => Number(value.toPrecision(3));

/** `is rising over 1994/2008`: the Mann-Kendall test over the periods, one-sided, with Sen's slope. */
export function trend(p: Proposition, property: Property & { type: "trend" }): Planned | undefined {
  const { engine } = p.context;
  const own = timed(p);
  const over = parsePeriod(property.over.text);
  if (!own || !over) return undefined;
  const bad = (reason: PeriodMismatch) =>
    report(
      p.context,
      problem("bad-property-period", {
        property: shownProperty(p),
        period: over.text,
        text: canonical(p.comparison.left, p.calls),
        reason,
      }),
      property.over,
    );
  if (over.from === null || over.to === null) {
    bad("both-ends");
    return undefined;
  }
  const series: Variant[] = [];
  try {
    for (const call of engine.overPeriods(own.call, over)) {
      const period = engine.time(call);
      const variant = period && inPeriod(p, period, property.over);
      if (!variant) return undefined;
      series.push(variant);
    }
  } catch {
    bad("parts");
    return undefined;
  }
  const { direction } = property;
  const method = (test: "exact" | "normal" | null): Method => ({
    code: "mann-kendall",
    periods: series.length,
    level,
    test,
  });
  const calls = boundCalls(p.comparison.left, p.calls);
  return {
    own: calls,
    calls: callsOfAll(p.comparison.left, [itself(p, "", own.time.text), ...series]),
    async decide(answers) {
      const self = ownValue(p, answers);
      const all = series.map((variant) => measure(p.comparison.left, variant, answers));
      const result = {
        ...self.base,
        methods: [method(null)],
        comparators: all.map((m) => m.comparator),
        parameters: { n: series.length },
      };
      if (series.length < least)
        return outcome({
          ...result,
          truth: null,
          statements: [{ code: "too-few", over: over.text, periods: series.length, least }],
        });
      const unknown = all.filter((m) => !m.number);
      if (unknown.length > 0) return othersNotKnown(result, null, unknown);
      const numbers = all.flatMap((m) => (m.number ? [toNumber(m.number)] : []));
      const test = await mannKendall(numbers);
      const pValue = direction === "rising" ? test.pIncrease : test.pDecrease;
      const truth = pValue < level;
      const finite = (value: number) => (Number.isFinite(value) ? rounded(value) : null);
      const [slope, low, high] = [rounded(test.senSlope), finite(test.senLow), finite(test.senHigh)];
      return outcome({
        ...result,
        methods: [method(test.method)],
        parameters: {
          n: numbers.length,
          s: test.s,
          tau: rounded(test.tau),
          p: rounded(pValue),
          slope,
          slopeLow: low,
          slopeHigh: high,
          test: test.method,
        },
        truth,
        statements: [
          {
            code: "trend",
            truth,
            direction,
            over: over.text,
            first: numbers[0] ?? 0,
            last: numbers.at(-1) ?? 0,
            unit: self.unit,
            slope,
            interval: low === null || high === null ? null : [low, high],
            p: rounded(pValue),
            level,
          },
        ],
        // Words about a trend name its two ends, or none: they can confirm the value and not contradict it.
        wordings: all.flatMap((m) =>
          m.comparator.value ? valueWording(m.comparator.value, self.unit, false) : [],
        ),
      });
    },
  };
}
