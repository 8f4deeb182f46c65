import { counted } from "../../base/counted.js";
import { fold } from "../../base/text.js";
import { type PolygonRings, polygonWkt } from "../../base/wkt.js";
import { count, given, matching, names, optional, required } from "../kit/cells.js";
import { partDate } from "../kit/dateParts.js";
import { defineSource } from "../kit/defineSource.js";
import { features } from "../kit/geojson.js";
import type { RawFile, ReadContext } from "../kit/types.js";

const waterColumns = { name: given, namealt: given, name_fr: given };
const waterIgnored = names("featurecla | changed | note | min_label | max_label | scalerank");
const navareaColumns = { navarea: matching(/^[IVX]+$/, "a Roman number"), number: count, coordinator: given };
const riskColumns = {
  id: required("an id"),
  name: required("a name"),
  authority: given,
  valid_from: optional(partDate),
  valid_to: optional(partDate),
  definition: required("a definition"),
  source: given,
  note: given,
};

/** "Ross  Sea" and "INDIAN OCEAN" as people write them. */
function written(name: string): string {
  const plain = name.replace(/\s+/g, " ");
  if (/[a-z]/.test(plain)) return plain;
  return plain.toLowerCase().replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
}

const slug = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Natural Earth's waters; features of one name are one area. */
async function addWaters(context: ReadContext, file: RawFile): Promise<void> {
  const areas = new Map<
    string,
    { name: string; names: Set<string>; polygons: PolygonRings[]; numbers: number[] }
  >();
  let unnamed = 0;
  for (const { row, number, polygons } of await features(context, file, waterColumns, waterIgnored)) {
    const { name: given, namealt, name_fr } = row.all();
    if (!given) {
      unnamed += 1;
      continue;
    }
    const name = written(given);
    const id = `ne-${slug(name)}`;
    const own = areas.get(id) ?? { name, names: new Set<string>(), polygons: [], numbers: [] };
    areas.set(id, own);
    for (const other of [given, namealt, name_fr]) if (other && other !== name) own.names.add(other);
    own.polygons.push(...polygons);
    own.numbers.push(number);
  }
  for (const [area, { name, names, polygons, numbers }] of areas)
    context.add("area", {
      area,
      name,
      names: [...names],
      kind: "water",
      definition: `${name} as Natural Earth outlines it at 1:10 million; not the limits of the International Hydrographic Organization.`,
      polygon: polygonWkt(polygons),
      locator: `${file.name} feature ${numbers.join(", ")}`,
    });
  if (unnamed > 0)
    context.note(
      { file, line: 1 },
      `${counted(unnamed, "feature has", "features have")} no name to ask for it by, and ${unnamed === 1 ? "is" : "are"} left out`,
    );
}

async function addNavareas(context: ReadContext, file: RawFile): Promise<void> {
  const ignore = names("website | nga_broadcast_code");
  for (const { row, polygons } of await features(context, file, navareaColumns, ignore)) {
    const { navarea, number, coordinator } = row.all();
    row.add("area", {
      area: `navarea-${number}`,
      name: `NAVAREA ${navarea}`,
      names: [`NAVAREA ${number}`],
      kind: "NAVAREA",
      definition: `NAVAREA ${navarea} of the World-Wide Navigational Warning Service, coordinated by ${coordinator ?? "a state"}, by its outline.`,
      polygon: polygonWkt(polygons),
    });
  }
}

async function addRiskAreas(context: ReadContext, file: RawFile): Promise<void> {
  for (const { row, polygons } of await features(context, file, riskColumns)) {
    const { id, name, authority, valid_from, valid_to, definition, source, note } = row.all();
    row.add("area", {
      area: id,
      name,
      names: [],
      kind: "risk area",
      date_from: valid_from?.first,
      date_to: valid_to?.last,
      precision: valid_from?.precision ?? "day",
      definition: `${name} (${authority ?? "its authority"}), ${definition}.${note ? ` ${note}` : ""} Published at ${source ?? "a place not given"}.`,
      polygon: polygonWkt(polygons),
    });
  }
}

export default defineSource({
  id: "sea-areas",
  title: "Named waters, NAVAREAs and risk areas",
  publisher:
    "Natural Earth; National Geospatial-Intelligence Agency (NAVAREAs); areas drawn from published words",
  homepage: "https://www.naturalearthdata.com",
  licence: "public domain (Natural Earth); MIT (NAVAREAs)",
  redistribution: "allowed",
  citation:
    "Natural Earth, 1:10m Marine Areas. NAVAREA outlines after ngageoint/marlin-ios. Risk areas after the circulars named with each.",
  covers:
    "Outlines of some 300 named waters, of the 21 NAVAREAs and of areas of which shipping was warned, with the days on which they were in force.",
  caveats: [
    "Natural Earth's waters are not the limits of the International Hydrographic Organization: its Gulf of Aden ends near 51 degrees east. They keep off the coast, so that an anchorage may lie in none.",
    "Some names have several features (Mediterranean Sea, Ross Sea), which are one area here; eleven features have no name and are left out.",
    "Risk areas are outer limits that include land; coastal waters that a circular excepts are not cut out. Some last days are not known.",
  ],
  cadence: "rarely",
  produces: ["area"],
  reader: 1,
  files: [
    {
      key: "waters",
      name: /^ne_10m_geography_marine_polys\.(?:geo)?json$/i,
      begins: /"FeatureCollection"/,
      url: "https://raw.githubusercontent.com/nvkelso/natural-earth-vector/master/geojson/ne_10m_geography_marine_polys.geojson",
    },
    { key: "navareas", name: /^navareas\.(?:geo)?json$/i, begins: /"FeatureCollection"/, required: false },
    {
      key: "risk",
      name: /^risk_areas_derived\.(?:geo)?json$/i,
      begins: /"FeatureCollection"/,
      required: false,
    },
  ],
  expect: { area: [200, 1000] },
  async read(context) {
    await addWaters(context, context.file("waters"));
    for (const file of context.files("navareas")) await addNavareas(context, file);
    for (const file of context.files("risk")) await addRiskAreas(context, file);
  },
});
