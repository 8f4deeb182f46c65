import { isJsonObject, type JsonObject } from "../kit/json.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import type { RawEntry } from "./entry.js";

const columns = ["reference", "date", "position", "navArea", "subreg", "hostility", "victim", "description"];

/** The download (with an empty ninth column) and the file that was merged from it and two later captures. */
export async function* csvEntries(context: ReadContext, file: RawFile): AsyncGenerator<RawEntry> {
  const decimals = ["latitude", "longitude"];
  const options = { use: columns, optional: decimals, ignore: ["", "record_source"] };
  for await (const row of context.csv(file, options)) {
    const reference = row.get("reference");
    yield {
      reference,
      date: row.get("date"),
      position: row.get("position"),
      latitude: row.get("latitude"),
      longitude: row.get("longitude"),
      navArea: row.get("navArea"),
      subregion: row.get("subreg"),
      hostility: row.get("hostility"),
      victim: row.get("victim"),
      description: row.get("description"),
      ...{ file, line: row.line, locator: `${file.name} line ${row.line} (${reference})` },
    };
  }
}

const text = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** Fields of a record that no layout has, each reported once. */
function unknownFields(
  context: ReadContext,
  file: RawFile,
  seen: Set<string>,
  fields: JsonObject,
  known: readonly string[],
): void {
  for (const name of Object.keys(fields)) {
    if (known.includes(name) || seen.has(name)) continue;
    seen.add(name);
    context.report(
      "unknown-value",
      { file, line: 1, column: name },
      name,
      `one of the fields ${known.join(", ")}`,
    );
  }
}

const apiFields = [...columns, "latitude", "longitude"];

/** The form of the former programming interface: `{"asam": [{reference, date, latitude, ...}]}`. */
export async function* apiEntries(context: ReadContext, file: RawFile): AsyncGenerator<RawEntry> {
  const whole = await context.json(file);
  const list = isJsonObject(whole) ? whole.asam : undefined;
  if (!Array.isArray(list)) {
    context.report("missing-value", { file, line: 1 }, "", 'a list "asam"');
    return;
  }
  const seen = new Set<string>();
  for (const [i, fields] of (list as unknown[]).entries()) {
    if (!isJsonObject(fields)) {
      const line = await context.jsonLine(file, ["asam", i]);
      context.report("bad-value", { file, line }, JSON.stringify(fields), "a record");
      continue;
    }
    unknownFields(context, file, seen, fields, apiFields);
    yield {
      reference: text(fields.reference),
      date: text(fields.date),
      position: text(fields.position),
      latitude: text(fields.latitude),
      longitude: text(fields.longitude),
      navArea: text(fields.navArea),
      subregion: text(fields.subreg),
      hostility: text(fields.hostility),
      victim: text(fields.victim),
      description: text(fields.description),
      ...{ file, line: 1, locator: `${file.name} record ${i + 1} (${text(fields.reference)})` },
    };
  }
}

/**
 * Fields of the frozen ArcGIS layer. The publisher gives no list of what the numbers of `hostilitytype_l` and
 * `victim_l` mean, so they are not read; the texts beside them are.
 */
const layerFields = [
  "reference",
  "dateofocc",
  "subreg",
  "navarea",
  "hostility_d",
  "victim_d",
  "description",
  "hostilitytype_l",
  "victim_l",
  "objectid",
  "fid",
  "globalid",
];

/** A day out of milliseconds since 1970, or out of a text that begins with one. */
function dayOf(value: unknown): string {
  if (typeof value !== "number") return text(value).slice(0, 10);
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? String(value) : date.toISOString().slice(0, 10);
}

/** Answers of the layer's query, as GeoJSON or as Esri's JSON. */
export async function* layerEntries(context: ReadContext, file: RawFile): AsyncGenerator<RawEntry> {
  const whole = await context.json(file);
  const list = isJsonObject(whole) ? whole.features : undefined;
  if (!Array.isArray(list)) {
    context.report("missing-value", { file, line: 1 }, "", 'a list "features"');
    return;
  }
  const seen = new Set<string>();
  for (const [i, feature] of (list as unknown[]).entries()) {
    const own = isJsonObject(feature) ? (feature.properties ?? feature.attributes) : undefined;
    if (!isJsonObject(feature) || !isJsonObject(own)) {
      const line = await context.jsonLine(file, ["features", i]);
      context.report("bad-value", { file, line }, JSON.stringify(feature).slice(0, 60), "a feature");
      continue;
    }
    const fields = Object.fromEntries(
      Object.entries(own).map(([name, value]) => [name.toLowerCase(), value]),
    );
    unknownFields(context, file, seen, fields, layerFields);
    const geometry = isJsonObject(feature.geometry) ? feature.geometry : {};
    const [x, y] = Array.isArray(geometry.coordinates)
      ? (geometry.coordinates as unknown[])
      : [geometry.x, geometry.y];
    yield {
      reference: text(fields.reference),
      date: dayOf(fields.dateofocc),
      position: "",
      latitude: text(y),
      longitude: text(x),
      navArea: text(fields.navarea),
      subregion: text(fields.subreg),
      hostility: text(fields.hostility_d),
      victim: text(fields.victim_d),
      description: text(fields.description),
      ...{ file, line: 1, locator: `${file.name} feature ${i + 1} (${text(fields.reference)})` },
    };
  }
}
