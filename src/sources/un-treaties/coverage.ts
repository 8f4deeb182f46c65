import type { Day } from "../../base/period.js";
import type { CoverageClaim } from "../kit/types.js";
import { dissolved } from "../treaty-parties/dissolved.js";

const lastDissolved = 1992;

/** What a participation table covers: today's participants up to the last act in the file. */
export function treatyClaims(body: string, year: number | undefined, last: Day): CoverageClaim[] {
  const scope = { table: "membership", kind: body } as const;
  const ended = year !== undefined && year > lastDissolved ? [] : dissolved;
  return [
    {
      ...scope,
      to: last,
      reason: `The UN Treaty Collection's list of participants in a copy whose last action is of ${last}; later actions are not in it and withdrawals are not shown.`,
    },
    ...ended.map(({ state, to, name }) => ({
      ...scope,
      state,
      to,
      gap: true,
      reason: `The UN Treaty Collection lists the participants of ${last.slice(0, 4)}, and ${name} is not among them; parties up to ${to} cannot be counted from it.`,
    })),
  ];
}

/** An act in square brackets: whether the state is a participant is not known. */
export const bracketClaim = (body: string, state: string): CoverageClaim => ({
  table: "membership",
  kind: body,
  state,
  gap: true,
  reason: `The UN Treaty Collection prints an act of ${state} in square brackets, with a note that settles what became of it.`,
});

/** The declarations under the Statute of the Court have no dates: they are known for the last day only. */
export const declarationClaim = (body: string, last: Day): CoverageClaim => ({
  table: "membership",
  kind: body,
  from: last,
  to: last,
  reason: `States with a declaration recognizing the Court's jurisdiction as compulsory, as listed on ${last}; the list has no dates.`,
});
