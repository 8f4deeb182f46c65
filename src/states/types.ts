import type { Day, Period } from "../base/period.js";

/** The systems of codes of states that are known. */
export const codeSystems = ["iso3", "iso2", "isonum", "m49", "cow", "cowabb", "gw", "undl", "fips"] as const;
/** A system of codes for states. `cow` and `gw` are the numbers, `cowabb` the COW abbreviations (JPN, UKG). */
export type CodeSystem = (typeof codeSystems)[number];

export interface State {
  /** ISO 3166-1 alpha-3, or the withdrawn one it had, else its COW abbreviation. Never changes. */
  id: string;
  /** Short English name. */
  name: string;
  /** `state` if some system counts it as one at some time; else a territory that data sets name. */
  kind: "state" | "territory";
}

export interface Candidate {
  id: string;
  name: string;
  /** When this reading is right; null is an open end. */
  from: Day | null;
  to: Day | null;
  /** The code systems in which the text means this; absent if it was read as a name. */
  systems?: CodeSystem[];
}

export type Resolution =
  | { result: "state"; id: string; name: string; candidates: Candidate[] }
  | { result: "ambiguous"; id: null; name: null; candidates: Candidate[] }
  /** `candidates` are near names. */
  | { result: "unknown"; id: null; name: null; candidates: Candidate[] };

/** The one question this layer answers. `date` may be a day or a period: every reading valid on some day of it counts. */
export type Resolve = (text: string, date?: Day | Period, system?: CodeSystem) => Resolution;
