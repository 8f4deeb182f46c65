import { defineTable } from "../defineTable.js";

export const commitment = defineTable({
  name: "commitment",
  row: "A promise.",
  columns: [
    { name: "commitment", type: "VARCHAR", meaning: "Id of the commitment.", nullable: false },
    {
      name: "by_party",
      type: "VARCHAR",
      meaning: "Id of the state or body that made the promise.",
      nullable: false,
    },
    { name: "to_party", type: "VARCHAR", meaning: "To whom it was made." },
    { name: "text", type: "VARCHAR", meaning: "What was promised, in our words.", nullable: false },
    { name: "made", type: "DATE", meaning: "Day it was made.", nullable: false },
    { name: "due", type: "DATE", meaning: "Day by which it is due; NULL if none was set." },
    {
      name: "kept",
      type: "DATE",
      meaning: "Day on which it was kept, as recorded by the authors; NULL if it has not been.",
    },
    { name: "kept_when", type: "VARCHAR", meaning: "The check that decides whether it has been kept." },
    { name: "note", type: "VARCHAR", meaning: "Anything else worth recording, with its source." },
  ],
  key: ["commitment"],
});
