import { defineTable } from "../defineTable.js";

/** Computed from two sources in advance: queries need no geometry. */
export const event_area = defineTable({
  name: "event_area",
  row: "An event whose position is in a named area defined by an outline.",
  columns: [
    { name: "event_source", type: "VARCHAR", meaning: "Source of the event.", nullable: false },
    { name: "event", type: "VARCHAR", meaning: "Id of the event within its source.", nullable: false },
    { name: "area", type: "VARCHAR", meaning: "Area id.", nullable: false },
  ],
  key: [],
});
