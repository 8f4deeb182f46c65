import type { Language } from "../../base/language.js";
import { fold } from "../../base/text.js";
import { readLines, readPolygons } from "../../base/wkt.js";
import type { Block } from "../../documents/types.js";
import { findArea, ownOutlines } from "../../record/areas.js";
import type { OpenRecord } from "../../store/types.js";
import { phrasebook } from "../../words/phrasebook.js";
import type { MapFigure } from "../figures.js";
import { problem } from "../problems.js";
import { type FigureContext, texts } from "./plan.js";

/** What a setting names and the record draws; what it does not have is reported with the source that has it. */
async function named<T>(
  block: Block,
  key: string,
  context: FigureContext,
  source: string,
  find: (wanted: string) => Promise<T | undefined>,
): Promise<T[]> {
  const found: T[] = [];
  for (const wanted of texts(block.settings[key])) {
    const one = await find(wanted);
    if (one !== undefined) found.push(one);
    else
      context.problems.push(problem("figure-geography", { key, found: wanted, source }, block.placeOf(key)));
  }
  return found;
}

const rowsOf = (record: OpenRecord, sql: string) => record.query(sql);

interface Outlined {
  name: string;
  polygons: readonly string[];
  sources: readonly string[];
}

type AreaRow = Awaited<ReturnType<typeof rowsOf>>[number];

/** An area of the package by its own outlines, those of the edition's day where they changed. */
function shipped(
  wanted: string,
  byId: ReadonlyMap<string, AreaRow>,
  day: string | null,
  language: Language,
): Outlined | undefined {
  const found = findArea(wanted);
  if (found.result !== "area" || found.area.outline.length === 0) return undefined;
  const parts = found.area.outline.filter(
    ({ from, to }) => day === null || ((from === null || from <= day) && (to === null || to >= day)),
  );
  const own = new Map(ownOutlines().map((one) => [one.id, one]));
  const drawn = parts.flatMap(({ outline }) => {
    const ours = own.get(outline);
    const row = byId.get(outline);
    if (ours) return [{ polygon: ours.polygon, source: ours.source }];
    return row ? [{ polygon: String(row.polygon), source: String(row.source) }] : [];
  });
  // An outline of which a part is not here would be a wrong one.
  if (drawn.length < parts.length || drawn.length === 0) return undefined;
  return {
    name: phrasebook[language].values.area(found.area.id) ?? found.area.name,
    polygons: drawn.map((d) => d.polygon),
    sources: drawn.map((d) => d.source),
  };
}

/** The outlines of the areas that a map names, and where each comes from. */
export async function areasOf(block: Block, context: FigureContext) {
  if (block.settings.areas === undefined) return { areas: [], sources: [] };
  const rows = await rowsOf(
    context.record,
    "SELECT area, name, names, polygon, source FROM area WHERE polygon IS NOT NULL ORDER BY source, area",
  );
  const byId = new Map(rows.map((row) => [String(row.area), row]));
  const byName = new Map<string, AreaRow>();
  for (const row of rows) {
    const names = Array.isArray(row.names) ? row.names.map(String) : [];
    for (const name of [String(row.area), String(row.name), ...names])
      if (!byName.has(fold(name))) byName.set(fold(name), row);
  }
  const day = context.edition?.settings.asOf ?? null;
  const found = await named(
    block,
    "areas",
    context,
    "sea-areas",
    async (wanted): Promise<Outlined | undefined> => {
      const row = byName.get(fold(wanted));
      const plain = row && {
        name: phrasebook[context.language].values.area(String(row.area)) ?? String(row.name),
        polygons: [String(row.polygon)],
        sources: [String(row.source)],
      };
      return shipped(wanted, byId, day, context.language) ?? plain;
    },
  );
  const areas: MapFigure["areas"] = found.map(({ name, polygons }) => ({
    name,
    rings: polygons.flatMap((polygon) => readPolygons(polygon).flat()),
  }));
  return { areas, sources: [...new Set(found.flatMap((one) => one.sources))] };
}

/** The edges of the sea lanes that a map names by their passage; `all` is the whole network. */
export async function lanesOf(block: Block, context: FigureContext) {
  if (block.settings.lanes === undefined) return { lanes: [], sources: [] };
  const rows = await rowsOf(
    context.record,
    "SELECT lane, passage, passage_as_given, line, source FROM lane ORDER BY source, lane",
  );
  const found = await named(block, "lanes", context, "sea-lanes", async (wanted) => {
    const own =
      wanted === "all" ? rows : rows.filter((row) => fold(String(row.passage ?? "")) === fold(wanted));
    return own.length > 0 ? { name: wanted, own } : undefined;
  });
  const lanes: MapFigure["lanes"] = found.flatMap(({ name, own }) =>
    own.flatMap((row) =>
      readLines(String(row.line)).map((line) => ({ name: name === "all" ? "" : name, line })),
    ),
  );
  return { lanes, sources: [...new Set(found.flatMap(({ own }) => own.map((row) => String(row.source))))] };
}
