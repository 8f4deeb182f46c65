import { collectionWkt, type Position } from "../../base/wkt.js";

const one =
  /(\d{1,2})-(\d{2}(?:\.\d+)?)(?:-(\d{2}(?:\.\d+)?))?\s?([NS])\s+(\d{1,3})-(\d{2}(?:\.\d+)?)(?:-(\d{2}(?:\.\d+)?))?\s?([EW])/g;

interface Found {
  position: Position;
  start: number;
  end: number;
}

const degrees = (d = "", m = "", s = "", side = ""): number => {
  const value = Number(d) + Number(m) / 60 + Number(s || 0) / 3600;
  return side === "S" || side === "W" ? -value : value;
};

function positionsIn(text: string): Found[] {
  return [...text.matchAll(one)].flatMap((match) => {
    const [all, d1, m1, s1, ns, d2, m2, s2, ew] = match;
    const [latitude, longitude] = [degrees(d1, m1, s1, ns), degrees(d2, m2, s2, ew)];
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return [];
    return [{ position: [longitude, latitude] as const, start: match.index, end: match.index + all.length }];
  });
}

/** What is between two positions of one list. */
const within = /^[\s,]*(?:(?:AND|THENCE(?: TO)?|TO)[\s,]*)?$/;
/** What is between two lists of one kind: `A. ... B. ...`. */
const nextOfList = /^[\s.,;]*(?:AND\s+)?[A-Z0-9]{1,2}\.\s*$/;
const area = /AREAS?\s+(?:IS\s+)?BOUND(?:ED)?\s+BY[\s:]*(?:[A-Z0-9]{1,2}\.\s*)?$/;
const line = /(?:JOINING|TRACKLINES?(?:\s+\w+)?|ALONG LINE)[\s:]*(?:[A-Z0-9]{1,2}\.\s*)?$/;

type Kind = "area" | "line" | "points";

const kindAfter = (before: string): Kind =>
  area.test(before) ? "area" : line.test(before) ? "line" : "points";

/**
 * Positions, lines and areas that a warning's text gives, as WKT: positions after "IN AREA BOUND BY" are corners, those
 * after "JOINING" lie on a line, and all others are points. Undefined if the text has none.
 */
export function geometryOf(text: string): string | undefined {
  const found = positionsIn(text);
  const parts = { points: [] as Position[], lines: [] as Position[][], polygons: [] as Position[][][] };
  let kind: Kind = "points";
  let list: Position[] = [];
  const end = (): void => {
    if (kind === "area" && list.length >= 3) parts.polygons.push([list]);
    else if (kind !== "points" && list.length >= 2) parts.lines.push(list);
    else parts.points.push(...list);
    list = [];
  };
  for (const [i, { position, start }] of found.entries()) {
    const before = text.slice(found[i - 1]?.end ?? 0, start);
    if (i > 0 && within.test(before)) {
      list.push(position);
      continue;
    }
    end();
    if (i === 0 || !nextOfList.test(before)) kind = kindAfter(before);
    list.push(position);
  }
  end();
  return collectionWkt(parts);
}
