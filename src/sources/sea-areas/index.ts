import { fold } from "../../base/text.js";
import { type PolygonRings, polygonWkt } from "../../base/wkt.js";
import { defineSource } from "../kit/defineSource.js";
import { type Feature, features } from "../kit/geojson.js";
import type { RawFile, ReadContext } from "../kit/types.js";

const text = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;

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
  const options = {
    use: ["name", "namealt", "name_fr", "featurecla"],
    ignore: ["changed", "note", "min_label", "max_label", "scalerank"],
  };
  const areas = new Map<
    string,
    { name: string; names: Set<string>; polygons: PolygonRings[]; numbers: number[] }
  >();
  let unnamed = 0;
  for (const { number, properties, polygons } of await features(context, file, options)) {
    const given = text(properties.name);
    if (given === null) {
      unnamed += 1;
      continue;
    }
    const name = written(given);
    const id = `ne-${slug(name)}`;
    const own = areas.get(id) ?? { name, names: new Set<string>(), polygons: [], numbers: [] };
    areas.set(id, own);
    for (const other of [given, text(properties.namealt), text(properties.name_fr)])
      if (other !== null && other !== name) own.names.add(other);
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
    context.report(
      "note",
      { file, line: 1 },
      `${unnamed} waters without a name`,
      "a name to ask for them by; they are left out",
    );
}

async function addNavareas(context: ReadContext, file: RawFile): Promise<void> {
  const options = { use: ["navarea", "number", "coordinator"], ignore: ["website", "nga_broadcast_code"] };
  for (const { number, properties, polygons } of await features(context, file, options)) {
    const roman = text(properties.navarea);
    if (roman === null || typeof properties.number !== "number" || !/^[IVX]+$/.test(roman)) {
      const line = await context.jsonLine(file, ["features", number - 1]);
      context.report(
        "bad-value",
        { file, line, column: "navarea" },
        String(properties.navarea),
        "a Roman number and its value",
      );
      continue;
    }
    context.add("area", {
      area: `navarea-${properties.number}`,
      name: `NAVAREA ${roman}`,
      names: [`NAVAREA ${properties.number}`],
      kind: "NAVAREA",
      definition: `NAVAREA ${roman} of the World-Wide Navigational Warning Service, coordinated by ${text(properties.coordinator) ?? "a state"}, by its outline.`,
      polygon: polygonWkt(polygons),
      locator: `${file.name} feature ${number}`,
    });
  }
}

const edge = (value: unknown, last: boolean): string | null | undefined => {
  const day = text(value);
  if (day === null) return null;
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(day);
  if (!match) return undefined;
  const [, year = "", month = "", date] = match;
  if (date !== undefined) return day;
  const end = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${last ? String(end) : "01"}`;
};

function addRisk(context: ReadContext, file: RawFile, feature: Feature, line: number): void {
  const { number, properties, polygons } = feature;
  const [id, name, definition] = [text(properties.id), text(properties.name), text(properties.definition)];
  const from = edge(properties.valid_from, false);
  const to = edge(properties.valid_to, true);
  if (id === null || name === null || definition === null || from === undefined || to === undefined) {
    context.report(
      "bad-value",
      { file, line },
      JSON.stringify(properties).slice(0, 80),
      "an id, a name, a definition and days",
    );
    return;
  }
  const note = text(properties.note);
  context.add("area", {
    area: id,
    name,
    names: [],
    kind: "risk area",
    date_from: from,
    date_to: to,
    precision: (text(properties.valid_from) ?? "").length === 7 ? "month" : "day",
    definition: `${name} (${text(properties.authority) ?? "its authority"}), ${definition}.${note === null ? "" : ` ${note}`} Published at ${text(properties.source) ?? "a place not given"}.`,
    polygon: polygonWkt(polygons),
    locator: `${file.name} feature ${number}`,
  });
}

async function addRiskAreas(context: ReadContext, file: RawFile): Promise<void> {
  const use = ["id", "name", "authority", "valid_from", "valid_to", "definition", "source", "note"];
  for (const feature of await features(context, file, { use }))
    addRisk(context, file, feature, await context.jsonLine(file, ["features", feature.number - 1]));
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
    "Outlines of some 300 named waters, of the 21 NAVAREAs and of areas that shipping was warned of, with the days they were in force.",
  caveats: [
    "Natural Earth's waters are not the limits of the International Hydrographic Organization: its Gulf of Aden ends near 51 degrees east. They keep off the coast, so that an anchorage may lie in none.",
    "Some names stand for several features (Mediterranean Sea, Ross Sea), which are one area here; eleven features have no name and are left out.",
    "Risk areas are outer limits that include land; coastal waters that a circular excepts are not cut out. Some ends are not known.",
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
