/** A figure with its numbers, ready to be drawn. */
export interface FigureBase {
  title: string;
  caption: string | null;
  alt: string;
  definition: string;
  source: string;
  columns: readonly string[];
  rows: readonly (readonly unknown[])[];
}

export interface SeriesFigure extends FigureBase {
  kind: "series";
  mark: "bar" | "line" | "dot";
  unit: string;
  /** `value` is null where the record does not know. */
  points: readonly { period: string; value: number | null; highlight: boolean }[];
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

export interface PointsFigure extends FigureBase {
  kind: "points";
  points: readonly { latitude: number; longitude: number; label: string }[];
}

export interface TableFigure extends FigureBase {
  kind: "table";
}

export interface FigureProblem {
  kind: "problem";
  title: string;
  message: string;
}

export type Figure = SeriesFigure | TimelineFigure | PointsFigure | TableFigure | FigureProblem;
