import { lineWkt, type Position } from "../../base/wkt.js";
import { given, names, number, optional, required, word } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import { features } from "../kit/geojson.js";
import { isJsonObject } from "../kit/json.js";
import type { RawFile, ReadContext } from "../kit/types.js";

/** Spellings of the passages in the network and in the file of boxes, and the one used here. */
const passage = word({
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
});

const laneColumns = { passage: optional(passage) };
const portColumns = { cty: given, name: required("a name"), port: required("a code") };
const boxColumns = { passage, west: number(), south: number(), east: number(), north: number() };

const earthRadius = 6371.0088;

/** Longitudes run on to 190 degrees in the file; both ends of the antimeridian become one place. */
function wrapped([longitude, latitude]: Position): Position {
  const around = longitude > 180 ? longitude - 360 : longitude <= -180 ? longitude + 360 : longitude;
  return [Number(around.toFixed(6)), latitude];
}

/** Length on the sphere, which does not mind where the antimeridian is. */
async function kilometres(lines: readonly (readonly Position[])[]): Promise<number> {
  const { geoLength } = await import("d3-geo");
  const coordinates = lines.map((line) => line.map(([x, y]) => [x, y]));
  return Math.round(geoLength({ type: "MultiLineString", coordinates }) * earthRadius * 1000) / 1000;
}

async function addLanes(context: ReadContext, file: RawFile): Promise<void> {
  for (const { row, number, lines } of await features(context, file, laneColumns))
    row.add("lane", {
      lane: String(number),
      passage: row.get("passage"),
      passage_as_given: row.read("passage", given),
      line: lineWkt(lines.map((line) => line.map(wrapped))),
      length_km: await kilometres(lines),
    });
}

/** Boxes around the passages, as areas: `minLon, minLat, maxLon, maxLat`. */
async function addBoxes(context: ReadContext, file: RawFile): Promise<void> {
  const all = await context.json(file);
  if (!isJsonObject(all) || !isJsonObject(all.bbox)) {
    context.bad({ file, line: 1 }, "", 'an object "bbox"');
    return;
  }
  for (const [given, box] of Object.entries(all.bbox)) {
    const [west, south, east, north] = Array.isArray(box) ? (box as unknown[]) : [];
    const values = { passage: given, west, south, east, north };
    const row = context.row(file, ["bbox", given], boxColumns, values, given);
    const passage = row.get("passage");
    const { west: x1 = 0, south: y1 = 0, east: x2 = 0, north: y2 = 0 } = row.all();
    if (row.sound && (x1 >= x2 || y1 >= y2))
      row.bad(undefined, "a box of its west, south, east and north in degrees", JSON.stringify(box));
    row.add("area", {
      area: `passage-${passage}`,
      name: `Passage ${passage}`,
      names: [given],
      kind: "passage box",
      definition: `The box from ${x1} to ${x2} degrees east and ${y1} to ${y2} degrees north that a route through the passage ${passage} crosses; it may reach into other straits.`,
      polygon: `POLYGON ((${x1} ${y1}, ${x2} ${y1}, ${x2} ${y2}, ${x1} ${y2}, ${x1} ${y1}))`,
    });
  }
}

async function addPorts(context: ReadContext, file: RawFile): Promise<void> {
  // `t` and `to_cty` are hints for choosing a route, which the record does not make.
  for (const { row, points } of await features(context, file, portColumns, names("t | to_cty"))) {
    const [point] = points;
    if (!point) row.bad(undefined, "a point");
    const code = row.get("port");
    row.add("port", {
      port: row.numbered(code ?? ""),
      // With its blanks, as published.
      name: row.get("name") && row.raw("name"),
      locode: code,
      country: row.get("cty"),
      latitude: point?.[1],
      longitude: point && wrapped(point)[0],
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
    "The lanes are drawn for finding routes and do not show where ships were: distances to them are rough.",
    "Longitudes run on past 180 degrees in the file; here both ends of the antimeridian are one place.",
    "The two files spell passages in different ways (babalmandab, babelmandeb; ormuz); one spelling is used here. The box of Malacca extends over the Singapore Strait.",
    "Closing a passage needs every edge of it. Codes of ports may repeat.",
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
