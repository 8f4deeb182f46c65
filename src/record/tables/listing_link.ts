import { defineTable } from "../defineTable.js";

export const listing_link = defineTable({
  name: "listing_link",
  row: "Two entries on two lists that refer to the same thing, and the rule that links them.",
  columns: [
    { name: "list_a", type: "VARCHAR", meaning: "List id of the first entry.", nullable: false },
    { name: "entry_a", type: "VARCHAR", meaning: "Id of the first entry.", nullable: false },
    { name: "list_b", type: "VARCHAR", meaning: "List id of the second entry.", nullable: false },
    { name: "entry_b", type: "VARCHAR", meaning: "Id of the second entry.", nullable: false },
    {
      name: "rule",
      type: "VARCHAR",
      meaning: "reference (one cites the other's reference) or name and birth date.",
      nullable: false,
    },
    {
      name: "basis",
      type: "VARCHAR",
      meaning: "The reference, or the name and date, that both have.",
      nullable: false,
    },
  ],
  key: [],
});
