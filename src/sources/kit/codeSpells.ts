import type { Day } from "../../base/period.js";
import { resolve } from "../../states/resolve.js";
import type { CodeSystem } from "../../states/types.js";
import type { RawFile, ReadContext } from "./types.js";

/** A state behind a code, and the part of a spell in which the code meant it. */
export interface CodeSpell {
  state: string;
  from: Day;
  /** NULL if the spell is open. */
  to: Day | null;
}

/**
 * The states behind a code over a spell. There are several where the code passed from one state to the next in the
 * meantime (365 in 1991, 345 in 1992), each with its part of the spell. `last` is the last day that the data code,
 * by which an open spell is read. None after a problem.
 */
export function codeSpells(
  context: ReadContext,
  code: string,
  spell: { from: Day; to: Day | null; last: Day },
  place: { file: RawFile; line: number; column?: string },
  system: CodeSystem,
): CodeSpell[] {
  const { from, to, last } = spell;
  const end = to ?? last;
  const period = { from, to: end, precision: "interval", text: `${from}/${end}` } as const;
  const read = resolve(code, period, system);
  if (read.result !== "ambiguous") {
    const state = context.state(code, period, place, system);
    return state === undefined ? [] : [{ state, from, to }];
  }
  return read.candidates
    .flatMap((candidate) => {
      const begins = candidate.from !== null && candidate.from > from ? candidate.from : from;
      const ends = candidate.to !== null && candidate.to < end ? candidate.to : to;
      return begins <= (ends ?? last) ? [{ state: candidate.id, from: begins, to: ends }] : [];
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}
