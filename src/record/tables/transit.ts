import { defineTable } from "../defineTable.js";

export const transit = defineTable({
  name: "transit",
  row: "Ships that passed a chokepoint on a day, by kind of ship.",
  columns: [
    { name: "chokepoint", type: "VARCHAR", meaning: "Area id of the chokepoint.", nullable: false },
    { name: "name", type: "VARCHAR", meaning: "Its name as given.", nullable: false },
    { name: "date", type: "DATE", meaning: "Day.", nullable: false },
    {
      name: "vessels",
      type: "VARCHAR",
      meaning:
        "all, tanker, cargo, container, dry bulk; all = tanker + cargo, the last two are parts of cargo.",
      nullable: false,
    },
    { name: "calls", type: "INTEGER", meaning: "Transit calls.", nullable: false },
    { name: "capacity_dwt", type: "DOUBLE", meaning: "Deadweight tonnes of all of them, on rows of `all`." },
  ],
  key: [],
});
