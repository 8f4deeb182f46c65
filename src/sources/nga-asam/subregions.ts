import { type PolygonRings, type Position, polygonWkt } from "../../base/wkt.js";
import type { RawFile, ReadContext } from "../kit/types.js";

const code = /^\d{2}$/;

/** Rings by subregion: `code,lat,lon,lat,lon,...` a line, without a header; a code has two where it crosses 180 degrees. */
export async function csvRings(context: ReadContext, file: RawFile): Promise<Map<string, Position[][]>> {
  const rings = new Map<string, Position[][]>();
  const lines = (await file.text()).split(/\r?\n/);
  for (const [i, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const [name = "", ...cells] = line.split(",").map((cell) => cell.trim());
    const values = cells.map((cell) => (cell === "" ? Number.NaN : Number(cell)));
    if (!code.test(name) || values.length < 6 || values.length % 2 !== 0 || values.some(Number.isNaN)) {
      const expected = "a code of two digits and at least three pairs of latitude and longitude";
      context.bad({ file, line: i + 1 }, line.slice(0, 60), expected);
      continue;
    }
    const ring = Array.from(
      { length: values.length / 2 },
      (_, n): Position => [values[2 * n + 1] ?? Number.NaN, values[2 * n] ?? Number.NaN],
    );
    rings.set(name, [...(rings.get(name) ?? []), ring]);
  }
  return rings;
}

/** The subregions as areas, each ring a polygon of its own. */
export function addSubregions(
  context: ReadContext,
  file: RawFile,
  rings: ReadonlyMap<string, readonly (readonly Position[])[]>,
): void {
  for (const [name, own] of rings)
    context.add("area", {
      area: `nga-${name}`,
      name: `NGA subregion ${name}`,
      names: [`subregion ${name}`, `NGA ${name}`],
      kind: "NGA subregion",
      definition: `Geographic subregion ${name} of the National Geospatial-Intelligence Agency, by its outline.`,
      polygon: polygonWkt(own.map((ring): PolygonRings => [ring])),
      locator: `${file.name} code ${name}`,
    });
}
