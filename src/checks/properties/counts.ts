import type { Method } from "../sentences.js";
import { poissonRatio } from "../statistics/poissonRatio.js";
import type { Proposition } from "./variants.js";

/** Units of what is measured and not counted one by one. */
const measuredUnit =
  /per ?cent|%|share|usd|eur|jpy|dollar|million|billion|index|ratio|score|\bdays?\b|rank|\bvotes?\b/i;

const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const rounded = (value: number): number => Number(value.toPrecision(3));

export interface Compared {
  /** The test in words, with its numbers. */
  sentence: string;
  how: Extract<Method, { code: "poisson" }>;
  parameters: Record<string, number | null>;
}

/**
 * The exact test of two counts of things that happened in periods of one length, so that the ratio of rates is that
 * of the counts. Undefined for what is no such count: sums of calls, stocks on a day, shares and amounts.
 */
export async function comparedCounts(
  p: Proposition,
  now: number,
  then: number,
  unit: string,
): Promise<Compared | undefined> {
  const { left } = p.comparison;
  const call = left.type === "call" ? p.calls.get(left) : undefined;
  const flow = call && p.context.engine.timeParam(call.measure)?.kind === "in";
  if (!flow || unit === "" || measuredUnit.test(unit) || !isCount(now) || !isCount(then) || now + then === 0)
    return undefined;
  const test = await poissonRatio(now, 1, then, 1);
  const finite = (x: number) => (Number.isFinite(x) ? rounded(x) : null);
  const high = Number.isFinite(test.high) ? String(rounded(test.high)) : "no limit";
  const ratio = Number.isFinite(test.ratio) ? `ratio ${rounded(test.ratio)}, ` : "";
  return {
    sentence: `Exact conditional test of two Poisson counts: ${ratio}95% interval ${rounded(test.low)} to ${high}, p = ${rounded(test.p)}.`,
    how: {
      ...{ code: "poisson", verdict: false, ratio: finite(test.ratio), low: rounded(test.low) },
      ...{ high: finite(test.high), p: rounded(test.p) },
    },
    parameters: {
      ratio: finite(test.ratio),
      low: finite(test.low),
      high: finite(test.high),
      p: rounded(test.p),
      level: 0.95,
    },
  };
}
