import type { XmlElement } from "../kit/types.js";
import { type Birth, birthOf } from "../listings/birth.js";
import { joined } from "../listings/listWriter.js";

/** What may stand in the parts of the advanced file that are read. `*` is what is not read. */
export const layout: Readonly<Record<string, readonly string[]>> = {
  Sanctions: [
    ...["@Version", "@DeltaBaseVersion", "DateOfIssue", "ReferenceValueSets", "Locations", "IDRegDocuments"],
    ...["DistinctParties", "ProfileRelationships", "SanctionsEntries", "SanctionsEntryLinks"],
  ],
  DateOfIssue: ["*"],
  ReferenceValueSets: ["*"],
  ProfileRelationships: ["*"],
  SanctionsEntryLinks: ["*"],
  Locations: ["Location"],
  Location: [
    ...["@ID", "@DeltaAction", "Comment", "LocationAreaCode", "LocationCountry", "LocationPart"],
    ...["FeatureVersionReference", "IDRegDocumentReference"],
  ],
  LocationAreaCode: ["*"],
  LocationCountry: ["*"],
  LocationPart: ["*"],
  FeatureVersionReference: ["*"],
  IDRegDocumentReference: ["*"],
  Comment: ["@DeltaAction"],
  IDRegDocuments: ["IDRegDocument"],
  IDRegDocument: [
    ...[
      "@ID",
      "@IDRegDocTypeID",
      "@IdentityID",
      "@IssuedBy-CountryID",
      "@IssuedIn-LocationID",
      "@ValidityID",
    ],
    ...[
      "@DeltaAction",
      "Comment",
      "IDRegistrationNo",
      "IssuingAuthority",
      "DocumentDate",
      "IDRegDocumentMention",
    ],
    ...["FeatureVersionReference", "DocumentedNameReference", "ProfileRelationshipReference"],
  ],
  IDRegistrationNo: ["*"],
  IssuingAuthority: ["*"],
  DocumentDate: ["*"],
  IDRegDocumentMention: ["*"],
  DocumentedNameReference: ["*"],
  ProfileRelationshipReference: ["*"],
  DistinctParties: ["DistinctParty"],
  DistinctParty: ["@FixedRef", "@DeltaAction", "Comment", "Profile"],
  Profile: [
    ...["@ID", "@PartySubTypeID", "@DeltaAction", "Comment", "Identity", "Feature"],
    ...["SanctionsEntryReference", "ExternalReference"],
  ],
  Identity: [
    ...["@ID", "@FixedRef", "@Primary", "@False", "@DeltaAction", "Comment", "Alias", "NamePartGroups"],
    "IDRegDocumentReference",
  ],
  Alias: [
    "@FixedRef",
    "@AliasTypeID",
    "@Primary",
    "@LowQuality",
    "@DeltaAction",
    "Comment",
    "DocumentedName",
  ],
  DocumentedName: [
    ...["@ID", "@FixedRef", "@DocNameStatusID", "@DeltaAction", "Comment", "DocumentedNamePart"],
    ...["DocumentedNameCountry", "IDRegDocumentReference"],
  ],
  DocumentedNamePart: ["@DeltaAction", "NamePartValue"],
  NamePartValue: ["@NamePartGroupID", "@ScriptID", "@ScriptStatusID", "@Acronym", "@DeltaAction"],
  DocumentedNameCountry: ["*"],
  NamePartGroups: ["*"],
  Feature: ["@ID", "@FeatureTypeID", "@DeltaAction", "FeatureVersion", "IdentityReference"],
  FeatureVersion: [
    ...["@ID", "@ReliabilityID", "@DeltaAction", "Comment", "DatePeriod", "VersionDetail", "VersionLocation"],
    ...["IDRegDocumentReference", "IdentityReference"],
  ],
  DatePeriod: ["*"],
  VersionDetail: ["@DetailTypeID", "@DetailReferenceID", "@DeltaAction"],
  VersionLocation: ["@LocationID", "@DeltaAction"],
  IdentityReference: ["*"],
  SanctionsEntryReference: ["*"],
  ExternalReference: ["*"],
  SanctionsEntries: ["SanctionsEntry"],
  SanctionsEntry: [
    ...["@ID", "@ProfileID", "@ListID", "@EntryProfileRef", "@EntryDeltaFlag", "@DeltaAction", "Comment"],
    ...[
      "LimitationsToListing",
      "EntryEvent",
      "SanctionsMeasure",
      "SupportingInfo",
      "ProfileRelationshipReference",
    ],
  ],
  LimitationsToListing: ["*"],
  EntryEvent: ["*"],
  SanctionsMeasure: ["*"],
  SupportingInfo: ["*"],
};

/** Words behind the numbers of the file, by the element that declares them. */
export type Words = (set: string, id: string | undefined) => XmlElement | undefined;

export function wordsOf(sets: XmlElement): Words {
  const known = new Map<string, XmlElement>();
  for (const set of sets.children)
    for (const one of set.children) known.set(`${one.name} ${one.attributes.ID}`, one);
  return (set, id) => known.get(`${set} ${id ?? ""}`);
}

/** A day of year, month and day, or as much of it as there is; "" for nothing. */
export function pointOf(element: XmlElement | undefined): string {
  const parts = ["Year", "Month", "Day"].map((name) => element?.textOf(name) ?? "");
  const there = parts.slice(0, parts.indexOf("") < 0 ? 3 : parts.indexOf(""));
  return there.map((part) => part.padStart(2, "0")).join("-");
}

/** A birth date of a period that may begin and end within bounds: from the first day it may mean to the last. */
export function periodOf(period: XmlElement): { value: string; birth: Birth | undefined } {
  const [start, end] = [period.first("Start"), period.first("End")];
  const from = pointOf(start?.first("From"));
  const to = pointOf(end?.first("To")) || pointOf(start?.first("To")) || from;
  const about = [start, end].some((one) => one?.attributes.Approximate === "true");
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
      return (values.find((one) => one.attributes.Primary === "true") ?? values[0])?.textOf("Value") ?? "";
    })
    .filter((text) => text !== "");
  return {
    parts: joined(parts),
    country: words("Country", location.first("LocationCountry")?.attributes.CountryID),
  };
}
