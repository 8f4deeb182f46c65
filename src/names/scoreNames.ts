import { halfServant, leastAlike, tokenLikeness } from "./compareTokens.js";
import { type NameTokens, nameTokens, type Token } from "./nameTokens.js";

/** What names are of: an entity's name tells more by each word that another lacks. */
export type NameKind = "person" | "entity" | null;

/** Weights of the score; settled on one half of the labelled pairs (docs/name-matching.md). */
export interface Weights {
  /** Cost of words that stand against one another. */
  conflict: number;
  /** Cost of words that only one of the names has. */
  extraPerson: number;
  extraEntity: number;
  /** Factor where a single word is all that pairs and one name has more. */
  single: number;
  /** Factor where both names say whose son he is, and the other way round. */
  turned: number;
  /** Factor where one name is in Chinese characters or Hangul, whose readings are many, and the other is not. */
  otherScript: number;
}
const weights: Weights = {
  conflict: 0.7,
  extraPerson: 0.2,
  extraEntity: 0.9,
  single: 0.7,
  turned: 0.75,
  otherScript: 0.85,
};

/** What is left over of Abdul Hanif beside Hanif. */
const servantWeight = 0.6;
/** Score of two names in Chinese characters or Hangul that are not the same. */
const differentlyWritten = 0.4;

/** The score from which a name counts as a match. */
export const threshold = 0.8;

/** Joins neighbours that the other name writes as one word: Rami Makhlouf, Ramimakhlouf. */
function merged(tokens: readonly Token[], other: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const [a, b] = [tokens[i], tokens[i + 1]];
    if (!a) continue;
    const joined =
      b &&
      other.find((t) => t.text.length > 3 && (t.text === a.text + b.text || t.sound === a.sound + b.sound));
    if (joined) {
      out.push(joined);
      i += 1;
    } else out.push(a);
  }
  return out;
}

function paired(a: readonly Token[], b: readonly Token[]) {
  const all: { i: number; j: number; likeness: number; weight: number }[] = [];
  for (const [i, x] of a.entries())
    for (const [j, y] of b.entries()) {
      const likeness = tokenLikeness(x, y);
      if (likeness >= leastAlike) all.push({ i, j, likeness, weight: Math.min(x.weight, y.weight) });
    }
  all.sort(
    (p, q) => q.likeness * q.weight - p.likeness * p.weight || Math.abs(p.i - p.j) - Math.abs(q.i - q.j),
  );
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  let [sum, likeness, real] = [0, 0, 0];
  const halves = { a: 0, b: 0 };
  const order: { i: number; j: number }[] = [];
  for (const pair of all) {
    if (usedA.has(pair.i) || usedB.has(pair.j)) continue;
    usedA.add(pair.i);
    usedB.add(pair.j);
    sum += pair.weight;
    likeness += pair.weight * pair.likeness;
    const [x, y] = [a[pair.i], b[pair.j]];
    if (x && y && halfServant(x, y)) halves[x.text.length > y.text.length ? "a" : "b"] += servantWeight;
    if (pair.weight < 0.4) continue;
    real += 1;
    order.push(pair);
  }
  const left = (tokens: readonly Token[], used: ReadonlySet<number>) =>
    tokens.reduce((rest, token, i) => (used.has(i) ? rest : rest + token.weight), 0);
  order.sort((p, q) => p.i - q.i);
  const turned = order.some(({ j }, n) => n > 0 && j < (order[n - 1]?.j ?? 0));
  return { sum, likeness, real, turned, leftA: left(a, usedA) + halves.a, leftB: left(b, usedB) + halves.b };
}

/** Score of two names that were taken apart before. */
export function scoreTokens(
  a: NameTokens,
  b: NameTokens,
  kind: NameKind = null,
  by: Weights = weights,
): number {
  if (a.written !== null && b.written !== null) return a.written === b.written ? 1 : differentlyWritten;
  if (a.joined !== "" && a.joined === b.joined && (a.written === null) === (b.written === null))
    return a.tokens.every((t, i) => t.text === b.tokens[i]?.text) ? 1 : 0.97;
  const [x, y] = [merged(a.tokens, b.tokens), merged(b.tokens, a.tokens)];
  const { sum, likeness, real, turned, leftA, leftB } = paired(x, y);
  if (sum === 0) return 0;
  const conflict = Math.min(leftA, leftB);
  const extra = Math.abs(leftA - leftB);
  const extraCost = kind === "entity" ? by.extraEntity : by.extraPerson;
  const score = (likeness / sum) * (sum / (sum + 2 * by.conflict * conflict + extraCost * extra));
  const sonOfAnother = turned && a.filial && b.filial ? by.turned : 1;
  const otherScript = (a.written === null) === (b.written === null) ? 1 : by.otherScript;
  return otherScript * sonOfAnother * (real < 2 && extra > 0.5 ? score * by.single : score);
}

/**
 * How alike two names are, 0 to 1: order of words, transliteration, spelling, particles, initials and legal forms are
 * allowed for; words that stand against one another count against it.
 */
export function scoreNames(a: string, b: string, kind: NameKind = null): number {
  return scoreTokens(nameTokens(a), nameTokens(b), kind);
}
