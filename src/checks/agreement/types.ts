import type { Quantity } from "../../reading/types.js";
import type { Agreement } from "../result.js";

/**
 * What a check is about. `number` is a count or an amount in `unit`; `percent` a share in per cent (or,
 * with unit `share`, a fraction of one); `multiple` a ratio to a base (2 = doubled); `rank` counts from 1.
 */
export type CheckedKind =
  | "number"
  | "percent"
  | "multiple"
  | "rank"
  | "tally"
  | "date"
  | "set"
  | "yesno"
  | "text";

export type ExpectedRelation = "=" | "!=" | "<" | "<=" | ">" | ">=" | "includes" | "excludes";

/** What the words of a claim are compared with. */
export interface Expectation {
  kind: CheckedKind;
  /** The measured value. A date is ISO and may be coarse (`2008`, `2008-10`); a set its members. */
  value: number | TallyValue | string | boolean | readonly string[];
  /** As the measure has it: `terms`, `votes`, `USD million`, `percent`, `personnel`. */
  unit: string;
  relation: ExpectedRelation;
  /** The other side of the comparison, where it is not simply the value: words that name it agree as well. */
  bound?: number | string;
  /** Of `within`, in the unit of the check. */
  tolerance?: number;
}

export interface TallyValue {
  yes: number;
  no: number;
  abstain: number;
}

/** How words and a value go together, with the quantity that agrees, or the first that does not. */
export interface WordsAgreement extends Agreement {
  quantity?: Quantity;
}
