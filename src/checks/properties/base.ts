import type { Answer, Value } from "../../engine/types.js";
import { boundCalls, type Found, findValue, unitOf } from "../bindings.js";
import { measured, quantity, showValue } from "../phrases.js";
import { type Outcome, outcome, type Said } from "../planned.js";
import { expectationOf } from "../said.js";
import type { Quantity } from "../sentences.js";
import { type Proposition, shownProperty } from "./variants.js";

export type Answers = ReadonlyMap<string, Answer>;

/** The proposition's own value with all that every property says about it. */
export interface Own {
  found: Found;
  /** Parts of the outcome that do not depend on the property. */
  base: Pick<Outcome, "value" | "shown" | "unit" | "expected">;
  unit: string;
  /** `10 terms for Japan by 2009-01-01`. */
  phrase: string;
  /** The same for sentences in other languages; null where it is not known. */
  quantity: Quantity | null;
}

export function ownValue(p: Proposition, answers: Answers): Own {
  const { left } = p.comparison;
  const bindings = { calls: p.calls, members: new Map() };
  const found = findValue(left, bindings, answers);
  const unit = unitOf(left, p.calls);
  const value = found.known ? found.value : null;
  return {
    found,
    unit,
    phrase: value ? measured(value, left, bindings, p.context.engine) : "",
    quantity: value && quantity(value, left, p.calls, unit),
    base: {
      value,
      shown: value && showValue(value, unit, p.context.engine, boundCalls(left, p.calls)[0]),
      unit: unit === "" ? null : unit,
      expected: shownProperty(p),
    },
  };
}

/** The outcome where the proposition's own value is not known. */
export function notKnown(own: Own, more: Partial<Outcome> = {}): Outcome {
  const { found } = own;
  return outcome({
    ...own.base,
    truth: null,
    message: found.known ? "" : found.reason,
    says: found.known ? [] : [{ code: "unknown", reasons: found.because }],
    wants: found.known ? [] : found.wants,
    ...more,
  });
}

/** Words may say the measured value itself. */
export function valueSaid(value: Value, unit: string, decisive: boolean, bound?: number): Said[] {
  const expectation = expectationOf(value, unit, "=", { bound });
  return expectation ? [{ expectation, decisive }] : [];
}
