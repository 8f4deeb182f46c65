import type { BoundCall } from "../../engine/answer.js";
import { compare, type Exact } from "../arithmetic.js";
import type { Member } from "../language/ast.js";
import type { Comparator } from "../result.js";
import type { Answers } from "./base.js";
import {
  callsOfAll,
  itself,
  type Measured,
  measure,
  namedVariants,
  ownState,
  type Proposition,
  stateVariants,
  type Variant,
} from "./variants.js";

/** How many of a ranking a result shows. */
const shown = 10;

export interface Field {
  own: { id: string; label: string };
  others: Variant[];
  calls: BoundCall[];
}

/** The states that a proposition's own is compared with; undefined if there are problems, which are reported. */
export function field(p: Proposition, among: readonly Member[] | null): Field | undefined {
  const own = ownState(p);
  const others = own && (among ? namedVariants(p, own, among) : stateVariants(p, own));
  if (!own || !others) return undefined;
  const left = p.comparison.left;
  return { own, others, calls: callsOfAll(left, [itself(p, own.id, own.label), ...others]) };
}

export interface Ranking {
  above: Measured[];
  equal: Measured[];
  unknown: Measured[];
  /** The first of all, own one included, in order of rank. */
  top: Comparator[];
}

/** Sorts the others by whether they are above (or below, if `lowest`) an own value, with ties apart. */
export function rankAmong(
  p: Proposition,
  { own, others }: Field,
  value: Exact,
  answers: Answers,
  lowest: boolean,
): Ranking {
  const sign = lowest ? -1 : 1;
  const all = others.map((other) => measure(p.comparison.left, other, answers));
  const order = (m: Measured): number => (m.number ? sign * compare(m.number, value) : 0);
  const known = all.filter((m) => m.number !== undefined);
  const self = measure(p.comparison.left, itself(p, own.id, own.label), answers);
  const sorted = [self, ...known]
    .sort(
      (a, b) =>
        (a.number && b.number ? sign * compare(b.number, a.number) : 0) || (a.label < b.label ? -1 : 1),
    )
    .slice(0, shown);
  return {
    above: known.filter((m) => order(m) > 0),
    equal: known.filter((m) => order(m) === 0),
    unknown: all.filter((m) => m.number === undefined),
    top: sorted.map((m) => m.comparator),
  };
}
