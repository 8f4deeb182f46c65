import { defineMeasure } from "../../engine/defineMeasure.js";
import { maybeOn } from "../../engine/sql.js";

const broadcasts = ["any", "NAVAREA IV", "NAVAREA XII", "HYDROLANT", "HYDROPAC", "HYDROARC"] as const;

export default defineMeasure({
  name: "warnings",
  field: "maritime",
  title: "Navigational warnings in force",
  unit: "warnings",
  value: "number",
  params: [
    { key: "at", kind: "at", meaning: "Day on which they were in force." },
    {
      key: "broadcast",
      kind: "choice",
      choices: broadcasts,
      default: "any",
      optional: true,
      meaning: "Only those of this broadcast of the NGA.",
    },
  ],
  definition: (args) =>
    `Number of warnings to shipping in force on ${args.at?.id ?? "the day"}, ${
      args.broadcast && args.broadcast.id !== "any"
        ? `broadcast as ${args.broadcast.label}`
        : "of any broadcast"
    }, as the United States National Geospatial-Intelligence Agency answers for that day; warnings that other coordinators alone broadcast are not among them.`,
  sources: ["broadcast-warnings"],
  tables: ["event"],
  covers: (args) => [{ table: "event", kind: "warning", from: args.at?.id ?? null, to: args.at?.id ?? null }],
  rows: `SELECT c.call, e.event, e.kind_as_given AS broadcast, e.date_from, e.date_to, e.place, e.region, e.geometry, e.description,
  e.source, e.version, e.locator
FROM calls c JOIN event e ON e.source = c.source AND e.kind = 'warning'
WHERE (c.arg_broadcast = 'any' OR e.kind_as_given = c.arg_broadcast) AND ${maybeOn("e")}`,
  aggregate: "count(*)",
  order: "date_from, event",
  empty: { kind: "number", value: 0 },
  notes: [
    "An answer tells of one day: what was in force on another day is not known from it.",
    "A warning that names no end is in force until it is cancelled.",
  ],
  examples: [
    {
      check: "warnings(2023-04-17, broadcast: HYDROPAC) = 164",
      verdict: "holds",
      needs: "broadcast-warnings",
    },
    { check: "warnings(2022-01-01) = 0", verdict: "undecided", needs: "broadcast-warnings" },
  ],
});
