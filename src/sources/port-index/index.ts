import { defineSource } from "../kit/defineSource.js";
import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";
import { ignored, used } from "./columns.js";

const sizes = new Map([
  ["Large", "large"],
  ["Medium", "medium"],
  ["Small", "small"],
  ["Very Small", "very small"],
]);

/** Countries as this list alone spells them. */
const spellings: Readonly<Record<string, string>> = {
  "Johnson Atoll": "Johnston Island",
  "Saint Vincent and the Grenadines (Windward Islands)": "Saint Vincent and the Grenadines",
};

/** The cell, or null where the list has a single blank for nothing. */
const given = (row: CsvRow, column: string): string | null => {
  const text = row.get(column).trim();
  return text === "" ? null : text;
};

function decimal(
  context: ReadContext,
  file: RawFile,
  row: CsvRow,
  column: string,
  most: number,
): number | undefined {
  const text = row.get(column).trim();
  const value = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Math.abs(value) <= most) return value;
  context.report("bad-value", { file, line: row.line, column }, text, `a number up to ${most}`);
  return undefined;
}

function locodeOf(context: ReadContext, file: RawFile, row: CsvRow): string | null {
  const text = row.get("UN/LOCODE").replace(/\s+/g, "");
  if (text === "" || /^[A-Z]{2}[A-Z0-9]{3}$/.test(text)) return text === "" ? null : text;
  const place = { file, line: row.line, column: "UN/LOCODE" };
  context.report(
    "bad-value",
    place,
    row.get("UN/LOCODE"),
    "two letters for the country and three for the place",
    "warning",
  );
  return null;
}

/** The listing's day in the middle of which a country is read: the list is of February 2024 and later. */
const listed = "2024-02-01";

function addPort(context: ReadContext, file: RawFile, row: CsvRow, id: string): void {
  const latitude = decimal(context, file, row, "Latitude", 90);
  const longitude = decimal(context, file, row, "Longitude", 180);
  const depth = decimal(context, file, row, "Channel Depth (m)", 100);
  if (latitude === undefined || longitude === undefined || depth === undefined) return;
  const size = given(row, "Harbor Size");
  if (size !== null && !sizes.has(size)) {
    const expected = `one of ${[...sizes.keys()].join(", ")}`;
    context.report("unknown-value", { file, line: row.line, column: "Harbor Size" }, size, expected);
  }
  const country = given(row, "Country Code");
  const place = { file, line: row.line, column: "Country Code" };
  const state = country === null ? undefined : context.state(spellings[country] ?? country, listed, place);
  const others = (given(row, "Alternate Port Name") ?? "").split(";").map((name) => name.trim());
  context.add("port", {
    port: id,
    name: given(row, "Main Port Name") ?? id,
    names: others.filter((name) => name !== ""),
    locode: locodeOf(context, file, row),
    state: state ?? null,
    country,
    region: given(row, "Region Name")?.replace(/ -- \d+$/, "") ?? null,
    latitude,
    longitude,
    size: (size !== null && sizes.get(size)) || null,
    // 0 metres is how the list says that the depth is not known.
    channel_depth: depth === 0 ? null : depth,
    locator: `${file.name} line ${row.line}`,
  });
}

export default defineSource({
  id: "port-index",
  title: "World Port Index (Pub. 150)",
  publisher: "National Geospatial-Intelligence Agency, United States",
  homepage: "https://msi.nga.mil/Publications/WPI",
  licence: "public domain (work of the United States Government)",
  redistribution: "allowed",
  citation: "National Geospatial-Intelligence Agency, World Port Index, Pub. 150.",
  covers:
    "Some 3,800 ports and terminals of the world as Pub. 150 of the Agency describes them for navigators: name, state, position, size of the harbour (large to very small) and depth of the channel.",
  caveats: [
    "It says where ports are and how large, not how many ships call there or what they carry; trade and transits are in other sources.",
    "Each edition replaces the last: it tells of the month in which it was downloaded, and not of a port's past.",
    "Size is a judgement of the Agency by area, facilities and wharves, and not a figure; most ports (2,134 of 3,768 in the edition of 2024) are very small.",
    "Every port is kept as a row with its position; nothing in it is added up, and no measure counts ports by state.",
    "A single blank stands for nothing, and a depth of 0 for a depth that is not known.",
    "The index number is no key: 400 and 49460 stand twice. The second of them is given a number of its own here.",
    "The column of country codes holds names. UN/LOCODE is missing in some 430 ports.",
  ],
  cadence: "monthly",
  produces: ["port"],
  reader: 1,
  files: [
    {
      key: "ports",
      name: /^UpdatedPub150.*\.csv$/i,
      header: ["World Port Index Number", "Main Port Name", "UN/LOCODE", "Latitude", "Longitude"],
      url: "https://msi.nga.mil/api/publications/download?type=view&key=16920959/SFH00000/UpdatedPub150.csv",
    },
  ],
  expect: { port: [3000, 5000] },
  async read(context) {
    const file = context.file("ports");
    const times = new Map<string, number>();
    for await (const row of context.csv(file, { use: used, ignore: ignored })) {
      const number = row.get("World Port Index Number").trim();
      if (!/^\d+(?:\.\d+)?$/.test(number)) {
        const place = { file, line: row.line, column: "World Port Index Number" };
        context.report("bad-value", place, number, "a number");
        continue;
      }
      const nth = (times.get(number) ?? 0) + 1;
      times.set(number, nth);
      addPort(context, file, row, nth === 1 ? number : `${number} (${nth})`);
    }
  },
});
