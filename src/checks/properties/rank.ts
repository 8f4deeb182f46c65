import { boundCalls } from "../bindings.js";
import type { Property } from "../language/ast.js";
import { outcome, type Planned } from "../planned.js";
import type { Method } from "../statements.js";
import { notKnown, othersNotKnown, ownQuantity, ownValue, rankWording, valueWording } from "./base.js";
import { field, rankAmong } from "./ranking.js";
import type { Proposition } from "./variants.js";

/** `is rank 3`: exactly two states have more; states with as many share the rank. */
export function rank(p: Proposition, property: Property & { type: "rank" }): Planned | undefined {
  const all = field(p, property.among);
  if (!all) return undefined;
  const calls = boundCalls(p.comparison.left, p.calls);
  const compared = all.others.length;
  const method: Method = {
    code: "ranked",
    states: compared + 1,
    named: property.among !== null,
    system: calls[0]?.measure.system ?? null,
  };
  return {
    own: calls,
    calls: all.calls,
    async decide(answers) {
      const self = ownValue(p, answers);
      const { found } = self;
      if (!found.known || !found.exact) return notKnown(self, { methods: [method] });
      const { above, equal, unknown, top } = rankAmong(p, all, found.exact, answers, false);
      const first = above.length + 1;
      const own = ownQuantity(p, found.value);
      const result = { ...self.base, methods: [method], comparators: top };
      // Those that are not known may all be above, or all below.
      const possible = property.rank >= first && property.rank <= first + unknown.length;
      if (unknown.length > 0 && possible)
        return othersNotKnown({ ...result, parameters: { compared } }, own, unknown, property.among === null);
      const truth = first === property.rank;
      return outcome({
        ...result,
        parameters: { rank: first, compared, tied: equal.length },
        truth,
        statements: [
          {
            code: "rank",
            own,
            rank: first,
            expected: truth ? null : property.rank,
            rivals: equal.slice(0, 5),
            atBest: unknown.length > 0,
          },
        ],
        ...(truth
          ? { wordings: [rankWording(first, self.unit), ...valueWording(found.value, self.unit, true)] }
          : {}),
      });
    },
  };
}
