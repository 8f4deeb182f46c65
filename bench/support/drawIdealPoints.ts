/// <reference lib="dom" />
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { yearOfSession } from "../../src/engine/sessions.js";
import type { Estimated } from "./publishedIdealPoints.js";

/** Drawn by name: states at both ends, in between, and one that moved. */
const named: Readonly<Record<string, string>> = {
  USA: "United States",
  ISR: "Israel",
  GBR: "United Kingdom",
  JPN: "Japan",
  DEU: "Germany",
  SUN: "Soviet Union",
  RUS: "Russia",
  CHN: "China",
  IND: "India",
  CUB: "Cuba",
};

/** Positions over the sessions: every state in grey, some by name. */
export function drawIdealPoints(rows: readonly Estimated[]): string {
  const { document } = parseHTML("<html><body></body></html>");
  const all = rows
    .filter((r) => r.votes >= 5)
    .map((r) => ({ ...r, year: yearOfSession(r.session), name: named[r.state] ?? "" }));
  const shown = all.filter((r) => r.name !== "");
  const last = [...new Map(shown.map((r) => [r.state, r])).values()];
  const plot = Plot.plot({
    document: document as unknown as Document,
    width: 760,
    height: 460,
    marginRight: 100,
    x: { label: "year in which the session opened", tickFormat: "d" },
    y: { label: "ideal point", grid: true },
    color: { domain: Object.values(named), scheme: "Tableau10" },
    marks: [
      Plot.line(all, { x: "year", y: "value", z: "state", stroke: "#ccc", strokeWidth: 0.5 }),
      Plot.line(shown, { x: "year", y: "value", z: "state", stroke: "name", strokeWidth: 1.6 }),
      Plot.text(last, { x: "year", y: "value", text: "name", textAnchor: "start", dx: 5, fill: "name" }),
    ],
  });
  // A file of its own: no style that only a page needs, a title for readers, and tenths of a pixel.
  const svg = (plot as unknown as { outerHTML: string }).outerHTML
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/(\d+\.\d)\d+/g, "$1")
    .replace(
      /<svg ([^>]*)>/,
      '<svg xmlns="http://www.w3.org/2000/svg" $1><title>Ideal points by session</title>',
    );
  return `${svg}\n`;
}
