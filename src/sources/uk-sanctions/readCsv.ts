import { names, texts } from "../kit/cells.js";
import type { RawFile, ReadContext, XmlElement } from "../kit/types.js";
import { oneLine } from "../listings/listWriter.js";
import { Subject } from "./subject.js";

const person = "IndividualDetails/Individual";
const ship = "ShipDetails/Ship";

/** Where the text of a column stands in the XML of the same list. */
const single: Readonly<Record<string, string>> = {
  "Last Updated": "LastUpdated",
  "Unique ID": "UniqueID",
  "UN Reference Number": "UNReferenceNumber",
  "Regime Name": "RegimeName",
  "Designation Type": "IndividualEntityShip",
  "Designation source": "DesignationSource",
  "Sanctions Imposed": "SanctionsImposed",
  "Other Information": "OtherInformation",
  "Date Designated": "DateDesignated",
  Title: "Titles/Title",
  Gender: `${person}/Genders/Gender`,
  "Business registration number (s)":
    "EntityDetails/Entity/BusinessRegistrationNumbers/BusinessRegistrationNumber",
  "IMO number": `${ship}/IMONumbers/IMONumber`,
  "Type of ship": `${ship}/TypeOfShipDetails/TypeOfShip`,
};

/** The same for columns that may hold several: `(1) Russia (2) Cyprus`. */
const several: Readonly<Record<string, string>> = {
  Position: `${person}/Positions/Position`,
  "D.O.B": `${person}/DOBs/DOB`,
  "Nationality(/ies)": `${person}/Nationalities/Nationality`,
  "Current owner/operator (s)": `${ship}/CurrentOwnerOperators/CurrentOwnerOperator`,
  "Current believed flag of ship": `${ship}/CurrentBelievedFlagOfShips/CurrentBelievedFlagOfShip`,
  "Previous flags": `${ship}/PreviousFlags/PreviousFlag`,
};

const numbered = (column: string, part: string, last: number): [string, string][] =>
  Array.from({ length: last }, (_, at) => [`${column} ${at + 1}`, `${part}${at + 1}`]);

/** Columns that belong together: parts of one element. */
const groups: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "Names/Name": {
    ...Object.fromEntries(numbered("Name", "Name", 6)),
    "Name type": "NameType",
    "Alias strength": "AliasStrength",
  },
  "NonLatinNames/NonLatinName": {
    "Name non-latin script": "NameNonLatinScript",
    "Non-latin script language": "NonLatinScriptLanguage",
  },
  [`${person}/BirthDetails/Location`]: {
    "Town of birth": "TownOfBirth",
    "Country of birth": "CountryOfBirth",
  },
  [`${person}/PassportDetails/Passport`]: {
    "Passport number": "PassportNumber",
    "Passport additional information": "PassportAdditionalInformation",
  },
  [`${person}/NationalIdentifierDetails/NationalIdentifier`]: {
    "National Identifier number": "NationalIdentifierNumber",
    "National Identifier additional information": "NationalIdentifierAdditionalInformation",
  },
  "Addresses/Address": {
    ...Object.fromEntries(numbered("Address Line", "AddressLine", 6)),
    "Address Postal Code": "AddressPostalCode",
    "Address Country": "AddressCountry",
  },
};

const columns = texts(
  ...Object.keys(single),
  ...Object.keys(several),
  ...Object.values(groups).flatMap((group) => Object.keys(group)),
);

/** Reasons, ways to reach someone, related companies, and measures of ships: not needed to screen. */
const ignore = [
  ...names("OFSI Group ID | Non-latin script type | UK Statement of Reasons | Phone number | Website"),
  ...names("Email address | Type of entity | Subsidiaries | Parent company | Previous owner/operator (s)"),
  ...names("Tonnage of ship | Length of ship | Year Built | Hull identification number (HIN)"),
];

/**
 * Reads the official CSV of one day: a line with the day, a header, and several rows for a subject, each with one name, one
 * address, one birth date and so on.
 */
export async function readCsv(context: ReadContext, file: RawFile): Promise<XmlElement[]> {
  const subjects = new Map<string, Subject>();
  for await (const row of context.rows(file, columns, { ignore, skip: 1 })) {
    const id = row.text("Unique ID");
    const subject = subjects.get(id) ?? new Subject(row.line);
    subjects.set(id, subject);
    for (const [column, path] of Object.entries(single)) subject.put(path, row.text(column));
    for (const [column, path] of Object.entries(several))
      for (const one of row.text(column).split(/\(\d+\)/)) subject.put(path, oneLine(one));
    for (const [path, group] of Object.entries(groups))
      subject.putGroup(
        path,
        Object.entries(group).map(([column, part]) => [part, row.text(column)]),
      );
  }
  return [...subjects.values()].map((subject) => subject.element);
}
