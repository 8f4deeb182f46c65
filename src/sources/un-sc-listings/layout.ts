import { names } from "../kit/cells.js";

const place = names("STREET | CITY | STATE_PROVINCE | ZIP_CODE | COUNTRY | NOTE");
const values = ["VALUE"];
const common = [
  ...names("DATAID | VERSIONNUM | FIRST_NAME | UN_LIST_TYPE | REFERENCE_NUMBER | LISTED_ON | SUBMITTED_ON"),
  ...names("NAME_ORIGINAL_SCRIPT | COMMENTS1 | LIST_TYPE | LAST_DAY_UPDATED | SORT_KEY | SORT_KEY_LAST_MOD"),
  "DELISTED_ON",
];

/** What may stand where in the Consolidated List: its schema sc-sanctions.xsd, and two elements that files have besides. */
export const layout: Readonly<Record<string, readonly string[]>> = {
  CONSOLIDATED_LIST: names("@dateGenerated | INDIVIDUALS | ENTITIES"),
  INDIVIDUALS: ["INDIVIDUAL"],
  ENTITIES: ["ENTITY"],
  INDIVIDUAL: [
    ...common,
    ...names("SECOND_NAME | THIRD_NAME | FOURTH_NAME | GENDER | SUBMITTED_BY | NATIONALITY | NATIONALITY2"),
    ...names("TITLE | DESIGNATION | INDIVIDUAL_ALIAS | INDIVIDUAL_ADDRESS | INDIVIDUAL_DATE_OF_BIRTH"),
    ...names("INDIVIDUAL_PLACE_OF_BIRTH | INDIVIDUAL_DOCUMENT"),
  ],
  ENTITY: [...common, "ENTITY_ALIAS", "ENTITY_ADDRESS"],
  NATIONALITY: values,
  TITLE: values,
  DESIGNATION: values,
  LIST_TYPE: values,
  LAST_DAY_UPDATED: values,
  INDIVIDUAL_ALIAS: names("QUALITY | ALIAS_NAME | DATE_OF_BIRTH | CITY_OF_BIRTH | COUNTRY_OF_BIRTH | NOTE"),
  // The schema has no NOTE here; 14 entities of the files have one.
  ENTITY_ALIAS: names("QUALITY | ALIAS_NAME | NOTE"),
  INDIVIDUAL_ADDRESS: place,
  ENTITY_ADDRESS: place,
  // Nor a STREET here.
  INDIVIDUAL_PLACE_OF_BIRTH: place,
  INDIVIDUAL_DATE_OF_BIRTH: names("TYPE_OF_DATE | NOTE | DATE | YEAR | FROM_YEAR | TO_YEAR"),
  INDIVIDUAL_DOCUMENT: names(
    "TYPE_OF_DOCUMENT | TYPE_OF_DOCUMENT2 | NUMBER | ISSUING_COUNTRY | DATE_OF_ISSUE | CITY_OF_ISSUE | COUNTRY_OF_ISSUE | NOTE",
  ),
};

/** Keys of the YAML that are not the names of their elements. It has individuals and entities alike. */
export const yamlKeys: Readonly<Record<string, string>> = {
  aliases: "INDIVIDUAL_ALIAS",
  addresses: "INDIVIDUAL_ADDRESS",
  date_of_birth: "INDIVIDUAL_DATE_OF_BIRTH",
  place_of_birth: "INDIVIDUAL_PLACE_OF_BIRTH",
  documents: "INDIVIDUAL_DOCUMENT",
};
