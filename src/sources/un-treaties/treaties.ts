import { splitList } from "../../record/readData.js";
import { once } from "../../states/tables.js";
import { dataFile } from "../kit/dataFile.js";

const rows = dataFile("un-treaties", "treaties.csv", ["file", "body", "names", "title"]);

/**
 * Treaties by the name of their file: the body they are, and for protocols, which the publisher's index leaves
 * out, their name as the Treaty Collection heads the page.
 */
export const treaties = once(
  () =>
    new Map(rows().map(({ file, body, names, title }) => [file, { body, names: splitList(names), title }])),
);

/** Files that give the members of the United Nations, not parties to a treaty. */
export const charter = { original: "1-1", admitted: "1-2", body: "UN", since: "1945-10-24" } as const;
/** States that accept the compulsory jurisdiction of the International Court of Justice: names only. */
export const icjDeclarations = { file: "1-4", body: "ICJ-COMPULSORY" } as const;

/** Participants that are no states, by name: the body they are. */
export const bodiesAsParticipants: Readonly<Record<string, string>> = { "European Union": "EU" };

/** Title without the footnote marks that the copy has kept, and the year at its end. */
export function titleYear(title: string): number | undefined {
  const year = /(\d{4})\s*$/.exec(title.trim())?.[1];
  return year === undefined ? undefined : Number(year);
}
