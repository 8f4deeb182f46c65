import { nameKeys } from "../../names/nameKeys.js";
import { defineTable } from "../defineTable.js";

export const listing_name = defineTable({
  name: "listing_name",
  row: "A name of an entry in one dated version of a list.",
  columns: [
    { name: "list", type: "VARCHAR", meaning: "List id.", nullable: false },
    { name: "entry", type: "VARCHAR", meaning: "Id of the entry within the list.", nullable: false },
    { name: "as_of", type: "DATE", meaning: "Date of the version of the list." },
    {
      name: "name",
      type: "VARCHAR",
      meaning: "The name as given, with its parts in natural order.",
      nullable: false,
    },
    {
      name: "kind",
      type: "VARCHAR",
      meaning: "primary, alias, former, spelling, original script.",
      nullable: false,
    },
    {
      name: "quality",
      type: "VARCHAR",
      meaning: "strong or weak, if the publisher distinguishes them (Low, weak aka); otherwise NULL.",
    },
    {
      name: "script",
      type: "VARCHAR",
      meaning: "ISO 15924 script of most of its letters: Latn, Cyrl, Arab, Jpan.",
    },
    { name: "language", type: "VARCHAR", meaning: "Language, according to the publisher." },
    { name: "family", type: "VARCHAR", meaning: "Family name, if the list gives parts." },
    { name: "given", type: "VARCHAR", meaning: "Given names, if the list gives parts." },
    {
      name: "keys",
      type: "VARCHAR[]",
      meaning:
        "The consonants of its words, used to find other spellings, preceded by the number of the method; computed from the name.",
      of: (row) => (typeof row.name === "string" ? nameKeys(row.name) : null),
    },
  ],
  key: [],
});
