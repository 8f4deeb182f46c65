import { counted } from "../../base/counted.js";
import { fold } from "../../base/text.js";
import { matching, names, orMissing, text, word, year } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { Row } from "../kit/row.js";
import type { CoverageClaim } from "../kit/types.js";
import { type Place, placeOf, withoutNotes } from "./places.js";

interface Month {
  month: string;
  last: string;
  quarter: string;
}

/** The number of persons as printed. */
const persons = orMissing(matching(/^\d+$/, { form: "count" }), "NA");

const columns = {
  year: year(1950),
  month: word<Month>({
    March: { month: "03", last: "31", quarter: "1" },
    June: { month: "06", last: "30", quarter: "2" },
    September: { month: "09", last: "30", quarter: "3" },
    December: { month: "12", last: "31", quarter: "4" },
  }),
  quarter: text,
  source: text,
  Location: text,
  troops_ad: persons,
  Total: persons,
  "Total Active Duty": persons,
};
/** Other totals, the services one by one (which the styles count differently), and the compiler's own names and codes. */
const ignore = names(
  `ccode | countryname | region | iso3c | Macro Location | Total Ashore | Total Afloat | Army Total | Navy Ashore |
  Navy Temporary Ashore | Navy Other | Marine Corps Ashore | Marine Corps Afloat | Air Force Total | Navy Afloat |
  Navy Total | Marine Corps Total | army_ad | navy_ad | marine_corps_ad | air_force_ad | coast_guard_ad |
  space_force_ad | Space Force Active Duty | Army Active Duty | Navy Active Duty | Marine Corps Active Duty |
  Air Force Active Duty | Coast Guard Active Duty | Army National Guard | Army Reserve | Navy Reserve |
  Marine Corps Reserve | Air National Guard | Air Force Reserve | Coast Guard Reserve | Total Selected Reserve |
  Army Civilian | Navy Civilian | Marine Corps Civilian | Air Force Civilian | DOD Civilian | Total Civilian | Grand Total`,
);

/** The first report in which sailors afloat and all on active duty are counted, under other columns. */
const firstOfNewStyle = "2008-09";
const styles = {
  old: "report style to 2007: military personnel by country",
  new: "report style from 2008: total active duty, sailors afloat included",
} as const;

/** Places whose forces stood in a table of their own in these years, so that the 0 printed here is none. */
const elsewhere = [
  { state: "AFG", from: 2002, to: 2007 },
  { state: "IRQ", from: 2003, to: 2007 },
  { state: "KWT", from: 2003, to: 2007 },
];
const isElsewhere = (state: string, year: number): boolean =>
  elsewhere.some((one) => one.state === state && year >= one.from && year <= one.to);

interface Report {
  year: number;
  from: string;
  to: string;
  style: keyof typeof styles;
}

function reportOf(row: Row<typeof columns>): Report | undefined {
  const [year, month] = [row.get("year"), row.get("month")];
  if (year === undefined || month === undefined) return undefined;
  const name = row.text("month");
  const quarter = row.text("quarter");
  if (quarter !== month.quarter || row.text("source") !== `${name} ${year}`) {
    const found = `${row.text("source")} (${name} ${year}, quarter ${quarter})`;
    return row.bad("source", "the month and year of one quarter, such as September 2008", found);
  }
  const start = `${year}-${month.month}`;
  const style = start < firstOfNewStyle ? "old" : "new";
  return { year, from: `${start}-01`, to: `${start}-${month.last}`, style };
}

/** The number of the report's own total; null if it is not given, undefined after reporting what is wrong. */
function totalOf(row: Row<typeof columns>, { style }: Report): string | null | undefined {
  const value = row.get("troops_ad");
  const [old, total] = [row.get("Total"), row.get("Total Active Duty")];
  if (value === undefined || value === null) return value;
  // Each style has a total of its own (two reports of the old style have neither), and never the other one's.
  const [own, other] = style === "old" ? [old, total] : [total, old];
  if ((own === null ? style === "old" : own === value) && other === null) return value;
  const found = `${value} (Total ${row.text("Total")}, Total Active Duty ${row.text("Total Active Duty")})`;
  return row.bad("troops_ad", `the total of the report itself, ${styles[style]}`, found);
}

/** Where those counted are. */
function placeIn(row: Row<typeof columns>, report: Report): Place | undefined {
  const name = withoutNotes(row.text("Location"));
  const place = placeOf(name, report.year);
  if (place) return place;
  const state = row.state("Location", report.to, { text: name });
  return state === undefined ? undefined : { state };
}

export default defineSource({
  id: "us-troops",
  title: "United States military personnel abroad",
  publisher:
    "United States Department of Defense, Defense Manpower Data Center; gathered by M. E. Flynn (troopdata)",
  homepage: "https://dwp.dmdc.osd.mil/dwp/app/dod-data-reports/workforce-reports",
  licence: "US Government work (reports); compilation GPL-3",
  redistribution: "allowed",
  citation:
    "United States Department of Defense, DMDC, Military and Civilian Personnel by Service/Agency by State/Country (1950 to 2025), as gathered in Allen, M. A., Flynn, M. E., and Machain, C. M., troopdata.",
  covers:
    "Active-duty personnel of the United States by the place in which they are, from reports of 1950 to 2025.",
  caveats: [
    "The report changed in September 2008: from then on it counts all on active duty, sailors afloat included, so the jump of that year (Japan from 32,803 to 42,521) is not a change in the forces.",
    "NA is not 0, and a place that a report does not list is not known to have none.",
    "Afghanistan, Iraq and Kuwait were in tables of their own in 2002 to 2007, and the 0 printed for them is not a count; from December 2017 Afghanistan, Iraq and Syria are left out.",
    "One report a year (June to 1956, September to 2012), two in 2013, four from 2014; none of 1951 and 1952; December 2022 and March and June 2023 have the United States alone.",
    "The columns by service are not used: in the new style navy_ad is 0 in nearly all rows although the report has sailors.",
    "Some places were not a state, or were several (the Ryukyu Islands before 1972, the Former Soviet Union); they are kept under their name and counted for no state.",
  ],
  cadence: "quarterly",
  produces: ["contribution"],
  reader: 1,
  files: [
    {
      key: "reports",
      name: /^troopdata.*\.csv$/i,
      header: ["year", "month", "source", "Location", "troops_ad", "Total Active Duty"],
      url: "https://github.com/meflynn/troopdata",
      manual: true,
    },
  ],
  expect: { contribution: [14_000, 25_000] },
  coverage: [
    ...elsewhere.map(
      ({ state, from, to }): CoverageClaim => ({
        table: "contribution",
        kind: "troops",
        subject: state,
        state: "USA",
        from: `${from}-01-01`,
        to: `${to}-12-31`,
        gap: true,
        reason: `From ${from} to ${to} the reports give those deployed there in a table of their own, which the file lacks; the 0 printed is no count`,
      }),
    ),
    ...["AFG", "IRQ", "SYR"].map(
      (subject): CoverageClaim => ({
        table: "contribution",
        kind: "troops",
        subject,
        state: "USA",
        from: "2017-12-01",
        gap: true,
        reason: "From December 2017 the reports leave out those deployed to Afghanistan, Iraq and Syria",
      }),
    ),
  ],
  async read(context) {
    const file = context.file("reports");
    const years = new Set<number>();
    const seen = new Map<string, string>();
    let repeated = 0;
    for await (const row of context.rows(file, columns, { ignore })) {
      const report = reportOf(row);
      const value = report && totalOf(row, report);
      const place = report && placeIn(row, report);
      if (!report || value === undefined || !place) continue;
      if (report.from.endsWith("-09-01") || report.year <= 1956) years.add(report.year);
      if (value === null) continue;
      const isState = "state" in place;
      if (isState && value === "0" && isElsewhere(place.state, report.year)) continue;
      const receiver = isState ? place.state : place.group;
      const key = `${report.from} ${receiver}`;
      const before = seen.get(key);
      if (before === value) repeated += 1;
      else if (before !== undefined) {
        const expected = `one figure for ${receiver} in a report (another row has ${before})`;
        context.report("duplicate", row.place("troops_ad"), `${value} is a second figure`, expected);
      }
      if (before !== undefined) continue;
      seen.set(key, value);
      const printed = row.text("Location");
      const named = isState || fold(printed) === fold(receiver) ? "" : `; printed as ${printed}`;
      row.add("contribution", {
        kind: "troops",
        from_party: "USA",
        to_party: receiver,
        date_from: report.from,
        date_to: report.to,
        precision: "month",
        value,
        unit: "persons",
        basis: `${styles[report.style]}${named}`,
      });
    }
    if (repeated > 0) {
      const rows = counted(repeated, "row repeats", "rows repeat");
      context.note({ file, line: 1 }, `${rows} another; each place of a report is counted once`);
    }
    for (const year of [...years].sort())
      context.cover({
        table: "contribution",
        kind: "troops",
        state: "USA",
        from: `${year}-01-01`,
        to: `${year}-12-31`,
        reason: `The Department of Defense's report of ${year <= 1956 ? "June" : "September"} ${year} lists the places in which it has personnel; a place that is not in it is not known to have none.`,
      });
  },
});
