import { names } from "../kit/cells.js";
import { isJsonObject, type JsonObject } from "../kit/json.js";
import { jsonRows } from "../kit/jsonRows.js";
import { plainText } from "../kit/row.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { columns, type EntryRow } from "./entry.js";

/** The download (with an empty ninth column) and the file that was merged from it and two later captures. */
async function* csvEntries(context: ReadContext, file: RawFile): AsyncGenerator<EntryRow> {
  const optional = ["latitude", "longitude"];
  yield* context.rows(file, columns, { optional, ignore: ["", "record_source"] });
}

/** The form of the former programming interface: `{"asam": [{reference, date, latitude, ...}]}`. */
async function* apiEntries(context: ReadContext, file: RawFile): AsyncGenerator<EntryRow> {
  for (const { row } of await jsonRows(context, file, "asam", columns)) yield row;
}

/** The names that the frozen ArcGIS layer has for columns of the list. */
const layerNames: Readonly<Record<string, string>> = {
  dateofocc: "date",
  navarea: "navArea",
  hostility_d: "hostility",
  victim_d: "victim",
};
/** The publisher does not say what the numbers of the first two mean; the texts with them are read. */
const layerIgnored = names("hostilitytype_l | victim_l | objectid | fid | globalid");

/** A day given as milliseconds since 1970, or at the beginning of a text. */
function dayOf(value: unknown): string {
  if (typeof value !== "number") return plainText(value).slice(0, 10);
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? String(value) : plainText(date).slice(0, 10);
}

/** The fields of a feature in GeoJSON or in Esri's JSON, by the names of the list, with its position. */
function layerFields(feature: JsonObject): JsonObject | undefined {
  const own = feature.properties ?? feature.attributes;
  if (!isJsonObject(own)) return undefined;
  const { coordinates, x, y } = isJsonObject(feature.geometry) ? feature.geometry : {};
  const [longitude, latitude] = Array.isArray(coordinates) ? (coordinates as unknown[]) : [x, y];
  const fields: Record<string, unknown> = { latitude, longitude };
  for (const [name, value] of Object.entries(own)) {
    const lower = name.toLowerCase();
    fields[layerNames[lower] ?? lower] = lower === "dateofocc" ? dayOf(value) : value;
  }
  return fields;
}

/** Answers of the layer's query. */
async function* layerEntries(context: ReadContext, file: RawFile): AsyncGenerator<EntryRow> {
  const options = { ignore: layerIgnored, called: "feature", fields: layerFields };
  for (const { row } of await jsonRows(context, file, "features", columns, options)) yield row;
}

/** Layouts of the list, by the keys of their files, in the order in which they are believed. */
export const layouts = { merged: csvEntries, csv: csvEntries, layer: layerEntries, api: apiEntries };
