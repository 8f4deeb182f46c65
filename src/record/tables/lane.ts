import { defineTable } from "../defineTable.js";

export const lane = defineTable({
  name: "lane",
  row: "An edge of a network of sea lanes.",
  columns: [
    { name: "lane", type: "VARCHAR", meaning: "Id of the edge within its source.", nullable: false },
    {
      name: "passage",
      type: "VARCHAR",
      meaning: "The passage it is part of (suez, malacca), in a uniform spelling.",
    },
    { name: "passage_as_given", type: "VARCHAR", meaning: "The passage as the source spells it." },
    { name: "line", type: "VARCHAR", meaning: "WKT line, longitude latitude, WGS 84.", nullable: false },
    { name: "length_km", type: "DOUBLE", meaning: "Length on the sphere, in km." },
  ],
  key: ["lane"],
});
