import { defineTable } from "../defineTable.js";

/** Computed from positions in advance: queries need no geometry. */
export const event_distance = defineTable({
  name: "event_distance",
  row: "Distance of an event from the nearest coast or shipping lane.",
  columns: [
    { name: "event_source", type: "VARCHAR", meaning: "Source of the event.", nullable: false },
    { name: "event", type: "VARCHAR", meaning: "Id of the event within its source.", nullable: false },
    { name: "what", type: "VARCHAR", meaning: "coast or lane.", nullable: false },
    {
      name: "km",
      type: "DOUBLE",
      meaning: "Shortest distance on the sphere, in km, whether on land or at sea.",
      nullable: false,
    },
  ],
  key: [],
});
