import { compare, toNumber } from "../arithmetic.js";
import type { Property } from "../language/ast.js";
import { withUnit } from "../phrases.js";
import { outcome, type Planned } from "../planned.js";
import { notKnown, ownValue, valueSaid } from "./base.js";
import { comparedCounts } from "./counts.js";
import { earlierPair } from "./earlier.js";
import { measure, type Proposition, unknownOf } from "./variants.js";

const signs = { higher: 1, lower: -1, unchanged: 0 } as const;
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
          says: [{ code: "unknown-of", own: null, unknown: unknownOf([before]) }],
          wants: before.wants,
        });
      const [now, then] = [toNumber(self.found.exact), toNumber(before.number)];
      const order = compare(self.found.exact, before.number);
      const truth = order === signs[direction];
      const test = await comparedCounts(p, now, then, self.unit);
      const found = order > 0 ? "higher" : order < 0 ? "lower" : "unchanged";
      const record = `The record has ${self.phrase} against ${withUnit(then, self.unit)} ${before.when}`;
      return outcome({
        ...result,
        method: test
          ? `The verdict is the plain comparison. ${test.sentence}`
          : "The two values are compared as they are.",
        how: [test ? { ...test.how, verdict: true } : { code: "plain" }],
        ...(test ? { parameters: test.parameters } : {}),
        truth,
        message: truth
          ? `${record}, which is ${direction}.`
          : `${record}, which is ${found}; the check expects ${direction}.`,
        says: self.quantity
          ? [
              {
                ...{ code: "change", own: self.quantity, found, expected: direction },
                earlier: { value: then, unit: self.unit, rival: before },
              },
            ]
          : [],
        said: valueSaid(self.found.value, self.unit, true, then),
      });
    },
  };
}
