import { compare, toNumber } from "../arithmetic.js";
import type { Property } from "../language/ast.js";
import { withUnit } from "../phrases.js";
import { outcome, type Planned } from "../planned.js";
import { poissonRatio } from "../statistics/poissonRatio.js";
import { notKnown, ownValue, valueSaid } from "./base.js";
import { earlierPair } from "./earlier.js";
import { measure, type Proposition } from "./variants.js";

const signs = { higher: 1, lower: -1, unchanged: 0 } as const;
/** Units of what is measured and not counted one by one. */
const measuredUnit = /per ?cent|%|share|usd|eur|jpy|dollar|million|billion|index|ratio|score|\bdays?\b|rank/i;

const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const rounded = (value: number): number => Number(value.toPrecision(3));

/** `is higher from 2007`: the plain comparison; for counts the exact test of the two is shown with it. */
export function change(p: Proposition, property: Property & { type: "change" }): Planned | undefined {
  const pair = earlierPair(p, property.from);
  if (!pair) return undefined;
  const { direction } = property;
  return {
    own: pair.own,
    calls: pair.calls,
    async decide(answers) {
      const self = ownValue(p, answers);
      const before = measure(p.comparison.left, pair.base, answers);
      const result = { ...self.base, comparators: [before.comparator] };
      if (!self.found.known || !self.found.exact) return notKnown(self, result);
      if (!before.number)
        return outcome({
          ...result,
          truth: null,
          message: `${before.label}: ${before.reason}`,
          wants: before.wants,
        });
      const [now, then] = [toNumber(self.found.exact), toNumber(before.number)];
      const order = compare(self.found.exact, before.number);
      const truth = order === signs[direction];
      const test = await counts(p, now, then, self.unit);
      const found = order > 0 ? "higher" : order < 0 ? "lower" : "unchanged";
      const record = `The record has ${self.phrase} against ${withUnit(then, self.unit)} in ${before.label}`;
      return outcome({
        ...result,
        ...(test ?? { method: "The two values are compared as they are." }),
        truth,
        message: truth
          ? `${record}, which is ${direction}.`
          : `${record}, which is ${found}; the check expects ${direction}.`,
        said: valueSaid(self.found.value, self.unit, true, then),
      });
    },
  };
}

/** Both periods are as long as one another, so that the ratio of rates is that of the counts. */
async function counts(p: Proposition, now: number, then: number, unit: string) {
  const single = p.comparison.left.type === "call";
  if (
    !single ||
    unit === "" ||
    measuredUnit.test(unit) ||
    !isCount(now) ||
    !isCount(then) ||
    now + then === 0
  )
    return undefined;
  const test = await poissonRatio(now, 1, then, 1);
  const finite = (x: number) => (Number.isFinite(x) ? rounded(x) : null);
  const high = Number.isFinite(test.high) ? String(rounded(test.high)) : "no limit";
  const ratio = Number.isFinite(test.ratio) ? `ratio ${rounded(test.ratio)}, ` : "";
  return {
    method: `The verdict is the plain comparison. Exact conditional test of two Poisson counts: ${ratio}95% interval ${rounded(test.low)} to ${high}, p = ${rounded(test.p)}.`,
    parameters: {
      ratio: finite(test.ratio),
      low: finite(test.low),
      high: finite(test.high),
      p: rounded(test.p),
      level: 0.95,
    },
  };
}
