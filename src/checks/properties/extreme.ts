import { boundCalls } from "../bindings.js";
import type { Property } from "../language/ast.js";
import { outcome, type Planned } from "../planned.js";
import type { Method } from "../statements.js";
import { notKnown, othersNotKnown, ownQuantity, ownValue, rankWording, valueWording } from "./base.js";
import { field, rankAmong } from "./ranking.js";
import type { Proposition } from "./variants.js";

/** `is highest`, `is lowest`: no other state that existed then has as much (or as little). */
export function extreme(p: Proposition, property: Property & { type: "extreme" }): Planned | undefined {
  const all = field(p, property.among);
  if (!all) return undefined;
  const { direction } = property;
  const lowest = direction === "lowest";
  const calls = boundCalls(p.comparison.left, p.calls);
  const compared = all.others.length;
  const method: Method = {
    code: "compared",
    others: compared,
    named: property.among !== null,
    system: calls[0]?.measure.system ?? null,
    direction,
  };
  return {
    own: calls,
    calls: all.calls,
    async decide(answers) {
      const self = ownValue(p, answers);
      const { found } = self;
      if (!found.known || !found.exact) return notKnown(self, { methods: [method] });
      const { above, equal, unknown, top } = rankAmong(p, all, found.exact, answers, lowest);
      const parameters = { rank: above.length + 1, compared, tied: equal.length };
      const own = ownQuantity(p, found.value);
      const result = { ...self.base, methods: [method], comparators: top };
      const [best] = above;
      if (best) {
        const leader = top[0] ?? best.comparator;
        const value = leader.value?.kind === "number" ? leader.value.value : null;
        return outcome({
          ...result,
          parameters,
          truth: false,
          statements: [{ code: "surpassed", own, count: above.length, direction, leader, value }],
        });
      }
      if (equal.length > 0)
        return outcome({
          ...result,
          parameters,
          truth: false,
          statements: [{ code: "shared", own, rivals: equal.slice(0, 5), direction }],
        });
      if (unknown.length > 0)
        return othersNotKnown({ ...result, parameters: { compared } }, own, unknown, property.among === null);
      const second = top[1];
      const next = second?.value?.kind === "number" ? { ...second, number: second.value.value } : null;
      return outcome({
        ...result,
        parameters,
        truth: true,
        statements: [
          { code: "extreme", own, direction, states: compared + 1, next, value: next?.number ?? 0 },
        ],
        wordings: [
          ...(lowest ? [] : [rankWording(1, self.unit)]),
          ...valueWording(found.value, self.unit, true),
        ],
      });
    },
  };
}
