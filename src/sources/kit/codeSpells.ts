import type { Day } from "../../base/period.js";
import { resolve } from "../../states/resolve.js";
import type { CodeSystem } from "../../states/types.js";
import type { Row } from "./row.js";

/** A state behind a code, and the part of a spell in which the code meant it. */
interface CodeSpell {
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
  row: Row,
  column: string,
  { from, to }: { from: Day; to: Day | null },
  last: Day,
  system: CodeSystem,
): CodeSpell[] {
  const end = to ?? last;
  const period = { from, to: end, precision: "interval", text: `${from}/${end}` } as const;
  const read = resolve(row.text(column), period, system);
  if (read.result !== "ambiguous") {
    const state = row.state(column, period, { system });
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
