import type { CoverageNeed } from "../../engine/types.js";

export const MONITORING = "increased monitoring";
export const CALL = "call for action";
export const NOT_LISTED = "not listed";
/** From this day on both lists are known on every day; before it the list of increased monitoring on single days. */
export const FIRST_KNOWN = "2019-06-21";

/** One list of the FATF on a day. */
export const listNeed = (list: string, at: string | null): CoverageNeed => ({
  table: "status",
  kind: "fatf",
  subject: list,
  from: at,
  to: at,
});

export const shown =
  "s.state, s.status, s.date_from, s.date_to, s.name_as_given, s.note, s.source, s.version, s.locator";
