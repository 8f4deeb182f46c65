import { defineTable, spell } from "../defineTable.js";

export const activity = defineTable({
  name: "activity",
  row: "One period in which a deployment or programme was actually carried out.",
  columns: [
    { name: "activity", type: "VARCHAR", meaning: "Id of the activity.", nullable: false },
    { name: "name", type: "VARCHAR", meaning: "Its name in English.", nullable: false },
    { name: "names", type: "VARCHAR[]", meaning: "Other names." },
    {
      name: "kind",
      type: "VARCHAR",
      meaning: "deployment, replenishment, transport, training, ...",
      nullable: false,
    },
    { name: "place", type: "VARCHAR", meaning: "Where it takes place." },
    { name: "mandates", type: "VARCHAR[]", meaning: "Ids of the mandates it is based on." },
    ...spell,
    { name: "personnel", type: "INTEGER", meaning: "People deployed in this period." },
    { name: "state", type: "VARCHAR", meaning: "Id of the state that carries it out." },
    { name: "note", type: "VARCHAR", meaning: "Anything else worth recording, with its source." },
  ],
  key: [],
});
