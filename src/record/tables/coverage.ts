import { defineTable } from "../defineTable.js";

/**
 * For what a source claims to be complete. A row with `gap` takes something out again (a missing
 * resolution, frozen years); NULL means "any".
 */
export const coverage = defineTable({
  name: "coverage",
  row: "What a source claims to be complete for, by table, kind, subject, period and state; or a known gap in it.",
  columns: [
    { name: "table_name", type: "VARCHAR", meaning: "The table of the record.", nullable: false },
    {
      name: "kind",
      type: "VARCHAR",
      meaning: "Kind of row (a body id, an event kind, a contribution kind); NULL for all.",
    },
    {
      name: "subject",
      type: "VARCHAR",
      meaning: "One thing within the kind (a symbol, an area id); NULL for all.",
    },
    { name: "state", type: "VARCHAR", meaning: "Id of the state it is limited to; NULL for all." },
    { name: "date_from", type: "DATE", meaning: "First day covered; NULL for no limit." },
    { name: "date_to", type: "DATE", meaning: "Last day covered; NULL for no limit." },
    {
      name: "gap",
      type: "BOOLEAN",
      meaning: "True if this row describes something missing.",
      nullable: false,
    },
    {
      name: "reason",
      type: "VARCHAR",
      meaning: "The sentence shown to a reader: what is covered or why it is missing.",
      nullable: false,
    },
  ],
  key: [],
});
