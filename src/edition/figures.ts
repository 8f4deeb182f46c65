import type { Language } from "../base/language.js";
import type { FigureReason } from "../words/figures.js";

/** A figure with its numbers, ready to be drawn in the language of its chapter. */
export interface FigureBase {
  language: Language;
  title: string;
  caption: string | null;
  alt: string;
  definition: string;
  source: string;
  /** What the reader must be told of this picture: periods not known, borders of another year. */
  notes: readonly string[];
  columns: readonly string[];
  rows: readonly (readonly unknown[])[];
}

export interface SeriesPoint {
  period: string;
  /** Null where the record does not know. */
  value: number | null;
  /** Ends of the interval that the source or the estimate gives. */
  low: number | null;
  high: number | null;
  highlight: boolean;
}

export interface Series {
  name: string;
  points: readonly SeriesPoint[];
}

export interface SeriesFigure extends FigureBase {
  kind: "series";
  mark: "bar" | "line" | "dot" | "range";
  /** True for small multiples: a panel for each series on one scale. */
  facets: boolean;
  unit: string;
  series: readonly Series[];
}

export interface TimelineFigure extends FigureBase {
  kind: "timeline";
  from: string;
  to: string;
  items: readonly {
    row: string;
    kind: "mandate" | "activity" | "meeting" | "gap";
    from: string;
    to: string;
  }[];
}

/** Longitude and latitude in degrees, WGS 84. */
export type Position = readonly [number, number];

export interface MapFigure extends FigureBase {
  kind: "map";
  points: readonly { at: Position; label: string }[];
  /** Outlines of named areas: rings of positions. */
  areas: readonly { name: string; rings: readonly (readonly Position[])[] }[];
  lanes: readonly { name: string; line: readonly Position[] }[];
  /** Cells of a density map, with how many fell in each. */
  cells: readonly { ring: readonly Position[]; count: number }[];
  /** States by ISO 3166-1 number, shaded by value or by class. */
  states: readonly { number: string; name: string; value: number | string }[];
  unit: string;
  /** West, south, east, north; null fits the map to what it shows. */
  region: readonly [number, number, number, number] | null;
}

export interface NetworkFigure extends FigureBase {
  kind: "network";
  unit: string;
  nodes: readonly { id: string; name: string; highlight: boolean; weight: number }[];
  links: readonly { a: string; b: string; weight: number }[];
}

export interface TableFigure extends FigureBase {
  kind: "table";
}

export interface FigureProblem {
  kind: "problem";
  title: string;
  reason: FigureReason;
}

export type Figure = SeriesFigure | TimelineFigure | MapFigure | NetworkFigure | TableFigure | FigureProblem;
