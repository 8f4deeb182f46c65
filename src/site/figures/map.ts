/// <reference lib="dom" />
import { createRequire } from "node:module";
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { PointsFigure } from "../../edition/figures.js";
import type { Html } from "../html.js";
import { plotToHtml } from "./chart.js";

/** Events as points on a plain map whose coastlines are those of today. */
export function drawMap(figure: PointsFigure): Html {
  const require = createRequire(import.meta.url);
  const topology = require("world-atlas/land-110m.json") as Topology<{ land: GeometryCollection }>;
  const land = feature(topology, topology.objects.land);
  const { document } = parseHTML("<html><body></body></html>");
  const points = figure.points.map((p) => [p.longitude, p.latitude] as [number, number]);
  const domain = { type: "MultiPoint" as const, coordinates: points };
  const svg = Plot.plot({
    document: document as unknown as Document,
    width: 720,
    height: 420,
    projection:
      points.length > 1 ? { type: "equirectangular", domain, inset: 40 } : { type: "equirectangular" },
    marks: [
      Plot.geo(land as unknown as Plot.Data, { fill: "#e7e3da", stroke: "#b9b2a3", strokeWidth: 0.5 }),
      Plot.dot(points, {
        x: (p: [number, number]) => p[0],
        y: (p: [number, number]) => p[1],
        r: 3.2,
        fill: "#b3471d",
        fillOpacity: 0.7,
      }),
    ],
  });
  return plotToHtml(svg as unknown as { outerHTML: string }, figure.alt);
}
