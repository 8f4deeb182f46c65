import type { Day } from "../../base/period.js";
import type { ReadContext } from "../kit/types.js";
import { dissolved } from "../treaty-parties/dissolved.js";

const lastDissolved = 1992;

/** What a participation table covers: today's participants up to the day at which the copy was frozen. */
export function coverTreaty(context: ReadContext, body: string, year: number | undefined, last: Day): void {
  const scope = { table: "membership", kind: body, subject: null } as const;
  context.cover({
    ...scope,
    state: null,
    from: null,
    to: last,
    reason: `The UN Treaty Collection's list of participants in a copy whose last action is of ${last}; later actions are not in it and withdrawals are not shown.`,
  });
  if (year !== undefined && year > lastDissolved) return;
  for (const { state, to, name } of dissolved)
    context.cover({
      ...scope,
      state,
      from: null,
      to,
      gap: true,
      reason: `The UN Treaty Collection lists the participants of ${last.slice(0, 4)}, and ${name} is not among them; parties up to ${to} cannot be counted from it.`,
    });
}

/** The declarations under the Statute of the Court have no dates: they are known for the last day only. */
export function coverDeclarations(context: ReadContext, body: string, last: Day): void {
  context.cover({
    table: "membership",
    kind: body,
    subject: null,
    state: null,
    from: last,
    to: last,
    reason: `States with a declaration recognizing the Court's jurisdiction as compulsory, as listed on ${last}; the list has no dates.`,
  });
}
