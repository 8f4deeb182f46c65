import { joinTallies } from "../tallies.js";
import type { NumberQuantity, Quantity, TallyQuantity, VoteRole } from "../types.js";
import type { Token } from "./tokens.js";

/** How many characters after a number may tell its side. */
const REACH = 80;
const VOTERS = "(?:votes?|countries|states|nations|members|member states|delegations|other states|others)";
const ROLES: readonly [VoteRole, RegExp][] = [
  ["yes", new RegExp(`^\\s*(?:${VOTERS}\\s+)?(?:(?:voted|voting|cast|were|being)\\s+)?in favou?r\\b`)],
  ["yes", new RegExp(`^\\s*(?:${VOTERS}\\s+)?(?:voted|voting)\\s+(?:for|yes)\\b`)],
  ["yes", /^\s*for\s*[,;)]/],
  ["yes", /^\s*(?:votes? for\b(?! the)|ayes?\b|yes votes?\b)/],
  [
    "no",
    new RegExp(`^\\s*(?:${VOTERS}\\s+)?(?:(?:voted|voting|cast|were|being)\\s+)?(?:against|opposed)\\b`),
  ],
  ["no", new RegExp(`^\\s*(?:${VOTERS}\\s+)?(?:voted|voting)\\s+no\\b|^\\s*(?:no votes?|nays?|noes)\\b`)],
  ["abstain", new RegExp(`^\\s*(?:${VOTERS}\\s+)?(?:abstentions?|abstaining|abstained|abstain)\\b`)],
];
const VOTING =
  /\b(vot(e|es|ed|ing)|in favou?r|against|abst\w+|ballot|(adopted|approved|passed|carried|rejected) by)\b/i;
const BETWEEN = /^\s*(?:votes?|in favou?r|votes in favou?r)?\s*(?:to|-|\u2013)\s*$/;

/** "adopted with 173 votes": where no side is named, votes that adopt something are for it. */
const ADOPTING = /\b(?:adopted|approved|passed|carried)\s+(?:with|by)\s+$/i;

/** Gives the numbers of a vote their side, and joins `173 ... 4 ... 6` to tallies, which are returned. */
export function assignVotes(words: string, quantities: readonly Quantity[]): TallyQuantity[] {
  const numbers = quantities.filter(
    (q): q is NumberQuantity => q.kind === "number" && !q.ordinal && q.currency === null,
  );
  const voting = VOTING.test(words);
  for (const [i, number] of numbers.entries()) {
    const rest = words.slice(number.end, number.end + REACH).toLowerCase();
    number.role ??= ROLES.find(([, pattern]) => pattern.test(rest))?.[0] ?? null;
    const next = numbers[i + 1];
    const before = words.slice(Math.max(0, number.start - REACH), number.start);
    if (ADOPTING.test(before) && /^\s*votes?\b/.test(rest)) number.role ??= "yes";
    if (!next || !voting || !BETWEEN.test(words.slice(number.end, next.start)) || /\bfrom\s*$/.test(before))
      continue;
    if (number.role === null || number.role === "yes") {
      const role =
        ROLES.find(([, pattern]) =>
          pattern.test(words.slice(next.end, next.end + REACH).toLowerCase()),
        )?.[0] ?? "no";
      if (role !== "no") continue;
      number.role = "yes";
      next.role = "no";
    }
  }
  const read = new Set(quantities.filter((q) => q.kind === "tally").map((q) => q.start));
  const unread = numbers.filter((number) => !read.has(number.start));
  // "173 in favour" begins a tally, whatever came before it.
  return joinTallies(words, unread, 60, (number) => number.role === "yes");
}

/** `173-4-6`: the tally and its three numbers. */
export function readTally(token: Token): Quantity[] {
  const parts = token.text.split(/[-\u2013\u2014]/).map(Number);
  const [yes = 0, no = 0, abstain = 0] = parts;
  const { text, start, end } = token;
  const exact = (n: number) => ({ low: n, high: n });
  const roles: readonly VoteRole[] = ["yes", "no", "abstain"];
  const numbers = roles.map((role, i): NumberQuantity => {
    const stated = parts[i] ?? 0;
    return {
      kind: "number",
      ...exact(stated),
      stated,
      ordinal: false,
      nouns: [],
      compound: false,
      currency: null,
      role,
      yearLike: false,
      spelled: false,
      text,
      start,
      end,
      level: true,
    };
  });
  return [
    { kind: "tally", yes: exact(yes), no: exact(no), abstain: exact(abstain), text, start, end, level: true },
    ...numbers,
  ];
}

/** `adopted unanimously`: nobody against and nobody abstaining. */
export function readUnanimity(words: string): TallyQuantity[] {
  const match =
    /\b(?:(?:adopted|approved|passed)\s+unanimously|unanimously\s+(?:adopted|approved|passed))\b/i.exec(
      words,
    );
  if (!match) return [];
  const none = { low: 0, high: 0 };
  const [text] = match;
  return [
    {
      kind: "tally",
      yes: null,
      no: none,
      abstain: none,
      text,
      start: match.index,
      end: match.index + text.length,
      level: true,
    },
  ];
}
