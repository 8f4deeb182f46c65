import { calculate, compare, exact, toNumber } from "../arithmetic.js";
import type { Property } from "../language/ast.js";
import { withUnit } from "../phrases.js";
import { outcome, type Planned } from "../planned.js";
import type { Method } from "../sentences.js";
import { notKnown, ownValue, valueSaid } from "./base.js";
import { comparedCounts } from "./counts.js";
import { earlierPair } from "./earlier.js";
import { measure, type Proposition, unknownOf } from "./variants.js";

/** `is doubled from 2007`: at least two times the value of then. */
export function multiple(p: Proposition, property: Property & { type: "multiple" }): Planned | undefined {
  const pair = earlierPair(p, property.from);
  if (!pair) return undefined;
  const factor = exact(property.factor);
  const method = `The value is compared with ${property.factor} times that of ${property.from.text}.`;
  return {
    own: pair.own,
    calls: pair.calls,
    async decide(answers) {
      const self = ownValue(p, answers);
      const before = measure(p.comparison.left, pair.base, answers);
      const how: Method[] = [{ code: "times", factor: property.factor, from: property.from.text }];
      const result = { ...self.base, method, how, comparators: [before.comparator] };
      if (!self.found.known || !self.found.exact) return notKnown(self, result);
      if (!before.number)
        return outcome({
          ...result,
          truth: null,
          message: `${before.label}: ${before.reason}`,
          says: [{ code: "unknown-of", own: null, unknown: unknownOf([before]) }],
          wants: before.wants,
        });
      const base = toNumber(before.number);
      const quotient = calculate("/", self.found.exact, before.number);
      const own = self.quantity;
      const earlier = { value: base, unit: self.unit, rival: before };
      const record = `The record has ${self.phrase} against ${withUnit(base, self.unit)} ${before.when}`;
      // Twice as much of what is nought or under it (net flows, positions on a line) has no meaning.
      if (!quotient || base <= 0)
        return outcome({
          ...result,
          truth: null,
          says: own ? [{ code: "no-multiple", own, earlier }] : [],
          message: `${record}, and only of what is over zero can anything be a multiple.`,
        });
      const ratio = Number(toNumber(quotient).toPrecision(6));
      const test = await comparedCounts(p, toNumber(self.found.exact), base, self.unit);
      const limit = calculate("*", factor, before.number) ?? before.number;
      const truth = compare(self.found.exact, limit) >= 0;
      const shown = Number(ratio.toPrecision(3));
      const expectation = {
        kind: "multiple" as const,
        value: ratio,
        unit: self.unit,
        relation: ">=" as const,
        bound: Number(property.factor),
      };
      return outcome({
        ...result,
        ...(test ? { method: `${method} ${test.sentence}`, how: [...how, test.how] } : {}),
        parameters: {
          ratio,
          factor: Number(property.factor),
          base,
          ...(test ? { low: test.parameters.low ?? null, high: test.parameters.high ?? null } : {}),
        },
        truth,
        message: truth
          ? `${record}, which is ${shown} times as much.`
          : `${record}, which is ${shown} times as much; the check expects at least ${property.factor} times.`,
        says: own ? [{ code: "multiple", own, earlier, ratio: shown, factor: property.factor, truth }] : [],
        said: [{ expectation, decisive: true }, ...valueSaid(self.found.value, self.unit, true, base)],
      });
    },
  };
}
