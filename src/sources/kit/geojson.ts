import type { PolygonRings, Position } from "../../base/wkt.js";
import { isJsonObject, type JsonObject } from "./json.js";
import type { RawFile, ReadContext } from "./types.js";

/** A feature of a GeoJSON file: its properties as they are and its geometry, checked. */
export interface Feature {
  /** Number in the file, from 1. */
  number: number;
  properties: Readonly<Record<string, unknown>>;
  points: readonly Position[];
  lines: readonly (readonly Position[])[];
  polygons: readonly PolygonRings[];
}

/** Longitudes run on past 180 degrees in some files, so that a line is not torn there. */
function isPosition(value: unknown): value is Position {
  if (!Array.isArray(value)) return false;
  const [x, y] = value as unknown[];
  return typeof x === "number" && typeof y === "number" && Math.abs(x) <= 360 && Math.abs(y) <= 90;
}
const isLine = (value: unknown): value is Position[] => Array.isArray(value) && value.every(isPosition);
const isRings = (value: unknown): value is Position[][] => Array.isArray(value) && value.every(isLine);
const isMany = (value: unknown): value is Position[][][] => Array.isArray(value) && value.every(isRings);

type Shapes = Pick<Feature, "points" | "lines" | "polygons">;
const none: Shapes = { points: [], lines: [], polygons: [] };

function shapes({ type, coordinates }: JsonObject): Shapes | undefined {
  if (type === "Point" && isPosition(coordinates)) return { ...none, points: [coordinates] };
  if (type === "LineString" && isLine(coordinates)) return { ...none, lines: [coordinates] };
  if (type === "MultiLineString" && isRings(coordinates)) return { ...none, lines: coordinates };
  if (type === "Polygon" && isRings(coordinates)) return { ...none, polygons: [coordinates] };
  if (type === "MultiPolygon" && isMany(coordinates)) return { ...none, polygons: coordinates };
  return undefined;
}

/**
 * The features of a GeoJSON file. One that is none, or whose property is not among `properties`, is reported with
 * the line it begins on; features with a broken geometry are left out.
 */
export async function features(
  context: ReadContext,
  file: RawFile,
  properties: { use: readonly string[]; ignore?: readonly string[] },
): Promise<Feature[]> {
  const whole = await context.json(file);
  const list = isJsonObject(whole) && whole.type === "FeatureCollection" ? whole.features : undefined;
  if (!Array.isArray(list)) {
    context.report("missing-value", { file, line: 1 }, "", "a GeoJSON feature collection");
    return [];
  }
  const known = new Set([...properties.use, ...(properties.ignore ?? [])]);
  const unknown = new Set<string>();
  const found: Feature[] = [];
  for (const [i, feature] of (list as unknown[]).entries()) {
    const own = isJsonObject(feature) && isJsonObject(feature.properties) ? feature.properties : {};
    const geometry =
      isJsonObject(feature) && isJsonObject(feature.geometry) ? shapes(feature.geometry) : undefined;
    if (!geometry) {
      const line = await context.jsonLine(file, ["features", i]);
      context.report(
        "bad-value",
        { file, line },
        `feature ${i + 1}`,
        "a GeoJSON feature with a geometry in degrees",
      );
      continue;
    }
    for (const name of Object.keys(own)) {
      if (known.has(name) || unknown.has(name)) continue;
      unknown.add(name);
      const line = await context.jsonLine(file, ["features", i]);
      context.report(
        "unknown-value",
        { file, line, column: name },
        name,
        `one of the properties ${[...known].join(", ")}`,
      );
    }
    found.push({ number: i + 1, properties: own, ...geometry });
  }
  return found;
}
