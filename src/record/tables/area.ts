import { defineTable, spell } from "../defineTable.js";

export const area = defineTable({
  name: "area",
  row: "A named area of sea or land with a definition sentence.",
  columns: [
    { name: "area", type: "VARCHAR", meaning: "Area id.", nullable: false },
    { name: "name", type: "VARCHAR", meaning: "Name in English.", nullable: false },
    { name: "names", type: "VARCHAR[]", meaning: "Other names." },
    { name: "kind", type: "VARCHAR", meaning: "water, NAVAREA, NGA subregion, risk area." },
    ...spell,
    {
      name: "definition",
      type: "VARCHAR",
      meaning: "The sentence that says what the area is.",
      nullable: false,
    },
    {
      name: "rule",
      type: "VARCHAR",
      meaning: "Regular expression over the place text of events, for an area defined by its words.",
    },
    {
      name: "polygon",
      type: "VARCHAR",
      meaning: "WKT polygon, longitude latitude, WGS 84, for an area defined by its outline.",
    },
  ],
  key: ["area"],
});
