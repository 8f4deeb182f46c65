import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { poissonRatio } from "../../../src/checks/statistics/poissonRatio.js";

const near = (got: number, want: number, relative: number) =>
  assert.ok(Math.abs(got - want) <= relative * Math.abs(want), `${got} is not ${want}`);

test("the example of R's poisson.test: Fredericia against three other cities", async () => {
  // poisson.test(c(11, 6+8+7), c(800, 1083+1050+878)): p-value = 0.07967, rate ratio 1.971488,
  // 95 percent confidence interval 0.8584264 4.2772659
  const got = await poissonRatio(11, 800, 21, 3011);
  near(got.ratio, 1.971488, 1e-6);
  near(got.p, 0.07967, 1e-4);
  near(got.low, 0.8584264, 1e-6);
  near(got.high, 4.2772659, 1e-6);
});

test("small counts by hand: 5 against 1, equal times", async () => {
  // Binomial(6, 1/2): two-sided 2 * (1 + 6) / 64
  near((await poissonRatio(5, 1, 1, 1)).p, 14 / 64, 1e-12);
  // All 6 of 6: 2 / 64; the lower end solves q^6 = 0.025, the upper one is open.
  const all = await poissonRatio(6, 1, 0, 1);
  near(all.p, 2 / 64, 1e-12);
  const q = 0.025 ** (1 / 6);
  near(all.low, q / (1 - q), 1e-7);
  assert.equal(all.high, Number.POSITIVE_INFINITY);
  assert.equal(all.ratio, Number.POSITIVE_INFINITY);
});

test("unequal times by hand: 0 against 3 in twice the time", async () => {
  // Binomial(3, 1/3): P(0) = 8/27, P(1) = 12/27, P(2) = 6/27, P(3) = 1/27; no likelier than P(0): all but 1
  near((await poissonRatio(0, 1, 3, 2)).p, 15 / 27, 1e-12);
});

test("nothing in both is no evidence", async () => {
  const got = await poissonRatio(0, 1, 0, 1);
  assert.deepEqual(
    [got.p, got.low, got.high, Number.isNaN(got.ratio)],
    [1, 0, Number.POSITIVE_INFINITY, true],
  );
});

test("large counts keep their digits", async () => {
  // 30,000 against 29,500: the normal approximation with continuity gives 499 / sqrt(59,500) = 2.0457 -> 0.04079
  near((await poissonRatio(30000, 1, 29500, 1)).p, 0.04079, 2e-3);
});

test("what is no count, time or level is refused", async () => {
  await assert.rejects(poissonRatio(-1, 1, 2, 1), RangeError);
  await assert.rejects(poissonRatio(1.5, 1, 2, 1), RangeError);
  await assert.rejects(poissonRatio(1, 0, 2, 1), RangeError);
  await assert.rejects(poissonRatio(1, 1, 2, Number.NaN), RangeError);
  await assert.rejects(poissonRatio(1, 1, 2, 1, 1), RangeError);
});

test("swapping the two turns the ratio and its interval over, and leaves p", async () => {
  const count = fc.integer({ min: 1, max: 400 });
  const time = fc.integer({ min: 1, max: 50 });
  await fc.assert(
    fc.asyncProperty(count, time, count, time, async (x1, t1, x2, t2) => {
      const a = await poissonRatio(x1, t1, x2, t2);
      const b = await poissonRatio(x2, t2, x1, t1);
      near(a.p, b.p, 1e-6);
      near(a.low, 1 / b.high, 1e-6);
      assert.ok(a.low < a.ratio && a.ratio < a.high);
    }),
    { numRuns: 60 },
  );
});
