import { defineTable } from "../defineTable.js";

export const document = defineTable({
  name: "document",
  row: "The text of a resolution or the like.",
  columns: [
    { name: "symbol", type: "VARCHAR", meaning: "Canonical symbol.", nullable: false },
    { name: "symbol_as_given", type: "VARCHAR", meaning: "As the source writes it.", nullable: false },
    { name: "body", type: "VARCHAR", meaning: "Body id of the one that adopted it.", nullable: false },
    { name: "date", type: "DATE", meaning: "Day of adoption." },
    { name: "title", type: "VARCHAR", meaning: "Title or first line." },
    { name: "language", type: "VARCHAR", meaning: "Language of the text, ISO 639-1.", nullable: false },
    { name: "text", type: "VARCHAR", meaning: "The text as published.", nullable: false },
  ],
  key: ["symbol", "language"],
});
