import { findBody } from "../../record/bodies.js";
import { monthNumber } from "../kit/months.js";
import type { RawFile, ReadContext } from "../kit/types.js";

/** Kinds of contribution that this source gives. */
export const total = "un personnel";
export const women = "un women";
export const average = "un personnel average";

/** Types of personnel in the monthly series, and the kind under which each is counted besides the total. */
export const types: Readonly<Record<string, string>> = {
  Troops: "un troops",
  "Contingent Troop": "un troops",
  "Individual Police": "un police",
  "Formed Police Units": "un police",
  "Experts on Mission": "un experts",
  "Staff Officer": "un staff officers",
};

/** `31-Jan-21`, `2021-01-31` or `31/01/2021` as YYYY-MM-DD; undefined if it is no day. Peacekeeping data begin in 1990. */
export function reportingDay(text: string): string | undefined {
  const [, day, name, short] = /^(\d{1,2})-([A-Za-z]{3})-(\d{2}|\d{4})$/.exec(text) ?? [];
  const [, first, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const at = monthNumber(name ?? "") ?? 0;
  const iso = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? text
    : at > 0 && day && short
      ? `${short.length === 4 ? short : Number(short) >= 90 ? `19${short}` : `20${short}`}-${String(at).padStart(2, "0")}-${day.padStart(2, "0")}`
      : first && month && year
        ? `${year}-${month.padStart(2, "0")}-${first.padStart(2, "0")}`
        : "";
  return iso !== "" && new Date(`${iso}T00:00:00Z`).toJSON()?.slice(0, 10) === iso ? iso : undefined;
}

/** The id of the mission of an acronym, or undefined after reporting that none is known. */
export function missionOf(
  context: ReadContext,
  place: { file: RawFile; line: number; column: string },
  acronym: string,
): string | undefined {
  const found = findBody(acronym, { kind: "mission" });
  if (found.result === "body") return found.body.id;
  context.report("unknown-value", place, acronym, "the acronym of a mission that Chancery knows");
  return undefined;
}
