import { statesThenWords } from "../../engine/text.js";
import { boundCalls } from "../bindings.js";
import type { Property } from "../language/ast.js";
import { listed } from "../phrases.js";
import { outcome, type Planned } from "../planned.js";
import type { Method, Sentence } from "../sentences.js";
import { notKnown, ownValue, valueSaid } from "./base.js";
import { field, rankAmong, unknownReason } from "./ranking.js";
import { type Proposition, unknownOf } from "./variants.js";

/** `is rank 3`: exactly two states have more; states with as many share the rank. */
export function rank(p: Proposition, property: Property & { type: "rank" }): Planned | undefined {
  const all = field(p, property.among);
  if (!all) return undefined;
  const [call] = boundCalls(p.comparison.left, p.calls);
  const method = `Ranked from the highest among ${all.others.length + 1} states ${property.among ? "that the check names" : statesThenWords(call?.measure)}; equal values share a rank.`;
  const how: Method[] = [
    {
      ...{ code: "ranked", states: all.others.length + 1, named: property.among !== null },
      system: call?.measure.system ?? null,
    },
  ];
  return {
    own: boundCalls(p.comparison.left, p.calls),
    calls: all.calls,
    async decide(answers) {
      const own = ownValue(p, answers);
      if (!own.found.known || !own.found.exact) return notKnown(own, { method, how });
      const { above, equal, unknown, top } = rankAmong(p, all, own.found.exact, answers, false);
      const first = above.length + 1;
      const { quantity } = own;
      const result = { ...own.base, method, how, comparators: top };
      const record = `The record has ${own.phrase}`;
      // Those that are not known may all stand above, or all below.
      const possible = property.rank >= first && property.rank <= first + unknown.length;
      if (unknown.length > 0 && possible) {
        const { reason, wants } = unknownReason(unknown, property.among === null);
        return outcome({
          ...result,
          parameters: { compared: all.others.length },
          truth: null,
          message: `${record}. ${reason}`,
          says: [{ code: "unknown-of", own: quantity, unknown: unknownOf(unknown) }],
          wants,
        });
      }
      const parameters = { rank: first, compared: all.others.length, tied: equal.length };
      const shared = equal.length > 0 ? `, shared with ${listed(equal.slice(0, 5).map((m) => m.label))}` : "";
      const place = `${record}, which is ${unknown.length > 0 ? "at best " : ""}rank ${first}${shared}`;
      const says = (expected: number | null): Sentence[] =>
        quantity
          ? [
              {
                ...{ code: "rank", own: quantity, rank: first, expected },
                ...{ rivals: equal.slice(0, 5), atBest: unknown.length > 0 },
              },
            ]
          : [];
      if (first !== property.rank)
        return outcome({
          ...result,
          parameters,
          truth: false,
          says: says(property.rank),
          message: `${place}; the check expects rank ${property.rank}.`,
        });
      const said = [
        {
          expectation: { kind: "rank" as const, value: first, unit: own.unit, relation: "=" as const },
          decisive: true,
        },
      ];
      return outcome({
        ...result,
        parameters,
        truth: true,
        says: says(null),
        message: `${place}.`,
        said: [...said, ...valueSaid(own.found.value, own.unit, true)],
      });
    },
  };
}
