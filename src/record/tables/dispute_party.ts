import { defineTable, spell } from "../defineTable.js";

export const dispute_party = defineTable({
  name: "dispute_party",
  row: "One period in which a party took part in a dispute, war or crisis.",
  columns: [
    { name: "dispute", type: "VARCHAR", meaning: "Id of the dispute within its source.", nullable: false },
    { name: "kind", type: "VARCHAR", meaning: "dispute, war, crisis, as in dispute.", nullable: false },
    { name: "state", type: "VARCHAR", meaning: "State id; NULL for a party that is not a state." },
    { name: "party", type: "VARCHAR", meaning: "The party's name or code as given.", nullable: false },
    { name: "side", type: "VARCHAR", meaning: "A or B, as coded by the source; NULL if it does not say." },
    ...spell,
    { name: "originator", type: "BOOLEAN", meaning: "Whether it took part from the first day." },
    { name: "hostility", type: "VARCHAR", meaning: "Highest level reached by this party." },
    { name: "deaths", type: "INTEGER", meaning: "Battle deaths of this party." },
    { name: "outcome", type: "VARCHAR", meaning: "How it ended for this party, in the source's words." },
  ],
  key: [],
});
