import { defineTable, spell } from "../defineTable.js";

export const obligation = defineTable({
  name: "obligation",
  row: "What one state owes another under an alliance in one period.",
  columns: [
    {
      name: "alliance",
      type: "VARCHAR",
      meaning: "The source's own id of the alliance (ATOP 3375).",
      nullable: false,
    },
    {
      name: "from_state",
      type: "VARCHAR",
      meaning: "Id of the state that has the obligation.",
      nullable: false,
    },
    { name: "to_state", type: "VARCHAR", meaning: "Id of the state to which it is owed.", nullable: false },
    {
      name: "kind",
      type: "VARCHAR",
      meaning: "defense, offense, neutrality, nonaggression, consultation, or alliance (membership only).",
      nullable: false,
    },
    ...spell,
  ],
  key: [],
});
