import type { Day } from "../../base/period.js";
import { anyCase, type CellType, dayIn, isDay, optional, required, word } from "../kit/cells.js";
import type { XmlElement } from "../kit/types.js";
import { readBirth } from "../listings/birth.js";
import {
  type Entry,
  imoNumbersIn,
  joined,
  type ListWriter,
  oneLine,
  type Schema,
} from "../listings/listWriter.js";

const british = /^(?<day>\d{2})\/(?<month>\d{2})\/(?<year>\d{4})(?: 00:00:00)?$/;

/** A day as YYYY-MM-DD or in British order. */
export const dayOf = (text: string): Day | undefined => (isDay(text) ? text : dayIn(text, british));
const day: CellType<Day> = (text, cell) => dayOf(text) ?? cell.bad({ form: "day" });

const columns = {
  UniqueID: required("an id"),
  IndividualEntityShip: anyCase(word<Schema>({ individual: "person", entity: "entity", ship: "vessel" })),
  DateDesignated: optional(day),
};

const nameColumns = {
  NameType: anyCase(
    word<"primary" | "spelling" | "alias">({
      "primary name": "primary",
      primary: "primary",
      "primary name variation": "spelling",
      primary_variation: "spelling",
      alias: "alias",
    }),
  ),
  AliasStrength: anyCase(
    word<"strong" | "weak" | null>({
      "": null,
      "good quality a.k.a": "strong",
      good_quality_aka: "strong",
      "low quality a.k.a": "weak",
      low_quality_aka: "weak",
    }),
  ),
};

const partsOf = (name: XmlElement): string =>
  joined(
    ["Name1", "Name2", "Name3", "Name4", "Name5"].map((part) => name.get(part)),
    " ",
  );
const fullNameOf = (name: XmlElement): string => joined([partsOf(name), name.get("Name6")], " ");
const isPrimary = (name: XmlElement): boolean => /^primary(?: name)?$/i.test(oneLine(name.get("NameType")));

function addNames(list: ListWriter, entry: Entry, all: readonly XmlElement[], main: XmlElement): void {
  for (const name of all) {
    const row = list.cells(name, nameColumns);
    const kind = row.get("NameType");
    const quality = row.get("AliasStrength");
    if (!kind || quality === undefined) continue;
    const given = partsOf(name);
    entry.name({
      name: fullNameOf(name),
      // A subject has one main name: a second one called primary is a spelling of it.
      kind: kind === "primary" && name !== main ? "spelling" : kind,
      quality,
      // Name 6 alone is the whole name.
      ...(given && { family: oneLine(name.get("Name6")), given }),
    });
  }
}

function addPerson(entry: Entry, element: XmlElement): void {
  for (const text of element.texts("DOBs/DOB")) entry.birth(text, readBirth(text));
  for (const place of element.all("BirthDetails/Location")) {
    const country = place.get("CountryOfBirth");
    entry.attribute("birth place", joined([place.get("TownOfBirth"), country]), { state: country });
  }
  for (const state of element.texts("Nationalities/Nationality"))
    entry.attribute("nationality", state, { state });
  for (const text of element.texts("Genders/Gender")) entry.attribute("gender", text);
  for (const one of element.all("PassportDetails/Passport"))
    entry.identifier("passport", one.get("PassportNumber"), {
      note: one.get("PassportAdditionalInformation"),
    });
  for (const one of element.all("NationalIdentifierDetails/NationalIdentifier"))
    entry.identifier("national id", one.get("NationalIdentifierNumber"), {
      note: one.get("NationalIdentifierAdditionalInformation"),
    });
}

function addShip(entry: Entry, element: XmlElement): void {
  for (const text of element.texts("CurrentOwnerOperators/CurrentOwnerOperator"))
    entry.attribute("owner", text);
  for (const state of element.texts("CurrentBelievedFlagOfShips/CurrentBelievedFlagOfShip"))
    entry.attribute("flag", state, { state });
  for (const state of element.texts("PreviousFlags/PreviousFlag"))
    entry.attribute("flag", `${state} (former)`, { state });
  for (const text of element.texts("TypeOfShipDetails/TypeOfShip")) entry.attribute("vessel type", text);
}

/** Adds one subject, and answers the days on which it was updated. */
export function addDesignation(list: ListWriter, element: XmlElement): Day[] {
  const row = list.cells(element, columns);
  // Some names have a type and no word.
  const all = element.all("Names/Name").filter((name) => fullNameOf(name) !== "");
  const main = all.find(isPrimary) ?? all[0];
  if (!main) row.bad("Name6", "a name", "");
  const id = row.get("UniqueID") ?? "";
  const schema = row.get("IndividualEntityShip");
  const listed = row.get("DateDesignated");
  const regime = element.first("RegimeName");
  const source = element.get("DesignationSource");
  const sanctions = element.get("SanctionsImposed").split("|").join(", ");
  const positions = element.texts("IndividualDetails/Individual/Positions/Position");
  const entry = list.entry(row, {
    entry: id,
    schema,
    name: main ? fullNameOf(main) : "",
    listed,
    programmes: regime ? [oneLine(regime.text)].filter(Boolean) : null,
    un_reference: oneLine(element.get("UNReferenceNumber")),
    title: joined([...element.texts("Titles/Title"), ...positions], "; "),
    remarks: joined([source && `Designated by ${source}`, sanctions], "; "),
  });
  if (!entry || !main) return [];
  addNames(list, entry, all, main);
  for (const one of element.all("NonLatinNames/NonLatinName"))
    entry.name({
      name: one.get("NameNonLatinScript"),
      kind: "original script",
      language: one.get("NonLatinScriptLanguage"),
    });
  for (const one of element.all("IndividualDetails/Individual")) addPerson(entry, one);
  for (const one of element.all("ShipDetails/Ship")) addShip(entry, one);
  const inRemarks = imoNumbersIn(oneLine(element.get("OtherInformation")));
  const numbers = [...element.texts("ShipDetails/Ship/IMONumbers/IMONumber"), ...inRemarks];
  for (const number of new Set(numbers.map((one) => one.replace(/^IMO\s*/i, ""))))
    entry.identifier("imo number", number);
  for (const number of element.texts(
    "EntityDetails/Entity/BusinessRegistrationNumbers/BusinessRegistrationNumber",
  ))
    entry.identifier("registration", number);
  for (const one of element.all("Addresses/Address")) {
    const lines = [1, 2, 3, 4, 5, 6].map((number) => one.get(`AddressLine${number}`));
    const country = one.get("AddressCountry");
    const where = joined([...lines, one.get("AddressPostalCode")]);
    entry.attribute(where ? "address" : "country", joined([where, country]), { state: country });
  }
  return element.texts("LastUpdated").flatMap((text) => dayOf(text) ?? []);
}
