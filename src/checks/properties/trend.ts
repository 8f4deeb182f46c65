import { parsePeriod } from "../../base/period.js";
import { toNumber } from "../arithmetic.js";
import { boundCalls, report } from "../bindings.js";
import type { Property } from "../language/ast.js";
import { canonical, withUnit } from "../phrases.js";
import { outcome, type Planned } from "../planned.js";
import { type PeriodMismatch, problem } from "../problems.js";
import type { Method } from "../sentences.js";
import { mannKendall } from "../statistics/mannKendall.js";
import { ownValue, valueSaid } from "./base.js";
import {
  callsOfAll,
  inPeriod,
  itself,
  measure,
  type Proposition,
  shownProperty,
  timed,
  unknownOf,
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
  const method = `Mann-Kendall test for a trend over ${series.length} periods, one-sided, p < ${level}, with Sen's slope.`;
  const told = (test: "exact" | "normal" | null): Method[] => [
    { code: "mann-kendall", periods: series.length, level, test },
  ];
  const calls = boundCalls(p.comparison.left, p.calls);
  return {
    own: calls,
    calls: callsOfAll(p.comparison.left, [itself(p, "", own.time.text), ...series]),
    async decide(answers) {
      const self = ownValue(p, answers);
      const all = series.map((variant) => measure(p.comparison.left, variant, answers));
      const result = { ...self.base, method, how: told(null), comparators: all.map((m) => m.comparator) };
      if (series.length < least)
        return outcome({
          ...result,
          parameters: { n: series.length },
          truth: null,
          says: [{ code: "too-few", over: over.text, periods: series.length, least }],
          message: `${over.text} has ${series.length} ${series.length === 1 ? "period" : "periods"}, and a trend needs at least ${least}.`,
        });
      const unknown = all.filter((m) => !m.number);
      const [gap] = unknown;
      if (gap)
        return outcome({
          ...result,
          parameters: { n: series.length },
          truth: null,
          says: [{ code: "unknown-of", own: null, unknown: unknownOf(unknown) }],
          message: `It is not known for ${unknown
            .slice(0, 3)
            .map((m) => m.label)
            .join(", ")}${unknown.length > 3 ? ` and ${unknown.length - 3} more` : ""}: ${gap.reason}`,
          wants: [...new Set(unknown.flatMap((m) => m.wants))],
        });
      const numbers = all.flatMap((m) => (m.number ? [toNumber(m.number)] : []));
      const test = await mannKendall(numbers);
      const pValue = direction === "rising" ? test.pIncrease : test.pDecrease;
      const parameters = {
        n: numbers.length,
        s: test.s,
        tau: rounded(test.tau),
        p: rounded(pValue),
        slope: rounded(test.senSlope),
        slopeLow: Number.isFinite(test.senLow) ? rounded(test.senLow) : null,
        slopeHigh: Number.isFinite(test.senHigh) ? rounded(test.senHigh) : null,
        test: test.method,
      };
      const range =
        Number.isFinite(test.senLow) && Number.isFinite(test.senHigh)
          ? ` (95% interval ${rounded(test.senLow)} to ${rounded(test.senHigh)})`
          : "";
      const how =
        test.method === "exact"
          ? "the probability is exact, all orders of the values being equally likely without a trend"
          : "the probability is that of the normal distribution, with the variance corrected for ties and with continuity";
      const truth = pValue < level;
      const sentence = `Over ${over.text} the record goes from ${withUnit(numbers[0] ?? 0, self.unit)} to ${withUnit(numbers.at(-1) ?? 0, self.unit)}, ${rounded(test.senSlope)} a period by Sen's slope${range}; the Mann-Kendall test gives p = ${rounded(pValue)}`;
      return outcome({
        ...result,
        method: `${method} ${how[0]?.toUpperCase()}${how.slice(1)}; the periods are taken as independent.`,
        how: told(test.method),
        parameters,
        truth,
        says: [
          {
            ...{ code: "trend", truth, direction, over: over.text, unit: self.unit, level },
            ...{ first: numbers[0] ?? 0, last: numbers.at(-1) ?? 0, slope: rounded(test.senSlope) },
            interval:
              Number.isFinite(test.senLow) && Number.isFinite(test.senHigh)
                ? [rounded(test.senLow), rounded(test.senHigh)]
                : null,
            p: rounded(pValue),
          },
        ],
        message: truth
          ? `${sentence}, so it is ${direction}.`
          : `${sentence}, which is no ${direction} trend (p must be under ${level}).`,
        // Words about a trend name its two ends, or none: they can confirm the value and not contradict it.
        said: all.flatMap((m) => (m.comparator.value ? valueSaid(m.comparator.value, self.unit, false) : [])),
      });
    },
  };
}
