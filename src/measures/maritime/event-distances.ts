import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { type Position, readLines } from "../../base/wkt.js";
import { defineDerived } from "../../engine/derived.js";
import { placed } from "./event-areas.js";
import { NearestLine } from "./nearestLine.js";

export const EVENT_DISTANCES = "event-distances";

/** The coasts of the world at 1:10 million, without the cuts along 180 degrees and around the pole. */
function coastlines(): Position[][] {
  const file = createRequire(import.meta.url).resolve("world-atlas/land-10m.json");
  const topology = JSON.parse(readFileSync(file, "utf8")) as Topology<{ land: GeometryCollection }>;
  return mesh(topology, topology.objects.land).coordinates.flatMap((line) => {
    const pieces: Position[][] = [[]];
    for (const [x = 0, y = 0] of line) {
      if (Math.abs(x) > 179.9999 || y < -89.9) pieces.push([]);
      else pieces.at(-1)?.push([x, y]);
    }
    return pieces.filter((piece) => piece.length > 1);
  });
}

export default defineDerived({
  id: EVENT_DISTANCES,
  title: "Distance of incidents at sea from the coast and from sea lanes",
  publisher: "Chancery",
  homepage: "https://www.naturalearthdata.com",
  licence: "Same terms as its inputs: public domain, CC BY 4.0 and Apache-2.0",
  redistribution: "allowed",
  citation:
    "Chancery, distances of incidents from the coast (Natural Earth, 1:10m land) and from a network of sea lanes (MARNET).",
  covers:
    "How far each incident was from the nearest coast, and from the nearest edge of a network of sea lanes, in km on the sphere.",
  caveats: [
    "The coast is drawn at 1:10 million: distances of a few kilometres are rough, and small islands are missing.",
    "The lanes are drawn for route finding; ships also sail outside them.",
  ],
  cadence: "with its inputs",
  inputs: [placed, "sea-lanes"],
  produces: ["event_distance"],
  method: 1,
  async compute(context) {
    const lanes = await context.record.query("SELECT line FROM lane ORDER BY lane", { tables: ["lane"] });
    const to = {
      coast: new NearestLine(coastlines()),
      lane: new NearestLine(lanes.flatMap((row) => readLines(String(row.line)))),
    };
    const events = await context.record.query(
      `SELECT source, event, latitude, longitude FROM event
WHERE latitude IS NOT NULL AND longitude IS NOT NULL AND source IN (${placed.map((id) => `'${id}'`).join(", ")})
ORDER BY source, event`,
      { tables: ["event"] },
    );
    const known = new Map<string, number | undefined>();
    for (const { source, event, latitude, longitude } of events)
      for (const what of ["coast", "lane"] as const) {
        const point: Position = [Number(longitude), Number(latitude)];
        const key = `${what} ${point.join(" ")}`;
        const km = known.has(key) ? known.get(key) : to[what].km(point);
        known.set(key, km);
        if (km === undefined) continue;
        context.add("event_distance", {
          event_source: String(source),
          event: String(event),
          what,
          km: Number(km.toFixed(2)),
          locator: `${String(source)} ${String(event)}`,
        });
      }
    for (const source of placed) {
      if (!context.inputs.some((input) => input.source === source)) continue;
      for (const what of ["coast", "lane"]) {
        const reason = `The distance of every event of ${source} that has a position was worked out.`;
        const claim = { table: "event_distance", kind: source, subject: what, state: null } as const;
        context.cover({ ...claim, from: null, to: null, reason });
      }
    }
  },
});
