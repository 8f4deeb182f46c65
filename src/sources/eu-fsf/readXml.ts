import type { RawFile, ReadContext, XmlElement } from "../kit/types.js";
import { joined, ListWriter } from "../listings/listWriter.js";
import { addSubject, type Subject } from "./subject.js";

const operable = ["@logicalId", "remark", "additionalInformation"];
const detail = [...operable, "@regulationLanguage", "regulationSummary"];
const country = ["@countryIso2Code", "@countryDescription"];
const summary = ["@regulationType", "@publicationDate", "@numberTitle", "@publicationUrl"];

/** What may stand where: the schema of the export, version 1.1. */
const layout: Readonly<Record<string, readonly string[]>> = {
  export: ["@generationDate", "@globalFileId", "sanctionEntity"],
  sanctionEntity: [
    ...operable,
    ...["@delistingDate", "@designationDate", "@designationDetails", "@unitedNationId", "@euReferenceNumber"],
    ...["regulation", "subjectType", "nameAlias", "citizenship", "birthdate", "address", "identification"],
  ],
  additionalInformation: ["@key", "@value"],
  regulation: [
    ...operable,
    ...["@regulationType", "@organisationType", "@publicationDate", "@entryIntoForceDate", "@numberTitle"],
    ...["@programme", "publicationUrl", "corrigendum"],
  ],
  corrigendum: summary,
  regulationSummary: summary,
  subjectType: ["@code", "@classificationCode"],
  nameAlias: [
    ...detail,
    ...["@firstName", "@middleName", "@lastName", "@wholeName", "@function", "@gender", "@title"],
    ...["@nameLanguage", "@strong"],
  ],
  citizenship: [...detail, ...country, "@acquisitionDate", "@disenfranchisementDate", "@region"],
  birthdate: [
    ...detail,
    ...country,
    ...["@circa", "@calendarType", "@city", "@zipCode", "@birthdate", "@dayOfMonth", "@monthOfYear", "@year"],
    ...["@yearRangeFrom", "@yearRangeTo", "@region", "@place"],
  ],
  address: [
    ...detail,
    ...country,
    ...["@city", "@street", "@poBox", "@zipCode", "@region", "@place", "@asAtListingTime", "contactInfo"],
  ],
  contactInfo: ["@key", "@value"],
  identification: [
    ...detail,
    ...country,
    ...[
      "@identificationTypeCode",
      "@identificationTypeDescription",
      "@diplomatic",
      "@knownExpired",
      "@knownFalse",
    ],
    ...["@reportedLost", "@revokedByIssuer", "@issueDate", "@issuedBy", "@latinNumber", "@nameOnDocument"],
    ...["@number", "@validFrom", "@validTo", "@region"],
  ],
};

const get = (element: XmlElement | undefined, name: string): string =>
  element?.attributes[name]?.trim() ?? "";
const isTrue = (text: string): boolean => text === "true" || text === "1";
const strongOf = (text: string): string => (text === "" ? "" : String(isTrue(text)));

const placedOf = (element: XmlElement) => ({
  line: element.line,
  country: get(element, "countryIso2Code"),
  countryName: get(element, "countryDescription"),
});

function noteOf(element: XmlElement): string {
  const flags = (
    [
      ["diplomatic", "diplomatic"],
      ["knownExpired", "known to have expired"],
      ["knownFalse", "known to be false"],
      ["reportedLost", "reported lost"],
      ["revokedByIssuer", "revoked by its issuer"],
    ] as const
  ).map(([name, words]) => (isTrue(get(element, name)) ? words : ""));
  const dates = (["issueDate", "validFrom", "validTo", "issuedBy"] as const).map((name) => {
    const words = {
      issueDate: "issued",
      validFrom: "valid from",
      validTo: "valid to",
      issuedBy: "issued by",
    };
    return get(element, name) && `${words[name]} ${get(element, name)}`;
  });
  const name = get(element, "nameOnDocument");
  return joined([...flags, ...dates, name && `in the name of ${name}`], "; ");
}

function subjectOf(element: XmlElement): Subject {
  return {
    ...{
      line: element.line,
      reference: get(element, "euReferenceNumber"),
      logicalId: get(element, "logicalId"),
    },
    ...{ unitedNationId: get(element, "unitedNationId"), designated: get(element, "designationDate") },
    ...{ delisted: get(element, "delistingDate"), details: get(element, "designationDetails") },
    type: get(element.first("subjectType"), "code"),
    programmes: element
      .all("regulation")
      .map((one) => get(one, "programme"))
      .filter(Boolean),
    names: element
      .all("nameAlias")
      .map((one) => ({
        ...{ line: one.line, whole: get(one, "wholeName"), first: get(one, "firstName") },
        ...{
          middle: get(one, "middleName"),
          last: get(one, "lastName"),
          strong: strongOf(get(one, "strong")),
        },
        ...{ language: get(one, "nameLanguage"), title: get(one, "title"), role: get(one, "function") },
        gender: get(one, "gender"),
      })),
    citizenships: element.all("citizenship").map(placedOf),
    births: element
      .all("birthdate")
      .map((one) => ({
        ...placedOf(one),
        ...{ date: get(one, "birthdate"), day: get(one, "dayOfMonth"), month: get(one, "monthOfYear") },
        ...{ year: get(one, "year"), fromYear: get(one, "yearRangeFrom"), toYear: get(one, "yearRangeTo") },
        ...{ circa: isTrue(get(one, "circa")), calendar: get(one, "calendarType") },
        parts: [get(one, "city"), get(one, "place"), get(one, "region")],
      })),
    addresses: element
      .all("address")
      .map((one) => ({
        ...placedOf(one),
        parts: ["street", "poBox", "zipCode", "city", "place", "region"].map((name) => get(one, name)),
      })),
    identifications: element
      .all("identification")
      .map((one) => ({
        ...placedOf(one),
        ...{
          type: get(one, "identificationTypeCode"),
          number: get(one, "number") || get(one, "latinNumber"),
        },
        note: noteOf(one),
      })),
  };
}

/** Reads the official export of one day. */
export async function readXml(context: ReadContext, file: RawFile): Promise<void> {
  const asOf = context.release ?? "";
  const list = new ListWriter(context, "eu", asOf, file);
  for await (const element of context.xml(file, {
    elements: ["sanctionEntity"],
    heads: ["export"],
    layout,
  })) {
    if (element.name === "sanctionEntity") addSubject(context, list, subjectOf(element));
    else if (!get(element, "generationDate").startsWith(`${asOf}T`)) {
      const place = { file, line: element.line, column: "generationDate" };
      const expected = `a time on ${asOf}, the day in the name of the file`;
      context.report("bad-value", place, get(element, "generationDate"), expected);
      return;
    }
  }
  list.finish();
  list.cover(
    `The EU's list of persons, groups and entities subject to financial sanctions as the Commission exported it on ${asOf}; between two versions nothing is claimed.`,
  );
}
