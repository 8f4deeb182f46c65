import type { Answer } from "../../engine/answer.js";
import type { Value } from "../../engine/types.js";
import { boundCalls, type Found, findValue, unitOf } from "../bindings.js";
import { expectationOf } from "../compareWords.js";
import { type Outcome, outcome, type Wording } from "../planned.js";
import { namesOf, quantity } from "../quantity.js";
import type { Quantity } from "../statements.js";
import { type Measured, type Proposition, shownProperty, unknownOf, wantsOf } from "./variants.js";

export type Answers = ReadonlyMap<string, Answer>;

/** Parts of an outcome that do not depend on the property. */
type Base = Pick<Outcome, "value" | "unit" | "names" | "expected">;

/** The proposition's own value with all that every property needs of it. */
export interface Own {
  found: Found;
  base: Base;
  unit: string;
}

export function ownValue(p: Proposition, answers: Answers): Own {
  const { left } = p.comparison;
  const found = findValue(left, { calls: p.calls, members: new Map() }, answers);
  const unit = unitOf(left, p.calls);
  const value = found.known ? found.value : null;
  const [call] = boundCalls(left, p.calls);
  return {
    found,
    unit,
    base: {
      value,
      unit: unit === "" ? null : unit,
      names: value ? namesOf(value, p.context.engine, call) : {},
      expected: shownProperty(p),
    },
  };
}

/** A known value with what it is about. */
export const ownQuantity = (p: Proposition, value: Value): Quantity =>
  quantity(value, p.comparison.left, p.calls, p.context.engine);

/** The outcome where the proposition's own value is not known. */
export function notKnown({ found, base }: Own, more: Partial<Outcome> = {}): Outcome {
  return outcome({
    ...base,
    truth: null,
    statements: found.known ? [] : [{ code: "unknown", reasons: found.reasons }],
    wants: found.known ? [] : found.wants,
    ...more,
  });
}

/** The outcome where others, which the value is compared with, are not known. `all` if all states are compared. */
export function othersNotKnown(
  result: Partial<Outcome>,
  own: Quantity | null,
  unknown: readonly Measured[],
  all = false,
): Outcome {
  return outcome({
    ...result,
    truth: null,
    statements: [{ code: "unknown-of", own, unknown: unknownOf(unknown), all }],
    wants: wantsOf(unknown),
  });
}

/** Words may say the measured value itself. */
export function valueWording(value: Value, unit: string, decisive: boolean, bound?: number): Wording[] {
  const expectation = expectationOf(value, unit, "=", { bound });
  return expectation ? [{ expectation, decisive }] : [];
}

/** Words may say the rank. */
export const rankWording = (rank: number, unit: string): Wording => ({
  expectation: { kind: "rank", value: rank, unit, relation: "=" },
  decisive: true,
});
