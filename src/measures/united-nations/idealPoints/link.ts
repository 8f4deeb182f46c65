import { NO, YES } from "./ballots.js";

/** The normal distribution between -6 and 6, tabled: what lies farther out is taken for the end of the table. */
const END = 6;
const STEPS = 512;
const SIZE = 2 * END * STEPS + 1;
const density = new Float64Array(SIZE + 1);
const below = new Float64Array(SIZE + 1);

function fill(): void {
  for (let i = 0; i <= SIZE; i++) {
    const x = i / STEPS - END;
    density[i] = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  }
  // Simpson's rule over each step, from a start that is right to the last digits by the tail's series.
  const tail = 1 / END - 1 / END ** 3 + 3 / END ** 5 - 15 / END ** 7 + 105 / END ** 9;
  below[0] = (density[0] ?? 0) * tail;
  for (let i = 1; i <= SIZE; i++) {
    const middle = (i - 0.5) / STEPS - END;
    const half = Math.exp((-middle * middle) / 2) / Math.sqrt(2 * Math.PI);
    below[i] = (below[i - 1] ?? 0) + ((density[i - 1] ?? 0) + 4 * half + (density[i] ?? 0)) / (6 * STEPS);
  }
}
fill();

/**
 * What one vote says of the two thresholds, each less the state's place on the item: gradient of the log-likelihood
 * and its curvature, turned positive. The derivatives by anything else follow from these.
 */
export class Link {
  low = 0;
  high = 0;
  lowLow = 0;
  highHigh = 0;
  lowHigh = 0;

  /** Sets the fields for a vote, where `a` and `b` are the lower and the upper threshold less the state's place. */
  set(vote: number, a: number, b: number): void {
    const x = a > END ? END : a < -END ? -END : a;
    const y = b > END ? END : b < -END ? -END : b;
    const atX = (x + END) * STEPS;
    const atY = (y + END) * STEPS;
    const i = atX | 0;
    const j = atY | 0;
    const di = atX - i;
    const dj = atY - j;
    this.low = 0;
    this.high = 0;
    this.lowLow = 0;
    this.highHigh = 0;
    this.lowHigh = 0;
    if (vote === NO) {
      const p = at(below, i, di);
      const m = at(density, i, di) / p;
      this.low = m;
      this.lowLow = m * (m + x);
    } else if (vote === YES) {
      const p = at(below, SIZE - 1 - j, -dj);
      const m = at(density, j, dj) / p;
      this.high = -m;
      this.highHigh = m * (m - y);
    } else {
      const p = Math.max(1e-9, at(below, j, dj) - at(below, i, di));
      const pa = at(density, i, di) / p;
      const pb = at(density, j, dj) / p;
      this.low = -pa;
      this.high = pb;
      this.lowLow = pa * (pa - x);
      this.highHigh = pb * (pb + y);
      this.lowHigh = -pa * pb;
    }
  }
}

/** A table's value between its entries; `part` may be negative, towards the entry before. */
function at(table: Float64Array, i: number, part: number): number {
  const here = table[i] ?? 0;
  const next = part < 0 ? (table[i - 1] ?? here) : (table[i + 1] ?? here);
  return here + (part < 0 ? -part : part) * (next - here);
}
