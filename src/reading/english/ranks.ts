import type { Bounds } from "../types.js";
import type { Numeral } from "./numerals.js";
import type { Token } from "./tokens.js";

const SUPERLATIVE =
  /^(largest|biggest|highest|greatest|most|smallest|lowest|leading|strongest|top|busiest|longest|oldest|heaviest|fewest|best|worst)$/;
const RANKING = /^(ranks?|ranked|ranking|placed|places|com(e|es|ing)|came|finish(ed|es)?|stands|stood)$/;

/** A place in an order; `level` false where the words name it without saying which one. */
export interface Rank extends Bounds {
  stated: number;
  to: number;
  level: boolean;
}

const exactly = (stated: number, to: number, level = true): Rank => ({
  stated,
  low: stated,
  high: stated,
  to,
  level,
});

/**
 * Reads a rank that begins at a token: `second-largest`, `ranks 80th`, `in third place`, `second only to`,
 * `top ten` (a bound). A superlative alone may agree with the first rank but never differs from another.
 */
export function readRank(
  tokens: readonly Token[],
  at: number,
  numeral: Numeral | undefined,
): Rank | undefined {
  const lower = (i: number) => tokens[i]?.lower ?? "";
  if (SUPERLATIVE.test(lower(at)) && lower(at - 1) === "the") {
    // "the most" and "the top" are ranks only on their own.
    return lower(at) === "top" ? undefined : exactly(1, at + 1, false);
  }
  if (!numeral) return undefined;
  const { to, value } = numeral;
  if (lower(at - 1) === "top" && /^(the|of|among|in|its|world's)$/.test(lower(at - 2)) && !numeral.ordinal)
    return { stated: value, low: 1, high: value, to, level: true };
  if (!numeral.ordinal) {
    const number = RANKING.test(lower(at - 2)) && /^number$/.test(lower(at - 1));
    return number ? exactly(value, to) : undefined;
  }
  const joint = tokens[to]?.kind === "hyphen" ? to + 1 : to;
  if (SUPERLATIVE.test(lower(joint))) return exactly(value, joint + 1);
  if (/^(place|rank)$/.test(lower(to))) return exactly(value, to + 1);
  if (lower(to) === "only" && lower(to + 1) === "to") return exactly(value, to + 2);
  let before = at - 1;
  while (/^(only|now|in|at|the|again)$/.test(lower(before))) before--;
  const next = tokens[to];
  const ends =
    next === undefined ||
    next.kind !== "word" ||
    /^(among|in|of|on|after|behind|worldwide|with|and|by)$/.test(next.lower);
  return RANKING.test(lower(before)) && ends ? exactly(value, to) : undefined;
}
