import { compare, toNumber } from "../arithmetic.js";
import type { Property } from "../language/ast.js";
import { outcome, type Planned } from "../planned.js";
import { notKnown, othersNotKnown, ownQuantity, ownValue, valueWording } from "./base.js";
import { comparedCounts } from "./counts.js";
import { earlierPair } from "./earlier.js";
import { measure, type Proposition } from "./variants.js";

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
      const { found, base, unit } = ownValue(p, answers);
      const before = measure(p.comparison.left, pair.base, answers);
      const result = { ...base, comparators: [before.comparator] };
      if (!found.known || !found.exact) return notKnown({ found, base, unit }, result);
      if (!before.number) return othersNotKnown(result, null, [before]);
      const [now, then] = [toNumber(found.exact), toNumber(before.number)];
      const order = compare(found.exact, before.number);
      const test = await comparedCounts(p, now, then, unit);
      return outcome({
        ...result,
        methods: [test ? { ...test.method, verdict: true } : { code: "plain" }],
        ...(test ? { parameters: test.parameters } : {}),
        truth: order === signs[direction],
        statements: [
          {
            code: "change",
            own: ownQuantity(p, found.value),
            earlier: { value: then, unit, label: before.label, time: before.time },
            found: order > 0 ? "higher" : order < 0 ? "lower" : "unchanged",
            expected: direction,
          },
        ],
        wordings: valueWording(found.value, unit, true, then),
      });
    },
  };
}
