import type { CoverageRule, Param } from "../../engine/types.js";

export const a: Param = { key: "a", kind: "state", meaning: "The first state." };
export const b: Param = { key: "b", kind: "state", meaning: "The second state." };

/** What one state owes another: `state` is the one that owes, `subject` the one that is owed. */
export const owedByA: CoverageRule = { state: { arg: "a" }, subject: { arg: "b" } };
/** What the two owe each other. */
export const owedByBoth: readonly CoverageRule[] = [owedByA, { state: { arg: "b" }, subject: { arg: "a" } }];

export const sources = ["atop-alliances", "facts"] as const;

/** An obligation between the two, whichever owes it. */
export const between = `o.source = c.source
  AND ((o.from_state = c.arg_a AND o.to_state = c.arg_b) OR (o.from_state = c.arg_b AND o.to_state = c.arg_a))`;

export const shown =
  "o.alliance, o.from_state, o.to_state, o.kind, o.date_from, o.date_to, o.source, o.version, o.locator";

export const datesAreSignatures =
  "Dates are those on which alliances were signed, not those on which they entered into force.";
