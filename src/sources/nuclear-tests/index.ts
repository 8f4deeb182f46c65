import { yearPeriod } from "../../base/period.js";
import { existed } from "../../states/existence.js";
import { resolve } from "../../states/resolve.js";
import { defineSource } from "../kit/defineSource.js";
import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";

/** The first file's words for who exploded a device; the last is cut to six letters there. */
const explodedBy: Readonly<Record<string, string>> = {
  USA: "USA",
  USSR: "SUN",
  FRANCE: "FRA",
  UK: "GBR",
  CHINA: "CHN",
  INDIA: "IND",
  PAKIST: "PAK",
};
const explosionColumns = [
  "WEAPON_SOURCE",
  "LOCATION",
  "latitude",
  "longitude",
  "Data.Yeild.Lower",
  "Data.Yeild.Upper",
  "Data.Purpose",
  "Data.Name",
  "Data.Type",
  "Date.Day",
  "Date.Month",
  "Date.Year",
];
const explosionIgnored = [
  "Data.Source",
  "Data.Magnitude.Body",
  "Data.Magnitude.Surface",
  "Location.Cordinates.Depth",
];

const measures: Readonly<Record<string, { kind: string; unit: string; basis: string }>> = {
  "Nuclear Tests": { kind: "nuclear tests", unit: "tests", basis: "tests in the year, Our World in Data" },
  "Warhead Stockpiles": {
    kind: "warheads",
    unit: "warheads",
    basis: "stockpile, Our World in Data after the Federation of American Scientists (FAS)",
  },
};
/** The second file writes Russia for the Soviet Union too. */
const lastSovietYear = 1991;

function dayOf(context: ReadContext, file: RawFile, row: CsvRow): string | undefined {
  const [year = "", month = "", day = ""] = ["Date.Year", "Date.Month", "Date.Day"].map((c) => row.get(c));
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(time) &&
    new Date(time).toISOString().startsWith(text)
  )
    return text;
  context.report("bad-value", { file, line: row.line, column: "Date.Day" }, text, "a day of the calendar");
  return undefined;
}

function degrees(context: ReadContext, file: RawFile, row: CsvRow, column: string, most: number) {
  const text = row.get(column);
  const value = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Math.abs(value) <= most) return value;
  context.report("bad-value", { file, line: row.line, column }, text, `degrees between -${most} and ${most}`);
  return null;
}

async function readExplosions(context: ReadContext, file: RawFile): Promise<void> {
  let number = 0;
  for await (const row of context.csv(file, { use: explosionColumns, ignore: explosionIgnored })) {
    number += 1;
    const by = row.get("WEAPON_SOURCE");
    const state = explodedBy[by];
    if (!state) {
      const expected = `one of ${Object.keys(explodedBy).join(", ")}`;
      context.report("unknown-value", { file, line: row.line, column: "WEAPON_SOURCE" }, by, expected);
      continue;
    }
    const date = dayOf(context, file, row);
    if (!date) continue;
    const name = row.get("Data.Name") === "Nan" ? "unnamed" : row.get("Data.Name");
    const yields = `yield ${row.get("Data.Yeild.Lower")} to ${row.get("Data.Yeild.Upper")} kt`;
    context.add("event", {
      event: `explosion ${number}`,
      kind: "nuclear test",
      kind_as_given: row.get("Data.Purpose"),
      date_from: date,
      date_to: date,
      precision: "day",
      latitude: degrees(context, file, row, "latitude", 90),
      longitude: degrees(context, file, row, "longitude", 180),
      place: row.get("LOCATION"),
      state,
      count: 1,
      description: `${name}, ${row.get("Data.Type")}, purpose ${row.get("Data.Purpose")}, ${yields}`,
      locator: `${file.name} line ${row.line}`,
    });
  }
}

async function readYears(context: ReadContext, file: RawFile): Promise<ReadonlyMap<string, number>> {
  const last = new Map<string, number>();
  for await (const row of context.csv(file, { use: ["Year", "Country", "Number", "Type"], ignore: [""] })) {
    const place = { file, line: row.line };
    const measure = measures[row.get("Type")];
    const year = Number(row.get("Year"));
    const value = row.get("Number");
    if (!measure || !Number.isInteger(year) || year < 1945 || !/^\d+$/.test(value)) {
      if (!measure)
        context.report(
          "unknown-value",
          { ...place, column: "Type" },
          row.get("Type"),
          Object.keys(measures).join(" or "),
        );
      else if (/^\d+$/.test(value))
        context.report("bad-value", { ...place, column: "Year" }, row.get("Year"), "a year since 1945");
      else context.report("bad-value", { ...place, column: "Number" }, value, "a whole number");
      continue;
    }
    last.set(measure.kind, Math.max(last.get(measure.kind) ?? 0, year));
    const name = row.get("Country");
    const soviet = name === "Russia" && year <= lastSovietYear;
    const period = yearPeriod(year);
    // The file has a zero for every year of every state, also before there was such a state.
    if (value === "0") {
      const known = resolve(name);
      if (!soviet && known.result === "state" && !existed(known.id, period)) continue;
    }
    const state = context.state(soviet ? "Soviet Union" : name, period, { ...place, column: "Country" });
    if (!state) continue;
    context.add("contribution", {
      kind: measure.kind,
      from_party: state,
      date_from: period.from,
      date_to: period.to,
      precision: "year",
      value,
      unit: measure.unit,
      basis: measure.basis,
      locator: `${file.name} line ${row.line}`,
    });
  }
  return last;
}

export default defineSource({
  id: "nuclear-tests",
  title: "Nuclear explosions 1945 to 1998, and nuclear tests and stockpiles by year",
  publisher: "Swedish Defence Research Agency (FOA) and SIPRI, in the form of CORGIS; Our World in Data",
  homepage: "https://corgis-edu.github.io/corgis/csv/nuclear_explosions/",
  licence: "None stated (CORGIS); CC BY 4.0 (Our World in Data)",
  redistribution: "unsure",
  citation:
    "Bergkvist, N.-O., and Ferm, R. (2000). Nuclear Explosions 1945-1998. FOA and SIPRI, in the form of the CORGIS Datasets Project; Our World in Data, Nuclear Weapons, tests and stockpiles by year.",
  work: [
    {
      type: "report",
      title: "Nuclear Explosions 1945-1998",
      author: [
        { family: "Bergkvist", given: "N.-O." },
        { family: "Ferm", given: "R." },
      ],
      publisher: "FOA and SIPRI",
      issued: { "date-parts": [[2000]] },
    },
    {
      type: "webpage",
      title: "Nuclear Weapons, tests and stockpiles by year",
      author: [{ literal: "Our World in Data" }],
      publisher: "Our World in Data",
      URL: "https://ourworldindata.org/nuclear-weapons",
    },
  ],
  covers:
    "Single nuclear explosions with day, place and yield to 1998, and for each nuclear power the number of tests and of warheads by year.",
  caveats: [
    "The two lists count differently: the United States has 1,031 explosions and 1,030 tests, France 208 and 210, China 43 and 45.",
    "The list of explosions ends in 1998 and has none of North Korea.",
    "Explosions carry the day in universal time: Hiroshima is on 5 August 1945.",
    "Explosions in war and for peaceful purposes are among the explosions.",
    "Tests and warheads of Russia before 1992 are those of the Soviet Union and are given to it.",
    "Zeros of years before a state existed are left out.",
    "Warheads are estimates.",
  ],
  cadence: "closed",
  produces: ["event", "contribution"],
  reader: 1,
  files: [
    {
      key: "explosions",
      name: /^nuclear_explosions.*\.csv$/i,
      header: ["WEAPON_SOURCE", "LOCATION", "Data.Name", "Date.Day", "Date.Month", "Date.Year"],
      url: "https://corgis-edu.github.io/corgis/datasets/csv/nuclear_explosions/nuclear_explosions.csv",
      manual: true,
    },
    {
      key: "years",
      name: /^nuclear_stockpiles_and_tests.*\.csv$/i,
      header: ["Year", "Country", "Number", "Type"],
      url: "https://ourworldindata.org/nuclear-weapons",
      manual: true,
    },
  ],
  expect: { event: [2000, 2100], contribution: [1200, 2000] },
  async read(context) {
    await readExplosions(context, context.file("explosions"));
    const last = await readYears(context, context.file("years"));
    const claim = { subject: null, state: null };
    context.cover({
      ...claim,
      table: "event",
      kind: "nuclear test",
      from: "1945-01-01",
      to: "1998-12-31",
      reason: "FOA and SIPRI list all known nuclear explosions in the world from 1945 to 1998.",
    });
    const tests = last.get("nuclear tests");
    if (tests)
      context.cover({
        ...claim,
        table: "contribution",
        kind: "nuclear tests",
        from: "1945-01-01",
        to: `${tests}-12-31`,
        reason: `Our World in Data counts the nuclear tests of every state that is known to have carried one out, by year from 1945 to ${tests}.`,
      });
    const warheads = last.get("warheads");
    if (warheads)
      context.cover({
        ...claim,
        table: "contribution",
        kind: "warheads",
        from: "1945-01-01",
        to: `${warheads}-12-31`,
        reason: `Our World in Data gives the estimated stockpile of every state that is known to have had nuclear weapons, by year from 1945 to ${warheads}.`,
      });
  },
});
