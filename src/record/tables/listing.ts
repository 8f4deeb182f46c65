import { defineTable, spell } from "../defineTable.js";

/** A list is read in complete, dated versions: an entry has one row for each version that contains it. */
export const listing = defineTable({
  name: "listing",
  row: "An entry in one dated version of a list: a person, entity, vessel or aircraft.",
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
        "Date of the version of the list, according to the publisher; NULL if the list contains its own history.",
    },
    {
      name: "schema",
      type: "VARCHAR",
      meaning: "person, entity, vessel, aircraft; NULL if the list does not say.",
    },
    {
      name: "name",
      type: "VARCHAR",
      meaning: "Its main name, as given; NULL if the list only records that the entry was removed.",
    },
    { name: "programmes", type: "VARCHAR[]", meaning: "Programmes or regimes under which it is listed." },
    {
      name: "listed",
      type: "DATE",
      meaning:
        "Day of listing, according to the publisher; an entry that is removed and restored keeps its old date.",
    },
    ...spell,
    { name: "delisted", type: "DATE", meaning: "Day on which it was removed, if the publisher says so." },
    { name: "reference", type: "VARCHAR", meaning: "The publisher's reference as printed." },
    { name: "un_reference", type: "VARCHAR", meaning: "Reference on the UN list, if the entry cites one." },
    { name: "title", type: "VARCHAR", meaning: "Position or title as given." },
    { name: "remarks", type: "VARCHAR", meaning: "Remarks as given, limited to what screening needs." },
  ],
  key: [],
});
