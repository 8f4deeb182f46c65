import { defineTable, spell } from "../defineTable.js";

export const mandate = defineTable({
  name: "mandate",
  row: "A law, resolution or decision that permits an activity, for one period in which it was in force.",
  columns: [
    { name: "mandate", type: "VARCHAR", meaning: "Id of the mandate.", nullable: false },
    { name: "name", type: "VARCHAR", meaning: "Its name in English.", nullable: false },
    { name: "names", type: "VARCHAR[]", meaning: "Other names." },
    { name: "kind", type: "VARCHAR", meaning: "law, resolution, decision, agreement.", nullable: false },
    { name: "enacted", type: "DATE", meaning: "Day it was enacted or adopted." },
    ...spell,
    { name: "extended_by", type: "VARCHAR", meaning: "What extended it into this period or beyond." },
    { name: "repealed_by", type: "VARCHAR", meaning: "What ended it." },
    { name: "note", type: "VARCHAR", meaning: "Anything else worth recording, with its source." },
  ],
  key: [],
});
