import { defineTable } from "../defineTable.js";

export const centrality = defineTable({
  name: "centrality",
  row: "How central a state is in a network of states in a year.",
  columns: [
    { name: "network", type: "VARCHAR", meaning: "alliances or memberships.", nullable: false },
    { name: "state", type: "VARCHAR", meaning: "State id.", nullable: false },
    { name: "year", type: "INTEGER", meaning: "Calendar year.", nullable: false },
    { name: "links", type: "INTEGER", meaning: "Number of other states it is linked to.", nullable: false },
    { name: "weight", type: "DOUBLE", meaning: "Sum of the weights of its links.", nullable: false },
    {
      name: "eigenvector",
      type: "DOUBLE",
      meaning: "Weighted eigenvector centrality; NULL if it does not converge.",
    },
    {
      name: "betweenness",
      type: "DOUBLE",
      meaning:
        "Share of the shortest paths between two other states that pass through it; NULL if not computed.",
    },
    { name: "states", type: "INTEGER", meaning: "Number of states in the network.", nullable: false },
  ],
  key: ["network", "state", "year"],
});
