import { given } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import { columns, ignored } from "./columns.js";

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
    "Each edition replaces the last: it describes ports in the month in which it was downloaded, not their past.",
    "Size is the Agency's judgement by area, facilities and wharves, not a figure; most ports (2,134 of 3,768 in the edition of 2024) are very small.",
    "Every port is kept as a row with its position; nothing in it is added up, and no measure counts ports by state.",
    "A single blank means nothing is given, and a depth of 0 that it is not known.",
    "The index number is not a key: 400 and 49460 occur twice. The second of each is given a number of its own here.",
    "The column of country codes holds names. Some 430 ports have no UN/LOCODE.",
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
    for await (const row of context.rows(context.file("ports"), columns, { ignore: ignored })) {
      const locode = row.get("UN/LOCODE")?.replace(/\s+/g, "") ?? "";
      const isLocode = /^[A-Z]{2}[A-Z0-9]{3}$/.test(locode);
      if (locode !== "" && !isLocode)
        row.warn("UN/LOCODE", "two letters for the country and three for the place");
      const port = row.numbered(row.get("World Port Index Number") ?? "");
      row.add("port", {
        port,
        name: row.get("Main Port Name") ?? port,
        names: row.get("Alternate Port Name"),
        locode: isLocode ? locode : null,
        state: row.get("Country Code"),
        country: row.read("Country Code", given),
        region: row.get("Region Name")?.replace(/ -- \d+$/, ""),
        latitude: row.get("Latitude"),
        longitude: row.get("Longitude"),
        size: row.get("Harbor Size"),
        // 0 metres is how the list says that the depth is not known.
        channel_depth: row.get("Channel Depth (m)") || null,
      });
    }
  },
});
