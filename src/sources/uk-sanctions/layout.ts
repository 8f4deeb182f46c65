import { names } from "../kit/cells.js";

/** Elements of the schema that hold elements of one other name. */
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

/** What may stand where in the official XML. */
export const layout: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.entries(boxes).map(([box, item]) => [box, [item]])),
  Designations: names("DateGenerated | Designation"),
  Designation: [
    ...names("LastUpdated | DateDesignated | UniqueID | OFSIGroupID | UNReferenceNumber | RegimeName"),
    ...names("IndividualEntityShip | DesignationSource | SanctionsImposed | SanctionsImposedIndicators"),
    ...names("OtherInformation | UKStatementofReasons | Names | NonLatinNames | Titles | Addresses"),
    ...names("PhoneNumbers | EmailAddresses | Websites | IndividualDetails | EntityDetails | ShipDetails"),
  ],
  // The same as SanctionsImposed, one by one.
  SanctionsImposedIndicators: [
    ...names("AssetFreeze | ArmsEmbargo | TargetedArmsEmbargo | CharteringOfShips | TravelBan | Deflag"),
    ...names("ClosureOfRepresentativeOffices | CrewServicingOfShipsAndAircraft | ProhibitionOfPortEntry"),
    ...names("PreventionOfBusinessArrangements | PreventionOfCharteringOfShips | TrustServicesSanctions"),
    ...names("PreventionOfCharteringOfShipsAndAircraft | TechnicalAssistanceRelatedToAircraft"),
    "DirectorDisqualificationSanction",
  ],
  Name: names("Name1 | Name2 | Name3 | Name4 | Name5 | Name6 | NameType | AliasStrength"),
  NonLatinName: names("NameNonLatinScript | NonLatinScriptType | NonLatinScriptLanguage"),
  Address: [
    ...names("AddressLine1 | AddressLine2 | AddressLine3 | AddressLine4 | AddressLine5 | AddressLine6"),
    ...names("AddressPostalCode | AddressCountry"),
  ],
  Individual: [
    ...names("DOBs | BirthDetails | Genders | Nationalities | Positions"),
    ...names("PassportDetails | NationalIdentifierDetails"),
  ],
  Location: names("TownOfBirth | CountryOfBirth"),
  Passport: names("PassportNumber | PassportAdditionalInformation"),
  NationalIdentifier: names("NationalIdentifierNumber | NationalIdentifierAdditionalInformation"),
  Entity: names("BusinessRegistrationNumbers | TypeOfEntities | ParentCompanies | Subsidiaries"),
  Ship: [
    ...names("IMONumbers | CurrentOwnerOperators | PreviousOwnerOperators | CurrentBelievedFlagOfShips"),
    ...names("PreviousFlags | TypeOfShipDetails | TonnageOfShipDetails | LengthOfShipDetails | YearsBuilt"),
  ],
};
