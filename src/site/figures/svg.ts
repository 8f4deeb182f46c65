/// <reference lib="dom" />
import { parseHTML } from "linkedom";
import { sha256 } from "../../base/hash.js";
import { cleanText, escapeHtml, type Html, raw } from "../html.js";

/** How wide a picture is drawn: one for desks and paper, one for phones, so that letters keep their size. */
export interface Size {
  width: number;
  /** Factor by which heights grow, for pictures that a narrow page makes taller. */
  narrow: boolean;
}
export const sizes: readonly Size[] = [
  { width: 720, narrow: false },
  { width: 380, narrow: true },
];

/**
 * Colours as the page's style sheet sets them, for light and dark; what follows the comma stands where there is none,
 * as in a picture that was downloaded. The series are told apart without red against green.
 */
export const colour = {
  ink: "var(--fig-ink, #22303c)",
  soft: "var(--fig-soft, #5d6b78)",
  grid: "var(--fig-grid, #d9dde1)",
  paper: "var(--fig-paper, #ffffff)",
  land: "var(--fig-land, #e6e3db)",
  coast: "var(--fig-coast, #b7b0a1)",
  sea: "var(--fig-sea, #f5f8fa)",
  accent: "var(--fig-accent, #c8501e)",
} as const;
const series: readonly string[] = [
  "var(--fig-1, #1f4e79)",
  "var(--fig-2, #c8501e)",
  "var(--fig-3, #2a8f7a)",
  "var(--fig-4, #8e5ea2)",
  "var(--fig-5, #a37600)",
  "var(--fig-6, #4c8fc7)",
  "var(--fig-7, #5d6b78)",
];
export const seriesColour = (at: number): string => series[at % series.length] ?? colour.ink;
/** Steps of one colour for shaded states and cells, light to dark. */
export const steps: readonly string[] = [
  "var(--fig-s1, #dbe7f1)",
  "var(--fig-s2, #a9c6de)",
  "var(--fig-s3, #6d9fc6)",
  "var(--fig-s4, #3a74a5)",
  "var(--fig-s5, #173f66)",
];

/** A document to draw into. */
export function drawingDocument(): Document {
  const { document } = parseHTML("<html><body></body></html>");
  return document as unknown as Document;
}

/**
 * A plot as part of a page: with its name for who cannot see it, and without styles of its own, which the page's
 * security policy refuses and its style sheet makes up for.
 */
export function plotToHtml(plot: { outerHTML: string }, label: string): Html {
  const svg = plot.outerHTML
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/ style="[^"]*"/g, "")
    .replace(/ class="plot-[^"]*"/g, "")
    // The picture is told as a whole; labels of its parts are for elements that have a part to play by themselves.
    .replace(/(<(?!svg\b)\w+\b[^>]*?) aria-label="[^"]*"/g, "$1")
    // A tenth of a pixel is enough; the outlines of coasts are a fifth of the size so.
    .replace(/ d="[^"]*"/g, (d) => d.replace(/(\.\d)\d+/g, "$1"))
    .replace("<svg ", `<svg role="img" aria-label="${escapeHtml(label)}" `);
  return raw(cleanText(ownClips(svg)));
}

/**
 * Plot numbers its clip paths through the whole process: here they are named by what the picture is, so that the same
 * picture is the same text whatever was drawn before it, and two pictures of a page do not share a name.
 */
function ownClips(svg: string): string {
  const names = [...new Set(svg.match(/plot-clip-\d+/g) ?? [])];
  if (names.length === 0) return svg;
  const hash = sha256(svg.replace(/plot-clip-\d+/g, "")).slice(0, 8);
  return svg.replace(/plot-clip-\d+/g, (name) => `clip-${hash}-${names.indexOf(name) + 1}`);
}

/** The page's style sheet is not there in a picture that was downloaded: what letters need is set on it. */
export function standalone(svg: string): string {
  const font = 'font-family="system-ui, sans-serif"';
  const named = svg.includes("xmlns=")
    ? svg
    : svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ');
  const plain = named.replace(/var\(--[\w-]+, ([^)]+)\)/g, "$1").replace(/currentColor/g, "#22303c");
  const lettered = /^<svg [^>]*font-family=/.test(plain) ? plain : plain.replace("<svg ", `<svg ${font} `);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lettered}\n`;
}

/** Moves labels apart that would stand on one another; gives where each may stand, in the order given. */
export function spread(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((y, at) => ({ y, at })).sort((a, b) => a.y - b.y);
  for (let i = 1; i < order.length; i += 1) {
    const [before, own] = [order[i - 1], order[i]];
    if (before && own && own.y < before.y + gap) own.y = before.y + gap;
  }
  let limit = high;
  for (const own of [...order].reverse()) {
    own.y = Math.max(low, Math.min(own.y, limit));
    limit = own.y - gap;
  }
  return order.sort((a, b) => a.at - b.at).map((o) => o.y);
}

/** Letters of a name by their width: those of Chinese and Japanese are nearly twice as wide as Latin ones. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[\u3000-\u9fff\uff00-\uffef]/.test(letter) ? 1.75 : 1), 0);
