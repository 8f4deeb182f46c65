import { names } from "../kit/cells.js";
import type { XmlElement } from "../kit/types.js";
import { type Birth, birthOf } from "../listings/birth.js";
import { joined } from "../listings/listWriter.js";

/** What may stand in the parts of the advanced file that are read. `*` is what is not read. */
export const layout: Readonly<Record<string, readonly string[]>> = {
  Sanctions: [
    ...names("@Version | @DeltaBaseVersion | DateOfIssue | ReferenceValueSets | Locations | IDRegDocuments"),
    ...names("DistinctParties | ProfileRelationships | SanctionsEntries | SanctionsEntryLinks"),
  ],
  Locations: ["Location"],
  Location: [
    ...names("@ID | @DeltaAction | Comment | LocationAreaCode | LocationCountry | LocationPart"),
    ...names("FeatureVersionReference | IDRegDocumentReference"),
  ],
  Comment: ["@DeltaAction"],
  IDRegDocuments: ["IDRegDocument"],
  IDRegDocument: [
    ...names(
      "@ID | @IDRegDocTypeID | @IdentityID | @IssuedBy-CountryID | @IssuedIn-LocationID | @ValidityID",
    ),
    ...names("@DeltaAction | Comment | IDRegistrationNo | IssuingAuthority | DocumentDate"),
    ...names("IDRegDocumentMention | FeatureVersionReference | DocumentedNameReference"),
    "ProfileRelationshipReference",
  ],
  DistinctParties: ["DistinctParty"],
  DistinctParty: names("@FixedRef | @DeltaAction | Comment | Profile"),
  Profile: [
    ...names("@ID | @PartySubTypeID | @DeltaAction | Comment | Identity | Feature | SanctionsEntryReference"),
    "ExternalReference",
  ],
  Identity: [
    ...names("@ID | @FixedRef | @Primary | @False | @DeltaAction | Comment | Alias | NamePartGroups"),
    "IDRegDocumentReference",
  ],
  Alias: names("@FixedRef | @AliasTypeID | @Primary | @LowQuality | @DeltaAction | Comment | DocumentedName"),
  DocumentedName: [
    ...names("@ID | @FixedRef | @DocNameStatusID | @DeltaAction | Comment | DocumentedNamePart"),
    ...names("DocumentedNameCountry | IDRegDocumentReference"),
  ],
  DocumentedNamePart: names("@DeltaAction | NamePartValue"),
  NamePartValue: names("@NamePartGroupID | @ScriptID | @ScriptStatusID | @Acronym | @DeltaAction"),
  Feature: names("@ID | @FeatureTypeID | @DeltaAction | FeatureVersion | IdentityReference"),
  FeatureVersion: [
    ...names("@ID | @ReliabilityID | @DeltaAction | Comment | DatePeriod | VersionDetail | VersionLocation"),
    ...names("IDRegDocumentReference | IdentityReference"),
  ],
  VersionDetail: names("@DetailTypeID | @DetailReferenceID | @DeltaAction"),
  VersionLocation: names("@LocationID | @DeltaAction"),
  SanctionsEntries: ["SanctionsEntry"],
  SanctionsEntry: [
    ...names("@ID | @ProfileID | @ListID | @EntryProfileRef | @EntryDeltaFlag | @DeltaAction | Comment"),
    ...names("LimitationsToListing | EntryEvent | SanctionsMeasure | SupportingInfo"),
    "ProfileRelationshipReference",
  ],
  ...Object.fromEntries(
    [
      ...names("DateOfIssue | ReferenceValueSets | ProfileRelationships | SanctionsEntryLinks | DatePeriod"),
      ...names("LocationAreaCode | LocationCountry | LocationPart | FeatureVersionReference"),
      ...names("IDRegDocumentReference | IDRegistrationNo | IssuingAuthority | DocumentDate"),
      ...names("IDRegDocumentMention | DocumentedNameReference | ProfileRelationshipReference"),
      ...names("DocumentedNameCountry | NamePartGroups | IdentityReference | SanctionsEntryReference"),
      ...names("ExternalReference | LimitationsToListing | EntryEvent | SanctionsMeasure | SupportingInfo"),
    ].map((name) => [name, ["*"]]),
  ),
};

/** Words behind the numbers of the file, by the element that declares them. */
export type Words = (set: string, id: string) => XmlElement | undefined;

export function wordsOf(sets: XmlElement): Words {
  const known = new Map<string, XmlElement>();
  for (const set of sets.children)
    for (const one of set.children) known.set(`${one.name} ${one.get("ID")}`, one);
  return (set, id) => known.get(`${set} ${id}`);
}

/** A day of year, month and day, or as much of it as there is; "" for nothing. */
export function pointOf(element: XmlElement | undefined): string {
  const parts = ["Year", "Month", "Day"].map((name) => element?.textOf(name) ?? "");
  const there = parts.slice(0, parts.indexOf("") < 0 ? 3 : parts.indexOf(""));
  return there.map((part) => part.padStart(2, "0")).join("-");
}

/** A birth date of a period that may begin and end within bounds: from the first day it may mean to the last. */
export function periodOf(period: XmlElement): { value: string; birth: Birth | undefined } {
  const from = pointOf(period.first("Start/From"));
  const to = pointOf(period.first("End/To")) || pointOf(period.first("Start/To")) || from;
  const about = period.get("Start/Approximate") === "true" || period.get("End/Approximate") === "true";
  // A year is written as its first and last day, a month too.
  const year = from.slice(0, 4);
  const month = from.slice(0, 7);
  const [one, other] =
    from === `${year}-01-01` && to === `${year}-12-31`
      ? [year, year]
      : from !== to && from.endsWith("-01") && birthOf(month)?.date_to === to
        ? [month, month]
        : [from, to];
  const birth = one === "" ? undefined : birthOf(one, other, about);
  return { value: (about ? "circa " : "") + (one === other ? one : `${one} to ${other}`), birth };
}

/** A place in words, with the country's element. */
export interface Place {
  parts: string;
  country: XmlElement | undefined;
}

export function placeOf(location: XmlElement, words: Words): Place {
  const parts = location
    .all("LocationPart")
    .map((part) => {
      const values = part.all("LocationPartValue");
      return (values.find((one) => one.get("Primary") === "true") ?? values[0])?.textOf("Value") ?? "";
    })
    .filter((text) => text !== "");
  return { parts: joined(parts), country: words("Country", location.get("LocationCountry/CountryID")) };
}
