import { defineTable } from "../defineTable.js";

export const rollcall = defineTable({
  name: "rollcall",
  row: "One recorded vote.",
  columns: [
    { name: "rollcall", type: "VARCHAR", meaning: "Id of the vote within its source.", nullable: false },
    { name: "body", type: "VARCHAR", meaning: "Body that voted: UNGA or UNSC.", nullable: false },
    {
      name: "symbol",
      type: "VARCHAR",
      meaning:
        "UN symbol in canonical form (A/RES/63/73, S/RES/1851); NULL if the source does not have a reliable one.",
    },
    { name: "symbol_as_given", type: "VARCHAR", meaning: "The source's own reference to the resolution." },
    {
      name: "date_from",
      type: "DATE",
      meaning: "First day on which the vote may have been taken; equal to date_to if the day is known.",
    },
    { name: "date_to", type: "DATE", meaning: "Last day on which the vote may have been taken." },
    { name: "precision", type: "VARCHAR", meaning: "day, month or year: how precise the date is." },
    { name: "session", type: "VARCHAR", meaning: "Session as printed (63, ES-10)." },
    { name: "title", type: "VARCHAR", meaning: "Title or topic as given." },
    { name: "subjects", type: "VARCHAR[]", meaning: "Subjects as the source classifies them." },
    {
      name: "kind",
      type: "VARCHAR",
      meaning: "adopted, rejected, paragraph, amendment, decision, procedural.",
      nullable: false,
    },
    { name: "adoption", type: "VARCHAR", meaning: "recorded, unanimous, without vote; NULL if not said." },
    { name: "yes", type: "INTEGER", meaning: "Votes in favour, as printed." },
    { name: "no", type: "INTEGER", meaning: "Votes against, as printed." },
    { name: "abstain", type: "INTEGER", meaning: "Abstentions, as printed." },
    { name: "not_voting", type: "INTEGER", meaning: "Members that did not vote, as printed." },
    { name: "total", type: "INTEGER", meaning: "Members at the time, as printed." },
    { name: "note", type: "VARCHAR", meaning: "The publisher's notes on the vote." },
  ],
  key: ["rollcall"],
});
