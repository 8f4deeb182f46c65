import { createHash } from "node:crypto";
import { type Day, overlaps } from "../../base/period.js";
import type { Position } from "../../base/wkt.js";
import { mergeSpans, type Span } from "../../engine/coverage.js";
import { type DeriveContext, defineDerived } from "../../engine/derived.js";
import { type Area, allAreas, ownOutlines } from "../../record/areas.js";
import { Outlines, type Shape } from "./outlines.js";

/** Lists whose events are placed. */
export const placed = ["nga-asam", "imb-attacks"] as const;
export const EVENT_AREAS = "event-areas";
/** Resolutions of the H3 grid that hot spots can be asked in. */
export const resolutions = [2, 3, 4] as const;

/** Days that something is in force on: of an area's part, those that both the part and its outline name. */
function spanOf(part: Area["outline"][number], shape: Shape): Span {
  const from = part.from ?? shape.from;
  const to = part.to ?? shape.to;
  return { from, to };
}

const within = (day: Day, { from, to }: Span): boolean => overlaps({ from: day, to: day }, { from, to });

/** An area that people ask for: the outlines it is made of, each with its days. */
interface Asked {
  id: string;
  parts: readonly { outline: string; span: Span }[];
  /** Days for which the area is known: all of them, or those of outlines that follow one another. */
  spans: readonly Span[];
}

function askedAreas(shapes: ReadonlyMap<string, Shape>): Asked[] {
  const shipped = allAreas().flatMap(({ id, outline }): Asked[] => {
    const parts = outline.flatMap((part) => {
      const shape = shapes.get(part.outline);
      return shape ? [{ outline: part.outline, span: spanOf(part, shape) }] : [];
    });
    // An area of which an outline is missing is not known at all.
    if (parts.length === 0 || parts.length < outline.length) return [];
    return [{ id, parts, spans: mergeSpans(parts.map((part) => part.span)) }];
  });
  const known = new Set(shipped.map((area) => area.id));
  const brought = [...shapes.values()].flatMap((shape): Asked[] =>
    known.has(shape.id)
      ? []
      : [{ id: shape.id, parts: [{ outline: shape.id, span: shape }], spans: [shape] }],
  );
  return [...shipped, ...brought];
}

/** Which asked areas each outline belongs to. */
function byOutline(areas: readonly Asked[]): Map<string, { id: string; span: Span }[]> {
  const found = new Map<string, { id: string; span: Span }[]>();
  for (const { id, parts } of areas)
    for (const { outline, span } of parts) found.set(outline, [...(found.get(outline) ?? []), { id, span }]);
  return found;
}

async function shapesOf({ record }: DeriveContext): Promise<Map<string, Shape>> {
  // Boxes around passages are for closing a route, and are no waters.
  const rows = await record.query(
    `SELECT area, polygon, date_from, date_to FROM area
WHERE polygon IS NOT NULL AND kind IS DISTINCT FROM 'passage box' ORDER BY area`,
    { tables: ["area"] },
  );
  const day = (value: unknown): Day | null => (typeof value === "string" ? value : null);
  const shapes = [
    ...rows.map((row) => ({
      id: String(row.area),
      polygon: String(row.polygon),
      from: day(row.date_from),
      to: day(row.date_to),
    })),
    ...ownOutlines(),
  ];
  return new Map(shapes.map((shape) => [shape.id, shape]));
}

/** Outlines are facts that ship with the package: another table of them is another method. */
function methodNumber(): number {
  const facts = JSON.stringify([4, allAreas().map(({ id, outline }) => [id, outline]), ownOutlines()]);
  return Number.parseInt(createHash("sha256").update(facts).digest("hex").slice(0, 8), 16);
}

type Grid = Pick<typeof import("h3-js"), "cellToLatLng" | "latLngToCell">;

function addCells(context: DeriveContext, grid: Grid, source: string, event: string, [x, y]: Position): void {
  for (const resolution of resolutions) {
    const cell = grid.latLngToCell(y, x, resolution);
    const [latitude, longitude] = grid.cellToLatLng(cell).map((degrees) => Number(degrees.toFixed(4)));
    context.add("event_cell", {
      event_source: source,
      event,
      resolution,
      cell,
      latitude: latitude ?? null,
      longitude: longitude ?? null,
      locator: `${source} ${event}`,
    });
  }
}

function cover(context: DeriveContext, areas: readonly Asked[]): void {
  for (const source of placed) {
    if (!context.inputs.some((input) => input.source === source)) continue;
    const state = null;
    for (const { id, spans } of areas)
      for (const { from, to } of spans) {
        const reason = `The positions of the events of ${source} were compared with the outline of ${id}.`;
        context.cover({ table: "event_area", kind: source, subject: id, state, from, to, reason });
      }
    const reason = `Every event of ${source} that has a position was given its cell.`;
    context.cover({ table: "event_cell", kind: source, subject: null, state, from: null, to: null, reason });
  }
}

export default defineDerived({
  id: EVENT_AREAS,
  title: "Incidents at sea by area and by cell of the earth",
  publisher: "Chancery",
  homepage: "https://www.naturalearthdata.com",
  licence: "Same terms as its inputs: public domain and CC BY 4.0",
  redistribution: "allowed",
  citation: "Chancery, positions of incidents compared with the outlines of named areas.",
  covers: "Which named areas of sea each incident's position lies in, and which cell of the H3 grid.",
  caveats: [
    "A position on the very edge of an area is in the one to its east or north, so that no position is in two neighbours. An incident without a position is in no area.",
    "An area with dates (the High Risk Area, a listed area) has only incidents of those days.",
    "An area is left out if one of its outlines is not in the record.",
  ],
  cadence: "with its inputs",
  inputs: [placed, ["sea-areas", "nga-asam"]],
  produces: ["event_area", "event_cell"],
  get method() {
    return methodNumber();
  },
  async compute(context) {
    const { default: grid } = await import("h3-js");
    const shapes = await shapesOf(context);
    const outlines = new Outlines([...shapes.values()]);
    const areas = askedAreas(shapes);
    const belongs = byOutline(areas);
    const events = await context.record.query(
      `SELECT source, event, latitude, longitude, date_from FROM event
WHERE latitude IS NOT NULL AND longitude IS NOT NULL AND source IN (${placed.map((id) => `'${id}'`).join(", ")})
ORDER BY source, event`,
      { tables: ["event"] },
    );
    const seen = new Map<string, string[]>();
    for (const { source, event, latitude, longitude, date_from } of events) {
      const position: Position = [Number(longitude), Number(latitude)];
      const key = position.join(" ");
      const around = seen.get(key) ?? outlines.at(position);
      seen.set(key, around);
      const ids = around.flatMap((outline) => belongs.get(outline) ?? []);
      const day = String(date_from);
      for (const area of new Set(ids.filter(({ span }) => within(day, span)).map(({ id }) => id)))
        context.add("event_area", {
          event_source: String(source),
          event: String(event),
          area,
          locator: `${String(source)} ${String(event)}`,
        });
      addCells(context, grid, String(source), String(event), position);
    }
    cover(context, areas);
  },
});
