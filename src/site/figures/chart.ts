import * as Plot from "@observablehq/plot";
import type { Series, SeriesFigure, SeriesPoint } from "../../edition/figures.js";
import { figureWords } from "../../words/figures.js";
import type { Html } from "../html.js";
import { colour, drawingDocument, plotToHtml, type Size, seriesColour, spread, widthOf } from "./svg.js";

interface Known extends SeriesPoint {
  value: number;
  name: string;
}

const known = ({ name, points }: Series): Known[] =>
  points.flatMap((p) => (p.value === null ? [] : [{ ...p, value: p.value, name }]));

// Making a format costs a hundred times what using one does.
const small = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
const large = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
/** A number as a label: at most three figures after the point, thousands set off. */
const shown = (value: number): string => (Math.abs(value) < 10 ? small : large).format(value);
/** Labels that stand beside each other have the same number of figures after the point. */
function evenly(values: readonly number[]): (value: number) => string {
  if (values.some((v) => Math.abs(v) >= 10)) return shown;
  const digits = [0, 1].find((d) => values.every((v) => Number(v.toFixed(d)) === Number(v.toFixed(2)))) ?? 2;
  const format = new Intl.NumberFormat("en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (value) => format.format(value);
}

const hover =
  ({ language, unit }: SeriesFigure) =>
  (d: Known): string =>
    figureWords[language].point(d.name, d.period, shown(d.value), unit);

/** Every n-th label, so that they never run into each other. */
function ticksOf(periods: readonly string[], size: Size, panels: number): string[] {
  const longest = Math.max(...periods.map(widthOf), 1);
  const room = Math.max(2, Math.floor((size.width / panels - 60) / (longest * 8 + 10)));
  const step = Math.ceil(periods.length / room);
  return periods.filter((_, i) => (periods.length - 1 - i) % step === 0);
}

/** Which panel of small multiples the marks of a series stand in. */
interface Panel {
  fx?: () => number;
  fy?: () => number;
}

function marksOf(figure: SeriesFigure, one: Series, at: number, panel: Panel = {}): Plot.Markish[] {
  const on = (d: Known): string => (d.highlight ? colour.accent : seriesColour(at));
  const xy = { x: "period", y: "value", title: hover(figure), ...panel };
  const points = known(one);
  switch (figure.mark) {
    case "line":
      return [
        // A period that is not known is a gap.
        Plot.lineY(one.points, {
          ...{ x: "period", y: (p: SeriesPoint) => p.value ?? Number.NaN, ...panel },
          ...{ stroke: seriesColour(at), strokeWidth: 2.25, strokeLinejoin: "round" },
        }),
        Plot.dot(points, {
          ...{ ...xy, fill: on, stroke: colour.paper, strokeWidth: 1 },
          r: one.points.length > 30 || panel.fx ? 2 : 3.5,
        }),
      ];
    case "dot":
      return [Plot.dot(points, { ...xy, r: 4.5, fill: on })];
    case "range":
      return [
        Plot.ruleX(
          points.filter((p) => p.low !== null && p.high !== null),
          {
            ...{ x: "period", y1: "low", y2: "high", ...panel },
            ...{ stroke: seriesColour(at), strokeWidth: 2, strokeOpacity: 0.45 },
          },
        ),
        Plot.dot(points, { ...xy, r: 4, fill: on }),
      ];
    case "bar":
      return [Plot.barY(points, { ...xy, fill: on })];
  }
}

function yDomain(figure: SeriesFigure): [number, number] {
  const values = figure.series.flatMap((s) =>
    s.points.flatMap((p) => [p.value, ...(figure.mark === "range" ? [p.low, p.high] : [])]),
  );
  const real = values.filter((v): v is number => v !== null);
  const low = Math.min(...real, figure.mark === "bar" ? 0 : Number.POSITIVE_INFINITY);
  const high = Math.max(...real, figure.mark === "bar" ? 0 : Number.NEGATIVE_INFINITY);
  if (real.length === 0) return [0, 1];
  // A line near zero begins at zero: cut off, it would make a small change look large.
  const floor = figure.mark !== "range" && low > 0 && low < high * 0.6 ? 0 : low;
  const pad = (high - floor || Math.abs(high) || 1) * 0.08;
  return [floor === 0 || figure.mark === "bar" ? Math.min(floor, 0) : floor - pad, high + pad];
}

/** Steps of the axis: a number of them, or the whole numbers where what is counted is whole and so few that halves would be shown. */
function stepsOf(
  figure: SeriesFigure,
  [low, high]: readonly [number, number],
  count: number,
): number | number[] {
  const whole = figure.series.every((s) =>
    s.points.every((p) => [p.value, p.low, p.high].every((v) => v === null || Number.isInteger(v))),
  );
  if (!whole || high - low >= count) return count;
  const first = Math.ceil(low);
  return Array.from({ length: Math.floor(high) - first + 1 }, (_, i) => first + i);
}

/** Labels of values where they do not crowd: all of a few points, else the last and the ones pointed out. */
function valueLabels(points: readonly Known[], size: Size): Known[] {
  return points.length <= (size.narrow ? 8 : 16)
    ? [...points]
    : points.filter((p) => p.highlight || p === points.at(-1));
}

/** A point of a line lower than both its neighbours: its label stands under it, clear of the line. */
function isDip(points: readonly Known[], one: Known, mark: SeriesFigure["mark"]): boolean {
  const at = points.indexOf(one);
  const around = [points[at - 1], points[at + 1]].filter((p) => p !== undefined);
  return mark === "line" && around.length > 0 && around.every((p) => p.value > one.value);
}

/** One measure over periods, or several on one scale with their names at the ends of their lines. */
function together(figure: SeriesFigure, size: Size): Html {
  const height = size.narrow ? 280 : 320;
  const many = figure.series.length > 1;
  const periods = [...new Set(figure.series.flatMap((s) => s.points.map((p) => p.period)))];
  const [low, high] = yDomain(figure);
  const [top, bottom] = [30, 36];
  const names = Math.max(...figure.series.map((s) => widthOf(s.name)), 0);
  const right = many ? Math.min(size.width * 0.34, 16 + names * 7.2) : 16;
  const scale = (value: number) => top + ((high - value) / (high - low)) * (height - top - bottom);
  const last = figure.series.map((s) => known(s).at(-1));
  const wanted = last.map((p) => scale(p?.value ?? low));
  const placed = spread(wanted, 15, top + 4, height - bottom - 4);
  const endLabels = many
    ? figure.series.flatMap((s, i) => {
        const end = last[i];
        if (!end) return [];
        const max = Math.floor((right - 14) / 7);
        const text = widthOf(s.name) > max ? `${s.name.slice(0, max - 1).trimEnd()}…` : s.name;
        return [
          Plot.text([end], {
            ...{ x: () => periods.at(-1) ?? end.period, y: "value", text: () => text },
            ...{ textAnchor: "start", dx: 12, dy: (placed[i] ?? 0) - (wanted[i] ?? 0) },
            ...{ fill: seriesColour(i), fontWeight: 600 },
          }),
        ];
      })
    : [];
  const only = many ? [] : known(figure.series[0] ?? { name: "", points: [] });
  const labelled = valueLabels(only, size);
  const label = evenly(labelled.map((p) => p.value));
  const svg = Plot.plot({
    document: drawingDocument(),
    ...{
      width: size.width,
      height,
      marginTop: top,
      marginBottom: bottom,
      marginRight: right,
      marginLeft: 52,
    },
    x: {
      ...{
        type: "band",
        domain: periods,
        label: null,
        tickSize: 0,
        padding: figure.mark === "bar" ? 0.25 : 0.1,
      },
      ticks: ticksOf(periods, size, 1),
    },
    y: { domain: [low, high], label: null, grid: true, ticks: stepsOf(figure, [low, high], 5), tickSize: 0 },
    marks: [
      figure.mark === "bar" || low <= 0 ? Plot.ruleY([0], { stroke: colour.soft }) : null,
      ...figure.series.flatMap((s, i) => marksOf(figure, s, i)),
      ...[false, true].map((under) =>
        Plot.text(
          labelled.filter((d) => isDip(only, d, figure.mark) === under),
          {
            ...{ x: "period", y: (d: Known) => (figure.mark === "range" ? (d.high ?? d.value) : d.value) },
            ...{
              text: (d: Known) => label(d.value),
              dy: under ? 14 : -10,
              fontWeight: 600,
              fill: colour.ink,
            },
          },
        ),
      ),
      Plot.text([figure.unit], {
        frameAnchor: "top-left",
        dx: -46,
        dy: -22,
        text: (d: string) => d,
        fill: colour.soft,
      }),
      ...endLabels,
    ],
  });
  return plotToHtml(svg, figure.alt);
}

/** Small multiples: a panel for each series, all on one scale. */
function panels(figure: SeriesFigure, size: Size): Html {
  const columns = size.narrow ? 2 : Math.min(3, figure.series.length);
  const lines = Math.ceil(figure.series.length / columns);
  const periods = [...new Set(figure.series.flatMap((s) => s.points.map((p) => p.period)))];
  const cells = figure.series.map((s, i) => ({ ...s, fx: i % columns, fy: Math.floor(i / columns) }));
  const place = (i: number) => ({ fx: () => i % columns, fy: () => Math.floor(i / columns) });
  const wide = size.width / columns;
  const svg = Plot.plot({
    document: drawingDocument(),
    ...{
      width: size.width,
      height: 60 + lines * (size.narrow ? 150 : 190),
      marginTop: 34,
      marginLeft: 46,
      marginRight: 18,
    },
    fx: { axis: null, padding: 0.08, domain: Array.from({ length: columns }, (_, i) => i) },
    fy: { axis: null, padding: 0.22, domain: Array.from({ length: lines }, (_, i) => i) },
    x: {
      type: "band",
      domain: periods,
      label: null,
      tickSize: 0,
      padding: 0.2,
      ticks: ticksOf(periods, { ...size, width: wide + 40 }, 1),
    },
    y: {
      domain: yDomain(figure),
      label: null,
      grid: true,
      ticks: stepsOf(figure, yDomain(figure), 3),
      tickSize: 0,
    },
    marks: [
      Plot.ruleY([0], { stroke: colour.grid }),
      ...figure.series.flatMap((s, i) => marksOf(figure, s, 0, place(i))),
      Plot.text(cells, {
        ...{
          fx: "fx",
          fy: "fy",
          frameAnchor: "top-left",
          dy: -13,
          text: "name",
          fontWeight: 600,
          fill: colour.ink,
        },
      }),
      Plot.text([figure.unit], {
        ...{
          fx: () => 0,
          fy: () => 0,
          frameAnchor: "top-left",
          dx: -40,
          dy: -28,
          text: (d: string) => d,
          fill: colour.soft,
        },
      }),
    ],
  });
  return plotToHtml(svg, figure.alt);
}

/** Undecided periods are left out, never drawn as nothing. */
export function drawChart(figure: SeriesFigure, size: Size): Html {
  return figure.facets && figure.series.length > 1 ? panels(figure, size) : together(figure, size);
}
