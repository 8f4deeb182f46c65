import { defineTable } from "../defineTable.js";

export const centrality = defineTable({
  name: "centrality",
  row: "How central a state is in a network of states in a year.",
  columns: [
    { name: "network", type: "VARCHAR", meaning: "alliances or memberships.", nullable: false },
    { name: "state", type: "VARCHAR", meaning: "State id.", nullable: false },
    { name: "year", type: "INTEGER", meaning: "Calendar year.", nullable: false },
    { name: "links", type: "INTEGER", meaning: "Other states it is linked with.", nullable: false },
    { name: "weight", type: "DOUBLE", meaning: "Sum of the weights of its links.", nullable: false },
    {
      name: "eigenvector",
      type: "DOUBLE",
      meaning: "Eigenvector centrality by weight; NULL where it does not settle.",
    },
    {
      name: "betweenness",
      type: "DOUBLE",
      meaning:
        "Share of shortest paths between two others that pass through it; NULL where it is not worked out.",
    },
    { name: "states", type: "INTEGER", meaning: "States in the network.", nullable: false },
  ],
  key: ["network", "state", "year"],
});
