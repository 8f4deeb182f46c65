import { defineTable } from "../defineTable.js";

/** Computed from positions in advance: queries need no geometry. */
export const event_cell = defineTable({
  name: "event_cell",
  row: "An event and the hexagonal grid cell that contains its position.",
  columns: [
    { name: "event_source", type: "VARCHAR", meaning: "Source of the event.", nullable: false },
    { name: "event", type: "VARCHAR", meaning: "Id of the event within its source.", nullable: false },
    {
      name: "resolution",
      type: "INTEGER",
      meaning: "Resolution of the H3 grid: 2 (cells about 360 km across), 3 (136 km), 4 (52 km).",
      nullable: false,
    },
    { name: "cell", type: "VARCHAR", meaning: "Address of the cell in the H3 grid.", nullable: false },
    { name: "latitude", type: "DOUBLE", meaning: "Centre of the cell, degrees north.", nullable: false },
    { name: "longitude", type: "DOUBLE", meaning: "Centre of the cell, degrees east.", nullable: false },
  ],
  key: [],
});
