import * as Plot from "@observablehq/plot";
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import type { NetworkFigure } from "../../edition/figures.js";
import { figureWords } from "../../words/figures.js";
import type { Html } from "../html.js";
import { colour, drawingDocument, plotToHtml, type Size, seriesColour } from "./svg.js";

interface Node extends SimulationNodeDatum {
  id: string;
  name: string;
  highlight: boolean;
  weight: number;
}

/** Where each node stands: springs pull linked ones together. The simulation has a seed of its own, so it always ends alike. */
function layout(figure: NetworkFigure, size: Size, height: number): Map<string, Node> {
  const nodes = figure.nodes.map((n): Node => ({ ...n }));
  const max = Math.max(...figure.links.map((l) => l.weight), 1);
  const links = figure.links.map((l) => ({ source: l.a, target: l.b, weight: l.weight }));
  const spacing = Math.sqrt((size.width * height) / Math.max(nodes.length, 1));
  const simulation = forceSimulation(nodes)
    .force("charge", forceManyBody().strength(-spacing * 2.2))
    .force(
      "link",
      forceLink<Node, { source: string; target: string; weight: number }>(links)
        .id((n) => n.id)
        .distance(spacing * 0.9)
        .strength((l) => 0.25 * (l.weight / max)),
    )
    .force("collide", forceCollide(Math.min(30, spacing * 0.45)))
    .force("x", forceX(0).strength(0.06))
    .force("y", forceY(0).strength(0.1))
    .stop();
  simulation.tick(400);
  return new Map(nodes.map((n) => [n.id, n]));
}

/** Fits positions into the picture with room for names. */
function fitted(nodes: ReadonlyMap<string, Node>, size: Size, height: number): Map<string, Node> {
  const all = [...nodes.values()];
  const [left, right] = [Math.min(...all.map((n) => n.x ?? 0)), Math.max(...all.map((n) => n.x ?? 0))];
  const [top, bottom] = [Math.min(...all.map((n) => n.y ?? 0)), Math.max(...all.map((n) => n.y ?? 0))];
  const [sideways, upright] = [size.narrow ? 48 : 70, 28];
  const across = (x: number) => sideways + ((x - left) / (right - left || 1)) * (size.width - 2 * sideways);
  const down = (y: number) => upright + ((y - top) / (bottom - top || 1)) * (height - 2 * upright);
  return new Map(all.map((n) => [n.id, { ...n, x: across(n.x ?? 0), y: down(n.y ?? 0) }]));
}

/** States as dots, sized by how many links they have; links as lines, as strong as their weight. */
export function drawNetwork(figure: NetworkFigure, size: Size): Html {
  const height = size.narrow ? 420 : 500;
  const say = figureWords[figure.language];
  const nodes = fitted(layout(figure, size, height), size, height);
  const max = Math.max(...figure.links.map((l) => l.weight), 1);
  const links = figure.links.flatMap((l) => {
    const [a, b] = [nodes.get(l.a), nodes.get(l.b)];
    return a && b ? [{ ...l, from: a, to: b }] : [];
  });
  const all = [...nodes.values()];
  const radius = (n: Node): number => 5 + 7 * Math.sqrt(n.weight / Math.max(...all.map((o) => o.weight), 1));
  const svg = Plot.plot({
    document: drawingDocument(),
    ...{ width: size.width, height, margin: 0 },
    x: { domain: [0, size.width], axis: null },
    y: { domain: [height, 0], axis: null },
    marks: [
      Plot.link(links, {
        ...{ x1: (l) => l.from.x, y1: (l) => l.from.y, x2: (l) => l.to.x, y2: (l) => l.to.y },
        ...{ stroke: colour.soft, strokeOpacity: 0.4, strokeWidth: (l) => 0.75 + 2.75 * (l.weight / max) },
        title: (l) => say.pair(l.from.name, l.to.name, String(l.weight), figure.unit),
      }),
      Plot.dot(all, {
        ...{ x: "x", y: "y", r: radius, stroke: colour.paper, strokeWidth: 1.5 },
        fill: (n: Node) => (n.highlight ? colour.accent : seriesColour(0)),
        title: (n: Node) => say.links(n.name, n.weight),
      }),
      Plot.text(all, {
        // Above its dot in the upper half and below it in the lower one: on the far side of most of its links.
        ...{ x: "x", y: (n: Node) => (n.y ?? 0) + ((n.y ?? 0) > height / 2 ? 1 : -1) * (radius(n) + 8) },
        ...{ text: "name", fill: colour.ink },
        ...{ stroke: colour.paper, strokeWidth: 3 },
      }),
    ],
  });
  return plotToHtml(svg, figure.alt);
}
