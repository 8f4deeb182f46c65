import type { Reason } from "../engine/types.js";

/** Why a figure cannot be drawn: its block says too little or something wrong, or the record knows nothing of it. */
export type FigureReason =
  | { code: "unreadable-settings" }
  | { code: "unreadable-measure" }
  | { code: "unreadable-period" }
  | { code: "unknown-records" }
  /** None of these settings is there. */
  | { code: "nothing-named"; settings: readonly string[] }
  | { code: "not-drawable" }
  | { code: "not-of-states" }
  | { code: "not-between-states" }
  | { code: "no-states" }
  | { code: "bad-threshold" }
  | { code: "nothing-known"; reasons: readonly Reason[] }
  | { code: "no-positions"; sources: string };

/** What figures say by themselves, in the language of their chapter. */
export interface FigureWords {
  /** Headings of tables. */
  headings: Readonly<
    Record<
      | "state"
      | "period"
      | "measure"
      | "value"
      | "unit"
      | "low"
      | "high"
      | "latitude"
      | "longitude"
      | "what"
      | "shown"
      | "kind"
      | "from"
      | "to"
      | "date"
      | "name"
      | "place"
      | "made"
      | "text"
      | "due"
      | "kept"
      | "standing",
      string
    >
  >;
  standing: Readonly<Record<"kept" | "overdue" | "open", string>>;
  timeline: Readonly<Record<"mandate" | "activity" | "meeting" | "gap", string>>;
  more(names: readonly string[], rest: number): string;
  notKnown(list: string, name: string | undefined): string;
  notKnownOf(unknown: number, all: number): string;
  pairsNotKnown(unknown: number, all: number): string;
  notOnMap(list: string): string;
  borders(drawn: number, asked: number): string;
  linksFrom(least: number): string;
  gapMarked: string;
  likewise(names: string): string;
  firstRow(definition: string): string;
  onePair(definition: string): string;
  lastPeriod(definition: string): string;
  each(unit: "year" | "month" | "end", from: string, to: string): string;
  /** Why it cannot be drawn. `known` says the reasons of the record. */
  reasons: {
    readonly [C in FigureReason["code"]]: (
      reason: Extract<FigureReason, { code: C }>,
      known: string,
    ) => string;
  };
  // What stands in the picture itself.
  legend: Readonly<Record<"mandate" | "activity" | "meeting" | "gap", string>>;
  classOf(from: string, to: string): string;
  span(name: string, from: string, to: string): string;
  point(name: string, period: string, value: string, unit: string): string;
  amount(value: string, unit: string): string;
  pair(a: string, b: string, weight: string, unit: string): string;
  links(name: string, count: number): string;
  /** A mark of a time axis, `whole` where the year has to be told; undefined where the library writes the language. */
  tick: ((day: Date, whole: boolean) => string) | undefined;
}
