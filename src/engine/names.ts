import type { Day, Period } from "../base/period.js";
import type { Resolution } from "../states/types.js";

export interface Named {
  id: string;
  /** What a reader is shown. */
  label: string;
  /** How the check language writes it. */
  text: string;
  /** Of an activity, the state that carries it out. */
  state?: string;
  /** Of an area that the record brings, the sentence that says what it is. */
  definition?: string;
  /** The Japanese one among the names that the record brings. */
  japanese?: string;
}
/** A thing found by its name, or near names. */
export type Lookup = { found: Named } | { near: readonly string[] };

export type BodyKind = "body" | "treaty" | "mission";

/** Whatever the arguments of measures are names of. The engine asks this, so that tests may give their own. */
export interface Names {
  state(text: string, at?: Day | Period): Resolution;
  /** Short name of a state. */
  stateLabel(id: string): string;
  /** Ids of the states that existed on a day or on some day of a period; of all states without one. */
  statesAt(at: Day | Period | undefined): readonly string[];
  body(text: string, kind: BodyKind): Lookup;
  bodyLabel(id: string): string;
  area(text: string): Lookup;
  /** A resolution's symbol, or a series of resolutions. */
  resolution(text: string): Lookup;
  mandate(text: string): Lookup;
  activity(text: string): Lookup;
}
