import { defineTable, spell } from "../defineTable.js";

/** A list is read in dated versions, each whole: an entry stands once for every version that has it. */
export const listing = defineTable({
  name: "listing",
  row: "An entry of a list as one dated version of it has it: a person, entity, vessel or aircraft.",
  columns: [
    {
      name: "list",
      type: "VARCHAR",
      meaning:
        "un, ofac (Specially Designated Nationals), ofac-cons (its other lists), uk, eu, jp-mof, jp-meti, wb.",
      nullable: false,
    },
    {
      name: "entry",
      type: "VARCHAR",
      meaning: "Id of the entry within the list: the publisher's stable reference.",
      nullable: false,
    },
    {
      name: "as_of",
      type: "DATE",
      meaning:
        "Day of the version of the list, as the publisher dates it; NULL if the list gives its history itself.",
    },
    {
      name: "schema",
      type: "VARCHAR",
      meaning: "person, entity, vessel, aircraft; NULL if the list does not say.",
    },
    {
      name: "name",
      type: "VARCHAR",
      meaning: "Its main name as given; NULL where the list keeps only that the entry was taken off.",
    },
    { name: "programmes", type: "VARCHAR[]", meaning: "Programmes or regimes under which it is listed." },
    {
      name: "listed",
      type: "DATE",
      meaning: "Day of listing as the publisher writes it; entries leave and come back with their old day.",
    },
    ...spell,
    {
      name: "delisted",
      type: "DATE",
      meaning: "Day on which the publisher itself says that it was taken off.",
    },
    { name: "reference", type: "VARCHAR", meaning: "The publisher's reference as printed." },
    {
      name: "un_reference",
      type: "VARCHAR",
      meaning: "Reference of the UN list that the entry itself names.",
    },
    { name: "title", type: "VARCHAR", meaning: "Position or title as given." },
    { name: "remarks", type: "VARCHAR", meaning: "Remarks as given, as far as screening needs them." },
  ],
  key: [],
});
