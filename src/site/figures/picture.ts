import type { Figure, FigureProblem, TableFigure } from "../../edition/figures.js";
import { type Html, html } from "../html.js";
import { drawChart } from "./chart.js";
import { drawMap } from "./map.js";
import { drawNetwork } from "./network.js";
import { type Size, sizes, standalone } from "./svg.js";
import { drawTimeline } from "./timeline.js";

export type Drawn = Exclude<Figure, FigureProblem | TableFigure>;

export interface Picture {
  /** Drawn for desks and for phones; the style sheet shows one of them. */
  inPage: Html;
  /** The same as a file of its own. */
  svg: string;
}

function draw(figure: Drawn, size: Size): Html {
  switch (figure.kind) {
    case "series":
      return drawChart(figure, size);
    case "timeline":
      return drawTimeline(figure, size);
    case "map":
      return drawMap(figure, size);
    case "network":
      return drawNetwork(figure, size);
  }
}

/** Pictures drawn before: a figure stands in its chapter and in the whole edition, and is drawn once. */
const drawn = new WeakMap<Drawn, Picture>();

/** The picture of a figure. */
export function pictureOf(figure: Drawn): Picture {
  const known = drawn.get(figure);
  if (known) return known;
  const [wide, narrow] = sizes.map((size) => draw(figure, size));
  const inPage = html`<div class="picture picture-wide">${wide ?? ""}</div><div class="picture picture-narrow">${narrow ?? ""}</div>`;
  const made = { inPage, svg: standalone(String(wide ?? "")) };
  drawn.set(figure, made);
  return made;
}
