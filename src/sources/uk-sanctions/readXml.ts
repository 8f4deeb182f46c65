import type { RawFile, ReadContext, XmlElement } from "../kit/types.js";
import { ListWriter, oneLine } from "../listings/listWriter.js";
import { addDesignation, coverDay, type Designation, dayOf, type Numbered } from "./designation.js";

/** Boxes of the schema that hold elements of one name. */
const boxes: Readonly<Record<string, string>> = {
  Names: "Name",
  NonLatinNames: "NonLatinName",
  Titles: "Title",
  Addresses: "Address",
  PhoneNumbers: "PhoneNumber",
  EmailAddresses: "EmailAddress",
  Websites: "Website",
  IndividualDetails: "Individual",
  DOBs: "DOB",
  BirthDetails: "Location",
  Genders: "Gender",
  Nationalities: "Nationality",
  Positions: "Position",
  PassportDetails: "Passport",
  NationalIdentifierDetails: "NationalIdentifier",
  EntityDetails: "Entity",
  BusinessRegistrationNumbers: "BusinessRegistrationNumber",
  TypeOfEntities: "TypeOfEntity",
  ParentCompanies: "ParentCompany",
  Subsidiaries: "Subsidiary",
  ShipDetails: "Ship",
  IMONumbers: "IMONumber",
  CurrentOwnerOperators: "CurrentOwnerOperator",
  PreviousOwnerOperators: "PreviousOwnerOperator",
  CurrentBelievedFlagOfShips: "CurrentBelievedFlagOfShip",
  PreviousFlags: "PreviousFlag",
  TypeOfShipDetails: "TypeOfShip",
  TonnageOfShipDetails: "TonnageOfShip",
  LengthOfShipDetails: "LengthOfShip",
  YearsBuilt: "YearBuilt",
};

const layout: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.entries(boxes).map(([box, item]) => [box, [item]])),
  Designations: ["DateGenerated", "Designation"],
  Designation: [
    ...["LastUpdated", "DateDesignated", "UniqueID", "OFSIGroupID", "UNReferenceNumber", "RegimeName"],
    ...["IndividualEntityShip", "DesignationSource", "SanctionsImposed", "SanctionsImposedIndicators"],
    ...["OtherInformation", "UKStatementofReasons", "Names", "NonLatinNames", "Titles", "Addresses"],
    ...["PhoneNumbers", "EmailAddresses", "Websites", "IndividualDetails", "EntityDetails", "ShipDetails"],
  ],
  SanctionsImposedIndicators: [
    ...["AssetFreeze", "ArmsEmbargo", "TargetedArmsEmbargo", "CharteringOfShips", "TravelBan", "Deflag"],
    ...["ClosureOfRepresentativeOffices", "CrewServicingOfShipsAndAircraft", "ProhibitionOfPortEntry"],
    ...["PreventionOfBusinessArrangements", "PreventionOfCharteringOfShips", "TrustServicesSanctions"],
    ...["PreventionOfCharteringOfShipsAndAircraft", "TechnicalAssistanceRelatedToAircraft"],
    "DirectorDisqualificationSanction",
  ],
  Name: ["Name1", "Name2", "Name3", "Name4", "Name5", "Name6", "NameType", "AliasStrength"],
  NonLatinName: ["NameNonLatinScript", "NonLatinScriptType", "NonLatinScriptLanguage"],
  Address: [
    ...["AddressLine1", "AddressLine2", "AddressLine3", "AddressLine4", "AddressLine5", "AddressLine6"],
    ...["AddressPostalCode", "AddressCountry"],
  ],
  Individual: [
    ...["DOBs", "BirthDetails", "Genders", "Nationalities", "Positions"],
    ...["PassportDetails", "NationalIdentifierDetails"],
  ],
  Location: ["TownOfBirth", "CountryOfBirth"],
  Passport: ["PassportNumber", "PassportAdditionalInformation"],
  NationalIdentifier: ["NationalIdentifierNumber", "NationalIdentifierAdditionalInformation"],
  Entity: ["BusinessRegistrationNumbers", "TypeOfEntities", "ParentCompanies", "Subsidiaries"],
  Ship: [
    ...["IMONumbers", "CurrentOwnerOperators", "PreviousOwnerOperators", "CurrentBelievedFlagOfShips"],
    ...["PreviousFlags", "TypeOfShipDetails", "TonnageOfShipDetails", "LengthOfShipDetails", "YearsBuilt"],
  ],
};

/** The elements at the end of a path of names. */
function at(element: XmlElement, ...path: readonly string[]): readonly XmlElement[] {
  let found: readonly XmlElement[] = [element];
  for (const name of path) found = found.flatMap((one) => one.all(name));
  return found;
}

const textsAt = (element: XmlElement, ...path: readonly string[]): string[] =>
  at(element, ...path)
    .map((one) => one.text)
    .filter((text) => text !== "");

const numbersAt = (element: XmlElement, box: string, item: string): Numbered[] =>
  at(element, "IndividualDetails", "Individual", box, item).map((one) => ({
    number: one.textOf(`${item}Number`),
    note: one.textOf(`${item}AdditionalInformation`),
  }));

function designationOf(element: XmlElement): Designation {
  const text = (name: string) => element.textOf(name);
  const person = (box: string, item: string) =>
    textsAt(element, "IndividualDetails", "Individual", box, item);
  const ship = (box: string, item: string) => textsAt(element, "ShipDetails", "Ship", box, item);
  return {
    ...{ line: element.line, id: text("UniqueID"), unReference: text("UNReferenceNumber") },
    ...{ designated: text("DateDesignated"), regime: text("RegimeName"), kind: text("IndividualEntityShip") },
    ...{ source: text("DesignationSource"), other: oneLine(text("OtherInformation")) },
    sanctions: text("SanctionsImposed").split("|").join(", "),
    names: at(element, "Names", "Name").map((one) => ({
      parts: ["Name1", "Name2", "Name3", "Name4", "Name5"].map((name) => one.textOf(name)),
      ...{ last: one.textOf("Name6"), type: one.textOf("NameType"), strength: one.textOf("AliasStrength") },
    })),
    nonLatin: at(element, "NonLatinNames", "NonLatinName").map((one) => ({
      name: one.textOf("NameNonLatinScript"),
      language: one.textOf("NonLatinScriptLanguage"),
    })),
    titles: [...textsAt(element, "Titles", "Title"), ...person("Positions", "Position")],
    births: person("DOBs", "DOB"),
    birthPlaces: at(element, "IndividualDetails", "Individual", "BirthDetails", "Location").map((one) => ({
      town: one.textOf("TownOfBirth"),
      country: one.textOf("CountryOfBirth"),
    })),
    nationalities: person("Nationalities", "Nationality"),
    genders: person("Genders", "Gender"),
    passports: numbersAt(element, "PassportDetails", "Passport"),
    nationalIds: numbersAt(element, "NationalIdentifierDetails", "NationalIdentifier"),
    businessNumbers: textsAt(
      element,
      ...["EntityDetails", "Entity", "BusinessRegistrationNumbers", "BusinessRegistrationNumber"],
    ),
    imoNumbers: ship("IMONumbers", "IMONumber"),
    owners: ship("CurrentOwnerOperators", "CurrentOwnerOperator"),
    flags: ship("CurrentBelievedFlagOfShips", "CurrentBelievedFlagOfShip"),
    formerFlags: ship("PreviousFlags", "PreviousFlag"),
    shipTypes: ship("TypeOfShipDetails", "TypeOfShip"),
    addresses: at(element, "Addresses", "Address").map((one) => ({
      lines: [1, 2, 3, 4, 5, 6].map((number) => one.textOf(`AddressLine${number}`)),
      ...{ postcode: one.textOf("AddressPostalCode"), country: one.textOf("AddressCountry") },
    })),
  };
}

/** Reads the official XML of one day. */
export async function readXml(context: ReadContext, file: RawFile): Promise<void> {
  const asOf = context.release ?? "";
  const list = new ListWriter(context, "uk", asOf, file);
  let updated = "";
  for await (const element of context.xml(file, { elements: ["DateGenerated", "Designation"], layout })) {
    if (element.name === "DateGenerated") {
      const made = dayOf(element.text.slice(0, 10));
      if (made !== asOf) {
        const place = { file, line: element.line, column: "DateGenerated" };
        context.report("bad-value", place, element.text, `${asOf}, the day in the name of the file`);
        return;
      }
      continue;
    }
    addDesignation(context, list, designationOf(element));
    const day = dayOf(element.textOf("LastUpdated")) ?? "";
    if (day > updated) updated = day;
  }
  list.finish();
  coverDay(list, " as its publisher has it", updated);
}
