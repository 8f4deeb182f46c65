import { addDays, type Day } from "../../base/period.js";
import {
  type CellType,
  day,
  latitude,
  longitude,
  names,
  number,
  ofDay,
  ofYear,
  oneOf,
  optional,
  text,
} from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { Row } from "../kit/row.js";
import type { RawFile, ReadContext } from "../kit/types.js";

const sheetName = "Missile Tests";

/** Text with single blanks; "" for what the sheet calls unknown. */
const words: CellType<string> = (found) => {
  const plain = found.replace(/\s+/g, " ");
  return plain === "Unknown" || plain === "N/A" ? "" : plain;
};

/** A time of day, which is a part of the day or a time of the sheet's first day. */
const timeOfDay: CellType<string> = (found, cell) => {
  if (/^\d{4}-/.test(found)) return found.slice(11) || "00:00";
  const part = number({ from: 0, to: 1 })(found, cell);
  return part === undefined
    ? undefined
    : new Date(Math.round(part * 1440) * 60_000).toISOString().slice(11, 16);
};

const columns = {
  F1: text,
  Date: day(),
  "Launch Time (UTC)": optional(timeOfDay),
  "Missile Name": words,
  "Missile Type": words,
  "Facility Name": words,
  "Facility Location": words,
  "Facility Latitude": optional(latitude, "Unknown"),
  "Facility Longitude": optional(longitude, "Unknown"),
  "Landing Location": words,
  Apogee: words,
  "Distance Travelled": words,
  "Confirmation Status": oneOf("Confirmed", "Unconfirmed"),
  "Test Outcome": oneOf("Success", "Failure", "Unknown"),
  "Additional Information": words,
};
const ignored = names("Date Entered/Updated | Launch Agency/Authority | Other Name | Source(s)");

const copyColumns = { launch_time: text, missile_name: text };
const copyIgnored = names(`
  missile_type | launch_authority | facility_name | facility_location | other_name | facility_latitude
  | facility_longitude | landing_location | apogee_km | distance_travelled_km | test_confirmed | test_successful
  | additional_information | sources
`);

/** The flights of that year carry days that mean "between April and September", as the first row explains. */
const placeholderYear = 1984;
/** From this time on, in universal time, it is the next day in North Korea (nine hours ahead, for a while eight and a half). */
const nextDayFrom = { usual: "15:00", from2015: "15:30" } as const;

type Flight = Row<typeof columns>;

/** Says so where the day in North Korea was not the one of the sheet, which is that of universal time where a time is given. */
function localDay(date: Day, time: string): string {
  const half = date >= "2015-08-15" && date < "2018-05-05";
  if (time < (half ? nextDayFrom.from2015 : nextDayFrom.usual)) return `, ${time} UTC`;
  return `, ${time} UTC (${addDays(date, 1)} in North Korea)`;
}

function describe(flight: Flight): string {
  const cells = flight.all();
  const type = cells["Missile Type"];
  const time = cells["Launch Time (UTC)"];
  const parts = [
    `${cells["Missile Name"] || "unknown missile"}${type ? ` (${type})` : ""}${time ? localDay(cells.Date ?? "", time) : ""}`,
    `outcome ${cells["Test Outcome"]?.toLowerCase()}`,
    cells["Confirmation Status"]?.toLowerCase(),
    cells.Apogee && `apogee ${cells.Apogee}`,
    cells["Distance Travelled"] && `distance ${cells["Distance Travelled"]}`,
    cells["Landing Location"] && `landed in ${cells["Landing Location"]}`,
    cells["Additional Information"],
  ];
  return parts.filter(Boolean).join("; ");
}

function addFlight(flight: Flight): void {
  const date = flight.get("Date");
  const year = Number(date?.slice(0, 4));
  const facility = [flight.get("Facility Name"), flight.get("Facility Location")].filter(Boolean).join(", ");
  flight.add("event", {
    event: `flight ${flight.get("F1")}`,
    kind: "missile test",
    kind_as_given: flight.get("Missile Type") || null,
    ...(year === placeholderYear ? ofYear(year) : ofDay(date)),
    latitude: flight.get("Facility Latitude"),
    longitude: flight.get("Facility Longitude"),
    place: facility || null,
    state: "PRK",
    count: 1,
    description: describe(flight),
    locator: `${flight.file.name} sheet ${sheetName} row ${flight.line}`,
  });
}

/** The cleaned copy must be the same flights in the same order; where it is not, one of the two is wrong. */
async function compareCopy(context: ReadContext, file: RawFile, flights: readonly Flight[]): Promise<void> {
  let number = 0;
  for await (const row of context.rows(file, copyColumns, { ignore: copyIgnored })) {
    const flight = flights[number];
    number += 1;
    const found = `${row.text("launch_time").slice(0, 10)} ${row.text("missile_name") || "Unknown"}`;
    const wanted = flight && `${flight.get("Date")} ${flight.text("Missile Name")}`;
    const expected = flight
      ? `the flight of the workbook's row ${flight.line}: ${wanted}`
      : `one of the ${flights.length} flights of the workbook`;
    if (found !== wanted) row.bad("launch_time", expected, found);
  }
  if (number < flights.length)
    context.bad({ file, line: number + 1 }, "", `all ${flights.length} flights of the workbook`);
}

export default defineSource({
  id: "missile-tests",
  title: "North Korea Missile Test Database",
  publisher: "James Martin Center for Nonproliferation Studies (CNS) and Nuclear Threat Initiative (NTI)",
  homepage: "https://www.nti.org/analysis/articles/cns-north-korea-missile-test-database/",
  licence: "NTI terms of use, with attribution",
  redistribution: "unsure",
  citation:
    "James Martin Center for Nonproliferation Studies, The CNS North Korea Missile Test Database. Nuclear Threat Initiative.",
  covers:
    "Flights of North Korean missiles able to carry 500 kg over 300 km or more, one by one, from 1984 to November 2019.",
  caveats: [
    "One row is one missile: on 5 July 2006 there were seven.",
    "Missiles of less than 300 km or 500 kg are not in it, nor are failures before launch.",
    "The days of the six flights of 1984 mean some day between April and September; they are kept as of that year.",
    "Where a time is given (59 of 140 flights) it is universal time, and so is the day: where the day in North Korea is the next one, the row says so.",
    "The list ends with its last flight, of 28 November 2019: it says nothing of the rest of that year.",
    "Flights that are unconfirmed, failed or of unknown outcome are counted like the others.",
  ],
  cadence: "now and then",
  produces: ["event"],
  reader: 2,
  files: [
    {
      key: "workbook",
      name: /^north_korea_missile_test_database.*\.xlsx$/i,
      url: "https://www.nti.org/wp-content/uploads/2021/10/north_korea_missile_test_database.xlsx",
    },
    {
      key: "copy",
      name: /^cns_dprk_missile_tests.*\.csv$/i,
      header: ["launch_time", "missile_name", "test_confirmed", "test_successful"],
      required: false,
    },
  ],
  expect: { event: [140, 400] },
  // The workbook does not say to which day it is complete: of what came after its last flight nothing is known.
  coverage: (read) => {
    const from = `${placeholderYear}-01-01`;
    const last = read.lastDay("event") ?? from;
    return [
      {
        table: "event",
        kind: "missile test",
        state: "PRK",
        from,
        to: last,
        reason: `CNS lists every known flight of a North Korean missile of at least 300 km and 500 kg from 1984 to the last one in it, of ${last}.`,
      },
    ];
  },
  async read(context) {
    const file = context.file("workbook");
    const sheet = (await context.workbook(file)).find(({ name }) => name === sheetName);
    if (!sheet) {
      context.bad({ file, line: 1 }, "", `a sheet ${sheetName}`);
      return;
    }
    const flights = context.sheetRows(file, sheet, columns, { ignore: ignored });
    for (const flight of flights) addFlight(flight);
    for (const copy of context.files("copy")) await compareCopy(context, copy, flights);
  },
});
