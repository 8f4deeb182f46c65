import { defineTable } from "../defineTable.js";

export const similarity = defineTable({
  name: "similarity",
  row: "Similarity of two states' alliance portfolios or votes in a year.",
  columns: [
    { name: "basis", type: "VARCHAR", meaning: "alliances or votes.", nullable: false },
    {
      name: "state_a",
      type: "VARCHAR",
      meaning: "The state id that is first in alphabetical order.",
      nullable: false,
    },
    { name: "state_b", type: "VARCHAR", meaning: "Id of the other state.", nullable: false },
    { name: "year", type: "INTEGER", meaning: "Calendar year.", nullable: false },
    { name: "s", type: "DOUBLE", meaning: "Signorino and Ritter's S, -1 to 1." },
    { name: "kappa", type: "DOUBLE", meaning: "Cohen's kappa, chance-corrected using both margins." },
    { name: "pi", type: "DOUBLE", meaning: "Scott's pi, chance-corrected using the pooled margin." },
    {
      name: "cases",
      type: "INTEGER",
      meaning: "Number of third states, or of votes, that are compared.",
      nullable: false,
    },
  ],
  key: [],
});
