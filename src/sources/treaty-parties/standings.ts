import type { Day } from "../../base/period.js";
import { lifetime } from "../../states/lifetime.js";
import { stateTable } from "../../states/tables.js";
import type { Row } from "../kit/row.js";
import { seatHolders } from "./seatHolders.js";

/** What a file says of one state and one treaty. */
export interface Standing {
  row: Row;
  state: string;
  nameAsGiven: string;
  signed: Day | null;
  /** Day of the act of consent, or of entry into force where only that is known. */
  bound: Day | null;
  /** Last day; null is "still so". */
  end: Day | null;
  note: string | null;
}

/** States whose acts before their own first day count as theirs: one state in law, under another name. */
const sameStateInLaw = new Set(["RUS"]);

/** Last day of a state that has ended; null for one that goes on, and for a body. */
function lastDay(state: string): Day | null {
  if (!stateTable().has(state)) return null;
  return lifetime(state).at(-1)?.to ?? null;
}

const onDay = (day: Day) => (span: { from: Day | null; to: Day | null }) =>
  (span.from === null || span.from <= day) && (span.to === null || day <= span.to);

/** True if this is the id of a state that there was on that day. */
export function existed(state: string, day: Day): boolean {
  return stateTable().has(state) && lifetime(state).some(onDay(day));
}

/** The state's first day after `day`, if it did not exist then; else null. */
function firstDayAfter(state: string, day: Day): Day | null {
  if (!stateTable().has(state) || sameStateInLaw.has(state)) return null;
  const spans = lifetime(state);
  if (spans.some(onDay(day))) return null;
  return spans.find(({ from }) => from !== null && from > day)?.from ?? null;
}

/** True if the state has ended, so that an end that is left blank is no riddle. */
export function hasEnded(state: string): boolean {
  return lastDay(state) !== null;
}

/**
 * Adds the rows of a standing: the signature, and the party from the day of consent. Files that give a state
 * of today the date of its predecessor have it from its own first day. `listed` are the states that the file
 * lists for the treaty themselves.
 */
export function addStanding(body: string, standing: Standing, listed: ReadonlySet<string>): void {
  const { row, state, nameAsGiven, signed, bound, end, note } = standing;
  const common = { body, name_as_given: nameAsGiven, precision: "day" };
  const holders = (day: Day | null) =>
    day === null
      ? []
      : seatHolders(state, day).filter((holder) => holder.state === state || !listed.has(holder.state));
  for (const holder of holders(signed))
    row.add("membership", {
      ...common,
      state: holder.state,
      role: "signatory",
      date_from: holder.from,
      date_to: holder.to ?? lastDay(holder.state),
      action: "signature",
      note,
    });
  for (const holder of holders(bound)) {
    const own = holder.from === null ? null : firstDayAfter(holder.state, holder.from);
    const inherited = own !== null || holder.from !== bound;
    const also = inherited ? `The file gives ${bound}, before the state had this form.` : "";
    row.add("membership", {
      ...common,
      state: holder.state,
      role: "party",
      date_from: own ?? holder.from,
      date_to: holder.to ?? end ?? lastDay(holder.state),
      action: inherited ? "succession" : signed !== null ? "ratification" : null,
      note: [note, also].filter(Boolean).join(" ") || null,
    });
  }
}
