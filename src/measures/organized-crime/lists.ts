import type { CoverageRule } from "../../engine/types.js";

export const MONITORING = "increased monitoring";
export const CALL = "call for action";
export const NOT_LISTED = "not listed";
/** From this day on both lists are known on every day; before it the list of increased monitoring on single days. */
export const FIRST_KNOWN = "2019-06-21";

/** One list of the FATF. */
export const listRule = (list: string): CoverageRule => ({ kind: "fatf", subject: list });

/** What being on a list means for a state, after "was". */
export const standing: Readonly<Record<string, string>> = {
  [MONITORING]: "under increased monitoring by",
  [CALL]: "subject to a call for action by",
  [NOT_LISTED]: "not listed by",
};

export const shown =
  "s.state, s.status, s.date_from, s.date_to, s.name_as_given, s.note, s.source, s.version, s.locator";
