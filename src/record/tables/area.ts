import { defineTable, spell } from "../defineTable.js";

export const area = defineTable({
  name: "area",
  row: "A named area of sea or land, with the sentence that defines it.",
  columns: [
    { name: "area", type: "VARCHAR", meaning: "Area id.", nullable: false },
    { name: "name", type: "VARCHAR", meaning: "Name in English.", nullable: false },
    { name: "names", type: "VARCHAR[]", meaning: "Other names." },
    { name: "kind", type: "VARCHAR", meaning: "water, NAVAREA, NGA subregion, risk area." },
    ...spell,
    { name: "definition", type: "VARCHAR", meaning: "The sentence that defines the area.", nullable: false },
    {
      name: "rule",
      type: "VARCHAR",
      meaning: "Regular expression on the place text of events, for an area defined by wording.",
    },
    {
      name: "polygon",
      type: "VARCHAR",
      meaning: "WKT polygon, longitude latitude, WGS 84, for an area defined by an outline.",
    },
  ],
  key: ["area"],
});
