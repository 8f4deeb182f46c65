import { defineTable, spell } from "../defineTable.js";

export const event = defineTable({
  name: "event",
  row: "Something that happened at a time and place.",
  columns: [
    { name: "event", type: "VARCHAR", meaning: "Id of the event within its source.", nullable: false },
    {
      name: "kind",
      type: "VARCHAR",
      meaning:
        "attack, hijacking, boarding, attempt, suspicious, nuclear test, missile test, militarized incident, state-based, non-state, one-sided violence, ...",
      nullable: false,
    },
    { name: "kind_as_given", type: "VARCHAR", meaning: "The publisher's own word for the kind." },
    ...spell,
    { name: "latitude", type: "DOUBLE", meaning: "Degrees north, WGS 84." },
    { name: "longitude", type: "DOUBLE", meaning: "Degrees east, WGS 84." },
    { name: "place", type: "VARCHAR", meaning: "Place as the source words it." },
    {
      name: "state",
      type: "VARCHAR",
      meaning: "Id of the state that did it or at whose coast it was, as the kind says.",
    },
    { name: "actors", type: "VARCHAR[]", meaning: "Those who acted, as given." },
    { name: "victim", type: "VARCHAR", meaning: "Ship, group or person that suffered it, as given." },
    { name: "deaths_low", type: "INTEGER", meaning: "Deaths, low estimate." },
    { name: "deaths_best", type: "INTEGER", meaning: "Deaths, best estimate." },
    { name: "deaths_high", type: "INTEGER", meaning: "Deaths, high estimate." },
    {
      name: "count",
      type: "INTEGER",
      meaning: "How many events this row stands for: 1, or a yearly figure.",
      nullable: false,
    },
    {
      name: "area",
      type: "VARCHAR",
      meaning: "Area id, only where the source itself gives a figure for a named area.",
    },
    {
      name: "region",
      type: "VARCHAR",
      meaning: "The publisher's own code of the region it was in, as given: an NGA subregion.",
    },
    {
      name: "same_as",
      type: "VARCHAR",
      meaning:
        "The earlier event of its source that this row tells of again; such a row is left out of counts.",
    },
    {
      name: "geometry",
      type: "VARCHAR",
      meaning: "Positions, lines and areas that its text gives, as WKT, longitude latitude, WGS 84.",
    },
    {
      name: "conflict",
      type: "VARCHAR",
      meaning: "Id of the conflict or dispute that it belongs to, the source's own.",
    },
    { name: "regions", type: "VARCHAR[]", meaning: "Europe, Middle East, Asia, Africa, Americas." },
    {
      name: "place_precision",
      type: "VARCHAR",
      meaning:
        "How exactly the source knows the place: point, near (within 25 km), district, province, region, country, waters. Degrees are given down to the district, whose middle they are.",
    },
    {
      name: "review",
      type: "VARCHAR",
      meaning: "What the publisher has still to check in preliminary data; NULL if nothing.",
    },
    { name: "description", type: "VARCHAR", meaning: "What the source says happened." },
  ],
  key: [],
});
