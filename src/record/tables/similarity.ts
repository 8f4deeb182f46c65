import { defineTable } from "../defineTable.js";

export const similarity = defineTable({
  name: "similarity",
  row: "How alike two states' portfolios of alliances or votes are in a year.",
  columns: [
    { name: "basis", type: "VARCHAR", meaning: "alliances or votes.", nullable: false },
    {
      name: "state_a",
      type: "VARCHAR",
      meaning: "State id that comes first in the alphabet.",
      nullable: false,
    },
    { name: "state_b", type: "VARCHAR", meaning: "State id of the other.", nullable: false },
    { name: "year", type: "INTEGER", meaning: "Calendar year.", nullable: false },
    { name: "s", type: "DOUBLE", meaning: "Signorino and Ritter's S, -1 to 1." },
    { name: "kappa", type: "DOUBLE", meaning: "Cohen's kappa, chance-corrected with both margins." },
    { name: "pi", type: "DOUBLE", meaning: "Scott's pi, chance-corrected with the pooled margin." },
    {
      name: "cases",
      type: "INTEGER",
      meaning: "Third states, or votes, that are compared.",
      nullable: false,
    },
  ],
  key: [],
});
