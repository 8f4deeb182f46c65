import { defineTable, spell } from "../defineTable.js";

export const status = defineTable({
  name: "status",
  row: "A state's designation by a body in one period.",
  columns: [
    { name: "kind", type: "VARCHAR", meaning: "fatf, tip, major power, un budget.", nullable: false },
    { name: "state", type: "VARCHAR", meaning: "State id.", nullable: false },
    {
      name: "status",
      type: "VARCHAR",
      meaning:
        "fatf: increased monitoring, call for action; tip: Tier 1, Tier 2, Tier 2 Watch List, Tier 3; major power: the same; un budget: paid on time, paid late, not paid in full.",
      nullable: false,
    },
    ...spell,
    { name: "name_as_given", type: "VARCHAR", meaning: "The state's name or code as the source writes it." },
    {
      name: "note",
      type: "VARCHAR",
      meaning: "Anything else the source says, such as how certain an event is.",
    },
  ],
  key: [],
});
