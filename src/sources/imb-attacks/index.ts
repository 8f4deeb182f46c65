import { defineSource } from "../kit/defineSource.js";
import type { Correction, RawFile, ReadContext } from "../kit/types.js";

/** The list's words for what happened. Boarded and Boarding are the same, from two halves of the list. */
const kinds: Readonly<Record<string, string>> = {
  Boarded: "boarding",
  Boarding: "boarding",
  Attempted: "attempt",
  Hijacked: "hijacking",
  "Fired Upon": "attack",
  Explosion: "attack",
  Detained: "attack",
  Suspicious: "suspicious",
};
/** Where the list has no word: counted in all totals, and in none of a kind. */
const unnamed = "piracy";

const used = [
  "date",
  "longitude",
  "latitude",
  "attack_type",
  "location_description",
  "nearest_country",
  "attack_description",
  "vessel_name",
] as const;
/** Columns that no table of the record holds; they only tell whether a row repeats another. */
const others = [
  "time",
  "eez_country",
  "shore_distance",
  "shore_longitude",
  "shore_latitude",
  "vessel_type",
  "vessel_status",
  "data_source",
] as const;

const columns: readonly string[] = [...used, ...others];

const first = "1993-01-01";
const last = "2020-12-31";

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

/** The cells of a record that are read, after corrections. */
type Cells = Readonly<Record<string, string>>;

/** The cell, or null where the list writes NA for nothing. */
const given = (row: Cells, column: string): string | null => {
  const text = (row[column] ?? "").trim();
  return text === "" || text === "NA" ? null : text;
};

function degrees(
  context: ReadContext,
  file: RawFile,
  line: number,
  row: Cells,
  column: "latitude" | "longitude",
): number | null {
  const text = given(row, column);
  if (text === null) return null;
  const most = column === "latitude" ? 90 : 180;
  const value = /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (Math.abs(value) <= most) return value;
  context.report("bad-value", { file, line, column }, text, `degrees between -${most} and ${most}`);
  return null;
}

function kindOf(context: ReadContext, file: RawFile, line: number, row: Cells): string | undefined {
  const word = given(row, "attack_type");
  if (word === null) return unnamed;
  const kind = kinds[word];
  if (!kind) {
    const expected = `one of ${Object.keys(kinds).join(", ")}`;
    context.report("unknown-value", { file, line, column: "attack_type" }, word, expected);
  }
  return kind;
}

function addAttack(context: ReadContext, file: RawFile, line: number, row: Cells, number: number): void {
  const date = row.date ?? "";
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date < first || date > last) {
    const place = { file, line, column: "date" };
    context.report("bad-value", place, date, `a day from ${first} to ${last}, which the list says it covers`);
    return;
  }
  const kind = kindOf(context, file, line, row);
  if (!kind) return;
  const country = given(row, "nearest_country");
  const place = { file, line, column: "nearest_country" };
  context.add("event", {
    event: String(number),
    kind,
    kind_as_given: given(row, "attack_type"),
    date_from: date,
    date_to: date,
    precision: "day",
    latitude: degrees(context, file, line, row, "latitude"),
    longitude: degrees(context, file, line, row, "longitude"),
    place: given(row, "location_description"),
    state: country === null ? null : (context.state(country, date, place, "iso3") ?? null),
    victim: given(row, "vessel_name"),
    count: 1,
    description: given(row, "attack_description"),
    locator: `${file.name} line ${line}`,
  });
}

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
  traps: [
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
  async read(context) {
    const file = context.file("attacks");
    const seen = new Set<string>();
    let number = 0;
    let repeated = 0;
    let firstRepeat = 1;
    for await (const row of context.csv(file, { use: columns })) {
      number += 1;
      const cells = Object.fromEntries(used.map((column) => [column, row.get(column)]));
      addAttack(context, file, row.line, context.correct("attacks", cells), number);
      const whole = columns.map((column) => row.get(column)).join("\u001f");
      if (seen.has(whole)) {
        if (repeated === 0) firstRepeat = row.line;
        repeated += 1;
      }
      seen.add(whole);
    }
    if (repeated > 0)
      context.report(
        "note",
        { file, line: firstRepeat },
        `${repeated} rows that repeat another`,
        "each incident once; they are kept, for the totals that the Bureau printed count them",
      );
    context.cover({
      table: "event",
      kind: "piracy",
      subject: null,
      state: null,
      from: first,
      to: last,
      reason:
        "Crime at Sea lists the attacks that the International Maritime Bureau reported from 1993 to 2020, wherever they happened.",
    });
  },
});
