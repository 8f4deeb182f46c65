import type { PolygonRings, Position } from "../../base/wkt.js";
import type { Columns } from "./cells.js";
import { isJsonObject, type JsonObject } from "./json.js";
import { jsonRows } from "./jsonRows.js";
import type { Row } from "./row.js";
import type { RawFile, ReadContext } from "./types.js";

/** A feature of a GeoJSON file: its properties as a row and its geometry, checked. */
export interface Feature<C extends Columns = Columns> {
  row: Row<C>;
  /** Number in the file, from 1. */
  number: number;
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
 * The features of a GeoJSON file with their properties as typed cells. One that is not a feature, or has a property that
 * is neither in the table nor in `ignore`, is reported; features with a broken geometry are left out.
 */
export async function features<C extends Columns>(
  context: ReadContext,
  file: RawFile,
  columns: C,
  ignore: readonly string[] = [],
): Promise<Feature<C>[]> {
  const fields = ({ properties }: JsonObject) => (isJsonObject(properties) ? properties : {});
  const rows = await jsonRows(context, file, "features", columns, { ignore, called: "feature", fields });
  return rows.flatMap(({ row, number, item: { geometry } }) => {
    const read = isJsonObject(geometry) ? shapes(geometry) : undefined;
    if (read) return [{ row, number, ...read }];
    row.bad(undefined, "a GeoJSON feature with a geometry in degrees", `feature ${number}`);
    return [];
  });
}
