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
    { name: "body", type: "VARCHAR", meaning: "Body id of the forum it belongs to." },
    ...spell,
    { name: "place", type: "VARCHAR", meaning: "Where." },
    { name: "host", type: "VARCHAR", meaning: "State id of the host or chair." },
    { name: "participants", type: "VARCHAR[]", meaning: "State ids and body ids of those who took part." },
    { name: "outcome", type: "VARCHAR", meaning: "Documents adopted or what was agreed, with its source." },
  ],
  key: ["meeting"],
});
