import { defineTable, spell } from "../defineTable.js";

export const event = defineTable({
  name: "event",
  row: "Something that happened at some time and place.",
  columns: [
    { name: "event", type: "VARCHAR", meaning: "Id of the event within its source.", nullable: false },
    {
      name: "kind",
      type: "VARCHAR",
      meaning:
        "attack, hijacking, boarding, attempt, suspicious, nuclear test, missile test, militarized incident, state-based, non-state, one-sided violence, ...",
      nullable: false,
    },
    { name: "kind_as_given", type: "VARCHAR", meaning: "The publisher's own term for the kind." },
    ...spell,
    { name: "latitude", type: "DOUBLE", meaning: "Degrees north, WGS 84." },
    { name: "longitude", type: "DOUBLE", meaning: "Degrees east, WGS 84." },
    { name: "place", type: "VARCHAR", meaning: "The place, in the source's words." },
    {
      name: "state",
      type: "VARCHAR",
      meaning: "Id of the state that did it, or off whose coast it happened, depending on the kind.",
    },
    { name: "actors", type: "VARCHAR[]", meaning: "Those responsible, as given." },
    { name: "victim", type: "VARCHAR", meaning: "Ship, group or person affected, as given." },
    { name: "deaths_low", type: "INTEGER", meaning: "Deaths, low estimate." },
    { name: "deaths_best", type: "INTEGER", meaning: "Deaths, best estimate." },
    { name: "deaths_high", type: "INTEGER", meaning: "Deaths, high estimate." },
    {
      name: "count",
      type: "INTEGER",
      meaning: "Number of events in this row: 1, or a yearly figure.",
      nullable: false,
    },
    {
      name: "area",
      type: "VARCHAR",
      meaning: "Area id, only if the source itself gives a figure for a named area.",
    },
    {
      name: "region",
      type: "VARCHAR",
      meaning: "The publisher's own code for the region, as given: an NGA subregion.",
    },
    {
      name: "same_as",
      type: "VARCHAR",
      meaning: "The earlier event in the same source that this row repeats; such rows are not counted.",
    },
    {
      name: "geometry",
      type: "VARCHAR",
      meaning: "Positions, lines and areas given in its text, as WKT, longitude latitude, WGS 84.",
    },
    {
      name: "conflict",
      type: "VARCHAR",
      meaning: "The source's own id of the conflict or dispute it belongs to.",
    },
    { name: "regions", type: "VARCHAR[]", meaning: "Europe, Middle East, Asia, Africa, Americas." },
    {
      name: "place_precision",
      type: "VARCHAR",
      meaning:
        "How precisely the place is known: point, near (within 25 km), district, province, region, country, waters. Coordinates are given for point, near and district; for a district they are its centre.",
    },
    {
      name: "review",
      type: "VARCHAR",
      meaning: "What the publisher has yet to check in preliminary data; NULL if nothing.",
    },
    { name: "description", type: "VARCHAR", meaning: "What the source says happened." },
  ],
  key: [],
});
