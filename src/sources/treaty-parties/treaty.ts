import { yearPeriod } from "../../base/period.js";
import type { Row } from "../kit/row.js";
import type { Standing } from "./standings.js";
import type { Choice } from "./treaties.js";

/** A date that is still to come: an open end, or an entry into force that never was. */
export const open = "9999-12-31";
/** The lists of both files name states as they were in this year. */
export const listYear = yearPeriod(2019);

/** Standings of one treaty of one file, with what is needed to say what they cover. */
export interface Treaty {
  body: string;
  standings: Map<string, Standing>;
  /** True if the file says of some party how long it was one. */
  endsCoded: boolean;
  /** States with a date of consent, but no word whether they still are parties. */
  doubtful: Set<string>;
  /** States that are listed without a date of consent. */
  undated: Set<string>;
  /** True while every state listed is a party. */
  closed: boolean;
}

/** The treaty of a row, added when it is first met; undefined if its rows are left out or it is not known. */
export function treatyOf(
  found: Map<string, Treaty>,
  row: Row,
  choice: Choice | undefined,
  title: string,
): Treaty | undefined {
  if (choice?.leftOut !== "") return undefined;
  const { body, names } = choice;
  const known = found.get(body);
  if (known) return known;
  const treaty = {
    body,
    standings: new Map(),
    endsCoded: false,
    doubtful: new Set<string>(),
    undated: new Set<string>(),
    closed: true,
  };
  found.set(body, treaty);
  row.add("body", { body, kind: "treaty", name: title, names: [body, ...names] });
  return treaty;
}
