import { yearPeriod } from "../../base/period.js";
import { existed } from "../../states/existence.js";
import { resolve } from "../../states/resolve.js";
import { count, dayIn, latitude, longitude, names, ofDay, ofYear, text, word, year } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { RawFile, ReadContext } from "../kit/types.js";

const explosionColumns = {
  // The last of these words is cut to six letters in the file.
  WEAPON_SOURCE: word({
    USA: "USA",
    USSR: "SUN",
    FRANCE: "FRA",
    UK: "GBR",
    CHINA: "CHN",
    INDIA: "IND",
    PAKIST: "PAK",
  }),
  LOCATION: text,
  latitude,
  longitude,
  "Data.Yeild.Lower": text,
  "Data.Yeild.Upper": text,
  "Data.Purpose": text,
  "Data.Name": text,
  "Data.Type": text,
  "Date.Day": text,
  "Date.Month": text,
  "Date.Year": text,
};
const explosionIgnored = names(
  "Data.Source | Data.Magnitude.Body | Data.Magnitude.Surface | Location.Cordinates.Depth",
);

const yearColumns = {
  Year: year(1945),
  Country: text,
  Number: count,
  Type: word({
    "Nuclear Tests": { kind: "nuclear tests", unit: "tests", basis: "tests in the year, Our World in Data" },
    "Warhead Stockpiles": {
      kind: "warheads",
      unit: "warheads",
      basis: "stockpile, Our World in Data after the Federation of American Scientists (FAS)",
    },
  }),
};
/** The second file writes Russia for the Soviet Union too. */
const lastSovietYear = 1991;

async function readExplosions(context: ReadContext, file: RawFile): Promise<void> {
  let number = 0;
  for await (const row of context.rows(file, explosionColumns, { ignore: explosionIgnored })) {
    number += 1;
    const cells = row.all();
    const written = `${cells["Date.Year"]}-${cells["Date.Month"]}-${cells["Date.Day"]}`;
    const date = dayIn(written, /^(?<year>\d{4})-(?<month>\d+)-(?<day>\d+)$/);
    if (!date) row.bad("Date.Day", { form: "day" }, written);
    const name = cells["Data.Name"] === "Nan" ? "unnamed" : cells["Data.Name"];
    const yields = `yield ${cells["Data.Yeild.Lower"]} to ${cells["Data.Yeild.Upper"]} kt`;
    row.add("event", {
      event: `explosion ${number}`,
      kind: "nuclear test",
      kind_as_given: cells["Data.Purpose"],
      ...ofDay(date),
      latitude: cells.latitude,
      longitude: cells.longitude,
      place: cells.LOCATION,
      state: cells.WEAPON_SOURCE,
      count: 1,
      description: `${name}, ${cells["Data.Type"]}, purpose ${cells["Data.Purpose"]}, ${yields}`,
    });
  }
}

async function readYears(context: ReadContext, file: RawFile): Promise<void> {
  for await (const row of context.rows(file, yearColumns, { ignore: [""] })) {
    const { Year: of, Country: name = "", Number: value, Type: series } = row.all();
    if (of === undefined) continue;
    const soviet = name === "Russia" && of <= lastSovietYear;
    const period = yearPeriod(of);
    // The file has a zero for every year of every state, also before there was such a state.
    if (value === 0 && !soviet) {
      const known = resolve(name);
      if (known.result === "state" && !existed(known.id, period)) continue;
    }
    row.add("contribution", {
      kind: series?.kind,
      from_party: row.state("Country", period, { text: soviet ? "Soviet Union" : name }),
      ...ofYear(of),
      value: value === undefined ? value : String(value),
      unit: series?.unit,
      basis: series?.basis,
    });
  }
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
    "The list of explosions ends in 1998 and has none by North Korea.",
    "The day of an explosion is that in universal time: Hiroshima is on 5 August 1945.",
    "Explosions in war and for peaceful purposes are included.",
    "Tests and warheads of Russia before 1992 are those of the Soviet Union and are given to it.",
    "Zeros for years before a state existed are left out.",
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
  coverage: (read) => {
    const tests = read.lastYear("contribution", "nuclear tests") ?? 1945;
    const warheads = read.lastYear("contribution", "warheads") ?? 1945;
    return [
      {
        table: "event",
        kind: "nuclear test",
        from: "1945-01-01",
        to: "1998-12-31",
        reason: "FOA and SIPRI list all known nuclear explosions in the world from 1945 to 1998.",
      },
      {
        table: "contribution",
        kind: "nuclear tests",
        from: "1945-01-01",
        to: `${tests}-12-31`,
        reason: `Our World in Data counts the nuclear tests of every state that is known to have carried one out, by year from 1945 to ${tests}.`,
      },
      {
        table: "contribution",
        kind: "warheads",
        from: "1945-01-01",
        to: `${warheads}-12-31`,
        reason: `Our World in Data gives the estimated stockpile of every state that is known to have had nuclear weapons, by year from 1945 to ${warheads}.`,
      },
    ];
  },
  async read(context) {
    await readExplosions(context, context.file("explosions"));
    await readYears(context, context.file("years"));
  },
});
