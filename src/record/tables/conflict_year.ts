import { defineTable } from "../defineTable.js";

export const conflict_year = defineTable({
  name: "conflict_year",
  row: "An armed conflict in one year in which it was active.",
  columns: [
    { name: "conflict", type: "VARCHAR", meaning: "The source's own id of the conflict.", nullable: false },
    { name: "year", type: "INTEGER", meaning: "Calendar year.", nullable: false },
    {
      name: "type",
      type: "VARCHAR",
      meaning: "extrasystemic, interstate, intrastate, internationalized.",
      nullable: false,
    },
    {
      name: "intensity",
      type: "VARCHAR",
      meaning: "minor (25 to 999 battle deaths in the year) or war (1,000 or more).",
      nullable: false,
    },
    { name: "incompatibility", type: "VARCHAR", meaning: "territory, government, both." },
    {
      name: "location",
      type: "VARCHAR",
      meaning: "Countries whose government or territory is in dispute, as given.",
    },
    { name: "regions", type: "VARCHAR[]", meaning: "Europe, Middle East, Asia, Africa, Americas." },
    { name: "side_a", type: "VARCHAR", meaning: "Side A, as given." },
    { name: "side_b", type: "VARCHAR", meaning: "Side B, as given." },
    { name: "states_a", type: "VARCHAR[]", meaning: "State ids of the primary parties on side A." },
    {
      name: "states_b",
      type: "VARCHAR[]",
      meaning: "State ids of the primary parties on side B (interstate conflicts).",
    },
    { name: "states_a_2nd", type: "VARCHAR[]", meaning: "Ids of states that support side A with troops." },
    { name: "states_b_2nd", type: "VARCHAR[]", meaning: "Ids of states that support side B with troops." },
    { name: "started", type: "DATE", meaning: "Day of the first battle death in the conflict." },
    {
      name: "deaths_best",
      type: "INTEGER",
      meaning: "Battle deaths in the year, best estimate, if the source has one.",
    },
  ],
  key: ["conflict", "year"],
});
