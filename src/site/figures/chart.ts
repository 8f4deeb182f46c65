/// <reference lib="dom" />
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { SeriesFigure } from "../../edition/figures.js";
import { type Html, raw } from "../html.js";

const ink = "#33506b";
const accent = "#b3471d";

/** Takes the style element out of a plot: the site's own style sheet does its work, and no inline style is allowed. */
export function plotToHtml(plot: { outerHTML: string }, label: string): Html {
  const svg = plot.outerHTML
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/ style="[^"]*"/g, "")
    .replace("<svg ", `<svg role="img" aria-label="${label.replace(/[&<"]/g, " ")}" `);
  return raw(svg);
}

/** One measure over periods, as bars, a line or dots; undecided periods are left out, never drawn as nothing. */
export function drawChart(figure: SeriesFigure): Html {
  const { document } = parseHTML("<html><body></body></html>");
  const points = figure.points
    .filter((p) => p.value !== null)
    .map((p) => ({ period: p.period, value: p.value as number, on: p.highlight }));
  const x = { x: "period", y: "value" };
  const marks =
    figure.mark === "line"
      ? [
          Plot.lineY(points, { ...x, stroke: ink, strokeWidth: 2 }),
          Plot.dot(points, { ...x, r: 3.5, fill: (d: { on: boolean }) => (d.on ? accent : ink) }),
        ]
      : figure.mark === "dot"
        ? [Plot.dot(points, { ...x, r: 4.5, fill: (d: { on: boolean }) => (d.on ? accent : ink) })]
        : [Plot.barY(points, { ...x, fill: (d: { on: boolean }) => (d.on ? accent : ink) })];
  const labelled = points.length <= 16 ? points : points.filter((p) => p.on || p === points.at(-1));
  const periods = figure.points.map((p) => p.period);
  // Every n-th label, so that they never run into each other.
  const step = Math.ceil(periods.length / 12);
  const svg = Plot.plot({
    document: document as unknown as Document,
    width: 720,
    height: 300,
    marginTop: 28,
    marginBottom: 34,
    style: { fontSize: "13px" },
    x: {
      type: "band",
      domain: periods,
      label: null,
      padding: 0.25,
      ticks: periods.filter((_, i) => (periods.length - 1 - i) % step === 0),
    },
    y: { label: figure.unit, grid: true, zero: figure.mark !== "line", nice: true, ticks: 5 },
    marks: [
      ...marks,
      Plot.text(labelled, { ...x, text: "value", dy: -9, fontWeight: 600 }),
      figure.mark === "line" ? null : Plot.ruleY([0]),
    ],
  });
  return plotToHtml(svg as unknown as { outerHTML: string }, figure.alt);
}
