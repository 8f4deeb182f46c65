import { fold } from "../../base/text.js";
import { readLines, readPolygons } from "../../base/wkt.js";
import type { Block } from "../../documents/types.js";
import type { OpenRecord } from "../../store/types.js";
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

/** The outlines of the areas that a map names, and where each comes from. */
export async function areasOf(block: Block, context: FigureContext) {
  if (block.settings.areas === undefined) return { areas: [], sources: [] };
  const rows = await rowsOf(
    context.record,
    "SELECT area, name, names, polygon, source FROM area WHERE polygon IS NOT NULL ORDER BY source, area",
  );
  const byName = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const names = Array.isArray(row.names) ? row.names.map(String) : [];
    for (const name of [String(row.area), String(row.name), ...names])
      if (!byName.has(fold(name))) byName.set(fold(name), row);
  }
  const found = await named(block, "areas", context, "sea-areas", async (wanted) => byName.get(fold(wanted)));
  const areas: MapFigure["areas"] = found.map((row) => ({
    name: String(row.name),
    rings: readPolygons(String(row.polygon)).flat(),
  }));
  return { areas, sources: [...new Set(found.map((row) => String(row.source)))] };
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
