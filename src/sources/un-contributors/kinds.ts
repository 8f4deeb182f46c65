import type { Day } from "../../base/period.js";
import { findBody } from "../../record/bodies.js";
import { type CellType, dayIn } from "../kit/cells.js";

/** Kinds of contribution that this source gives. */
export const total = "un personnel";
export const women = "un women";
export const average = "un personnel average";

/** Types of personnel in the monthly series, and the kind under which each is counted in addition to the total. */
export const types: Readonly<Record<string, string>> = {
  Troops: "un troops",
  "Contingent Troop": "un troops",
  "Individual Police": "un police",
  "Formed Police Units": "un police",
  "Experts on Mission": "un experts",
  "Staff Officer": "un staff officers",
};

const forms = [
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
  /^(?<day>\d{1,2})-(?<month>[A-Za-z]{3})-(?<year>\d{4})$/,
  /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/,
];

/** `31-Jan-21`, `2021-01-31` or `31/01/2021` as a day. Peacekeeping data begin in 1990. */
export const reportingDay: CellType<Day> = (text, cell) => {
  const full = text.replace(
    /^(\d{1,2}-[A-Za-z]{3}-)(\d{2})$/,
    (_, rest: string, year: string) => `${rest}${Number(year) >= 90 ? "19" : "20"}${year}`,
  );
  const found = forms.map((form) => dayIn(full, form)).find((day) => day !== undefined);
  return found ?? cell.bad("a day such as 31-Jan-21");
};

/** The id of the mission of an acronym. */
export const mission: CellType<string> = (acronym, cell) => {
  const found = findBody(acronym, { kind: "mission" });
  return found.result === "body" ? found.body.id : cell.bad("the acronym of a mission that Chancery knows");
};
