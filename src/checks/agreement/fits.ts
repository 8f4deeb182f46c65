import type { Bounds, DateQuantity, TallyQuantity } from "../../reading/types.js";
import type { Expectation, TallyValue } from "./types.js";

/** Room for sums that binary numbers cannot hold exactly. */
const GRAIN = 1e-9;

/** True if a number is inside bounds; ends count unless they are open. */
function within({ low, high, lowOpen, highOpen }: Bounds, value: number, tolerance = 0): boolean {
  const grain = Math.max(Math.abs(value), 1) * GRAIN;
  if (low !== null && (lowOpen ? value + tolerance <= low + grain : value + tolerance < low - grain))
    return false;
  return !(
    high !== null && (highOpen ? value - tolerance >= high - grain : value - tolerance > high + grain)
  );
}

/**
 * True if words with these bounds say a number: it is inside them, or the words name the checked bound
 * itself ("more than 100" for `>= 100`). `scale` is how much one of the unit is.
 */
export function fitsNumber(
  words: Bounds & { stated: number },
  { value, bound, tolerance = 0 }: Expectation,
  scale = 1,
): boolean {
  if (typeof value !== "number") return false;
  if (within(words, value * scale, tolerance * scale)) return true;
  if (typeof bound !== "number") return false;
  const named = bound * scale;
  return Math.abs(words.stated - named) <= Math.max(Math.abs(named), 1) * GRAIN || within(words, named);
}

/** True if every side that the words name fits. */
export function fitsTally(words: TallyQuantity, value: TallyValue): boolean {
  return (["yes", "no", "abstain"] as const).every((side) => {
    const bounds = words[side];
    return bounds === null || within(bounds, value[side]);
  });
}

/** The first and last day of an ISO date that may be coarse. */
function span(date: string): [string, string] {
  const pad = (end: string) => `${date}${end.slice(date.length)}`;
  return [pad("0000-01-01"), pad("9999-12-31")];
}

/** True if the words' date and the value have a day in common. */
export function fitsDate(words: DateQuantity, { value, bound, relation }: Expectation): boolean {
  return [value, relation === "=" ? undefined : bound].some((date) => {
    if (typeof date !== "string") return false;
    if (words.monthDay !== undefined) return date.slice(5) === words.monthDay;
    if (words.from === null && words.to === null) return false;
    const [first, last] = span(date);
    return (words.from === null || words.from <= last) && (words.to === null || words.to >= first);
  });
}
