import type { Token } from "./nameTokens.js";

/** Letters that are taken for one another, by eye or by ear (after opensanctions/rigour, names/compare, MIT). */
const alike = new Set(
  [
    "0o",
    "1i",
    "1l",
    "5s",
    "iu",
    "au",
    "ai",
    "ik",
    "sj",
    "vb",
    "pb",
    "td",
    "gk",
    "gj",
    "fv",
    "mn",
    "hk",
    "hg",
  ].flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]),
);
const vowels = new Set(["a", "i", "u"]);

/** Cost of one letter for another. */
function cost(a: string, b: string): number {
  if (a === b) return 0;
  if (vowels.has(a) && vowels.has(b)) return 0.5;
  return alike.has(a + b) ? 0.7 : 1;
}

/** Edit distance of two sounds with cheap vowels; swapped neighbours are one edit. Infinity once it passes `max`. */
function distance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const [x, y] = [a[i - 1] ?? "", b[j - 1] ?? ""];
      let value = Math.min(
        (above[j] ?? 0) + (vowels.has(x) ? 0.6 : 1),
        (row[j - 1] ?? 0) + (vowels.has(y) ? 0.6 : 1),
        (above[j - 1] ?? 0) + cost(x, y),
      );
      if (i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y)
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
      if (value < least) least = value;
    }
    if (least > max) return Number.POSITIVE_INFINITY;
    before = above;
    above = row;
  }
  return above[b.length] ?? Number.POSITIVE_INFINITY;
}

/** Least likeness that makes two words a pair. */
export const leastAlike = 0.72;

/** True for a servant-of name that lost its first half: Abdul Hanif, Hanif. */
export const halfServant = (a: Token, b: Token): boolean =>
  `abd${a.text}` === b.text || `abd${b.text}` === a.text;

function compare(a: Token, b: Token): number {
  if (a.text === b.text) return 1;
  if (a.number || b.number) return 0;
  // An initial stands for any name that begins with it, and proves little.
  if (a.text.length === 1 || b.text.length === 1) return a.text[0] === b.text[0] ? 0.85 : 0;
  if (a.sound === b.sound) return 0.96;
  if (halfServant(a, b)) return 0.95;
  const longest = Math.max(a.sound.length, b.sound.length);
  // Of words of four letters one may be another; shorter ones, and Han and Hani, are different names.
  if (longest <= 3 || (longest === 4 && a.sound.length !== b.sound.length)) return 0;
  const max = longest * (1 - leastAlike);
  const likeness = 1 - distance(a.sound, b.sound, max) / longest;
  const sameBones = a.skeleton === b.skeleton && a.skeleton.length >= 3 ? 0.9 : 0;
  return Math.max(sameBones, likeness >= leastAlike ? likeness : 0);
}

const memory = new WeakMap<Token, Map<Token, number>>();

/** How alike two words are, 0 to 1; 0 below the least likeness of a pair. Remembered, for words come back over and over. */
export function tokenLikeness(a: Token, b: Token): number {
  if (a === b) return 1;
  let known = memory.get(a);
  if (!known) {
    known = new Map();
    memory.set(a, known);
  }
  const found = known.get(b);
  if (found !== undefined) return found;
  const likeness = compare(a, b);
  known.set(b, likeness);
  return likeness;
}
