/** Longitude and latitude in degrees, WGS 84. */
export type Position = readonly [longitude: number, latitude: number];
/** Closed rings: the outer one, then holes. */
export type PolygonRings = readonly (readonly Position[])[];

/** A coordinate to a millionth of a degree (a tenth of a metre), without noise from arithmetic. */
const written = (degrees: number): string => String(Number(degrees.toFixed(6)));

const pair = ([longitude, latitude]: Position): string => `${written(longitude)} ${written(latitude)}`;
const list = (positions: readonly Position[]): string => `(${positions.map(pair).join(", ")})`;

function closed(ring: readonly Position[]): readonly Position[] {
  const [first] = ring;
  const last = ring.at(-1);
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring;
}

const rings = (polygon: PolygonRings): string => `(${polygon.map((ring) => list(closed(ring))).join(", ")})`;

/** Polygons as WKT; rings that stay open are closed. */
export function polygonWkt(polygons: readonly PolygonRings[]): string {
  const [first] = polygons;
  return first && polygons.length === 1
    ? `POLYGON ${rings(first)}`
    : `MULTIPOLYGON (${polygons.map(rings).join(", ")})`;
}

/** Lines as WKT. */
export function lineWkt(lines: readonly (readonly Position[])[]): string {
  const [first] = lines;
  return first && lines.length === 1
    ? `LINESTRING ${list(first)}`
    : `MULTILINESTRING (${lines.map(list).join(", ")})`;
}

/** Points, lines and polygons together as one WKT geometry; undefined if there are none. */
export function collectionWkt(parts: {
  points: readonly Position[];
  lines: readonly (readonly Position[])[];
  polygons: readonly PolygonRings[];
}): string | undefined {
  const shapes = [
    ...parts.points.map((point) => `POINT ${list([point])}`),
    ...parts.lines.map((line) => lineWkt([line])),
    ...parts.polygons.map((polygon) => polygonWkt([polygon])),
  ];
  return shapes.length > 1 ? `GEOMETRYCOLLECTION (${shapes.join(", ")})` : shapes[0];
}

const lineOf = (text: string): Position[] =>
  text.split(",").map((point) => {
    const [longitude = Number.NaN, latitude = Number.NaN] = point.trim().split(/\s+/).map(Number);
    if (Number.isNaN(longitude + latitude)) throw new Error(`WKT with a position "${point.trim()}"`);
    return [longitude, latitude];
  });

const ringsOf = (text: string): Position[][] =>
  [...text.matchAll(/\(([^()]+)\)/g)].map((m) => lineOf(m[1] ?? ""));

/** Reads the polygons of a WKT polygon or multipolygon as we write them. Throws for anything else. */
export function readPolygons(wkt: string): Position[][][] {
  if (wkt.startsWith("POLYGON ")) return [ringsOf(wkt)];
  if (!wkt.startsWith("MULTIPOLYGON ")) throw new Error(`${wkt.slice(0, 20)} is no WKT polygon`);
  return [...wkt.matchAll(/\((\([^()]+\)(?:, \([^()]+\))*)\)/g)].map((m) => ringsOf(m[1] ?? ""));
}

/** Reads the lines of a WKT line or multiline as we write them. Throws for anything else. */
export function readLines(wkt: string): Position[][] {
  if (!/^(?:MULTI)?LINESTRING /.test(wkt)) throw new Error(`${wkt.slice(0, 20)} is no WKT line`);
  return ringsOf(wkt);
}
