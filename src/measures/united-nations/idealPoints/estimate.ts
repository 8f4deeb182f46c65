import { ABSTAIN, type Ballots, NO, YES } from "./ballots.js";
import { type Items, slopePenalty, startItems, stepItems } from "./items.js";
import { positionPenalty, stepPositions } from "./positions.js";
import { settleSessions } from "./sessions.js";

export interface Estimate {
  /** Per cell, mean 0 and deviation 1 over all cells. */
  position: Float64Array;
  deviation: Float64Array;
  rounds: number;
}

const MOST_ROUNDS = 200;
/** Largest change of a position in a round at which the estimate stands. */
const STILL = 2e-3;

/** Where to begin: how often each state voted as `pole` did in the session, abstention half, in deviations. */
function agreementWith(pole: number, ballots: Ballots): Float64Array {
  const { cellState, cellSession, itemStart, ballotCell, ballotVote } = ballots;
  const same = new Float64Array(cellState.length);
  const both = new Float64Array(cellState.length);
  for (let i = 0; i + 1 < itemStart.length; i++) {
    const end = itemStart[i + 1] ?? 0;
    // An item may be put in several sessions: the pole's vote is looked for in each.
    const cast = new Map<number, number>();
    for (let at = itemStart[i] ?? 0; at < end; at++) {
      const cell = ballotCell[at] ?? 0;
      if (cellState[cell] === pole) cast.set(cellSession[cell] ?? 0, ballotVote[at] ?? ABSTAIN);
    }
    for (let at = itemStart[i] ?? 0; at < end; at++) {
      const cell = ballotCell[at] ?? 0;
      const vote = cast.get(cellSession[cell] ?? 0);
      if (vote === undefined || vote === ABSTAIN) continue;
      both[cell] = (both[cell] ?? 0) + 1;
      same[cell] = (same[cell] ?? 0) + Math.abs(vote - (ballotVote[at] ?? ABSTAIN)) / (YES - NO);
    }
  }
  const position = same.map((apart, cell) =>
    (both[cell] ?? 0) > 0 ? -apart / (both[cell] ?? 1) : Number.NaN,
  );
  const known = position.filter((x) => !Number.isNaN(x));
  const mean = known.reduce((sum, x) => sum + x, 0) / known.length;
  return standardise(position.map((x) => (Number.isNaN(x) ? mean : x)));
}

function moments(values: Float64Array): { mean: number; deviation: number } {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length) || 1;
  return { mean, deviation };
}

function standardise(values: Float64Array): Float64Array {
  const { mean, deviation } = moments(values);
  return values.map((x) => (x - mean) / deviation);
}

/**
 * Slopes halved and positions doubled tell the votes as well: along this line only the priors decide, and the best
 * point on it is known at once. Without it the turns would take hundreds of rounds to get there.
 */
function rescale(ballots: Ballots, position: Float64Array, items: Items): void {
  const factor = (slopePenalty(ballots, items) / positionPenalty(ballots, position)) ** 0.25;
  if (!(factor > 0 && Number.isFinite(factor))) return;
  position.forEach((x, cell) => {
    position[cell] = x * factor;
  });
  items.slope.forEach((x, item) => {
    items.slope[item] = x / factor;
  });
}

/**
 * Estimates the positions of states by turns: the items given the positions, the positions given the items, each by
 * a Newton step of the penalised likelihood, until nothing moves. `pole` is the state whose side is positive. The
 * same ballots give the same numbers: nothing is drawn by chance.
 */
export function estimate(ballots: Ballots, pole: string): Estimate {
  const side = ballots.states.indexOf(pole);
  const items = startItems(ballots);
  const cells = ballots.cellState.length;
  const position = agreementWith(side, ballots);
  const work = { g: new Float64Array(cells), h: new Float64Array(cells), variance: new Float64Array(cells) };
  for (let i = 0; i < 4; i++) stepItems(ballots, position, items);
  rescale(ballots, position, items);
  let rounds = 0;
  let moved = Number.POSITIVE_INFINITY;
  const before = new Float64Array(cells);
  while (rounds < MOST_ROUNDS && moved > STILL) {
    before.set(position);
    stepPositions(ballots, position, items, work);
    rescale(ballots, position, items);
    settleSessions(ballots, position, items);
    stepItems(ballots, position, items);
    moved = 0;
    for (let cell = 0; cell < cells; cell++)
      moved = Math.max(moved, Math.abs((position[cell] ?? 0) - (before[cell] ?? 0)));
    rounds++;
  }
  let sum = 0;
  ballots.cellState.forEach((state, cell) => {
    if (state === side) sum += position[cell] ?? 0;
  });
  const sign = sum < 0 ? -1 : 1;
  const { mean, deviation } = moments(position);
  return {
    position: position.map((x) => (sign * (x - mean)) / deviation),
    deviation: work.variance.map((v) => Math.sqrt(v) / deviation),
    rounds,
  };
}
