import { defineTable } from "../defineTable.js";

export const document = defineTable({
  name: "document",
  row: "The text of a resolution or similar document.",
  columns: [
    { name: "symbol", type: "VARCHAR", meaning: "Canonical symbol.", nullable: false },
    {
      name: "symbol_as_given",
      type: "VARCHAR",
      meaning: "The symbol as the source writes it.",
      nullable: false,
    },
    { name: "body", type: "VARCHAR", meaning: "Id of the body that adopted it.", nullable: false },
    { name: "date", type: "DATE", meaning: "Day of adoption." },
    { name: "title", type: "VARCHAR", meaning: "Title or first line." },
    { name: "language", type: "VARCHAR", meaning: "Language of the text, ISO 639-1.", nullable: false },
    { name: "text", type: "VARCHAR", meaning: "The text as published.", nullable: false },
  ],
  key: ["symbol", "language"],
});
