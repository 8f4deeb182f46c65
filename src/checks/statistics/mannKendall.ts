/** The Mann-Kendall test for a trend, and how steep it is. */
export interface MannKendall {
  /** Pairs that rise minus pairs that fall. */
  s: number;
  /** Variance of S without a trend, corrected for ties. */
  varS: number;
  /** S in standard deviations, one unit nearer to zero (continuity). 0 where all values are equal. */
  z: number;
  /** One-sided: the probability of an S at least this high without a trend. */
  pIncrease: number;
  /** One-sided: the probability of an S at least this low without a trend. */
  pDecrease: number;
  /** Whether the p values are exact (at most 10 values and no ties) or from the normal distribution. */
  method: "exact" | "normal";
  /** Kendall's tau-b against time: S over the most it could be with these ties. */
  tau: number;
  /** Median of the slopes of all pairs, per step. */
  senSlope: number;
  /**
   * Ends of its 95% interval: the slopes whose ranks lie z times the deviation of S from the middle, halved (Sen 1968;
   * Gilbert 1987, section 16.5). Infinite where the values are too few for one.
   */
  senLow: number;
  senHigh: number;
}

/** Up to this many values the published tables are exact (Gilbert 1987, table A18). */
const EXACT_UP_TO = 10;

/** How many orders of n values have each number of falling pairs. */
function inversionCounts(n: number): number[] {
  let counts = [1];
  for (let size = 2; size <= n; size++) {
    const next = new Array<number>(counts.length + size - 1).fill(0);
    counts.forEach((count, falls) => {
      for (let more = 0; more < size; more++) next[falls + more] = (next[falls + more] ?? 0) + count;
    });
    counts = next;
  }
  return counts;
}

/** The probability that S is at least `s` when all orders of n different values are equally likely. */
function exactAtLeast(n: number, s: number): number {
  const counts = inversionCounts(n);
  const pairs = (n * (n - 1)) / 2;
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count, falls) => (pairs - 2 * falls >= s ? sum + count : sum), 0) / total;
}

/** Upper 2.5% point of the normal distribution. */
const TWO_SIDED_95 = 1.959963984540054;

function interval(sorted: readonly number[], varS: number): { senLow: number; senHigh: number } {
  const reach = TWO_SIDED_95 * Math.sqrt(varS);
  const low = Math.round((sorted.length - reach) / 2);
  const high = Math.round((sorted.length + reach) / 2 + 1);
  return {
    senLow: sorted[low - 1] ?? Number.NEGATIVE_INFINITY,
    senHigh: sorted[high - 1] ?? Number.POSITIVE_INFINITY,
  };
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * Tests values at equal steps of time for a trend. Needs at least two finite values, else throws a
 * RangeError: whether so few say anything is for the caller to decide.
 */
export async function mannKendall(values: readonly number[]): Promise<MannKendall> {
  const n = values.length;
  if (n < 2 || !values.every(Number.isFinite))
    throw new RangeError("mannKendall needs at least two finite numbers");
  let s = 0;
  const slopes: number[] = [];
  values.forEach((from, i) => {
    for (let j = i + 1; j < n; j++) {
      const rise = (values[j] ?? 0) - from;
      s += Math.sign(rise);
      slopes.push(rise / (j - i));
    }
  });
  const groups = new Map<number, number>();
  // -0 and 0 are one value, which Map's keys know.
  for (const value of values) groups.set(value, (groups.get(value) ?? 0) + 1);
  const spread = (k: number) => k * (k - 1) * (2 * k + 5);
  const tied = [...groups.values()].reduce((sum, size) => sum + spread(size), 0);
  const varS = (spread(n) - tied) / 18;
  const z = varS === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(varS);
  const pairs = (n * (n - 1)) / 2;
  const tiedPairs = [...groups.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const tau = pairs === tiedPairs ? 0 : s / Math.sqrt(pairs * (pairs - tiedPairs));
  slopes.sort((a, b) => a - b);
  const rest = { s, varS, z, tau, senSlope: median(slopes), ...interval(slopes, varS) };
  if (n <= EXACT_UP_TO && groups.size === n)
    return { ...rest, method: "exact", pIncrease: exactAtLeast(n, s), pDecrease: exactAtLeast(n, -s) };
  if (varS === 0) return { ...rest, method: "normal", pIncrease: 1, pDecrease: 1 };
  // Loaded only when a trend is tested: the package is slow to start.
  const { default: normalCdf } = await import("@stdlib/stats-base-dists-normal-cdf");
  // The continuity correction goes towards zero for the tail that is asked for, on both sides.
  const upper = (x: number) => normalCdf(-(x - 1) / Math.sqrt(varS), 0, 1);
  return { ...rest, method: "normal", pIncrease: upper(s), pDecrease: upper(-s) };
}
