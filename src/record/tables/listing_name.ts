import { nameKeys } from "../../names/nameKeys.js";
import { defineTable } from "../defineTable.js";

export const listing_name = defineTable({
  name: "listing_name",
  row: "A name of a list's entry in one dated version of the list.",
  columns: [
    { name: "list", type: "VARCHAR", meaning: "List id.", nullable: false },
    { name: "entry", type: "VARCHAR", meaning: "Id of the entry within the list.", nullable: false },
    { name: "as_of", type: "DATE", meaning: "Day of the version of the list." },
    { name: "name", type: "VARCHAR", meaning: "The name as given, parts in natural order.", nullable: false },
    {
      name: "kind",
      type: "VARCHAR",
      meaning: "primary, alias, former, spelling, original script.",
      nullable: false,
    },
    {
      name: "quality",
      type: "VARCHAR",
      meaning: "strong or weak where the publisher tells them apart (Low, weak aka); else NULL.",
    },
    {
      name: "script",
      type: "VARCHAR",
      meaning: "ISO 15924 script of most of its letters: Latn, Cyrl, Arab, Jpan.",
    },
    { name: "language", type: "VARCHAR", meaning: "Language as the publisher gives it." },
    { name: "family", type: "VARCHAR", meaning: "Family name, where the list gives parts." },
    { name: "given", type: "VARCHAR", meaning: "Given names, where the list gives parts." },
    {
      name: "keys",
      type: "VARCHAR[]",
      meaning:
        "The consonants of its words, by which other spellings find it, after the number of the way they are made; worked out from the name.",
      of: (row) => (typeof row.name === "string" ? nameKeys(row.name) : null),
    },
  ],
  key: [],
});
