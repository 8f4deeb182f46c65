/// <reference lib="dom" />
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { TimelineFigure } from "../../edition/figures.js";
import type { Html } from "../html.js";
import { plotToHtml } from "./chart.js";

const colours: Readonly<Record<string, string>> = {
  mandate: "#33506b",
  activity: "#4f8a5b",
  meeting: "#7a5195",
  gap: "#b3471d",
};

/** Mandates above the activities that rest on them; days of an activity without a mandate in their own colour. */
export function drawTimeline(figure: TimelineFigure): Html {
  const { document } = parseHTML("<html><body></body></html>");
  const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
  const cut = (text: string): string => (text.length > 50 ? `${text.slice(0, 49).trimEnd()}…` : text);
  const items = figure.items.map((i) => ({ ...i, row: cut(i.row) }));
  // A single day would be too thin to see; it is drawn as a dot instead.
  const spans = items.filter((i) => i.from !== i.to).map((i) => ({ ...i, x1: day(i.from), x2: day(i.to) }));
  const dots = items
    .filter((i) => i.from === i.to || i.kind === "meeting")
    .map((i) => ({ ...i, x: day(i.from) }));
  const rows = [...new Set(items.map((i) => i.row))];
  const svg = Plot.plot({
    document: document as unknown as Document,
    width: 720,
    height: 54 + rows.length * 30,
    marginLeft: Math.min(330, 20 + 6.4 * Math.max(...rows.map((r) => r.length), 10)),
    marginRight: 24,
    style: { fontSize: "12px" },
    x: { type: "utc", domain: [day(figure.from), day(figure.to)], label: null, grid: true, ticks: 6 },
    y: { type: "band", domain: rows, label: null, padding: 0.35, tickSize: 0 },
    marks: [
      Plot.barX(
        spans.filter((s) => s.kind !== "meeting"),
        {
          x1: "x1",
          x2: "x2",
          y: "row",
          fill: (d: { kind: string }) => colours[d.kind] ?? "#666",
          clip: true,
        },
      ),
      Plot.dot(dots, { x: "x", y: "row", r: 5, fill: (d: { kind: string }) => colours[d.kind] ?? "#666" }),
    ],
  });
  return plotToHtml(svg as unknown as { outerHTML: string }, figure.alt);
}
