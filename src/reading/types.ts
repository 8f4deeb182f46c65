/** The numbers that words allow; `null` is no limit, an open end is not itself allowed. */
export interface Bounds {
  low: number | null;
  high: number | null;
  lowOpen?: boolean;
  highOpen?: boolean;
}

interface Placed {
  text: string;
  /** Offsets in the words. */
  start: number;
  end: number;
  /**
   * True where the words, read on their own, state how much it is: not by how much it changed, not what
   * it was before, not a part or a whole, not a plan. Only such a quantity can make a claim differ.
   */
  level: boolean;
}

export type VoteRole = "yes" | "no" | "abstain";

export interface NumberQuantity extends Placed, Bounds {
  kind: "number" | "percent" | "multiple" | "rank";
  /** The number itself, without its hedge. */
  stated: number;
  ordinal: boolean;
  /** Words of the noun phrase that it counts, in order, up to the next preposition, verb or comma. */
  nouns: readonly string[];
  /** The number is the first half of a compound: `27-member`. */
  compound: boolean;
  /** ISO code, `?` for money that has none here. */
  currency: string | null;
  role: VoteRole | null;
  /** Four bare digits that are as well a year. */
  yearLike: boolean;
  spelled: boolean;
}

export interface DateQuantity extends Placed {
  kind: "date";
  /** ISO days, both inclusive; `null` is open. */
  from: string | null;
  to: string | null;
  /** `MM-DD`, for a day that is named without a year. */
  monthDay?: string;
}

export interface TallyQuantity extends Placed {
  kind: "tally";
  yes: Bounds | null;
  no: Bounds | null;
  abstain: Bounds | null;
}

/** A quantity as the words of a claim give it. */
export type Quantity = NumberQuantity | DateQuantity | TallyQuantity;

/** How surely a number counts in the unit of a check: `decisive` may make a claim differ, `possible` only agree. */
export type UnitMatch = "decisive" | "possible" | "none";

/** What a language must bring. Another language is another file that makes one of these. */
export interface AgreementReader {
  read(words: string): Quantity[];
  /** Whether the number `all[at]` counts what `unit` names. */
  matchUnit(all: readonly Quantity[], at: number, unit: string, words: string): UnitMatch;
  /** Whether the words hold this number anywhere, whatever it counts. */
  mentions(words: string, value: number): boolean;
}
