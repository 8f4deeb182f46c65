import { day, given, latitude, longitude, matching, names, oneOf, optional, text } from "../kit/cells.js";
import type { Row } from "../kit/row.js";
import { type LatLon, readPosition } from "./position.js";

/** The subregions of the agency's own charts. */
const subregions = names(`
  11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 35 | 36 | 37 | 38
  | 41 | 42 | 43 | 44 | 51 | 52 | 53 | 54 | 55 | 56 | 57 | 61 | 62 | 63 | 71 | 72 | 73 | 74 | 75 | 76
  | 81 | 82 | 83 | 91 | 92 | 93 | 94 | 95 | 96 | 97
`);
const navAreas = names(
  "I | II | III | IV | V | VI | VII | VIII | IX | X | XI | XII | XIII | XIV | XV | XVI | XVII | XVIII | XIX | XX | XXI",
);

/** The columns of the list, which every layout is brought to. */
export const columns = {
  reference: matching(/^\d{4}-\d+$/, "a year and a number, such as 2008-487"),
  // The agency stopped on 30 June 2024; the last message is of 25 June.
  date: day({ from: "1978-01-01", to: "2024-06-25" }),
  position: optional<LatLon>(
    (found, cell) => readPosition(found) ?? cell.bad("a position such as 46°37'50.89\"N 31°35'01.64\"E"),
  ),
  latitude: optional(latitude),
  longitude: optional(longitude),
  navArea: optional(oneOf(...navAreas)),
  subreg: optional(oneOf(...subregions)),
  hostility: given,
  victim: given,
  description: text,
};

export type EntryRow = Row<typeof columns>;

/** One Anti-Shipping Activity Message, whatever layout it was read from. */
export interface Entry {
  row: EntryRow;
  /** The reference, with a number where it is not the first of that reference. */
  id: string;
  reference: string;
  /** Day. */
  date: string;
  at: LatLon | undefined;
  description: string;
}
