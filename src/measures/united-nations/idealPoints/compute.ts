import type { DeriveContext } from "../../../engine/derived.js";
import { sessionPeriod, yearOfSession } from "../../../engine/sessions.js";
import { layOut, readRollcalls } from "./ballots.js";
import { estimate } from "./estimate.js";

/** The state whose side of the scale is positive. */
const POLE = "USA";
/** A state that cast fewer votes in a session has no row for it. */
export const FEWEST_VOTES = 5;
/** Half the width of a 90% interval, in deviations of a normal distribution. */
const NINETY = 1.6448536269514722;

/** Digits beyond which an estimate says nothing, and in which machines may differ. */
const rounded = (x: number): number => Number(x.toFixed(5));

/** Estimates the ideal points from the best source of votes among the inputs, and adds them with their coverage. */
export async function computeIdealPoints(context: DeriveContext): Promise<void> {
  const input = context.inputs.find((v) => v.source === "voeten-ga-votes") ?? context.inputs[0];
  if (!input) return;
  const ballots = layOut(await readRollcalls(context.record, input.source));
  if (!ballots.states.includes(POLE)) return;
  const { position, deviation } = estimate(ballots, POLE);
  const sessions = new Set<number>();
  ballots.cellState.forEach((state, cell) => {
    const id = ballots.states[state] ?? "";
    const session = ballots.cellSession[cell] ?? 0;
    const votes = ballots.cellVotes[cell] ?? 0;
    const value = position[cell] ?? 0;
    const reach = NINETY * (deviation[cell] ?? 0);
    sessions.add(session);
    if (votes < FEWEST_VOTES) return;
    context.add("ideal_point", {
      state: id,
      session,
      value: rounded(value),
      low: rounded(value - reach),
      high: rounded(value + reach),
      votes,
      locator: `session ${session}, ${id}, from ${input.source} ${input.short}`,
    });
  });
  cover(context, [...sessions], input.source);
}

function cover(context: DeriveContext, sessions: readonly number[], source: string): void {
  const row = { table: "ideal_point", kind: null, subject: null, state: null } as const;
  const [first, last] = [Math.min(...sessions), Math.max(...sessions)];
  context.cover({
    ...row,
    from: sessionPeriod(first)?.from ?? null,
    to: sessionPeriod(last)?.to ?? null,
    reason: `Positions are estimated for sessions ${first} to ${last} of the General Assembly (${yearOfSession(first)} to ${yearOfSession(last) + 1}) from the votes in ${source}, for every state that cast at least ${FEWEST_VOTES} votes in the session.`,
  });
  for (let session = first; session < last; session++) {
    if (sessions.includes(session)) continue;
    context.cover({
      ...row,
      from: sessionPeriod(session)?.from ?? null,
      to: sessionPeriod(session)?.to ?? null,
      gap: true,
      reason: `${source} has too few divided votes of session ${session} to place states by.`,
    });
  }
}
