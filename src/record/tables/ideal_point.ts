import { defineTable } from "../defineTable.js";

export const ideal_point = defineTable({
  name: "ideal_point",
  row: "A state's position estimated from its votes in one session of the General Assembly.",
  columns: [
    { name: "state", type: "VARCHAR", meaning: "State id.", nullable: false },
    { name: "session", type: "INTEGER", meaning: "Number of the regular session.", nullable: false },
    {
      name: "value",
      type: "DOUBLE",
      meaning: "Estimate, on a scale with mean 0 and standard deviation 1 over all rows.",
      nullable: false,
    },
    { name: "low", type: "DOUBLE", meaning: "Lower end of the 90% interval.", nullable: false },
    { name: "high", type: "DOUBLE", meaning: "Upper end of the 90% interval.", nullable: false },
    { name: "votes", type: "INTEGER", meaning: "Number of votes it cast in the session.", nullable: false },
  ],
  key: ["state", "session"],
});
