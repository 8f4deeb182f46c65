/** Similarity of two rows of values on the scale 0 to `top`. NaN where chance alone would give no distance. */
export interface Similarity {
  s: number;
  kappa: number;
  pi: number;
}

/**
 * From the sum of distances over `n` cases and the counts of each value in the two rows: Signorino and Ritter's S with
 * absolute distances, and Cohen's kappa and Scott's pi weighted by the same distances, which set what is found against
 * what is to be expected of the margins, of each row or of both together (Häge 2011).
 */
export function similarityOf(
  distance: number,
  n: number,
  a: ArrayLike<number>,
  aFrom: number,
  b: ArrayLike<number>,
  bFrom: number,
  top: number,
): Similarity {
  const found = distance / (top * n);
  let byKappa = 0;
  let byPi = 0;
  let p = 0;
  let q = 0;
  // Of two values drawn independently the distance to expect is the chance, summed over thresholds, that one lies on each side.
  for (let t = 0; t < top; t++) {
    p += (a[aFrom + t] ?? 0) / n;
    q += (b[bFrom + t] ?? 0) / n;
    const both = (p + q) / 2;
    byKappa += p * (1 - q) + q * (1 - p);
    byPi += 2 * both * (1 - both);
  }
  const corrected = (expected: number): number => (expected > 0 ? 1 - (found * top) / expected : Number.NaN);
  return { s: 1 - 2 * found, kappa: corrected(byKappa), pi: corrected(byPi) };
}
