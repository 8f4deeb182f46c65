import { defineTable, spell } from "../defineTable.js";

export const dispute = defineTable({
  name: "dispute",
  row: "A militarized dispute, a war or an international crisis; its participants are in dispute_party.",
  columns: [
    { name: "dispute", type: "VARCHAR", meaning: "Id within its source.", nullable: false },
    { name: "kind", type: "VARCHAR", meaning: "dispute, war, crisis.", nullable: false },
    {
      name: "type",
      type: "VARCHAR",
      meaning: "For a war: interstate, extrastate, intrastate, nonstate; NULL for disputes and crises.",
    },
    { name: "name", type: "VARCHAR", meaning: "Its name, if the source gives one." },
    ...spell,
    {
      name: "hostility",
      type: "VARCHAR",
      meaning:
        "Highest level reached. For a dispute: none, threat, display, use of force, war; for a crisis: no violence, minor clashes, serious clashes, full-scale war.",
    },
    { name: "fatality", type: "VARCHAR", meaning: "Level or range of deaths as the source codes it." },
    { name: "deaths", type: "INTEGER", meaning: "Battle deaths on all sides, if the source counts them." },
    { name: "outcome", type: "VARCHAR", meaning: "How it ended, in the source's words." },
    { name: "place", type: "VARCHAR", meaning: "Where, in the source's words." },
    {
      name: "ongoing",
      type: "BOOLEAN",
      meaning: "True if it was still going on when the data end: the last day is not known.",
    },
  ],
  key: ["dispute"],
});
