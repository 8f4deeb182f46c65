import { defineTable, spell } from "../defineTable.js";

export const obligation = defineTable({
  name: "obligation",
  row: "What one state owes another under an alliance over a spell.",
  columns: [
    {
      name: "alliance",
      type: "VARCHAR",
      meaning: "Alliance id, the source's own (ATOP 3375).",
      nullable: false,
    },
    { name: "from_state", type: "VARCHAR", meaning: "State id of the one that owes.", nullable: false },
    { name: "to_state", type: "VARCHAR", meaning: "State id of the one that is owed.", nullable: false },
    {
      name: "kind",
      type: "VARCHAR",
      meaning: "defense, offense, neutrality, nonaggression, consultation, or alliance (membership alone).",
      nullable: false,
    },
    ...spell,
  ],
  key: [],
});
