import type { Day } from "../../base/period.js";

/** Spell for which a state held a standing; `to` null is an open end. */
export interface Holder {
  state: string;
  from: Day | null;
  to: Day | null;
}

/**
 * States that a participant of today was known as before, when lists of today's participants give the earlier
 * act to it by name. Serbia was Serbia and Montenegro (and before that the Federal Republic of Yugoslavia),
 * one state in law.
 */
const before: Readonly<Record<string, { state: string; from: Day; to: Day; next: Day }>> = {
  SRB: { state: "SCG", from: "1992-04-27", to: "2006-06-04", next: "2006-06-05" },
};

/** Who held the standing that a list gives to `state` since `day`, one row a state as of its dates. */
export function seatHolders(state: string, day: Day | null): Holder[] {
  const earlier = before[state];
  if (!earlier || day === null || day >= earlier.next) return [{ state, from: day, to: null }];
  const from = day > earlier.from ? day : earlier.from;
  return [
    { state: earlier.state, from, to: earlier.to },
    { state, from: earlier.next, to: null },
  ];
}
