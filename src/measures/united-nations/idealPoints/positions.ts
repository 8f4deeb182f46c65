import { ABSTAIN, type Ballots } from "./ballots.js";
import type { Items } from "./items.js";
import { Link } from "./link.js";

/** Variance of a position's change from one session to the next, before the scale is set. */
export const CHANGE_VARIANCE = 0.5;
/** Precision with which every position is drawn to the middle: it keeps the scale of sessions from drifting apart. */
export const MIDDLE_PRECISION = 0.3;

/** Gradient and curvature of the log-likelihood for every cell, given the items. */
function derivatives(
  ballots: Ballots,
  position: Float64Array,
  items: Items,
  g: Float64Array,
  h: Float64Array,
) {
  const { itemStart, ballotCell, ballotVote } = ballots;
  g.fill(0);
  h.fill(0);
  const link = new Link();
  for (let i = 0; i < items.slope.length; i++) {
    const slope = items.slope[i] ?? 0;
    const low = items.low[i] ?? 0;
    const high = items.high[i] ?? 0;
    const end = itemStart[i + 1] ?? 0;
    for (let at = itemStart[i] ?? 0; at < end; at++) {
      const cell = ballotCell[at] ?? 0;
      const u = slope * (position[cell] ?? 0);
      link.set(ballotVote[at] ?? ABSTAIN, low - u, high - u);
      g[cell] = (g[cell] ?? 0) - slope * (link.low + link.high);
      h[cell] = (h[cell] ?? 0) + slope * slope * (link.lowLow + 2 * link.lowHigh + link.highHigh);
    }
  }
}

/** What the priors take off for the positions. */
export function positionPenalty({ cellState, cellSession }: Ballots, position: Float64Array): number {
  let sum = 0;
  position.forEach((x, cell) => {
    sum += MIDDLE_PRECISION * x * x;
    if (cell > 0 && cellState[cell] === cellState[cell - 1]) {
      const gap = (cellSession[cell] ?? 0) - (cellSession[cell - 1] ?? 0);
      sum += (x - (position[cell - 1] ?? 0)) ** 2 / (CHANGE_VARIANCE * gap);
    }
  });
  return sum;
}

/**
 * One Newton step of every state's path through the sessions, whose changes are a random walk: a tridiagonal system
 * for each state. `variance` is filled with the inverse of the curvature, its diagonal.
 */
export function stepPositions(
  ballots: Ballots,
  position: Float64Array,
  items: Items,
  work: { g: Float64Array; h: Float64Array; variance: Float64Array },
): void {
  const { g, h, variance } = work;
  derivatives(ballots, position, items, g, h);
  const { cellState, cellSession } = ballots;
  let start = 0;
  while (start < cellState.length) {
    let end = start + 1;
    while (end < cellState.length && cellState[end] === cellState[start]) end++;
    path(position, cellSession, g, h, variance, start, end);
    start = end;
  }
}

function path(
  position: Float64Array,
  session: Int32Array,
  g: Float64Array,
  h: Float64Array,
  variance: Float64Array,
  start: number,
  end: number,
): void {
  const n = end - start;
  const link = (k: number): number =>
    k <= 0 || k >= n
      ? 0
      : 1 / (CHANGE_VARIANCE * ((session[start + k] ?? 0) - (session[start + k - 1] ?? 0)));
  const diagonal = new Float64Array(n);
  const gradient = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    const own = position[start + k] ?? 0;
    const back = link(k);
    const on = link(k + 1);
    diagonal[k] = (h[start + k] ?? 0) + back + on + MIDDLE_PRECISION;
    gradient[k] = (g[start + k] ?? 0) - MIDDLE_PRECISION * own;
    if (back > 0) gradient[k] = (gradient[k] ?? 0) - back * (own - (position[start + k - 1] ?? 0));
    if (on > 0) gradient[k] = (gradient[k] ?? 0) - on * (own - (position[start + k + 1] ?? 0));
  }
  // Pivots from the first session on and from the last one back: the inverse's diagonal needs both.
  const down = diagonal.slice();
  const rest = gradient.slice();
  for (let k = 1; k < n; k++) {
    const ratio = link(k) / (down[k - 1] ?? 1);
    down[k] = (diagonal[k] ?? 0) - ratio * link(k);
    rest[k] = (rest[k] ?? 0) + ratio * (rest[k - 1] ?? 0);
  }
  const up = diagonal.slice();
  for (let k = n - 2; k >= 0; k--) up[k] = (diagonal[k] ?? 0) - link(k + 1) ** 2 / (up[k + 1] ?? 1);
  let next = 0;
  for (let k = n - 1; k >= 0; k--) {
    next = ((rest[k] ?? 0) + link(k + 1) * next) / (down[k] ?? 1);
    const cell = start + k;
    position[cell] = (position[cell] ?? 0) + Math.max(-1, Math.min(1, next));
    variance[cell] = 1 / ((down[k] ?? 0) + (up[k] ?? 0) - (diagonal[k] ?? 0));
  }
}
