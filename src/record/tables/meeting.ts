import { defineTable, spell } from "../defineTable.js";

export const meeting = defineTable({
  name: "meeting",
  row: "A summit, consultation, call, visit or conference.",
  columns: [
    { name: "meeting", type: "VARCHAR", meaning: "Id of the meeting.", nullable: false },
    { name: "name", type: "VARCHAR", meaning: "Its name in English.", nullable: false },
    {
      name: "kind",
      type: "VARCHAR",
      meaning: "summit, ministerial, consultation, dialogue, call, visit, conference.",
      nullable: false,
    },
    { name: "body", type: "VARCHAR", meaning: "Id of the body whose meeting it is." },
    ...spell,
    { name: "place", type: "VARCHAR", meaning: "Where it takes place." },
    { name: "host", type: "VARCHAR", meaning: "State id of the host or chair." },
    { name: "participants", type: "VARCHAR[]", meaning: "Ids of the states and bodies that took part." },
    { name: "outcome", type: "VARCHAR", meaning: "Documents adopted or what was agreed, with the source." },
  ],
  key: ["meeting"],
});
