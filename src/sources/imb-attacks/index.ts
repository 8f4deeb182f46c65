import { counted } from "../../base/counted.js";
import { day, latitude, longitude, ofDay, optional, state, text, word } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { Correction } from "../kit/types.js";

/** What the list writes for nothing. */
const nothing = "NA";
const given = optional(text, nothing);

/** The list's words for what happened. Boarded and Boarding are the same, from two halves of the list. */
const kind = optional(
  word({
    Boarded: "boarding",
    Boarding: "boarding",
    Attempted: "attempt",
    Hijacked: "hijacking",
    "Fired Upon": "attack",
    Explosion: "attack",
    Detained: "attack",
    Suspicious: "suspicious",
  }),
  nothing,
);
const first = "1993-01-01";
const last = "2020-12-31";

const columns = {
  date: day({ from: first, to: last }),
  longitude: optional(longitude, nothing),
  latitude: optional(latitude, nothing),
  attack_type: given,
  location_description: given,
  nearest_country: optional(state({ column: "date" }, "iso3"), nothing),
  attack_description: given,
  vessel_name: given,
  // No table of the record holds the following; they only tell whether a row repeats another.
  time: text,
  eez_country: text,
  shore_distance: text,
  shore_longitude: text,
  shore_latitude: text,
  vessel_type: text,
  vessel_status: text,
  data_source: text,
};

/** Positions that the words of the place contradict; the nearest country is geometry and goes with them. */
const corrections: readonly Correction[] = [
  {
    table: "attacks",
    where: { date: "2008-08-04", vessel_name: "Yenegoa Ocean", location_description: "Off Bosasso, Somalia" },
    expect: { longitude: "104.1698", latitude: "2.7902", nearest_country: "MYS" },
    set: { longitude: "NA", latitude: "NA", nearest_country: "NA" },
    reason:
      "The ship was taken off Bosasso, Somalia; the position is off Tioman, Malaysia, and the right one is not known.",
  },
];

export default defineSource({
  id: "imb-attacks",
  title: "Crime at Sea: a global database of maritime pirate attacks, 1993 to 2020",
  publisher: "P. Benden, A. Feng, C. Howell and G. V. Dalla Riva, Journal of Open Humanities Data",
  homepage: "https://doi.org/10.5334/johd.39",
  licence: "CC BY 4.0 (the authors' notes also say ShareAlike)",
  redistribution: "allowed",
  citation:
    "Benden, P., Feng, A., Howell, C., and Dalla Riva, G. V. (2021). Crime at Sea: A Global Database of Maritime Pirate Attacks (1993-2020). Journal of Open Humanities Data 7, 19. https://doi.org/10.5334/johd.39",
  work: {
    type: "article-journal",
    title: "Crime at Sea: A Global Database of Maritime Pirate Attacks (1993-2020)",
    author: [
      { family: "Benden", given: "P." },
      { family: "Feng", given: "A." },
      { family: "Howell", given: "C." },
      { family: "Dalla Riva", given: "G. V." },
    ],
    "container-title": "Journal of Open Humanities Data",
    volume: "7",
    page: "19",
    issued: { "date-parts": [[2021]] },
    DOI: "10.5334/johd.39",
  },
  covers:
    "Actual and attempted attacks on ships from 1993 to 2020, one row each, as the International Maritime Bureau reported them.",
  caveats: [
    "The Bureau's own reports may not be redistributed; this is a compilation from them and misses a few incidents: 261 in 2007 where the Bureau printed 263.",
    "Twenty rows repeat another exactly. They are kept as incidents of their own: with them the yearly totals meet those that the Bureau printed (469 in 2000, 335 in 2001), without them they do not.",
    "120 incidents have no word for what happened. They count as of any kind, and under no kind.",
    "Rows from 1993 to 2014 have no narrative and no type of vessel.",
    "The nearest country is geometry and not the area under which the Bureau counts an incident; areas go by the words of the place.",
    "One incident of 2008 off Bosasso, Somalia, has a position off Malaysia; the position is taken out.",
    "Reporting changed over the years, and many attacks are never reported.",
  ],
  cadence: "closed",
  produces: ["event"],
  reader: 2,
  corrections,
  files: [
    {
      key: "attacks",
      name: /^pirate_attacks\.csv$/,
      header: ["date", "longitude", "latitude", "attack_type", "location_description", "nearest_country"],
      url: "https://raw.githubusercontent.com/newzealandpaul/Maritime-Pirate-Attacks/main/data/csv/pirate_attacks.csv",
    },
    {
      // Names of the codes of nearest_country, which are ISO 3166-1 and need no list.
      key: "countries",
      name: /^country_codes\.csv$/,
      header: ["country", "region", "country_name"],
      url: "https://raw.githubusercontent.com/newzealandpaul/Maritime-Pirate-Attacks/main/data/csv/country_codes.csv",
      required: false,
    },
  ],
  expect: { event: [7000, 8500] },
  coverage: [
    {
      table: "event",
      kind: "piracy",
      from: first,
      to: last,
      reason:
        "Crime at Sea lists the attacks that the International Maritime Bureau reported from 1993 to 2020, wherever they happened.",
    },
  ],
  async read(context) {
    const file = context.file("attacks");
    const seen = new Set<string>();
    const repeats: number[] = [];
    let number = 0;
    for await (const row of context.rows(file, columns, { correct: "attacks" })) {
      number += 1;
      const date = row.get("date");
      row.add("event", {
        event: String(number),
        // An attack without a word counts in all totals, and in none of a kind.
        kind: row.read("attack_type", kind) ?? "piracy",
        kind_as_given: row.get("attack_type"),
        ...ofDay(date),
        latitude: row.get("latitude"),
        longitude: row.get("longitude"),
        place: row.get("location_description"),
        state: row.get("nearest_country"),
        victim: row.get("vessel_name"),
        count: 1,
        description: row.get("attack_description"),
      });
      const all = Object.keys(columns)
        .map((column) => row.raw(column as keyof typeof columns))
        .join("\u001f");
      if (seen.has(all)) repeats.push(row.line);
      seen.add(all);
    }
    if (repeats.length > 0)
      context.note(
        { file, line: repeats[0] ?? 1 },
        `${counted(repeats.length, "row repeats", "rows repeat")} another; all are kept, because the totals that the Bureau printed count them`,
      );
  },
});
