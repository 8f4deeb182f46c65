import { joinTallies } from "../tallies.js";
import type { NumberQuantity, Quantity, TallyQuantity, VoteRole } from "../types.js";

const BEFORE: readonly (readonly [VoteRole, RegExp])[] = [
  ["yes", /賛成(?:は|が|票|国|:|多数)?\s*$/],
  ["no", /反対(?:は|が|票|国|:)?\s*$/],
  ["abstain", /棄権(?:は|が|票|国|:)?\s*$/],
];
const AFTER: readonly (readonly [VoteRole, RegExp])[] = [
  ["yes", /^(?:の|が)?賛成/],
  ["no", /^(?:の|が)?反対/],
  ["abstain", /^(?:の|が)?棄権/],
];
const VOTING = /票|賛成|反対|棄権|採決|表決|投票|可決|採択/;

/** Gives numbers of a vote their side: 賛成173票, 173か国が賛成, 173対4. */
export function assignVotes(words: string, quantities: readonly Quantity[]): TallyQuantity[] {
  const numbers = quantities.filter(
    (q): q is NumberQuantity => q.kind === "number" && !q.ordinal && q.currency === null,
  );
  for (const [i, number] of numbers.entries()) {
    const before = words.slice(Math.max(0, number.start - 8), number.start);
    const after = words.slice(number.end, number.end + 8);
    number.role ??=
      BEFORE.find(([, pattern]) => pattern.test(before))?.[0] ??
      AFTER.find(([, pattern]) => pattern.test(after))?.[0] ??
      null;
    const next = numbers[i + 1];
    if (!next || !VOTING.test(words) || !/^\s*対\s*$/.test(words.slice(number.end, next.start))) continue;
    number.role = "yes";
    next.role = "no";
  }
  return joinTallies(words, numbers, 24);
}

/** 全会一致で採択: nobody against and nobody abstaining. */
export function readUnanimity(words: string): TallyQuantity[] {
  const match = /(?:全会一致|満場一致)で/.exec(words);
  if (!match) return [];
  const none = { low: 0, high: 0 };
  const [text] = match;
  const end = match.index + text.length;
  return [{ kind: "tally", yes: null, no: none, abstain: none, text, start: match.index, end, level: true }];
}
