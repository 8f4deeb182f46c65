import Flatbush from "flatbush";
import type { Position } from "../../base/wkt.js";

const earthRadius = 6371.0088;
const kmPerDegree = (earthRadius * Math.PI) / 180;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

type Vector = readonly [number, number, number];

function vector([longitude, latitude]: Position): Vector {
  const [l, p] = [radians(longitude), radians(latitude)];
  return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
}
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
/** Angle between unit vectors; also right where they are close, as the arc cosine is not. */
function angle(a: Vector, b: Vector): number {
  const c = cross(a, b);
  return Math.atan2(Math.hypot(...c), dot(a, b));
}

/** Kilometres on the sphere from a point to the great-circle arc between two points. */
export function kmToArc(point: Position, from: Position, to: Position): number {
  const [p, a, b] = [vector(point), vector(from), vector(to)];
  const n = cross(a, b);
  const length = Math.hypot(...n);
  const ends = Math.min(angle(p, a), angle(p, b));
  if (length < 1e-12) return ends * earthRadius;
  // The foot of the perpendicular lies between the ends if both turns from it are forward.
  const between = dot(cross(n, a), p) >= 0 && dot(cross(b, n), p) >= 0;
  const across = Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(p, n) / length))));
  return (between ? Math.min(across, ends) : ends) * earthRadius;
}

/** Finds how far it is to the nearest of many lines. */
export class NearestLine {
  readonly #segments: (readonly [Position, Position])[] = [];
  readonly #index: Flatbush | undefined;

  constructor(lines: Iterable<readonly Position[]>) {
    for (const line of lines)
      for (const [i, from] of line.entries()) {
        const to = line[i + 1];
        if (to) this.#segments.push([from, around(from, to)]);
      }
    if (this.#segments.length === 0) return;
    this.#index = new Flatbush(this.#segments.length);
    for (const [[x1, y1], [x2, y2]] of this.#segments)
      this.#index.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    this.#index.finish();
  }

  /** Kilometres to the nearest line; undefined if there is none. Looks in boxes that grow until one is wide enough. */
  km(point: Position): number | undefined {
    const [longitude, latitude] = point;
    for (let reach = 20; this.#index && reach <= 20_480; reach *= 2) {
      const high = reach / kmPerDegree;
      const most = Math.min(89.9, Math.abs(latitude) + high);
      const wide = Math.min(180, high / Math.cos(radians(most)));
      let nearest = Number.POSITIVE_INFINITY;
      // Boxes over the antimeridian are looked at from both sides.
      for (const turn of [0, -360, 360]) {
        const x = longitude + turn;
        for (const i of this.#index.search(x - wide, latitude - high, x + wide, latitude + high)) {
          const segment = this.#segments[i];
          if (segment) nearest = Math.min(nearest, kmToArc(point, segment[0], segment[1]));
        }
      }
      if (nearest <= reach || reach === 20_480) return Number.isFinite(nearest) ? nearest : undefined;
    }
    return undefined;
  }
}

/** The second end of a step, so that a step over the antimeridian is short: 179 to -179 becomes 179 to 181. */
function around([x1]: Position, [x2, y2]: Position): Position {
  return x2 - x1 > 180 ? [x2 - 360, y2] : x2 - x1 < -180 ? [x2 + 360, y2] : [x2, y2];
}
