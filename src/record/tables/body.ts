import { defineTable, spell } from "../defineTable.js";

export const body = defineTable({
  name: "body",
  row: "An organization, forum, treaty, alliance, law or mission.",
  columns: [
    { name: "body", type: "VARCHAR", meaning: "Body id.", nullable: false },
    {
      name: "kind",
      type: "VARCHAR",
      meaning:
        "organization, organ, forum, treaty, alliance, mission, mission-series (successive missions, which are also listed separately), law, list.",
      nullable: false,
    },
    {
      name: "name",
      type: "VARCHAR",
      meaning: "Name in English, as its own documents write it.",
      nullable: false,
    },
    { name: "names", type: "VARCHAR[]", meaning: "Abbreviations and other names." },
    ...spell,
    { name: "parent", type: "VARCHAR", meaning: "Id of the body it belongs to." },
    { name: "place", type: "VARCHAR", meaning: "Where it works, for missions." },
    { name: "latitude", type: "DOUBLE", meaning: "Degrees north, WGS 84." },
    { name: "longitude", type: "DOUBLE", meaning: "Degrees east, WGS 84." },
    {
      name: "active",
      type: "BOOLEAN",
      meaning: "Whether the publisher lists it as active at the end of its data.",
    },
  ],
  key: ["body"],
});
