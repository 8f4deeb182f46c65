import { yearPeriod } from "../../base/period.js";
import { defineSource } from "../kit/defineSource.js";
import type { RawFile, ReadContext, SheetCell } from "../kit/types.js";

const sheetName = "Missile Tests";
/** Headings of the sheet, in their order; those after the bar are not read. */
const headings = [
  ...["F1", "Date", "Date Entered/Updated", "Launch Time (UTC)", "Missile Name", "Missile Type"],
  ...["Launch Agency/Authority", "Facility Name", "Facility Location", "Other Name", "Facility Latitude"],
  ...["Facility Longitude", "Landing Location", "Apogee", "Distance Travelled", "Confirmation Status"],
  ...["Test Outcome", "Additional Information", "Source(s)"],
] as const;
type Heading = (typeof headings)[number];

const csvUsed = ["launch_time", "missile_name"];
const csvIgnored = [
  ...["missile_type", "launch_authority", "facility_name", "facility_location", "other_name"],
  ...["facility_latitude", "facility_longitude", "landing_location", "apogee_km", "distance_travelled_km"],
  ...["test_confirmed", "test_successful", "additional_information", "sources"],
];

const outcomes = ["Success", "Failure", "Unknown"];
const confirmations = ["Confirmed", "Unconfirmed"];
/** The flights of that year carry days that stand for "between April and September", as the first row explains. */
const placeholderYear = 1984;
/** From this time on, in universal time, it is the next day in North Korea (nine hours ahead, for a while eight and a half). */
const nextDayFrom = { usual: "15:00", from2015: "15:30" } as const;

interface Flight {
  line: number;
  date: string;
  missile: string;
}

type Cells = Readonly<Record<Heading, SheetCell>>;

/** Text of a cell; "" for what the sheet leaves empty or calls unknown. */
function text(cells: Cells, heading: Heading): string {
  const value = cells[heading];
  const plain = value === null || value instanceof Date ? "" : String(value).replace(/\s+/g, " ").trim();
  return plain === "Unknown" || plain === "N/A" ? "" : plain;
}

function degrees(
  context: ReadContext,
  file: RawFile,
  line: number,
  cells: Cells,
  heading: Heading,
  most: number,
) {
  const value = cells[heading];
  if (value === null || value === "Unknown") return null;
  if (typeof value === "number" && Math.abs(value) <= most) return value;
  context.report("bad-value", { file, line, column: heading }, String(value), `degrees, or Unknown`);
  return null;
}

/** A time of day of the sheet, `22:53`; "" if none is given. */
function timeOf(context: ReadContext, file: RawFile, line: number, cells: Cells): string {
  const value = cells["Launch Time (UTC)"];
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString().slice(11, 16);
  if (typeof value === "number" && value >= 0 && value < 1)
    return new Date(Math.round(value * 1440) * 60_000).toISOString().slice(11, 16);
  context.report("bad-value", { file, line, column: "Launch Time (UTC)" }, String(value), "a time of day");
  return "";
}

/** Says so where the day in North Korea was not the one of the sheet, which is that of universal time where a time is given. */
function localDay(date: string, time: string): string {
  if (time === "") return "";
  const half = date >= "2015-08-15" && date < "2018-05-05";
  if (time < (half ? nextDayFrom.from2015 : nextDayFrom.usual)) return `, ${time} UTC`;
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return `, ${time} UTC (${next} in North Korea)`;
}

function describe(cells: Cells, date: string, time: string): string {
  const name = text(cells, "Missile Name") || "unknown missile";
  const type = text(cells, "Missile Type");
  const parts = [
    `${name}${type === "" ? "" : ` (${type})`}${localDay(date, time)}`,
    `outcome ${String(cells["Test Outcome"]).toLowerCase()}`,
    String(cells["Confirmation Status"]).toLowerCase(),
    text(cells, "Apogee") && `apogee ${text(cells, "Apogee")}`,
    text(cells, "Distance Travelled") && `distance ${text(cells, "Distance Travelled")}`,
    text(cells, "Landing Location") && `landed in ${text(cells, "Landing Location")}`,
    text(cells, "Additional Information"),
  ];
  return parts.filter(Boolean).join("; ");
}

function addFlight(context: ReadContext, file: RawFile, line: number, cells: Cells): Flight | undefined {
  const place = { file, line };
  const given = cells.Date;
  if (!(given instanceof Date)) {
    context.report("bad-value", { ...place, column: "Date" }, String(given), "a day");
    return undefined;
  }
  for (const [heading, words] of [
    ["Test Outcome", outcomes],
    ["Confirmation Status", confirmations],
  ] as const)
    if (!words.includes(String(cells[heading]))) {
      context.report(
        "unknown-value",
        { ...place, column: heading },
        String(cells[heading]),
        words.join(" or "),
      );
      return undefined;
    }
  const date = given.toISOString().slice(0, 10);
  const time = timeOf(context, file, line, cells);
  const year = Number(date.slice(0, 4));
  const span =
    year === placeholderYear
      ? { date_from: yearPeriod(year).from, date_to: yearPeriod(year).to, precision: "year" }
      : { date_from: date, date_to: date, precision: "day" };
  const facility = [text(cells, "Facility Name"), text(cells, "Facility Location")]
    .filter(Boolean)
    .join(", ");
  context.add("event", {
    event: `flight ${String(cells.F1)}`,
    kind: "missile test",
    kind_as_given: text(cells, "Missile Type") || null,
    ...span,
    latitude: degrees(context, file, line, cells, "Facility Latitude", 90),
    longitude: degrees(context, file, line, cells, "Facility Longitude", 180),
    place: facility || null,
    state: "PRK",
    count: 1,
    description: describe(cells, date, time),
    locator: `${file.name} sheet ${sheetName} row ${line}`,
  });
  return { line, date, missile: String(cells["Missile Name"]) };
}

async function readWorkbook(context: ReadContext, file: RawFile): Promise<Flight[]> {
  const sheet = (await context.workbook(file)).find(({ name }) => name === sheetName);
  if (!sheet) {
    context.report("missing-value", { file, line: 1 }, "", `a sheet ${sheetName}`);
    return [];
  }
  const [header, ...rows] = sheet.rows;
  const found = (header?.cells ?? []).map((cell) => String(cell ?? "").trim());
  const odd = [
    ...headings.filter((name) => !found.includes(name)),
    ...found.filter((name) => !isHeading(name)),
  ];
  if (odd.length > 0) {
    const expected = `the headings ${headings.join(", ")}`;
    context.report("bad-value", { file, line: header?.line ?? 1 }, odd.join(", "), expected);
    return [];
  }
  const flights: Flight[] = [];
  for (const { line, cells } of rows) {
    const row = Object.fromEntries(found.map((name, i) => [name, cells[i] ?? null])) as Cells;
    const flight = addFlight(context, file, line, row);
    if (flight) flights.push(flight);
  }
  return flights;
}

const isHeading = (name: string): name is Heading => headings.some((heading) => heading === name);

/** The cleaned copy must be the same flights in the same order; where it is not, one of the two is not what it says. */
async function compareCopy(context: ReadContext, file: RawFile, flights: readonly Flight[]): Promise<void> {
  let number = 0;
  for await (const row of context.csv(file, { use: csvUsed, ignore: csvIgnored })) {
    const flight = flights[number];
    number += 1;
    const [date, name] = [row.get("launch_time").slice(0, 10), row.get("missile_name")];
    const same = flight && date === flight.date && (name === "" ? "Unknown" : name) === flight.missile;
    if (same) continue;
    const expected = flight
      ? `the flight of the workbook's row ${flight.line}: ${flight.date} ${flight.missile}`
      : `no more than the ${flights.length} flights of the workbook`;
    context.report("bad-value", { file, line: row.line, column: "launch_time" }, `${date} ${name}`, expected);
  }
  if (number < flights.length)
    context.report(
      "missing-value",
      { file, line: number + 1 },
      "",
      `${flights.length} flights, as in the workbook`,
    );
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
    "Flights of North Korean missiles that could carry 500 kg over 300 km or more, one by one, from 1984 to November 2019.",
  caveats: [
    "One row is one missile: on 5 July 2006 there were seven.",
    "Missiles of less than 300 km or 500 kg are not in it, and neither are failures before launch.",
    "The days of the six flights of 1984 stand for some day between April and September; they are kept as of that year.",
    "Where a time is given (59 of 140 flights) it is universal time, and so is the day: at night the day in North Korea is the next one, which each such row says.",
    "The list ends with its last flight, of 28 November 2019: of the rest of that year it says nothing.",
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
  async read(context) {
    const flights = await readWorkbook(context, context.file("workbook"));
    for (const file of context.files("copy")) await compareCopy(context, file, flights);
    // The workbook names no day to which it is complete: of what came after its last flight nothing is known.
    const last = flights
      .map(({ date }) => date)
      .sort()
      .at(-1);
    if (last)
      context.cover({
        table: "event",
        kind: "missile test",
        subject: null,
        state: "PRK",
        from: `${placeholderYear}-01-01`,
        to: last,
        reason: `CNS lists every known flight of a North Korean missile of at least 300 km and 500 kg from 1984 to the last one in it, of ${last}.`,
      });
  },
});
