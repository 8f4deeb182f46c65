import type { Method } from "../statements.js";
import { poissonRatio } from "../statistics/poissonRatio.js";
import type { Proposition } from "./variants.js";

/** Units of what is measured and not counted one by one. */
const measuredUnit =
  /per ?cent|%|share|usd|eur|jpy|dollar|million|billion|index|ratio|score|\bdays?\b|rank|\bvotes?\b/i;

const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const rounded = (value: number): number => Number(value.toPrecision(3));

export interface Compared {
  method: Extract<Method, { code: "poisson" }>;
  parameters: Record<string, number | null>;
}

/**
 * The exact test of two counts of things that happened in periods of one length, so that the ratio of rates is that
 * of the counts. Undefined for what is no such count: sums of calls, stocks on a day, shares and amounts.
 */
export async function comparedCounts(
  { comparison: { left }, calls, context }: Proposition,
  now: number,
  then: number,
  unit: string,
): Promise<Compared | undefined> {
  const call = left.type === "call" ? calls.get(left) : undefined;
  const flow = call && context.engine.timeParam(call.measure)?.kind === "in";
  if (!flow || unit === "" || measuredUnit.test(unit) || !isCount(now) || !isCount(then) || now + then === 0)
    return undefined;
  const test = await poissonRatio(now, 1, then, 1);
  const finite = (x: number) => (Number.isFinite(x) ? rounded(x) : null);
  const [ratio, high, p] = [finite(test.ratio), finite(test.high), rounded(test.p)];
  return {
    method: { code: "poisson", verdict: false, ratio, low: rounded(test.low), high, p },
    parameters: { ratio, low: finite(test.low), high, p, level: 0.95 },
  };
}
