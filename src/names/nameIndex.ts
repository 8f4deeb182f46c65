import { nameKeys } from "./nameKeys.js";
import { lookupKeys, type NameTokens, namesIn, nameTokens } from "./nameTokens.js";
import { type NameKind, scoreTokens } from "./scoreNames.js";

/** A name that was found, what it belongs to, and how well it fits. */
export interface NameHit<T> {
  owner: T;
  name: string;
  score: number;
}

interface Entry<T> {
  owner: T;
  name: string;
  tokens: NameTokens;
  kind: NameKind;
}

const enough = (tokens: NameTokens): number => tokens.tokens.filter((t) => lookupKeys(t).length > 0).length;

/** Names to be found by other spellings: an index over the consonants of their words. */
export class NameIndex<T> {
  private readonly entries: Entry<T>[] = [];
  private readonly byKey = new Map<string, number[]>();

  /** Adds a text of names as its owner's; a hit gives the text as it was added. */
  add(name: string, owner: T, kind: NameKind = null): void {
    for (const one of namesIn(name)) {
      const number = this.entries.push({ owner, name, tokens: nameTokens(one), kind }) - 1;
      const [, ...keys] = nameKeys(one);
      for (const key of keys) {
        const list = this.byKey.get(key);
        if (list) list.push(number);
        else this.byKey.set(key, [number]);
      }
    }
  }

  /** Every name that scores at least `least`, best first. */
  search(name: string, least: number): NameHit<T>[] {
    const query = nameTokens(name);
    const shared = new Map<number, number>();
    const meet = (keys: readonly string[]): void => {
      const met = new Set<number>();
      for (const key of keys) for (const number of this.byKey.get(key) ?? []) met.add(number);
      for (const number of met) shared.set(number, (shared.get(number) ?? 0) + 1);
    };
    for (const token of query.tokens) meet(lookupKeys(token));
    if (query.joined !== "") meet([`#${query.joined}`]);
    const wanted = enough(query);
    const hits: NameHit<T>[] = [];
    for (const [number, count] of shared) {
      const entry = this.entries[number];
      if (!entry || count < Math.min(wanted, enough(entry.tokens)) / 2) continue;
      const score = scoreTokens(query, entry.tokens, entry.kind);
      if (score >= least) hits.push({ owner: entry.owner, name: entry.name, score });
    }
    return hits.sort((a, b) => b.score - a.score);
  }
}

/** The best name of each owner, in the order of the hits. */
export function bestOfOwners<T>(hits: readonly NameHit<T>[]): NameHit<T>[] {
  const best = new Map<T, NameHit<T>>();
  for (const hit of hits) if (!best.has(hit.owner)) best.set(hit.owner, hit);
  return [...best.values()];
}
