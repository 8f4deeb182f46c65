import { distance } from "fastest-levenshtein";
import type { Relation } from "./ast.js";

/** Signs that people write for a relation, and the relation they mean. */
export const meantRelations: Readonly<Record<string, Relation>> = {
  "=>": ">=",
  "=<": "<=",
  "==": "=",
  "===": "=",
  ":=": "=",
  ":": "=",
  "<>": "!=",
  "=!": "!=",
  "!==": "!=",
  "≧": ">=",
  "≦": "<=",
  "⩾": ">=",
  "⩽": "<=",
};

/** Words that people write for a relation. */
export const relationWords: Readonly<Record<string, string>> = {
  include: "includes",
  including: "includes",
  contains: "includes",
  contain: "includes",
  has: "includes",
  exclude: "excludes",
  excluding: "excludes",
  lacks: "excludes",
  equals: "=",
  equal: "=",
  was: "is",
  are: "is",
  were: "is",
  more: ">",
  greater: ">",
  over: ">",
  less: "<",
  fewer: "<",
  under: "<",
  at: ">=",
  not: "!=",
};

/** Words that people write for a property. */
export const propertyWords: Readonly<Record<string, string>> = {
  most: "highest",
  maximum: "highest",
  largest: "highest",
  greatest: "highest",
  top: "highest",
  least: "lowest",
  fewest: "lowest",
  minimum: "lowest",
  smallest: "lowest",
  first: "rank 1",
  second: "rank 2",
  third: "rank 3",
  ranked: "rank",
  increasing: "rising",
  growing: "rising",
  decreasing: "falling",
  declining: "falling",
  double: "doubled from",
  twice: "doubled from",
  triple: "tripled from",
  more: "higher from",
  greater: "higher from",
  less: "lower from",
  fewer: "lower from",
  same: "unchanged from",
  up: "higher from",
  down: "lower from",
};

/** The word of `known` that a misspelt one is meant for, or undefined. */
export function nearWord(found: string, known: readonly string[]): string | undefined {
  const word = found.toLowerCase();
  let best: string | undefined;
  let least = word.length <= 3 ? 1 : Math.min(3, Math.floor(word.length / 3) + 1);
  const letters = [...word].sort().join("");
  for (const candidate of known) {
    if (letters === [...candidate].sort().join("")) return candidate;
    const far = distance(word, candidate);
    if (far <= least && far < candidate.length / 2) {
      best = candidate;
      least = far - 1;
    }
  }
  return best;
}
