import { defineTable } from "../defineTable.js";

export const ballot = defineTable({
  name: "ballot",
  row: "One state's vote in a roll call.",
  columns: [
    { name: "rollcall", type: "VARCHAR", meaning: "Id of the vote within its source.", nullable: false },
    { name: "state", type: "VARCHAR", meaning: "State id.", nullable: false },
    { name: "vote", type: "VARCHAR", meaning: "yes, no, abstain, absent.", nullable: false },
  ],
  key: [],
});
