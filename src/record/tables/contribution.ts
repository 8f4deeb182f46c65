import { defineTable, spell } from "../defineTable.js";

export const contribution = defineTable({
  name: "contribution",
  row: "A quantity that a state or body gives, holds or has in a period.",
  columns: [
    {
      name: "kind",
      type: "VARCHAR",
      meaning:
        "oda, un personnel (and troops, police, experts, staff officers, women, personnel average), un assessment rate, un assessment amount, troops, milex, warheads, warhead inventory, nuclear tests, nuclear cooperation, capability.",
      nullable: false,
    },
    {
      name: "from_party",
      type: "VARCHAR",
      meaning: "Id of the state or body that gives or holds it.",
      nullable: false,
    },
    {
      name: "to_party",
      type: "VARCHAR",
      meaning: "Id of the state or body, or name of the group, that receives it.",
    },
    ...spell,
    { name: "value", type: "DECIMAL(38,15)", meaning: "The quantity, in `unit`.", nullable: false },
    { name: "unit", type: "VARCHAR", meaning: "Unit of the value.", nullable: false },
    {
      name: "basis",
      type: "VARCHAR",
      meaning: "Price basis or method (current, constant 2023, share of GDP, net disbursements).",
    },
  ],
  key: [],
});
