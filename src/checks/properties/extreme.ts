import { statesThenWords } from "../../engine/text.js";
import { boundCalls } from "../bindings.js";
import type { Property } from "../language/ast.js";
import { listed } from "../phrases.js";
import { outcome, type Planned } from "../planned.js";
import type { Method, Sentence } from "../sentences.js";
import { notKnown, ownValue, valueSaid } from "./base.js";
import { field, rankAmong, unknownReason } from "./ranking.js";
import { type Proposition, unknownOf } from "./variants.js";

/** `is highest`, `is lowest`: no other state that existed then has as much (or as little). */
export function extreme(p: Proposition, property: Property & { type: "extreme" }): Planned | undefined {
  const all = field(p, property.among);
  if (!all) return undefined;
  const lowest = property.direction === "lowest";
  const [call] = boundCalls(p.comparison.left, p.calls);
  const method = `Compared with ${all.others.length} other ${all.others.length === 1 ? "state" : "states"} ${property.among ? "that the check names" : statesThenWords(call?.measure)}; a tie is not the ${property.direction}.`;
  const how: Method[] = [
    {
      ...{ code: "compared", others: all.others.length, named: property.among !== null },
      ...{ system: call?.measure.system ?? null, direction: property.direction },
    },
  ];
  return {
    own: boundCalls(p.comparison.left, p.calls),
    calls: all.calls,
    async decide(answers) {
      const own = ownValue(p, answers);
      if (!own.found.known || !own.found.exact) return notKnown(own, { method, how });
      const { above, equal, unknown, top } = rankAmong(p, all, own.found.exact, answers, lowest);
      const parameters = { rank: above.length + 1, compared: all.others.length, tied: equal.length };
      const { quantity } = own;
      const result = { ...own.base, method, how, comparators: top };
      const record = `The record has ${own.phrase}`;
      const [best] = above;
      if (best) {
        const leader = top[0];
        const more = `${above.length} ${above.length === 1 ? "state has" : "states have"} ${lowest ? "less" : "more"}`;
        return outcome({
          ...result,
          parameters,
          truth: false,
          says: quantity
            ? [
                {
                  ...{ code: "surpassed", own: quantity, count: above.length },
                  ...{ direction: property.direction, leader: leader ?? best },
                  value: leader?.value?.kind === "number" ? leader.value.value : null,
                },
              ]
            : [],
          message: `${record}, but ${more}: ${leader?.label} has ${leader?.value?.kind === "number" ? leader.value.value : ""}.`,
        });
      }
      if (equal.length > 0) {
        const names = listed(equal.slice(0, 5).map((m) => m.label));
        const said = `${record}, and ${names} ${equal.length === 1 ? "has" : "have"} as many: the ${property.direction} is shared.`;
        const hint = lowest ? "" : " `is rank 1` allows ties.";
        const says: Sentence[] = quantity
          ? [{ code: "shared", own: quantity, rivals: equal.slice(0, 5), direction: property.direction }]
          : [];
        return outcome({ ...result, parameters, truth: false, message: said + hint, says });
      }
      if (unknown.length > 0) {
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
      const next = top[1];
      const after = next?.value?.kind === "number" ? `; next is ${next.label} with ${next.value.value}` : "";
      const rank = lowest
        ? []
        : [
            {
              expectation: { kind: "rank" as const, value: 1, unit: own.unit, relation: "=" as const },
              decisive: true,
            },
          ];
      return outcome({
        ...result,
        parameters,
        truth: true,
        message: `${record}, the ${property.direction} of ${all.others.length + 1} states${after}.`,
        says: quantity
          ? [
              {
                ...{ code: "extreme", own: quantity, direction: property.direction },
                ...{ states: all.others.length + 1 },
                next: next?.value?.kind === "number" ? next : null,
                value: next?.value?.kind === "number" ? next.value.value : 0,
              },
            ]
          : [],
        said: [...rank, ...valueSaid(own.found.value, own.unit, true)],
      });
    },
  };
}
