import { defineTable } from "../defineTable.js";

export const commitment = defineTable({
  name: "commitment",
  row: "Something promised.",
  columns: [
    { name: "commitment", type: "VARCHAR", meaning: "Id of the commitment.", nullable: false },
    {
      name: "by_party",
      type: "VARCHAR",
      meaning: "State id or body id of the one that promised.",
      nullable: false,
    },
    { name: "to_party", type: "VARCHAR", meaning: "To whom." },
    { name: "text", type: "VARCHAR", meaning: "What was promised, in our words.", nullable: false },
    { name: "made", type: "DATE", meaning: "Day it was made.", nullable: false },
    { name: "due", type: "DATE", meaning: "Day by which it is due; NULL if none was set." },
    { name: "kept", type: "DATE", meaning: "Day on which it was kept, as its authors record; NULL if not." },
    { name: "kept_when", type: "VARCHAR", meaning: "The check that says when it is kept." },
    { name: "note", type: "VARCHAR", meaning: "Anything else, with its source." },
  ],
  key: ["commitment"],
});
