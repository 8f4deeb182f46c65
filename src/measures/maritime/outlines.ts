import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import Flatbush from "flatbush";
import type { Day } from "../../base/period.js";
import { type Position, readPolygons } from "../../base/wkt.js";

/** An area with its polygon, and the days in which it was in force. */
export interface Shape {
  id: string;
  from: Day | null;
  to: Day | null;
  /** WKT. */
  polygon: string;
}

interface Piece {
  id: string;
  rings: number[][][];
}

/** A tenth of a millimetre east and far less north, in degrees: on a slanting edge, east decides. */
const nudge = [1e-9, 1e-12] as const;

/** Finds the shapes that a place lies in; an index of their boxes leaves few polygons to look at. */
export class Outlines {
  readonly #pieces: Piece[];
  readonly #index: Flatbush | undefined;

  constructor(shapes: readonly Shape[]) {
    this.#pieces = shapes.flatMap(({ id, polygon }) =>
      readPolygons(polygon).map((rings) => ({
        id,
        rings: rings.map((ring) => ring.map(([x, y]) => [x, y])),
      })),
    );
    if (this.#pieces.length === 0) return;
    const index = new Flatbush(this.#pieces.length);
    for (const { rings } of this.#pieces) {
      let [west, south, east, north] = [180, 90, -180, -90];
      for (const [x = 0, y = 0] of rings[0] ?? []) {
        [west, east] = [Math.min(west, x), Math.max(east, x)];
        [south, north] = [Math.min(south, y), Math.max(north, y)];
      }
      index.add(west, south, east, north);
    }
    index.finish();
    this.#index = index;
  }

  /** Ids of the shapes around a place, each once, sorted. A place on an edge is in the shape to its east, or north of it. */
  at(place: Position): string[] {
    // Neighbours share their edges: a hair's breadth to one side, a place on an edge is in just one of them.
    const [longitude, latitude] = [place[0] + nudge[0], place[1] + nudge[1]];
    const near = this.#index?.search(longitude, latitude, longitude, latitude) ?? [];
    const found = new Set<string>();
    for (const i of near) {
      const piece = this.#pieces[i];
      if (!piece || found.has(piece.id)) continue;
      const polygon = { type: "Polygon" as const, coordinates: piece.rings };
      if (booleanPointInPolygon([longitude, latitude], polygon)) found.add(piece.id);
    }
    return [...found].sort();
  }
}
