import { defineTable } from "../defineTable.js";

export const port = defineTable({
  name: "port",
  row: "A port.",
  columns: [
    { name: "port", type: "VARCHAR", meaning: "Id within its source.", nullable: false },
    { name: "name", type: "VARCHAR", meaning: "Its name.", nullable: false },
    { name: "names", type: "VARCHAR[]", meaning: "Other names." },
    { name: "locode", type: "VARCHAR", meaning: "UN/LOCODE, without the space." },
    { name: "state", type: "VARCHAR", meaning: "State id of its country." },
    { name: "country", type: "VARCHAR", meaning: "Country or territory as given." },
    { name: "region", type: "VARCHAR", meaning: "Region as given." },
    { name: "latitude", type: "DOUBLE", meaning: "Degrees north, WGS 84.", nullable: false },
    { name: "longitude", type: "DOUBLE", meaning: "Degrees east, WGS 84.", nullable: false },
    { name: "size", type: "VARCHAR", meaning: "large, medium, small, very small." },
    { name: "channel_depth", type: "DOUBLE", meaning: "Depth of the channel, in metres; NULL if not known." },
  ],
  key: [],
});
