import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";
import { ListWriter, oneLine } from "../listings/listWriter.js";
import { addDesignation, coverDay, type Designation, dayOf } from "./designation.js";

const lines = [1, 2, 3, 4, 5, 6].map((number) => `Address Line ${number}`);
const parts = [1, 2, 3, 4, 5].map((number) => `Name ${number}`);
const use = [
  ...["Last Updated", "Unique ID", "UN Reference Number", "Name 6", ...parts, "Name type", "Alias strength"],
  ...["Title", "Name non-latin script", "Non-latin script language", "Regime Name", "Designation Type"],
  ...["Designation source", "Sanctions Imposed", "Other Information", ...lines, "Address Postal Code"],
  ...["Address Country", "Date Designated", "D.O.B", "Nationality(/ies)", "National Identifier number"],
  ...["National Identifier additional information", "Passport number", "Passport additional information"],
  ...["Position", "Gender", "Town of birth", "Country of birth", "Business registration number (s)"],
  ...[
    "IMO number",
    "Current owner/operator (s)",
    "Current believed flag of ship",
    "Previous flags",
    "Type of ship",
  ],
];
/** Reasons, ways to reach someone, companies beside the subject, and measures of ships: not needed to screen. */
const ignore = [
  ...["OFSI Group ID", "Non-latin script type", "UK Statement of Reasons", "Phone number", "Website"],
  ...["Email address", "Type of entity", "Subsidiaries", "Parent company", "Previous owner/operator (s)"],
  ...["Tonnage of ship", "Length of ship", "Year Built", "Hull identification number (HIN)"],
];

/** `(1) Russia (2) Cyprus` are two. */
const several = (text: string): string[] =>
  text
    .split(/\(\d+\)/)
    .map(oneLine)
    .filter((one) => one !== "");

/** Adds what is not there yet. */
function gather<T>(into: T[], items: readonly T[]): void {
  for (const item of items)
    if (!into.some((one) => JSON.stringify(one) === JSON.stringify(item))) into.push(item);
}

type Gathered = {
  -readonly [K in keyof Designation]: Designation[K] extends readonly (infer T)[] ? T[] : Designation[K];
};

function begin(row: CsvRow): Gathered {
  return {
    ...{ line: row.line, id: row.get("Unique ID"), unReference: row.get("UN Reference Number") },
    ...{
      designated: row.get("Date Designated"),
      regime: row.get("Regime Name"),
      kind: row.get("Designation Type"),
    },
    ...{
      source: row.get("Designation source"),
      sanctions: row.get("Sanctions Imposed").split("|").join(", "),
    },
    other: oneLine(row.get("Other Information")),
    ...{ names: [], nonLatin: [], titles: [], births: [], birthPlaces: [], nationalities: [], genders: [] },
    ...{ passports: [], nationalIds: [], businessNumbers: [], imoNumbers: [], owners: [], flags: [] },
    ...{ formerFlags: [], shipTypes: [], addresses: [] },
  };
}

/** A row tells one name of a subject, with one address, birth date and so on; the whole is in all of its rows. */
function addRow(into: Gathered, row: CsvRow): void {
  const text = (column: string): string[] => [row.get(column).trim()].filter((one) => one !== "");
  const name = { parts: parts.map((p) => row.get(p)), last: row.get("Name 6") };
  gather(into.names, [{ ...name, type: row.get("Name type"), strength: row.get("Alias strength") }]);
  gather(
    into.nonLatin,
    text("Name non-latin script").map((one) => ({
      name: one,
      language: row.get("Non-latin script language"),
    })),
  );
  gather(into.titles, [...text("Title"), ...several(row.get("Position"))]);
  gather(into.births, several(row.get("D.O.B")));
  const [town, country] = [row.get("Town of birth").trim(), row.get("Country of birth").trim()];
  if (town || country) gather(into.birthPlaces, [{ town, country }]);
  gather(into.nationalities, several(row.get("Nationality(/ies)")));
  gather(into.genders, text("Gender"));
  for (const [list, of] of [
    [into.passports, "Passport"],
    [into.nationalIds, "National Identifier"],
  ] as const)
    gather(
      list,
      text(`${of} number`).map((number) => ({ number, note: row.get(`${of} additional information`) })),
    );
  gather(into.businessNumbers, text("Business registration number (s)"));
  gather(into.imoNumbers, text("IMO number"));
  gather(into.owners, several(row.get("Current owner/operator (s)")));
  gather(into.flags, several(row.get("Current believed flag of ship")));
  gather(into.formerFlags, several(row.get("Previous flags")));
  gather(into.shipTypes, text("Type of ship"));
  const address = { lines: lines.map((line) => row.get(line)), postcode: row.get("Address Postal Code") };
  const where = { ...address, country: row.get("Address Country") };
  if ([...where.lines, where.postcode, where.country].some((one) => one.trim() !== ""))
    gather(into.addresses, [where]);
}

/** Reads the official CSV of one day: a line with the day, a header, and several rows a subject. */
export async function readCsv(context: ReadContext, file: RawFile): Promise<void> {
  const list = new ListWriter(context, "uk", context.release ?? "", file);
  const subjects = new Map<string, Gathered>();
  let updated = "";
  for await (const row of context.csv(file, { use, ignore, skip: 1 })) {
    const id = row.get("Unique ID");
    const known = subjects.get(id) ?? begin(row);
    subjects.set(id, known);
    addRow(known, row);
    const day = dayOf(row.get("Last Updated")) ?? "";
    if (day > updated) updated = day;
  }
  for (const one of subjects.values()) addDesignation(context, list, one);
  list.finish();
  coverDay(list, " as its publisher has it", updated);
}
