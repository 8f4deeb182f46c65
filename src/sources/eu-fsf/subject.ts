import { day, lenient, optional, text, word } from "../kit/cells.js";
import type { XmlElement } from "../kit/types.js";
import { birthOf, dateOfParts } from "../listings/birth.js";
import {
  type Entry,
  type IdentifierKind,
  joined,
  type ListWriter,
  oneLine,
  type Schema,
} from "../listings/listWriter.js";

const columns = {
  euReferenceNumber: text,
  designationDate: optional(day()),
  delistingDate: optional(day()),
  "subjectType/code": word<Schema>({ person: "person", enterprise: "entity" }),
};

const identificationColumns = {
  identificationTypeCode: lenient(
    word<IdentifierKind>({
      passport: "passport",
      id: "national id",
      ssn: "national id",
      unssn: "national id",
      nationcert: "national id",
      birthcert: "national id",
      residentperm: "national id",
      drivinglicence: "national id",
      electionid: "national id",
      fiscalcode: "tax number",
      taxid: "tax number",
      euvat: "tax number",
      regnumber: "registration",
      tradelic: "registration",
      imo: "imo number",
      swiftbic: "other",
      travelcardid: "other",
      other: "other",
    }),
    () => "other" as const,
  ),
};

const isTrue = (given: string): boolean => given === "true" || given === "1";

/** The UN writes three digits: QDi.43 is its QDi.043. */
const unReferenceOf = (given: string): string =>
  oneLine(given).replace(
    /^([A-Z]{2}[ie])\.(\d{1,2})$/,
    (_, letters: string, digits: string) => `${letters}.${digits.padStart(3, "0")}`,
  );

const givenNames = (name: XmlElement): string => joined([name.get("firstName"), name.get("middleName")], " ");
const fullName = (name: XmlElement): string =>
  name.get("wholeName") || joined([givenNames(name), name.get("lastName")], " ");

function addNames(entry: Entry, all: readonly XmlElement[], strength: boolean): void {
  for (const [at, name] of all.entries()) {
    const strong = strength ? name.get("strong") : "";
    entry
      .at(name.line)
      .name({
        name: fullName(name),
        kind: at === 0 ? "primary" : "alias",
        quality: strong === "" ? null : isTrue(strong) ? "strong" : "weak",
        language: name.get("nameLanguage").toLowerCase(),
        family: oneLine(name.get("lastName")),
        given: givenNames(name),
      });
  }
  for (const gender of new Set(all.map((name) => name.get("gender"))))
    if (gender !== "?") entry.attribute("gender", gender);
}

/** Adds a place with its country, whose code is 00 where it is not known. */
function addPlace(
  entry: Entry,
  kind: "address" | "birth place" | "nationality",
  element: XmlElement,
  parts: readonly string[] = [],
): void {
  const where = joined(parts.map((part) => element.get(part)));
  const code = element.get("countryIso2Code").replace(/^00$/, "");
  const country = code && (element.get("countryDescription") || code);
  entry
    .at(element.line)
    .attribute(kind === "address" && where === "" ? "country" : kind, joined([where, country]), {
      state: code,
      system: "iso2",
    });
}

/** A date in one text or in parts; "" for none. */
const birthDay = (element: XmlElement): string =>
  element.get("birthdate") ||
  dateOfParts(["year", "monthOfYear", "dayOfMonth"].map((name) => element.get(name)));

function addBirth(list: ListWriter, entry: Entry, element: XmlElement): void {
  const [from, to] = [element.get("yearRangeFrom"), element.get("yearRangeTo")];
  const point = birthDay(element);
  const value = point || (from || to ? `${from} to ${to}` : "");
  const circa = isTrue(element.get("circa"));
  const calendar = element.get("calendarType").replace(/^GREGORIAN$/, "");
  // A year of another calendar is not one of ours: it is kept in words.
  const birth = calendar ? undefined : birthOf(point || from, point || to, circa);
  if (point && !birth && !calendar)
    list.cells(element, { birthdate: text }).warn("birthdate", "a birth date", value);
  const notes = [circa ? " (circa)" : "", calendar && ` (${calendar.toLowerCase()} calendar)`];
  if (value !== "") entry.at(element.line).birth(value + notes.join(""), birth);
  addPlace(entry, "birth place", element, ["city", "place", "region"]);
}

const flags: Readonly<Record<string, string>> = {
  diplomatic: "diplomatic",
  knownExpired: "known to have expired",
  knownFalse: "known to be false",
  reportedLost: "reported lost",
  revokedByIssuer: "revoked by its issuer",
};
const details: Readonly<Record<string, string>> = {
  issueDate: "issued",
  validFrom: "valid from",
  validTo: "valid to",
  issuedBy: "issued by",
  nameOnDocument: "in the name of",
};

function addIdentification(list: ListWriter, entry: Entry, element: XmlElement): void {
  const kind = list.cells(element, identificationColumns).get("identificationTypeCode") ?? "other";
  const number = element.get("number") || element.get("latinNumber");
  if (!/[\p{L}\p{N}]/u.test(number)) return;
  const note = [
    element.get("identificationTypeCode"),
    ...Object.entries(flags).map(([name, words]) => (isTrue(element.get(name)) ? words : "")),
    ...Object.entries(details).map(([name, words]) => element.get(name) && `${words} ${element.get(name)}`),
  ];
  entry
    .at(element.line)
    .identifier(kind, number, {
      country: element.get("countryIso2Code").replace(/^00$/, ""),
      system: "iso2",
      note: joined(note, "; "),
    });
}

/** Adds one subject. `strength` is false where the file calls every name strong. */
export function addSubject(list: ListWriter, element: XmlElement, strength: boolean): void {
  const row = list.cells(element, columns);
  const schema = row.get("subjectType/code");
  const id = row.get("euReferenceNumber") || element.get("logicalId");
  const all = element.all("nameAlias");
  const name = all[0] ? oneLine(fullName(all[0])) : "";
  if (id === "") row.bad("euReferenceNumber", "a reference number");
  if (name === "") row.bad("nameAlias", "a name", "");
  const programmes = element.all("regulation").map((one) => one.get("programme"));
  const titles = all.flatMap((one) => [one.get("title"), one.get("function")]).map(oneLine);
  const listed = row.get("designationDate");
  const delisted = row.get("delistingDate");
  const entry = list.entry(row, {
    entry: id,
    schema,
    name,
    programmes: [...new Set(programmes.filter(Boolean))],
    listed,
    delisted,
    un_reference: unReferenceOf(element.get("unitedNationId")),
    title: joined([...new Set(titles)], "; "),
    remarks: oneLine(element.get("designationDetails")),
  });
  if (!entry) return;
  addNames(entry, all, strength);
  for (const one of element.all("birthdate")) addBirth(list, entry, one);
  for (const one of element.all("citizenship")) addPlace(entry, "nationality", one);
  const address = ["street", "poBox", "zipCode", "city", "place", "region"];
  for (const one of element.all("address")) addPlace(entry, "address", one, address);
  for (const one of element.all("identification")) addIdentification(list, entry, one);
}
