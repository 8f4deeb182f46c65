import * as Plot from "@observablehq/plot";
import type { TimelineFigure } from "../../edition/figures.js";
import { figureWords } from "../../words/figures.js";
import type { Html } from "../html.js";
import { colour, drawingDocument, plotToHtml, type Size, seriesColour, widthOf } from "./svg.js";

type Item = TimelineFigure["items"][number];

const fills: Readonly<Record<Item["kind"], string>> = {
  mandate: seriesColour(0),
  activity: seriesColour(2),
  meeting: seriesColour(3),
  gap: colour.accent,
};
/** A name cut to as many Latin letters as there is room for. */
function cutTo(text: string, max: number): string {
  if (widthOf(text) <= max) return text;
  let cut = text;
  while (cut !== "" && widthOf(cut) > max - 1) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}
const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

/** Height of a row in pixels: that of a dot has its name beside it, that of a bar above it. */
const rowHeight = { dot: 26, bar: 40 };

/**
 * Mandates above the activities that rest on them, each row with its name above its bar, so that long names have room;
 * days of an activity without a mandate are hatched and in their own colour. Where all are single days, their names
 * stand beside their dots, on the side that has room.
 */
export function drawTimeline(figure: TimelineFigure, size: Size): Html {
  const { span, tick } = figureWords[figure.language];
  const hover = (i: Item): string => span(i.row, i.from, i.to);
  const rows = [...new Set(figure.items.map((i) => i.row))];
  const kinds = [...new Set(figure.items.map((i) => i.kind))];
  const max = Math.floor((size.width - 20) / 6.8);
  const single = (i: Item): boolean => i.from === i.to || i.kind === "meeting";
  const spans = figure.items.filter((i) => !single(i));
  // A single day would be too thin to see; it is drawn as a dot instead.
  const dots = figure.items.filter(single);
  const onlyDots = spans.length === 0;
  const [start, length] = [day(figure.from).getTime(), day(figure.to).getTime() - day(figure.from).getTime()];
  const along = (i: Item): number => (day(i.from).getTime() - start) / Math.max(1, length);
  const early = (i: Item): boolean => along(i) < 0.5;
  /** Letters that stand beside a dot on the side that has more room. */
  const room = (i: Item): number =>
    Math.floor((Math.max(along(i), 1 - along(i)) * (size.width - 36)) / 6.2 - 1);
  const firsts = rows.flatMap((row) => dots.find((i) => i.row === row) ?? []);
  const band = (kind: Item["kind"]) =>
    Plot.barX(
      spans.filter((i) => i.kind === kind),
      {
        x1: (i: Item) => day(i.from),
        x2: (i: Item) => new Date(day(i.to).getTime() + 86_400_000),
        ...{ y: "row", fill: fills[kind], clip: true, insetTop: 20, insetBottom: 6, title: hover },
        ...(kind === "gap" ? { stroke: colour.ink, strokeWidth: 1, strokeDasharray: "3 2" } : {}),
      },
    );
  const svg = Plot.plot({
    document: drawingDocument(),
    ...{
      width: size.width,
      height: 64 + rows.length * (onlyDots ? rowHeight.dot : rowHeight.bar),
      marginLeft: 18,
      marginRight: 18,
      marginTop: 30,
      marginBottom: 30,
    },
    x: {
      ...{ type: "utc", domain: [day(figure.from), day(figure.to)], label: null, grid: true, tickSize: 0 },
      ticks: size.narrow ? 4 : 8,
      ...(tick ? { tickFormat: (d: Date, i: number) => tick(d, i === 0) } : {}),
    },
    y: { type: "band", domain: rows, axis: null, padding: 0 },
    marks: [
      Plot.gridX({ stroke: colour.grid, ticks: size.narrow ? 4 : 8 }),
      ...kinds.map(band),
      Plot.dot(dots, {
        ...{ x: (i: Item) => day(i.from), y: "row", r: 5, dy: onlyDots ? 0 : 7, clip: true, title: hover },
        fill: (i: Item) => fills[i.kind],
      }),
      ...(onlyDots
        ? [true, false].map((before) =>
            Plot.text(
              firsts.filter((i) => early(i) === before),
              {
                ...{ x: (i: Item) => day(i.from), y: "row", textAnchor: before ? "start" : "end" },
                ...{ dx: before ? 10 : -10, text: (i: Item) => cutTo(i.row, room(i)), fill: colour.ink },
              },
            ),
          )
        : [
            Plot.text(rows, {
              ...{ y: (row: string) => row, frameAnchor: "left", textAnchor: "start", dy: -11, dx: 2 },
              ...{ text: (row: string) => cutTo(row, max), fill: colour.ink, fontWeight: 600 },
            }),
          ]),
      ...legend(figure, kinds, size),
    ],
  });
  return plotToHtml(svg, figure.alt);
}

/** What the colours mean, above the picture. */
function legend({ language }: TimelineFigure, kinds: readonly Item["kind"][], size: Size): Plot.Markish[] {
  const names = figureWords[language].legend;
  const widths = kinds.map((kind) => 26 + widthOf(names[kind]) * 6.6);
  let left = 0;
  return kinds.flatMap((kind, i) => {
    const x = left;
    left += widths[i] ?? 0;
    if (left > size.width) return [];
    return [
      Plot.dot([kind], {
        frameAnchor: "top-left",
        dx: x + 6,
        dy: -16,
        r: 5,
        symbol: "square",
        fill: fills[kind],
      }),
      Plot.text([kind], {
        ...{
          frameAnchor: "top-left",
          textAnchor: "start",
          dx: x + 16,
          dy: -22,
          text: () => names[kind],
          fill: colour.soft,
        },
      }),
    ];
  });
}
