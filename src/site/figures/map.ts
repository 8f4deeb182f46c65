import { createRequire } from "node:module";
import * as Plot from "@observablehq/plot";
import type { Feature, FeatureCollection, MultiPoint } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Language } from "../../base/language.js";
import type { MapFigure, Position } from "../../edition/figures.js";
import { figureWords } from "../../words/figures.js";
import { phrasebook } from "../../words/phrasebook.js";
import type { Html } from "../html.js";
import { colour, drawingDocument, plotToHtml, type Size, seriesColour, steps, widthOf } from "./svg.js";

type Scale = "110m" | "50m" | "10m";
const read = createRequire(import.meta.url);
const loaded = new Map<string, FeatureCollection>();

/** Features of the base map; read once. */
function baseMap(what: "land" | "countries", scale: Scale): FeatureCollection {
  const file = `world-atlas/${what}-${scale}.json`;
  const known = loaded.get(file);
  if (known) return known;
  const topology = read(file) as Topology<Record<string, GeometryCollection>>;
  const object = topology.objects[what];
  if (!object) throw new Error(`${file} has no ${what}`);
  const made = feature(topology, object) as FeatureCollection;
  loaded.set(file, made);
  return made;
}

interface View {
  box: readonly [number, number, number, number];
  world: boolean;
  scale: Scale;
}

/** What the map has to show, with room around it. */
function viewOf(figure: MapFigure): View {
  const shown: Position[] = [
    ...figure.points.map((p) => p.at),
    ...figure.areas.flatMap((a) => a.rings.flat()),
    ...figure.lanes.flatMap((l) => l.line),
    ...figure.cells.flatMap((c) => c.ring),
  ];
  const whole = { box: [-180, -60, 180, 84], world: true, scale: "110m" } as const;
  if (figure.region === null && (figure.states.length > 0 || shown.length === 0)) return whole;
  const [west, south, east, north] = figure.region ?? [
    ...[Math.min(...shown.map((p) => p[0])), Math.min(...shown.map((p) => p[1]))],
    ...[Math.max(...shown.map((p) => p[0])), Math.max(...shown.map((p) => p[1]))],
  ];
  const [w, s, e, n] = [west ?? 0, south ?? 0, east ?? 0, north ?? 0];
  // A region may cross the antimeridian: then its east is written west of its west.
  const across = e < w ? e + 360 - w : e - w;
  if (across > 160 || n - s > 110) return whole;
  const room = figure.region ? 0 : Math.max(1.5, 0.12 * Math.max(across, n - s));
  const box = [w - room, Math.max(-89, s - room), w + across + room, Math.min(89, n + room)] as const;
  const span = Math.max(box[2] - box[0], box[3] - box[1]);
  return { box, world: false, scale: span > 60 ? "110m" : span > 12 ? "50m" : "10m" };
}

/** The world without Antarctica. */
const inhabited: MultiPoint = {
  type: "MultiPoint",
  coordinates: [-180, -90, 0, 90, 180].flatMap((x) => [
    [x, -57],
    [x, 84],
  ]),
};

function projectionOf({ box: [west, south, east, north], world }: View): Plot.ProjectionOptions {
  if (world) return { type: "equal-earth", domain: inhabited };
  const middle = (west + east) / 2;
  const corners: MultiPoint = {
    type: "MultiPoint",
    coordinates: [
      [west, south],
      [west, north],
      [east, south],
      [east, north],
      [middle, south],
      [middle, north],
    ],
  };
  return { type: "azimuthal-equal-area", rotate: [-middle, -(south + north) / 2], domain: corners, inset: 2 };
}

/** Where one shade passes into the next: five classes of about equal size, at numbers that can be said. */
export function breaksOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const raw = [0.2, 0.4, 0.6, 0.8].map((q) => sorted[Math.floor(q * (sorted.length - 1))] ?? 0);
  const round = (value: number): number => {
    const size = 10 ** Math.floor(Math.log10(Math.abs(value) || 1));
    return Math.round((value / size) * 10) * (size / 10);
  };
  return [...new Set(raw.map((value) => Number(round(value).toPrecision(6))))];
}

const classOf = (value: number, breaks: readonly number[]): number => breaks.filter((b) => value > b).length;
// Making a format costs a hundred times what using one does.
const small = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 2 });
const large = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
const shown = (value: number): string => (Math.abs(value) < 1 ? small : large).format(value);

interface Key {
  fill: string;
  text: string;
}

function shade(at: number, classes: number): string {
  return steps[Math.round((at / Math.max(classes - 1, 1)) * (steps.length - 1))] ?? colour.ink;
}

/** Classes in words: whole numbers from one to the next, others by where they end. */
function keysOf(values: readonly number[], breaks: readonly number[], language: Language): Key[] {
  const [least, max] = [Math.min(...values), Math.max(...values)];
  const whole = values.every((value) => Number.isInteger(value));
  const ends = [...breaks.filter((b) => b < max), max];
  return ends.map((end, i) => {
    const before = ends[i - 1];
    const from = before === undefined ? least : whole ? Math.floor(before) + 1 : before;
    const to = whole ? Math.floor(end) : end;
    const text = from >= to ? shown(to) : figureWords[language].classOf(shown(from), shown(to));
    return { fill: shade(i, breaks.length + 1), text };
  });
}

/** States shaded by number in five steps, or by class in a colour each. */
function statesLayer(figure: MapFigure): { marks: Plot.Markish[]; keys: Key[] } {
  const { states } = figure;
  const numbers = states.flatMap((s) => (typeof s.value === "number" ? [s.value] : []));
  const breaks = breaksOf(numbers);
  const words = [...new Set(states.flatMap((s) => (typeof s.value === "string" ? [s.value] : [])))].sort();
  const { no } = phrasebook[figure.language].values;
  const byNumber = new Map(states.map((s) => [s.number, s]));
  const fillOf = (value: number | string): string =>
    typeof value === "number"
      ? shade(classOf(value, breaks), breaks.length + 1)
      : value === no
        ? (steps[0] ?? colour.land)
        : seriesColour(words.filter((w) => w !== no).indexOf(value));
  const { features } = baseMap("countries", "110m");
  const numberOf = (f: Feature): string => String(f.id).padStart(3, "0");
  const drawn = features.flatMap((f) => {
    const own = byNumber.get(numberOf(f));
    return own ? [{ ...f, own }] : [];
  });
  // Antarctica is nobody's, and takes a fifth of the picture.
  const rest = features.filter((f) => !byNumber.has(numberOf(f)) && numberOf(f) !== "010");
  const keys =
    numbers.length > 0
      ? keysOf(numbers, breaks, figure.language)
      : words.map((text): Key => ({ fill: fillOf(text), text }));
  const marks = [
    Plot.geo(rest, { fill: colour.land, stroke: colour.coast, strokeWidth: 0.4 }),
    Plot.geo(drawn, {
      ...{ stroke: colour.paper, strokeWidth: 0.5, fill: (d) => fillOf(d.own.value) },
      title: (d) =>
        `${d.own.name}${figure.language === "ja" ? "：" : ": "}${typeof d.own.value === "number" ? shown(d.own.value) : d.own.value}`,
    }),
  ];
  return { marks, keys };
}

function cellsLayer(figure: MapFigure): { marks: Plot.Markish[]; keys: Key[] } {
  const counts = figure.cells.map((c) => c.count);
  const breaks = breaksOf(counts);
  const shapes = figure.cells.map(({ ring, count }) => ({
    ...{ type: "Feature", properties: {}, count },
    geometry: { type: "LineString", coordinates: ring.map((p) => [...p]) },
  }));
  // Drawn as filled lines: the sense in which a ring runs would otherwise turn a cell inside out.
  const marks = [
    Plot.geo(shapes as unknown as Plot.Data, {
      ...{ fillOpacity: 0.9, stroke: colour.paper, strokeWidth: 0.4 },
      fill: (d: { count: number }) => shade(classOf(d.count, breaks), breaks.length + 1),
      title: (d: { count: number }) => figureWords[figure.language].amount(String(d.count), figure.unit),
    }),
  ];
  return { marks, keys: keysOf(counts, breaks, figure.language) };
}

const lineFeature = (line: readonly Position[]) => ({
  type: "Feature" as const,
  properties: {},
  geometry: { type: "LineString" as const, coordinates: line.map((p) => [...p]) },
});

/** The northernmost point of an outline, where its name stands. */
const topOf = (rings: readonly (readonly Position[])[]): Position =>
  rings.flat().reduce((best, p) => (p[1] > best[1] ? p : best), [0, -90] as Position);

function areasLayer(figure: MapFigure): Plot.Markish[] {
  return figure.areas.flatMap(({ name, rings }) => [
    Plot.geo(rings.map(lineFeature), { stroke: colour.accent, strokeWidth: 1.4, strokeDasharray: "4 3" }),
    Plot.text([topOf(rings)], {
      ...{ x: (p: Position) => p[0], y: (p: Position) => p[1], text: () => name, dy: -7 },
      ...{ fill: colour.accent, stroke: colour.paper, strokeWidth: 3, fontWeight: 600 },
    }),
  ]);
}

function lanesLayer(figure: MapFigure): Plot.Markish[] {
  return [
    Plot.geo(
      figure.lanes.map((l) => lineFeature(l.line)),
      { stroke: seriesColour(5), strokeWidth: 1.6, strokeOpacity: 0.8 },
    ),
  ];
}

/** A key of shades in a row under the map. */
function legendMarks(keys: readonly Key[], size: Size): Plot.Markish[] {
  let left = 0;
  return keys.flatMap(({ fill, text }) => {
    const x = left;
    left += 26 + widthOf(text) * 7;
    if (left > size.width) return [];
    return [
      Plot.dot([0], { frameAnchor: "bottom-left", dx: x + 7, dy: 16, r: 5.5, symbol: "square", fill }),
      Plot.text([text], {
        ...{
          frameAnchor: "bottom-left",
          textAnchor: "start",
          dx: x + 17,
          dy: 22,
          text: (t: string) => t,
          fill: colour.soft,
        },
      }),
    ];
  });
}

function heightOf(view: View, size: Size): number {
  if (view.world) return Math.round(size.width * 0.46);
  const [west, south, east, north] = view.box;
  const flat =
    ((north - south) / ((east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180))) * size.width;
  return Math.round(
    Math.max(0.45 * size.width, Math.min(flat, size.narrow ? 1.2 * size.width : 0.8 * size.width)),
  );
}

/** Events, densities, areas, lanes and shaded states over the land of the base map. */
export function drawMap(figure: MapFigure, size: Size): Html {
  const view = viewOf(figure);
  const shaded = figure.states.length > 0 ? statesLayer(figure) : { marks: [], keys: [] };
  const cells = figure.cells.length > 0 ? cellsLayer(figure) : { marks: [], keys: [] };
  const keys = [...shaded.keys, ...cells.keys];
  const many = figure.points.length > 150;
  const svg = Plot.plot({
    document: drawingDocument(),
    ...{ width: size.width, height: heightOf(view, size) + (keys.length > 0 ? 34 : 0) },
    ...{ margin: 0, marginBottom: keys.length > 0 ? 34 : 0 },
    projection: projectionOf(view),
    marks: [
      view.world ? Plot.frame({ fill: colour.sea }) : Plot.frame({ fill: colour.sea, stroke: colour.grid }),
      // Shaded states bring the rest of the land with them.
      figure.states.length > 0
        ? null
        : Plot.geo(baseMap("land", view.scale), {
            fill: colour.land,
            stroke: colour.coast,
            strokeWidth: 0.6,
          }),
      ...cells.marks,
      ...shaded.marks,
      ...lanesLayer(figure),
      Plot.dot(figure.points, {
        ...{ x: (p) => p.at[0], y: (p) => p.at[1], r: many ? 2.4 : 3.4, fill: colour.accent },
        ...{ fillOpacity: many ? 0.55 : 0.75, stroke: colour.paper, strokeWidth: 0.5, title: (p) => p.label },
      }),
      ...areasLayer(figure),
      ...legendMarks(keys, size),
    ],
  });
  return plotToHtml(svg, figure.alt);
}
