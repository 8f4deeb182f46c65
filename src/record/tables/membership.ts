import { defineTable, spell } from "../defineTable.js";

export const membership = defineTable({
  name: "membership",
  row: "A state's status in a body or treaty in one period.",
  columns: [
    {
      name: "body",
      type: "VARCHAR",
      meaning: "Body id, as in the table body (UNSC, NPT, ARF, ...).",
      nullable: false,
    },
    {
      name: "state",
      type: "VARCHAR",
      meaning: "State id; for a participant that is not a state (the EU), its body id.",
      nullable: false,
    },
    {
      name: "role",
      type: "VARCHAR",
      meaning:
        "member, permanent, non-permanent, party, signatory, observer, associate, chair, host, participant.",
      nullable: false,
    },
    ...spell,
    {
      name: "action",
      type: "VARCHAR",
      meaning:
        "ratification, accession, acceptance, approval, succession, signature, admission, original, withdrawal, consent to be bound, simplified procedure, definitive signature, formal confirmation; NULL if not said.",
    },
    { name: "name_as_given", type: "VARCHAR", meaning: "The state's name or code as the source writes it." },
    { name: "note", type: "VARCHAR", meaning: "Anything else the source says about this status." },
  ],
  key: [],
});
