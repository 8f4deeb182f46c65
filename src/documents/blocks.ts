import { closest } from "fastest-levenshtein";
import { isMap, isScalar, parseDocument } from "yaml";
import type { Place, Problem } from "../base/problem.js";
import type { placer } from "./places.js";
import { problem } from "./problems.js";
import type { Block, BlockKind } from "./types.js";

/** Settings of each kind of block; those that end in `!` must be there. */
const settingsOf: Record<BlockKind, readonly string[]> = {
  chart: [
    "measure",
    "measures",
    "series",
    "labels",
    "over!",
    "mark",
    "facets",
    "highlight",
    "title!",
    "caption",
    "alt",
    "y",
  ],
  map: ["measure", "points", "hotspots", "areas", "lanes", "region", "title!", "caption", "alt"],
  timeline: ["mandates", "activities", "meetings", "over!", "title!", "caption", "alt"],
  table: [
    "measure",
    "measures",
    "labels",
    "rows",
    "over",
    "title!",
    "caption",
    "alt",
    "meetings",
    "commitments",
  ],
  network: ["measure!", "among!", "least", "in", "at", "title!", "caption", "alt"],
};

const marks = ["line", "bar", "dot", "range"];

/**
 * A call may stand in a block as it stands in a check, `incidents(area: "Gulf of Aden")`, although YAML takes a
 * colon with a blank after it for a setting. Such blanks become no-break ones, one for one, so that places stay.
 */
function protectCalls(yaml: string): string {
  return yaml.replace(
    /^([ \t]*(?:-[ \t]+)?(?:\w+:[ \t]+)?)([a-z][\w.]*\(.*)$/gm,
    (_line, lead: string, call: string) => {
      return lead + call.replace(/: /g, ":\u00a0");
    },
  );
}

/** The texts of settings with their blanks put back. */
function unprotect(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("\u00a0", " ");
  if (Array.isArray(value)) return value.map(unprotect);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unprotect(inner)]));
}

/** Reads the YAML of a figure block. `start` is where it begins in the file. */
export function readBlock(
  kind: BlockKind,
  yaml: string,
  start: number,
  text: string,
  at: ReturnType<typeof placer>,
): { block: Block; problems: Problem[] } {
  // Fences may be indented inside lists; then the node's value is shorter than the raw text, and a
  // place within it is only as good as its line.
  const exact = text.startsWith(yaml, start);
  const spot = (from: number, to: number): Place => (exact ? at(start + from, start + to) : at(start));
  const problems: Problem[] = [];
  const parsed = parseDocument(protectCalls(yaml), { prettyErrors: false });
  for (const error of parsed.errors) {
    const found = error.message.split("\n")[0] ?? "not YAML";
    problems.push(
      problem("block-yaml", { kind, found }, spot(error.pos[0], Math.max(error.pos[1], error.pos[0] + 1))),
    );
  }
  const places = new Map<string, Place>();
  const place = at(start, start + Math.max(1, yaml.indexOf("\n")));
  const placeOf = (key: string): Place => places.get(key) ?? place;
  if (problems.length > 0) return { block: { kind, settings: {}, place, placeOf }, problems };
  const known = settingsOf[kind].map((key) => key.replace("!", ""));
  if (!isMap(parsed.contents)) {
    problems.push(problem("block-yaml", { kind, found: "no settings, only text" }, place));
    return { block: { kind, settings: {}, place, placeOf }, problems };
  }
  for (const pair of parsed.contents.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : "";
    const range = isScalar(pair.key) ? pair.key.range : undefined;
    const valueRange = (pair.value as { range?: [number, number, number] } | null)?.range;
    const keyPlace = range ? spot(range[0], range[1]) : place;
    places.set(key, valueRange ? spot(valueRange[0], valueRange[1]) : keyPlace);
    if (!known.includes(key)) {
      problems.push(
        problem("block-setting", { kind, key, near: closest(key, known), known: known.join(", ") }, keyPlace),
      );
    }
  }
  const settings = unprotect(parsed.toJS()) as Record<string, unknown>;
  for (const key of settingsOf[kind].filter((k) => k.endsWith("!")).map((k) => k.slice(0, -1))) {
    if (settings[key] === undefined || settings[key] === null)
      problems.push(problem("block-missing", { kind, key }, place));
  }
  if (settings.mark !== undefined && !marks.includes(String(settings.mark))) {
    const found = `"${String(settings.mark)}"`;
    problems.push(
      problem("block-value", { kind, key: "mark", found, expected: marks.join(", ") }, placeOf("mark")),
    );
  }
  return { block: { kind, settings, place, placeOf }, problems };
}
