import type { Hedge } from "../hedge.js";

/** What stands right before a number. */
const BEFORE: readonly (readonly [Hedge, RegExp])[] = [
  ["least", /(?:少なくとも|最低でも|最低|最小でも)\s*$/],
  ["most", /(?:最大でも|最大で|最大|多くとも|多くても|高々)\s*$/],
  ["nearly", /(?:ほぼ|ほとんど)\s*$/],
  ["about", /(?:約|およそ|凡そ|おおよそ|おおむね|概ね|推定で?|大体)\s*$/],
];

/** What stands right after a number and its counter. */
const AFTER: readonly (readonly [Hedge, RegExp])[] = [
  ["just-over", /^(?:余り|あまり|余|強)/],
  ["just-under", /^(?:弱)/],
  ["nearly", /^(?:近く|に近い|に迫る|に達しようと)/],
  ["least", /^(?:以上|を下らない|を下回らない)/],
  ["more", /^(?:超|を超え|を越え|を上回|より多|あまりを超え)/],
  ["most", /^(?:以下|以内|を超えない|を上回らない|まで(?!に))/],
  ["less", /^(?:未満|を下回|に満たな|を割|足らず|より少な)/],
  ["about", /^(?:程度|ほど|前後|くらい|ぐらい|内外)/],
];

/** The hedge of the number between two places, its extent with it. */
export function hedgeOf(
  text: string,
  start: number,
  end: number,
): { hedge: Hedge; from: number; to: number } {
  const rest = text.slice(end, end + 12);
  const denied = /^(?:を超えない|を上回らない|を下回らない)/.exec(rest);
  for (const [hedge, pattern] of AFTER) {
    const match = pattern.exec(rest);
    if (!match || (denied && (hedge === "more" || hedge === "less"))) continue;
    return { hedge, from: start, to: end + match[0].length };
  }
  const before = text.slice(Math.max(0, start - 8), start);
  for (const [hedge, pattern] of BEFORE) {
    const match = pattern.exec(before);
    if (match) return { hedge, from: start - match[0].length, to: end };
  }
  return { hedge: "exact", from: start, to: end };
}
