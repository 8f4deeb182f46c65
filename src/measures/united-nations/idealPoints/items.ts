import { ABSTAIN, type Ballots, NO, YES } from "./ballots.js";
import { Link } from "./link.js";

/** Parameters of the items: how steeply each divides the scale, and where no turns to abstain and abstain to yes. */
export interface Items {
  slope: Float64Array;
  low: Float64Array;
  high: Float64Array;
}

/** Precision of the normal prior of a slope. */
export const SLOPE_PRECISION = 5;
/** Precision with which an item that repeats another keeps to its parameters. */
export const REPEAT_PRECISION = 8;
/** Weight of one vote of each kind by a state in the middle of the scale, which every item is given beforehand. */
const PSEUDO = 0.05;
/** The two thresholds never meet, and no step of an item is longer than this. */
const LEAST_GAP = 0.02;
const LONGEST_STEP = 1;
const FARTHEST = 6;

const clamp = (x: number, max: number): number => (x > max ? max : x < -max ? -max : x);

/** Solves a symmetric 3 by 3 system by elimination; undefined if it is not positive definite. */
function solve(
  [ss, sl, sh, ll, lh, hh]: readonly [number, number, number, number, number, number],
  [gs, gl, gh]: readonly [number, number, number],
): [number, number, number] | undefined {
  const b = ll - (sl * sl) / ss;
  const c = lh - (sl * sh) / ss;
  const d = hh - (sh * sh) / ss - (c * c) / b;
  if (!(ss > 0 && b > 0 && d > 0)) return undefined;
  const second = gl - (sl * gs) / ss;
  const third = (gh - (sh * gs) / ss - (c * second) / b) / d;
  const dl = (second - c * third) / b;
  return [(gs - sl * dl - sh * third) / ss, dl, third];
}

export function startItems({ itemStart }: Ballots): Items {
  const count = itemStart.length - 1;
  return {
    slope: new Float64Array(count),
    low: new Float64Array(count).fill(-0.5),
    high: new Float64Array(count).fill(0.5),
  };
}

/** What the priors take off for the slopes. */
export function slopePenalty({ itemBefore }: Ballots, { slope }: Items): number {
  let sum = 0;
  slope.forEach((s, item) => {
    const before = itemBefore[item] ?? -1;
    sum += SLOPE_PRECISION * s * s;
    if (before >= 0) sum += REPEAT_PRECISION * (s - (slope[before] ?? 0)) ** 2;
  });
  return sum;
}

/** One Newton step of every item, given the positions of the states. */
export function stepItems(ballots: Ballots, position: Float64Array, items: Items): void {
  const { itemStart, ballotCell, ballotVote, itemBefore, itemAfter } = ballots;
  const { slope, low, high } = items;
  const link = new Link();
  for (let i = 0; i < slope.length; i++) {
    const s = slope[i] ?? 0;
    const l = low[i] ?? 0;
    const h = high[i] ?? 0;
    let gs = -SLOPE_PRECISION * s;
    let gl = 0;
    let gh = 0;
    let ss = SLOPE_PRECISION;
    let sl = 0;
    let sh = 0;
    let ll = 0;
    let lh = 0;
    let hh = 0;
    for (const other of [itemBefore[i] ?? -1, itemAfter[i] ?? -1]) {
      if (other < 0) continue;
      gs += REPEAT_PRECISION * ((slope[other] ?? 0) - s);
      gl += REPEAT_PRECISION * ((low[other] ?? 0) - l);
      gh += REPEAT_PRECISION * ((high[other] ?? 0) - h);
      ss += REPEAT_PRECISION;
      ll += REPEAT_PRECISION;
      hh += REPEAT_PRECISION;
    }
    for (let vote = NO; vote <= YES; vote++) {
      link.set(vote, l, h);
      gl += PSEUDO * link.low;
      gh += PSEUDO * link.high;
      ll += PSEUDO * link.lowLow;
      lh += PSEUDO * link.lowHigh;
      hh += PSEUDO * link.highHigh;
    }
    const end = itemStart[i + 1] ?? 0;
    for (let at = itemStart[i] ?? 0; at < end; at++) {
      const x = position[ballotCell[at] ?? 0] ?? 0;
      link.set(ballotVote[at] ?? ABSTAIN, l - s * x, h - s * x);
      gs -= (link.low + link.high) * x;
      gl += link.low;
      gh += link.high;
      const byLow = link.lowLow + link.lowHigh;
      const byHigh = link.highHigh + link.lowHigh;
      ss += (byLow + byHigh) * x * x;
      sl -= byLow * x;
      sh -= byHigh * x;
      ll += link.lowLow;
      lh += link.lowHigh;
      hh += link.highHigh;
    }
    const step = solve([ss, sl, sh, ll, lh, hh], [gs, gl, gh]);
    if (!step) continue;
    const longest = Math.max(...step.map(Math.abs));
    const share = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
    slope[i] = clamp(s + share * step[0], FARTHEST);
    const toLow = clamp(l + share * step[1], FARTHEST);
    const toHigh = clamp(h + share * step[2], FARTHEST);
    const middle = (toLow + toHigh) / 2;
    low[i] = Math.min(toLow, middle - LEAST_GAP / 2);
    high[i] = Math.max(toHigh, middle + LEAST_GAP / 2);
  }
}
