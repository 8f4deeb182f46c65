import { defineTable } from "../defineTable.js";

export const listing_attribute = defineTable({
  name: "listing_attribute",
  row: "A fact about an entry on a list: birth, place, nationality, address, flag.",
  columns: [
    { name: "list", type: "VARCHAR", meaning: "List id.", nullable: false },
    { name: "entry", type: "VARCHAR", meaning: "Id of the entry within the list.", nullable: false },
    { name: "as_of", type: "DATE", meaning: "Date of the version of the list." },
    {
      name: "kind",
      type: "VARCHAR",
      meaning:
        "birth date, birth place, nationality, address, country, flag, gender, owner, vessel type, linked to (on whose behalf it is said to act).",
      nullable: false,
    },
    { name: "value", type: "VARCHAR", meaning: "As given.", nullable: false },
    { name: "state", type: "VARCHAR", meaning: "State id, if the value names a state." },
    { name: "date_from", type: "DATE", meaning: "Earliest day that a birth date can mean." },
    { name: "date_to", type: "DATE", meaning: "Latest day that a birth date can mean." },
    {
      name: "precision",
      type: "VARCHAR",
      meaning: "day, month, year, about (approximately), range: how exactly the list gives a date.",
    },
  ],
  key: [],
});
