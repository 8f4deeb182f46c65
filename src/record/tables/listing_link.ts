import { defineTable } from "../defineTable.js";

export const listing_link = defineTable({
  name: "listing_link",
  row: "Two entries of two lists that stand for the same, and by which rule that is held.",
  columns: [
    { name: "list_a", type: "VARCHAR", meaning: "List id of the first.", nullable: false },
    { name: "entry_a", type: "VARCHAR", meaning: "Entry of the first.", nullable: false },
    { name: "list_b", type: "VARCHAR", meaning: "List id of the second.", nullable: false },
    { name: "entry_b", type: "VARCHAR", meaning: "Entry of the second.", nullable: false },
    {
      name: "rule",
      type: "VARCHAR",
      meaning: "reference (one names the other's reference) or name and birth date.",
      nullable: false,
    },
    {
      name: "basis",
      type: "VARCHAR",
      meaning: "The reference, or the name and date, that they share.",
      nullable: false,
    },
  ],
  key: [],
});
