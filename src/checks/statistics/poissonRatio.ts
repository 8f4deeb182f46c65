/** Two counts over two times of exposure, compared. */
export interface PoissonRatio {
  /** Rate of the first over rate of the second; infinite if the second count is 0, NaN if both are. */
  ratio: number;
  /** Two-sided, exact, against equal rates. */
  p: number;
  /** Ends of the exact interval for the ratio. */
  low: number;
  high: number;
  level: number;
}

/** Probabilities within this of the observed one count as equal to it, as in R's binom.test. */
const TIE = 1e-7;

const logFactorials: number[] = [0];
/** ln n!, exact to the last digits: summed up to 256, beyond that by Stirling's series. */
function logFactorial(n: number): number {
  if (n > 256) {
    const inverse = 1 / n;
    const square = inverse * inverse;
    const series = inverse * (1 / 12 - square * (1 / 360 - square / 1260));
    return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series;
  }
  for (let k = logFactorials.length; k <= n; k++)
    logFactorials.push((logFactorials[k - 1] ?? 0) + Math.log(k));
  return logFactorials[n] ?? 0;
}

function logBinomial(k: number, n: number, p: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k) + k * Math.log(p) + (n - k) * Math.log1p(-p);
}

/** How many of the counts from `from` to `to` are no likelier than `limit`; they are the outermost ones. */
function unlikely(from: number, to: number, n: number, p: number, limit: number): number {
  let count = 0;
  for (let k = from; k <= to; k++) if (logBinomial(k, n, p) <= limit) count++;
  return count;
}

/**
 * The exact test of two Poisson counts `x1` in `t1` and `x2` in `t2` by conditioning on their sum, and the
 * Clopper-Pearson interval for the ratio of their rates: the same as R's
 * `poisson.test(c(x1, x2), c(t1, t2))`. Throws a RangeError for what are no counts and times.
 */
export async function poissonRatio(
  x1: number,
  t1: number,
  x2: number,
  t2: number,
  level = 0.95,
): Promise<PoissonRatio> {
  const count = (x: number) => Number.isSafeInteger(x) && x >= 0;
  if (
    !count(x1) ||
    !count(x2) ||
    !(t1 > 0 && t2 > 0) ||
    !Number.isFinite(t1 + t2) ||
    !(level > 0 && level < 1)
  )
    throw new RangeError("poissonRatio needs two counts, two positive times and a level between 0 and 1");
  const n = x1 + x2;
  const ratio = x1 / t1 / (x2 / t2);
  if (n === 0) return { ratio, p: 1, low: 0, high: Number.POSITIVE_INFINITY, level };
  // Loaded only when counts are compared: the packages are slow to start.
  const [{ default: binomialCdf }, { default: betaQuantile }] = await Promise.all([
    import("@stdlib/stats-base-dists-binomial-cdf"),
    import("@stdlib/stats-base-dists-beta-quantile"),
  ]);
  const share = t1 / (t1 + t2);
  const atMost = (k: number) => (k < 0 ? 0 : binomialCdf(k, n, share));
  // From the other side, so that a small upper tail keeps its digits.
  const atLeast = (k: number) => (k > n ? 0 : binomialCdf(n - k, n, 1 - share));
  const middle = n * share;
  const limit = logBinomial(x1, n, share) + Math.log1p(TIE);
  let p = 1;
  if (x1 < middle) p = atMost(x1) + atLeast(n - unlikely(Math.ceil(middle), n, n, share, limit) + 1);
  else if (x1 > middle) p = atMost(unlikely(0, Math.floor(middle), n, share, limit) - 1) + atLeast(x1);

  const tail = (1 - level) / 2;
  const odds = (q: number) => (q / (1 - q)) * (t2 / t1);
  const low = x1 === 0 ? 0 : odds(betaQuantile(tail, x1, x2 + 1));
  const high = x2 === 0 ? Number.POSITIVE_INFINITY : odds(betaQuantile(1 - tail, x1 + 1, x2));
  return { ratio, p: Math.min(1, p), low, high, level };
}
