import { names } from "../kit/cells.js";

const operable = names("@logicalId | remark | additionalInformation");
const detail = [...operable, "@regulationLanguage", "regulationSummary"];
const country = names("@countryIso2Code | @countryDescription");
const summary = names("@regulationType | @publicationDate | @numberTitle | @publicationUrl");

/** What may stand where: the schema of the export, version 1.1. */
export const layout: Readonly<Record<string, readonly string[]>> = {
  export: names("@generationDate | @globalFileId | sanctionEntity"),
  sanctionEntity: [
    ...operable,
    ...names(
      "@delistingDate | @designationDate | @designationDetails | @unitedNationId | @euReferenceNumber",
    ),
    ...names("regulation | subjectType | nameAlias | citizenship | birthdate | address | identification"),
  ],
  additionalInformation: names("@key | @value"),
  regulation: [
    ...operable,
    ...names("@regulationType | @organisationType | @publicationDate | @entryIntoForceDate | @numberTitle"),
    ...names("@programme | publicationUrl | corrigendum"),
  ],
  corrigendum: summary,
  regulationSummary: summary,
  subjectType: names("@code | @classificationCode"),
  nameAlias: [
    ...detail,
    ...names("@firstName | @middleName | @lastName | @wholeName | @function | @gender | @title"),
    ...names("@nameLanguage | @strong"),
  ],
  citizenship: [...detail, ...country, ...names("@acquisitionDate | @disenfranchisementDate | @region")],
  birthdate: [
    ...detail,
    ...country,
    ...names("@circa | @calendarType | @birthdate | @dayOfMonth | @monthOfYear | @year | @yearRangeFrom"),
    ...names("@yearRangeTo | @city | @zipCode | @region | @place"),
  ],
  address: [
    ...detail,
    ...country,
    ...names("@street | @poBox | @zipCode | @city | @place | @region | @asAtListingTime | contactInfo"),
  ],
  contactInfo: names("@key | @value"),
  identification: [
    ...detail,
    ...country,
    ...names("@identificationTypeCode | @identificationTypeDescription | @number | @latinNumber"),
    ...names("@nameOnDocument | @issueDate | @issuedBy | @validFrom | @validTo | @region | @diplomatic"),
    ...names("@knownExpired | @knownFalse | @reportedLost | @revokedByIssuer"),
  ],
};
