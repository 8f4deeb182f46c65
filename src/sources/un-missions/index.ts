import { defineSource } from "../kit/defineSource.js";
import type { Correction, CsvRow, RawFile, ReadContext } from "../kit/types.js";

/** Entries that stand for two missions at once: counting them would count those missions twice. */
const umbrellas: Readonly<Record<string, readonly string[]>> = {
  UNAVEM: ["UNAVEM I", "UNAVEM II"],
  UNEF: ["UNEF I", "UNEF II"],
  UNOSOM: ["UNOSOM I", "UNOSOM II"],
};
const parentOf = new Map(
  Object.entries(umbrellas).flatMap(([name, parts]) => parts.map((part) => [part, name])),
);

/** Second entries of one mission, by acronym: whose, and why we hold it to be the same. */
const repeated: Readonly<Record<string, { of: string; reason: string }>> = {
  UNCPSG: {
    of: "UNPSG",
    reason:
      "The Civilian Police Support Group in Eastern Slavonia of 1998 (resolution 1145 of 19 December 1997) is listed under two acronyms.",
  },
};

const swapped = (mission_acronym: string, longitude: string, latitude: string): Correction => ({
  table: "missions",
  where: { mission_acronym },
  expect: { mission_longitude: longitude, mission_latitude: latitude },
  set: { mission_longitude: latitude, mission_latitude: longitude },
  reason: "Longitude and latitude are swapped: the point lies far from the place that is named.",
});

const columns = [
  "id",
  "mission_acronym",
  "mission_name",
  "mission_isactive",
  "start_date",
  "end_date",
  "mission_location",
  "mission_longitude",
  "mission_latitude",
  "last_update",
] as const;

const activeWords: Readonly<Record<string, boolean>> = { yes: true, no: false };

function coordinate(context: ReadContext, file: RawFile, line: number, column: string, text: string) {
  if (text === "") return null;
  const limit = column === "mission_latitude" ? 90 : 180;
  const value = /^-?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
  if (Math.abs(value) <= limit) return value;
  context.report("bad-value", { file, line, column }, text, `degrees between -${limit} and ${limit}`);
  return null;
}

function day(context: ReadContext, file: RawFile, line: number, column: string, text: string) {
  if (text === "" || /^\d{4}-\d{2}-\d{2}$/.test(text)) return text || null;
  context.report("bad-value", { file, line, column }, text, "a date as YYYY-MM-DD, or nothing");
  return null;
}

/** The day by which it had ended: the last of the month where only the month is known. */
function lastDay(date: string | null): string | null {
  if (!date?.endsWith("-01")) return date;
  const [year = 0, month = 1] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function addMission(context: ReadContext, file: RawFile, csv: CsvRow, alsoKnown: readonly string[]): string {
  const row = context.correct("missions", Object.fromEntries(columns.map((name) => [name, csv.get(name)])));
  const { line } = csv;
  const acronym = row.mission_acronym ?? "";
  const word = row.mission_isactive ?? "";
  const active = activeWords[word.toLowerCase()];
  if (active === undefined)
    context.report("unknown-value", { file, line, column: "mission_isactive" }, word, "Yes or No");
  const from = day(context, file, line, "start_date", row.start_date ?? "");
  const to = day(context, file, line, "end_date", row.end_date ?? "");
  // The hub often puts the first of the month where it knows the month only.
  const monthly = [from, to].some((date) => date?.endsWith("-01"));
  context.add("body", {
    body: acronym,
    kind: umbrellas[acronym] ? "mission-series" : "mission",
    name: row.mission_name ?? "",
    names: [acronym, ...alsoKnown],
    date_from: from,
    date_to: lastDay(to),
    precision: from || to ? (monthly ? "month" : "day") : null,
    parent: parentOf.get(acronym) ?? "UN",
    place: row.mission_location?.trim() || null,
    latitude: coordinate(context, file, line, "mission_latitude", row.mission_latitude ?? ""),
    longitude: coordinate(context, file, line, "mission_longitude", row.mission_longitude ?? ""),
    active: active ?? null,
    locator: `${file.name} line ${line}, id ${row.id ?? ""}`,
  });
  return row.last_update ?? "";
}

export default defineSource({
  id: "un-missions",
  title: "United Nations peacekeeping missions",
  publisher: "United Nations Peace & Security Data Hub (DPPA-DPO)",
  homepage: "https://psdata.un.org/dataset/DPPADPOSS-PKO",
  licence: "United Nations terms of use",
  redistribution: "unsure",
  citation:
    "United Nations, Peacekeeping Operations (DPPADPOSS-PKO), UN Peace & Security Data Hub, Department of Political and Peacebuilding Affairs and Department of Peace Operations.",
  covers: "Missions led by the United Nations department for peace operations since 1948, past and present.",
  caveats: [
    "Political missions such as UNMIN are not in the list.",
    "Many dates are the first of a month where only the month is known: UNMIS shows 1 March 2005 and began on 24 March.",
    "UNSCOB, UNFOR and UNOHCI have no start date: they are never counted as open.",
    "UNAVEM, UNEF and UNOSOM stand for two missions each, which are listed besides: they are kept as series and not counted.",
    "UNCPSG is a second entry of UNPSG and is kept as another name of it.",
    "Dates are those of the mandate in some rows and of the deployment in others.",
  ],
  cadence: "irregular",
  produces: ["body"],
  reader: 1,
  files: [
    {
      key: "missions",
      name: /^DPPADPOSS-PKO.*\.csv$/i,
      header: ["mission_acronym", "mission_name", "start_date"],
      url: "https://psdata.un.org/dataset/DPPADPOSS-PKO",
      manual: true,
    },
  ],
  expect: { body: [75, 110] },
  corrections: [
    swapped("UNOSOM II", "2,0333", "45,3500"),
    swapped("UNAVEM I", "-8,8383", "13,2344"),
    swapped("UNAVEM II", "-8,8383", "13,2344"),
    swapped("UNEF", "31,5000", "34,4667"),
    swapped("MINUSMA", "12,6500", "-8,0000"),
    swapped("UNSCOB", "37,9669", "23,7668"),
    {
      table: "missions",
      where: { mission_acronym: "DOMREP" },
      expect: { mission_name: '"Mission of the Representative of the Secretary-General in the' },
      set: {
        mission_name: "Mission of the Representative of the Secretary-General in the Dominican Republic",
      },
      reason: "The name is cut off after a stray quotation mark.",
    },
  ],
  async read(context) {
    const file = context.file("missions");
    const rows: CsvRow[] = [];
    for await (const row of context.csv(file, { use: columns, ignore: ["lead_department"] })) rows.push(row);
    const present = new Set(rows.map((row) => row.get("mission_acronym")));
    let asOf = "";
    for (const row of rows) {
      const acronym = row.get("mission_acronym");
      const same = repeated[acronym];
      if (same && present.has(same.of)) continue;
      const alsoKnown = Object.keys(repeated).filter(
        (other) => repeated[other]?.of === acronym && present.has(other),
      );
      const updated = addMission(context, file, row, alsoKnown);
      if (updated > asOf) asOf = updated;
    }
    context.cover({
      table: "body",
      kind: "mission",
      subject: null,
      state: null,
      from: "1948-01-01",
      to: asOf || null,
      reason: `The Data Hub lists the missions led by the department for peace operations as of ${asOf}; political missions are not among them, and three old entries without a start date (UNSCOB, UNFOR, UNOHCI) are not counted.`,
    });
  },
});
