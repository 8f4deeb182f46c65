import { geoLength } from "d3-geo";
import { lineWkt, type Position } from "../../base/wkt.js";
import { defineSource } from "../kit/defineSource.js";
import { features } from "../kit/geojson.js";
import { isJsonObject } from "../kit/json.js";
import type { RawFile, ReadContext } from "../kit/types.js";

/** Spellings of the passages in the network and in the file of boxes, and the one that we use. */
const passages: Readonly<Record<string, string>> = {
  babalmandab: "bab-el-mandeb",
  babelmandeb: "bab-el-mandeb",
  bering: "bering",
  bosporus: "bosporus",
  cape_horn: "cape-horn",
  chili: "chile",
  corinth: "corinth",
  dardanelles: "dardanelles",
  dover: "dover",
  gibraltar: "gibraltar",
  kiel: "kiel",
  magellan: "magellan",
  malacca: "malacca",
  northeast: "northeast",
  northwest: "northwest",
  ormuz: "hormuz",
  panama: "panama",
  south_africa: "south-africa",
  suez: "suez",
  sunda: "sunda",
};

const earthRadius = 6371.0088;

/** Longitudes run on to 190 degrees in the file; both ends of the antimeridian become one place. */
function wrapped([longitude, latitude]: Position): Position {
  const around = longitude > 180 ? longitude - 360 : longitude <= -180 ? longitude + 360 : longitude;
  return [Number(around.toFixed(6)), latitude];
}

/** Length on the sphere, which does not mind where the antimeridian is. */
function kilometres(lines: readonly (readonly Position[])[]): number {
  const coordinates = lines.map((line) => line.map(([x, y]) => [x, y]));
  return Math.round(geoLength({ type: "MultiLineString", coordinates }) * earthRadius * 1000) / 1000;
}

async function addLanes(context: ReadContext, file: RawFile): Promise<void> {
  for (const { number, properties, lines } of await features(context, file, { use: ["passage"] })) {
    const given = typeof properties.passage === "string" ? properties.passage : null;
    const passage = given === null ? null : passages[given];
    if (passage === undefined) {
      const line = await context.jsonLine(file, ["features", number - 1, "properties", "passage"]);
      const expected = `one of ${Object.keys(passages).join(", ")}`;
      context.report("unknown-value", { file, line, column: "passage" }, given ?? "", expected);
      continue;
    }
    context.add("lane", {
      lane: String(number),
      passage,
      passage_as_given: given,
      line: lineWkt(lines.map((line) => line.map(wrapped))),
      length_km: kilometres(lines),
      locator: `${file.name} feature ${number}`,
    });
  }
}

/** Boxes around the passages, as areas: `minLon, minLat, maxLon, maxLat`. */
async function addBoxes(context: ReadContext, file: RawFile): Promise<void> {
  const whole = await context.json(file);
  const boxes = isJsonObject(whole) && isJsonObject(whole.bbox) ? whole.bbox : undefined;
  if (!boxes) {
    context.report("missing-value", { file, line: 1 }, "", 'an object "bbox"');
    return;
  }
  for (const [given, box] of Object.entries(boxes)) {
    const passage = passages[given];
    const [west, south, east, north] = Array.isArray(box) ? (box as unknown[]) : [];
    const numbers = [west, south, east, north].filter((v): v is number => typeof v === "number");
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers;
    if (passage === undefined || numbers.length !== 4 || x1 >= x2 || y1 >= y2) {
      const line = await context.jsonLine(file, ["bbox", given]);
      const kind = passage === undefined ? "unknown-value" : "bad-value";
      const expected =
        passage === undefined
          ? `one of ${Object.keys(passages).join(", ")}`
          : "west, south, east and north in degrees";
      context.report(kind, { file, line }, passage === undefined ? given : JSON.stringify(box), expected);
      continue;
    }
    context.add("area", {
      area: `passage-${passage}`,
      name: `Passage ${passage}`,
      names: [given],
      kind: "passage box",
      definition: `The box from ${x1} to ${x2} degrees east and ${y1} to ${y2} degrees north that a route through the passage ${passage} crosses; it may reach into other straits.`,
      polygon: `POLYGON ((${x1} ${y1}, ${x2} ${y1}, ${x2} ${y2}, ${x1} ${y2}, ${x1} ${y1}))`,
      locator: `${file.name} ${given}`,
    });
  }
}

async function addPorts(context: ReadContext, file: RawFile): Promise<void> {
  const times = new Map<string, number>();
  // `t` and `to_cty` are hints for choosing a route, which the record does not make.
  const options = { use: ["cty", "name", "port"], ignore: ["t", "to_cty"] };
  for (const { number, properties, points } of await features(context, file, options)) {
    const { cty, name, port } = properties;
    const [point] = points;
    if (typeof name !== "string" || typeof port !== "string" || !point) {
      const line = await context.jsonLine(file, ["features", number - 1]);
      context.report("bad-value", { file, line }, JSON.stringify(properties), "a name, a port and a point");
      continue;
    }
    const nth = (times.get(port) ?? 0) + 1;
    times.set(port, nth);
    context.add("port", {
      port: nth === 1 ? port : `${port} (${nth})`,
      name,
      locode: port,
      country: typeof cty === "string" ? cty : null,
      latitude: point[1],
      longitude: wrapped(point)[0],
      locator: `${file.name} feature ${number}`,
    });
  }
}

export default defineSource({
  id: "sea-lanes",
  title: "A network of sea lanes",
  publisher: "searoute-py (Gent Halili), from Eurostat's MARNET; boxes by searoute-ts",
  homepage: "https://github.com/genthalili/searoute-py",
  licence: "Apache-2.0; boxes MIT",
  redistribution: "allowed",
  citation:
    "Halili, G., searoute-py: MARNET, a network of sea lanes (after Eurostat, Maritime transport: SeaRoute).",
  work: { author: [{ family: "Halili", given: "G." }] },
  covers: "Edges of a network over which a route at sea can be found, with the straits and canals they pass.",
  caveats: [
    "The lanes are drawn for finding a way and are not where ships were: distances to them are rough.",
    "Longitudes run on past 180 degrees in the file; here both ends of the antimeridian are one place.",
    "The two files spell passages in different ways (babalmandab, babelmandeb; ormuz); one spelling is used here. The box of Malacca reaches over the Singapore Strait.",
    "Closing a passage needs every edge of it. Codes of ports repeat.",
  ],
  cadence: "with each release of the library",
  produces: ["lane", "port", "area"],
  reader: 1,
  files: [
    {
      key: "lanes",
      name: /^marnet.*\.geojson$/i,
      begins: /"FeatureCollection"/,
      url: "https://raw.githubusercontent.com/genthalili/searoute-py/main/searoute/data/marnet_searoute.geojson",
    },
    { key: "ports", name: /^ports_searoute.*\.geojson$/i, begins: /"features"/, required: false },
    { key: "boxes", name: /^passage_bboxes\.json$/i, required: false },
  ],
  expect: { lane: [3000, 10_000] },
  async read(context) {
    await addLanes(context, context.file("lanes"));
    for (const file of context.files("boxes")) await addBoxes(context, file);
    for (const file of context.files("ports")) await addPorts(context, file);
  },
});
