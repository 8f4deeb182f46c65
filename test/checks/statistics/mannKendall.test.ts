import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { mannKendall } from "../../../src/checks/statistics/mannKendall.js";

const near = (got: number, want: number, by: number) =>
  assert.ok(Math.abs(got - want) <= by, `${got} is not ${want} +- ${by}`);

/** A series of n different values with a given S: one value is moved back past as many others as are to fall. */
function seriesWith(n: number, s: number): number[] {
  let falls = ((n * (n - 1)) / 2 - s) / 2;
  const rest = Array.from({ length: n }, (_, i) => i);
  const series: number[] = [];
  while (rest.length > 0) {
    const at = Math.min(falls, rest.length - 1);
    falls -= at;
    series.push(...rest.splice(at, 1));
  }
  return series;
}

test("the worked example of the College of the Holy Cross: ties, variance and continuity", async () => {
  // mathcs.holycross.edu/~little/Montserrat/MannKendallByHand.txt: S = 54, V = 14*13*33/18 - 2*1*9/18,
  // Z = 2.9058, p about .0018; the pairs were counted by hand there.
  const series = [12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7];
  const got = await mannKendall(series);
  assert.equal(got.s, 54);
  near(got.varS, 6006 / 18 - 1, 1e-9);
  near(got.z, 2.9058, 5e-5);
  near(got.pIncrease, 0.0018, 5e-5);
  assert.equal(got.method, "normal");
  // 91 pairs, one of them tied
  near(got.tau, 54 / Math.sqrt(91 * 90), 1e-12);
});

test("Kendall's table of exact probabilities (Gilbert 1987, table A18)", async () => {
  const table: [n: number, s: number, p: number][] = [
    [4, 0, 0.625],
    [4, 2, 0.375],
    [4, 4, 0.167],
    [4, 6, 0.042],
    [5, 0, 0.592],
    [5, 6, 0.117],
    [5, 8, 0.042],
    [5, 10, 0.0083],
    [8, 14, 0.054],
    [8, 16, 0.031],
    [8, 18, 0.016],
    [10, 1, 0.5],
    [10, 19, 0.054],
    [10, 21, 0.036],
    [10, 23, 0.023],
  ];
  for (const [n, s, p] of table) {
    const got = await mannKendall(seriesWith(n, s));
    assert.equal(got.s, s);
    assert.equal(got.method, "exact");
    near(got.pIncrease, p, 0.0005);
  }
});

test("Sen's slope is the median of all slopes", async () => {
  // slopes of 1, 3, 2, 6 by hand: 2, 0.5, 5/3, -1, 1.5, 4
  near((await mannKendall([1, 3, 2, 6])).senSlope, (1.5 + 5 / 3) / 2, 1e-12);
  near((await mannKendall([5, 7, 9, 11, 13])).senSlope, 2, 1e-12);
});

test("the interval of Sen's slope goes by ranks, and is open where values are few", async () => {
  // Var(S) of 10 values is 125, so that 1.96 of its roots are 21.91; of 45 slopes the 12th and the 34th.
  const series = [3, 1, 4, 2, 6, 5, 9, 7, 10, 8];
  const slopes = series
    .flatMap((from, i) => series.slice(i + 1).map((to, k) => (to - from) / (k + 1)))
    .sort((a, b) => a - b);
  const got = await mannKendall(series);
  assert.equal(slopes.length, 45);
  assert.deepEqual([got.senLow, got.senHigh], [slopes[11], slopes[33]]);
  assert.ok(got.senLow <= got.senSlope && got.senSlope <= got.senHigh);
  // Var(S) of 4 values is 26/3; 1.96 of its roots are 5.77, and of 6 slopes none is the zeroth or the seventh.
  const few = await mannKendall([1, 3, 2, 6]);
  assert.deepEqual([few.senLow, few.senHigh], [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  const flat = await mannKendall([4, 4, 4, 4]);
  assert.deepEqual([flat.senLow, flat.senHigh], [0, 0]);
});

test("equal values are no trend, and too few or no numbers are refused", async () => {
  const flat = await mannKendall([4, 4, 4, 4]);
  assert.deepEqual([flat.s, flat.varS, flat.z, flat.pIncrease, flat.pDecrease, flat.tau], [0, 0, 0, 1, 1, 0]);
  await assert.rejects(mannKendall([1]), RangeError);
  await assert.rejects(mannKendall([1, Number.NaN, 2]), RangeError);
});

test("turned round in time or in sign, a series has the opposite trend", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 25 }),
      async (series) => {
        const there = await mannKendall(series);
        for (const other of [[...series].reverse(), series.map((value) => -value)]) {
          const back = await mannKendall(other);
          assert.equal(back.s + there.s, 0);
          near(back.pIncrease, there.pDecrease, 1e-12);
          near(back.senSlope, -there.senSlope, 1e-12);
        }
        assert.ok(there.pIncrease + there.pDecrease >= 1 - 1e-9);
      },
    ),
    { numRuns: 60 },
  );
});
