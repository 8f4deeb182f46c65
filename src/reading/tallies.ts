import type { NumberQuantity, TallyQuantity } from "./types.js";

/**
 * Joins numbers that have a side of a vote to tallies, in the order of the words. A side that is there already, or more
 * than `reach` characters in between, begins another tally; so does what `begins` says.
 */
export function joinTallies(
  words: string,
  numbers: readonly NumberQuantity[],
  reach: number,
  begins: (number: NumberQuantity) => boolean = () => false,
): TallyQuantity[] {
  const tallies: TallyQuantity[] = [];
  let open: TallyQuantity | undefined;
  for (const number of numbers) {
    const { low, high, lowOpen = false, highOpen = false, role, start, end } = number;
    if (role === null || !number.level) continue;
    if (!open || open[role] !== null || begins(number) || start - open.end > reach) {
      open = { kind: "tally", yes: null, no: null, abstain: null, text: "", start, end, level: true };
      tallies.push(open);
    }
    open[role] = { low, high, lowOpen, highOpen };
    open.end = end;
  }
  for (const tally of tallies) tally.text = words.slice(tally.start, tally.end);
  return tallies;
}
