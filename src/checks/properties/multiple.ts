import { calculate, compare, exact, toNumber } from "../arithmetic.js";
import type { Property } from "../language/ast.js";
import { outcome, type Planned, type Wording } from "../planned.js";
import type { Method } from "../statements.js";
import { notKnown, othersNotKnown, ownQuantity, ownValue, valueWording } from "./base.js";
import { comparedCounts } from "./counts.js";
import { earlierPair } from "./earlier.js";
import { measure, type Proposition } from "./variants.js";

/** `is doubled from 2007`: at least two times the value of then. */
export function multiple(p: Proposition, property: Property & { type: "multiple" }): Planned | undefined {
  const pair = earlierPair(p, property.from);
  if (!pair) return undefined;
  const factor = exact(property.factor);
  const method: Method = { code: "times", factor: property.factor, from: property.from.text };
  return {
    own: pair.own,
    calls: pair.calls,
    async decide(answers) {
      const self = ownValue(p, answers);
      const { found, unit } = self;
      const before = measure(p.comparison.left, pair.base, answers);
      const result = { ...self.base, methods: [method], comparators: [before.comparator] };
      if (!found.known || !found.exact) return notKnown(self, result);
      if (!before.number) return othersNotKnown(result, null, [before]);
      const base = toNumber(before.number);
      const quotient = calculate("/", found.exact, before.number);
      const own = ownQuantity(p, found.value);
      const earlier = { value: base, unit, label: before.label, time: before.time };
      // Twice as much of what is zero or under it (net flows, positions on a line) has no meaning.
      if (!quotient || base <= 0)
        return outcome({ ...result, truth: null, statements: [{ code: "no-multiple", own, earlier }] });
      const ratio = Number(toNumber(quotient).toPrecision(6));
      const test = await comparedCounts(p, toNumber(found.exact), base, unit);
      const limit = calculate("*", factor, before.number) ?? before.number;
      const truth = compare(found.exact, limit) >= 0;
      const times: Wording = {
        expectation: { kind: "multiple", value: ratio, unit, relation: ">=", bound: Number(property.factor) },
        decisive: true,
      };
      return outcome({
        ...result,
        methods: test ? [method, test.method] : [method],
        parameters: {
          ratio,
          factor: Number(property.factor),
          base,
          ...(test ? { low: test.parameters.low ?? null, high: test.parameters.high ?? null } : {}),
        },
        truth,
        statements: [
          {
            code: "multiple",
            own,
            earlier,
            ratio: Number(ratio.toPrecision(3)),
            factor: property.factor,
            truth,
          },
        ],
        wordings: [times, ...valueWording(found.value, unit, true, base)],
      });
    },
  };
}
