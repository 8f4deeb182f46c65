import { defineMeasure } from "../../engine/defineMeasure.js";
import { maybeOn } from "../../engine/sql.js";
import { on, were } from "../../engine/text.js";

const broadcasts = ["any", "NAVAREA IV", "NAVAREA XII", "HYDROLANT", "HYDROPAC", "HYDROARC"] as const;

export default defineMeasure({
  name: "warnings",
  field: "maritime",
  title: "Navigational warnings in force",
  unit: "warnings",
  value: "number",
  params: [
    {
      key: "at",
      kind: "at",
      meaning: "Day on which they were in force; a month or year stands for its last day.",
    },
    {
      key: "broadcast",
      kind: "choice",
      choices: broadcasts,
      default: "any",
      optional: true,
      meaning: "Only warnings of this NGA broadcast.",
    },
  ],
  definition: (args) =>
    `Number of warnings to shipping in force ${on(args)}, ${
      args.broadcast && args.broadcast.id !== "any"
        ? `broadcast as ${args.broadcast.label}`
        : "of any broadcast"
    }, as the United States National Geospatial-Intelligence Agency gives them for that day; warnings that only other coordinators broadcast are not included.`,
  clause: (args, value, raw) =>
    `${value} to shipping${args.broadcast && args.broadcast.id !== "any" ? ` in the ${args.broadcast.label} broadcast` : ""} ${were(raw)} in force ${on(args)}`,
  sources: ["broadcast-warnings"],
  tables: ["event"],
  covers: { kind: "warning" },
  rows: `SELECT c.call, e.event, e.kind_as_given AS broadcast, e.date_from, e.date_to, e.place, e.region, e.geometry, e.description,
  e.source, e.version, e.locator
FROM calls c JOIN event e ON e.source = c.source AND e.kind = 'warning'
WHERE (c.arg_broadcast = 'any' OR e.kind_as_given = c.arg_broadcast) AND ${maybeOn("e")}`,
  aggregate: "count(*)",
  order: "date_from, event",
  empty: { kind: "number", value: 0 },
  notes: [
    "An answer is for one day: it does not show what was in force on another.",
    "A warning without a stated end is in force until it is cancelled.",
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
