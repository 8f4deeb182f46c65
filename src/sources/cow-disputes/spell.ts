import { matching, texts } from "../kit/cells.js";
import { readSpell } from "../kit/dateParts.js";
import type { Row } from "../kit/row.js";

export const first = "1816-01-01";
export const last = "2014-12-31";

/** The number of a dispute. */
export const number = matching(/^\d+$/, "the number of a dispute");

/** Columns of the days on which something began and ended, in all four files. */
export const dates = texts("stday", "stmon", "styear", "endday", "endmon", "endyear");

/** From the first to the last possible day; a day may be missing. */
export const spellOf = (row: Row) =>
  readSpell(row, ["styear", "stmon", "stday"], ["endyear", "endmon", "endday"], {
    unknown: ["-9"],
    from: first,
    to: last,
  });
