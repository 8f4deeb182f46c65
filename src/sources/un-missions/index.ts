import { type Day, parsePeriod } from "../../base/period.js";
import { anyCase, day, flag, given, number, optional, texts } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { Row } from "../kit/row.js";
import type { Correction } from "../kit/types.js";

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

/** Degrees with a decimal comma. */
const degrees = (limit: number) =>
  optional((printed, cell) => number({ from: -limit, to: limit })(printed.replace(",", "."), cell));

const columns = {
  ...texts("id", "mission_acronym", "mission_name", "last_update"),
  mission_isactive: anyCase(flag("yes", "no")),
  start_date: optional(day()),
  end_date: optional(day()),
  mission_location: given,
  mission_longitude: degrees(180),
  mission_latitude: degrees(90),
};

/** The day by which it had ended: the last of the month where only the month is known. */
const endOf = (date: Day): Day => (date.endsWith("-01") ? (parsePeriod(date.slice(0, 7))?.to ?? date) : date);

function addMission(row: Row<typeof columns>, alsoKnown: readonly string[]): void {
  const acronym = row.text("mission_acronym");
  const from = row.get("start_date");
  const to = row.get("end_date");
  // The hub often puts the first of the month where it knows the month only.
  const monthly = from?.endsWith("-01") || to?.endsWith("-01");
  row.add(
    "body",
    {
      body: acronym,
      kind: umbrellas[acronym] ? "mission-series" : "mission",
      name: row.text("mission_name"),
      names: [acronym, ...alsoKnown],
      date_from: from,
      date_to: to ? endOf(to) : null,
      precision: from || to ? (monthly ? "month" : "day") : null,
      parent: parentOf.get(acronym) ?? "UN",
      place: row.get("mission_location"),
      latitude: row.get("mission_latitude"),
      longitude: row.get("mission_longitude"),
      active: row.get("mission_isactive"),
    },
    `id ${row.text("id")}`,
  );
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
    "Many dates are the first of a month because only the month is known: UNMIS shows 1 March 2005 and began on 24 March.",
    "UNSCOB, UNFOR and UNOHCI have no start date: they are never counted as open.",
    "UNAVEM, UNEF and UNOSOM each stand for two missions that are also listed: they are kept as series and not counted.",
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
    const rows: Row<typeof columns>[] = [];
    const options = { ignore: ["lead_department"], correct: "missions" };
    for await (const row of context.rows(context.file("missions"), columns, options)) rows.push(row);
    const present = new Set(rows.map((row) => row.text("mission_acronym")));
    for (const row of rows) {
      const acronym = row.text("mission_acronym");
      const others = Object.entries(repeated).filter(([other]) => present.has(other));
      if (!present.has(repeated[acronym]?.of ?? ""))
        addMission(
          row,
          others.filter(([, { of }]) => of === acronym).map(([other]) => other),
        );
    }
    const asOf = rows
      .map((row) => row.text("last_update"))
      .sort()
      .at(-1);
    context.cover({
      table: "body",
      kind: "mission",
      from: "1948-01-01",
      to: asOf || null,
      reason: `The Data Hub lists the missions led by the department for peace operations as of ${asOf}; political missions are not among them, and three old entries without a start date (UNSCOB, UNFOR, UNOHCI) are not counted.`,
    });
  },
});
