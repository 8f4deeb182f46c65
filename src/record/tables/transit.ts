import { defineTable } from "../defineTable.js";

export const transit = defineTable({
  name: "transit",
  row: "Ships that passed a chokepoint on one day, by type of ship.",
  columns: [
    { name: "chokepoint", type: "VARCHAR", meaning: "Area id of the chokepoint.", nullable: false },
    { name: "name", type: "VARCHAR", meaning: "Its name as given.", nullable: false },
    { name: "date", type: "DATE", meaning: "Day.", nullable: false },
    {
      name: "vessels",
      type: "VARCHAR",
      meaning:
        "all, tanker, cargo, container, dry bulk; all = tanker + cargo, of which container and dry bulk are parts of cargo.",
      nullable: false,
    },
    { name: "calls", type: "INTEGER", meaning: "Number of transit calls.", nullable: false },
    { name: "capacity_dwt", type: "DOUBLE", meaning: "Total deadweight tonnes, on rows for `all`." },
  ],
  key: [],
});
