import { defineMeasure } from "../../engine/defineMeasure.js";
import { within } from "../../engine/text.js";
import type { Args } from "../../engine/types.js";
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
  source,
  wanted,
} from "./attacks.js";
import { EVENT_AREAS, resolutions } from "./event-areas.js";

/** Width of a cell across its edges, km, for readers. */
const widths: Readonly<Record<string, string>> = {
  "2": "about 320 km",
  "3": "about 120 km",
  "4": "about 45 km",
};

const cellsOf = ({ top }: Args): string =>
  top?.id === "all" ? "All cells" : top?.id === "1" ? "The cell" : `The ${top?.label ?? "10"} cells`;

export default defineMeasure({
  name: "incidents.hotspots",
  field: "maritime",
  title: "Where incidents at sea are densest",
  unit: "cells of the H3 grid",
  value: "set",
  setOf: "word",
  params: [
    { key: "in", kind: "in", meaning: "Period." },
    area,
    kind,
    source,
    method,
    {
      key: "resolution",
      kind: "choice",
      choices: resolutions.map(String),
      default: "3",
      optional: true,
      meaning: "Size of the cells: 2 (about 320 km across), 3 (120 km) or 4 (45 km).",
    },
    {
      key: "top",
      kind: "choice",
      choices: ["1", "3", "5", "10", "20", "50", "all"],
      default: "10",
      optional: true,
      meaning:
        "How many of the densest cells, or all that have an incident; cells with as many as the last of them are included.",
    },
  ],
  definition: (args) =>
    `${cellsOf(args)} of the H3 grid at resolution ${args.resolution?.label ?? "3"} (${widths[args.resolution?.id ?? "3"] ?? "hexagons"} across) with ${args.top?.id === "all" ? "any" : "the most"} ${counted(args)} ${within(args)}, ${areaLabel(args.area)}, as ${publisher(args)}; cells with as many as the last of them are included.${rules(args)}`,
  clause: (args, value, raw) => {
    const cells = raw.kind === "set" ? raw.value.length : 0;
    const incidents = `incidents ${incidentsOf(args)} ${reportedBy(args)}`;
    if (cells === 0) return `no cell of the H3 grid had ${incidents}`;
    const which = args.top?.id === "all" ? "with" : "with the most";
    const subject = cells === 1 ? "the cell" : `the ${cells} cells`;
    return `${subject} of the H3 grid (resolution ${args.resolution?.label ?? "3"}) ${which} ${incidents} ${cells === 1 ? "was" : "were"} ${value}`;
  },
  reasons,
  ...fromIncidents,
  tables: ["event", "event_area", "event_cell"],
  covers: (args) => [...needs(args), { table: "event_cell", of: EVENT_AREAS, kind: incidentsFrom(args) }],
  rows: (args) => `SELECT * EXCLUDE (_rank) FROM (
SELECT c.call, h.cell, count(*) AS "count", any_value(h.latitude) AS latitude, any_value(h.longitude) AS longitude,
  mode(e.place) AS place, min(e.date_from) AS first, max(e.date_from) AS last, e.source, e.version,
  'cell ' || h.cell || ': ' || min(e.locator) || CASE WHEN count(*) > 1 THEN ' and ' || (count(*) - 1) || ' more' ELSE '' END AS locator,
  rank() OVER (PARTITION BY c.call ORDER BY count(*) DESC) AS _rank, any_value(TRY_CAST(c.arg_top AS INTEGER)) AS _top
${events} JOIN event_cell h ON h.event_source = e.source AND h.event = e.event AND h.resolution = CAST(c.arg_resolution AS INTEGER)
WHERE ${wanted(args)}
GROUP BY c.call, h.cell, e.source, e.version) WHERE _top IS NULL OR _rank <= _top`,
  aggregate: "list(DISTINCT cell)",
  order: '"count" DESC, cell',
  empty: { kind: "set", value: [] },
  notes: [
    "The rows give each cell with its centre, the number of incidents in it and the place named most often; latitude and longitude can be drawn on a map.",
    "A cell is dense where there are many ships: it says nothing about the risk to any one ship.",
  ],
  examples: [
    {
      check: 'incidents.hotspots(2008, "Gulf of Aden", source: asam, top: 1) != {}',
      verdict: "holds",
      needs: "nga-asam",
    },
  ],
});
