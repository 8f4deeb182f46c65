import type { Day } from "../../base/period.js";
import { dayIn } from "../kit/cells.js";

const dateGroup = /^(?<day>\d{2})(?:[01]\d|2[0-3])[0-5]\dZ?\s+(?<month>[A-Z]{3})\s+(?<year>\d{4})$/;

/** The day of a date group with its year, `150429Z APR 2023` or `251516Z APR 23`; undefined for what is not one. */
export const dayOfGroup = (group: string): Day | undefined =>
  dayIn(group.trim().replace(/\s(\d{2})$/, " 20$1"), dateGroup);

/** What a warning says about its own end: the date group, or undefined if it says nothing. */
export const ownEnd = (text: string): string | undefined =>
  /CANCEL\s+THIS\s+M(?:SG|ESSAGE)\s+(\d{6}Z?\s+[A-Z]{3}\s+\d{2,4})/.exec(text)?.[1]?.replace(/\s+/g, " ");
