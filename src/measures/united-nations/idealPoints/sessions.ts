import type { Ballots } from "./ballots.js";
import { type Items, REPEAT_PRECISION, SLOPE_PRECISION } from "./items.js";
import { CHANGE_VARIANCE, MIDDLE_PRECISION } from "./positions.js";

/** Where a function with one valley is least, by thirds. */
function least(of: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let i = 0; i < 40; i++) {
    const third = (high - low) / 3;
    if (of(low + third) < of(high - third)) high -= third;
    else low += third;
  }
  return (low + high) / 2;
}

/** What the priors take off for one session, as sums over its cells and items. */
class Cost {
  weight = 0;
  x = 0;
  xx = 0;
  other = 0;
  xOther = 0;
  otherOther = 0;
  slopes = 0;
  /** Of items that repeat another: slopes squared, times the other's, the other's squared; slopes times what the thresholds differ. */
  repeated = 0;
  slopeBefore = 0;
  before = 0;
  shift = 0;

  /** A position that is drawn to `to`. */
  cell(weight: number, x: number, to: number): void {
    this.weight += weight;
    this.x += weight * x;
    this.xx += weight * x * x;
    this.other += weight * to;
    this.xOther += weight * x * to;
    this.otherOther += weight * to * to;
  }

  /** The best shift of the positions once they are stretched by `c`, and what it then costs. */
  at(c: number): { a: number; cost: number } {
    const u = 1 / c;
    const square = this.weight + 2 * REPEAT_PRECISION * this.repeated * u * u;
    const linear = c * this.x - this.other + REPEAT_PRECISION * this.shift * u;
    const rest =
      c * c * this.xx -
      2 * c * this.xOther +
      this.otherOther +
      SLOPE_PRECISION * this.slopes * u * u +
      REPEAT_PRECISION * (this.repeated * u * u - 2 * this.slopeBefore * u + this.before);
    return { a: -linear / square, cost: rest - (linear * linear) / square };
  }
}

/**
 * Positions of one session that are stretched and shifted tell its votes as well if its items are changed to match:
 * along these two lines only the priors decide. The best point on them is found directly, session by session; by turns
 * of Newton steps it would take hundreds of rounds.
 */
export function settleSessions(ballots: Ballots, position: Float64Array, items: Items): void {
  const { cellSession, itemSession } = ballots;
  const { slope, low, high } = items;
  const cells = bySession(cellSession);
  const own = bySession(itemSession);
  for (const [session, inSession] of cells) {
    const voted = own.get(session) ?? [];
    const cost = costOf(ballots, position, items, inSession, voted);
    const c = least((x) => cost.at(x).cost, 0.5, 2);
    const { a } = cost.at(c);
    for (const cell of inSession) position[cell] = c * (position[cell] ?? 0) + a;
    for (const item of voted) {
      const s = (slope[item] ?? 0) / c;
      slope[item] = s;
      low[item] = (low[item] ?? 0) + s * a;
      high[item] = (high[item] ?? 0) + s * a;
    }
  }
}

/** Numbers of the cells or items of each session, earliest session first. */
function bySession(sessions: Int32Array): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const session of [...new Set(sessions)].sort((x, y) => x - y)) found.set(session, []);
  sessions.forEach((session, i) => void found.get(session)?.push(i));
  return found;
}

function costOf(
  { cellState, cellSession, itemBefore, itemAfter }: Ballots,
  position: Float64Array,
  { slope, low, high }: Items,
  cells: readonly number[],
  items: readonly number[],
): Cost {
  const cost = new Cost();
  for (const cell of cells) {
    const x = position[cell] ?? 0;
    cost.cell(MIDDLE_PRECISION, x, 0);
    for (const other of [cell - 1, cell + 1]) {
      if (cellState[other] !== cellState[cell]) continue;
      const gap = Math.abs((cellSession[other] ?? 0) - (cellSession[cell] ?? 0));
      cost.cell(1 / (CHANGE_VARIANCE * gap), x, position[other] ?? 0);
    }
  }
  for (const item of items) {
    const s = slope[item] ?? 0;
    cost.slopes += s * s;
    for (const other of [itemBefore[item] ?? -1, itemAfter[item] ?? -1]) {
      if (other < 0) continue;
      const r = slope[other] ?? 0;
      cost.repeated += s * s;
      cost.slopeBefore += s * r;
      cost.before += r * r;
      cost.shift += s * ((low[item] ?? 0) - (low[other] ?? 0) + (high[item] ?? 0) - (high[other] ?? 0));
    }
  }
  return cost;
}
