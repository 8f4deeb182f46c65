import { defineMeasure } from "../../engine/defineMeasure.js";
import { within } from "../../engine/text.js";
import {
  area,
  areaLabel,
  counted,
  events,
  fromIncidents,
  incidentsFrom,
  incidentsOf,
  kind,
  method,
  needs,
  publisher,
  reasons,
  reportedBy,
  rules,
  shown,
  source,
  wanted,
} from "./attacks.js";
import { EVENT_DISTANCES } from "./event-distances.js";

const statistics: Readonly<Record<string, { words: string; sql: string }>> = {
  median: { words: "Median", sql: "median(km)" },
  mean: { words: "Mean", sql: "avg(km)" },
  greatest: { words: "Greatest", sql: "max(km)" },
};

export default defineMeasure({
  name: "incidents.distance",
  field: "maritime",
  title: "Distance of incidents from the coast or from sea lanes",
  unit: "km",
  value: "number",
  params: [
    { key: "in", kind: "in", meaning: "Period." },
    {
      key: "to",
      kind: "choice",
      choices: ["coast", "lane"],
      default: "coast",
      optional: true,
      meaning: "To the nearest coast, or to the nearest edge of a network of sea lanes.",
    },
    area,
    kind,
    source,
    method,
    {
      key: "statistic",
      kind: "choice",
      choices: Object.keys(statistics),
      default: "median",
      optional: true,
      meaning: "Median, mean or greatest distance.",
    },
  ],
  definition: (args) =>
    `${statistics[args.statistic?.id ?? "median"]?.words ?? "Median"} distance, in km on the sphere, to the nearest ${
      args.to?.id === "lane"
        ? "edge of a network of sea lanes (MARNET)"
        : "coast (Natural Earth, 1:10 million)"
    }, of ${counted(args)} ${within(args)}, ${areaLabel(args.area)}, that have a position, as ${publisher(args)}.${rules(args)}`,
  clause: (args, value) =>
    `the ${args.statistic?.id ?? "median"} distance to the nearest ${args.to?.id === "lane" ? "sea lane" : "coast"} of incidents ${incidentsOf(args)} ${reportedBy(args)} was ${value}`,
  reasons: {
    ...reasons,
    empty: (args) => `There was no incident with a position ${within(args)}, so there is no distance.`,
  },
  ...fromIncidents,
  tables: ["event", "event_area", "event_distance"],
  covers: (args) => [
    ...needs(args),
    {
      table: "event_distance",
      of: EVENT_DISTANCES,
      kind: incidentsFrom(args),
      subject: args.to?.id ?? "coast",
    },
  ],
  rows: (args) => `SELECT c.call, d.km, c.arg_statistic AS _statistic, ${shown}
${events} JOIN event_distance d ON d.event_source = e.source AND d.event = e.event AND d.what = c.arg_to
WHERE ${wanted(args)}`,
  aggregate: `round(CASE any_value(_statistic) ${Object.entries(statistics)
    .map(([name, { sql }]) => `WHEN '${name}' THEN ${sql}`)
    .join(" ")} END, 1)`,
  order: "km DESC, event",
  empty: "undecided",
  notes: [
    "The greatest distances come first among the rows.",
    "The coast is drawn at 1:10 million, and the lanes for route finding: distances of a few kilometres are rough.",
  ],
  examples: [
    {
      check:
        'incidents.distance(2010, area: "Arabian Sea", source: asam) > incidents.distance(2007, area: "Arabian Sea", source: asam)',
      verdict: "holds",
      needs: "nga-asam",
    },
  ],
});
