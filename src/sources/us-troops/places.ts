import { once } from "../../states/tables.js";
import { dataFile } from "../kit/dataFile.js";

/** A place of the reports: a state's or territory's id, or the name of a group that is neither. */
export type Place = { state: string } | { group: string };

/**
 * What the reports' own spellings, without footnote marks, mean where they are no names of a state, or not in that
 * year: `to` is the last year for which a reading holds; after it the name is read like any other. Places that were
 * nobody's state, or several states', are groups: they are kept under their name and never counted as a state. The
 * reports speak of Serbia when the state was Yugoslavia (Serbia and Montenegro); from October 1954 there are two
 * states in Viet Nam, and the Americans are in the south.
 */
const rows = dataFile("us-troops", "places.csv", ["printed", "state", "group", "to"]);
const byName = once(() => {
  const found = new Map<string, ReturnType<typeof rows>[number][]>();
  for (const row of rows()) {
    const key = row.printed.toLowerCase();
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
});

/** A place as printed without its footnote marks (`*`, `e/ f/`) and years (`SERBIA (2006 - 2008)`). */
export const withoutNotes = (printed: string): string =>
  printed
    .replace(/\s+/g, " ")
    .replace(/(?:\s+[a-z]\/)+$/, "")
    .replace(/\*+$/, "")
    .replace(/ \(\d{4} - (?:\d{4}|PRESENT)\)$/i, "")
    .trim();

/** What a place means in a year, where it is no plain name of a state then. */
export function placeOf(name: string, year: number): Place | undefined {
  const found = byName()
    .get(name.toLowerCase())
    ?.find(({ to }) => to === "" || year <= Number(to));
  return found && (found.state === "" ? { group: found.group } : { state: found.state });
}
