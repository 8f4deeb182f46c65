import { defineTable } from "../defineTable.js";

export const listing_identifier = defineTable({
  name: "listing_identifier",
  row: "A number or code of an entry on a list: passport, national number, IMO number, registration.",
  columns: [
    { name: "list", type: "VARCHAR", meaning: "List id.", nullable: false },
    { name: "entry", type: "VARCHAR", meaning: "Id of the entry within the list.", nullable: false },
    { name: "as_of", type: "DATE", meaning: "Date of the version of the list." },
    {
      name: "kind",
      type: "VARCHAR",
      meaning:
        "passport, national id, tax number, imo number, mmsi, call sign, registration, aircraft number, other.",
      nullable: false,
    },
    { name: "value", type: "VARCHAR", meaning: "The number as given.", nullable: false },
    { name: "country", type: "VARCHAR", meaning: "State id of the issuer, if it is a state." },
    { name: "note", type: "VARCHAR", meaning: "What the list adds to it, and the kind as given." },
  ],
  key: [],
});
