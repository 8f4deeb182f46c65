import { counted } from "../../base/counted.js";
import { given, matching, names, oneOf, text, word, year } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import { jsonRows } from "../kit/jsonRows.js";
import type { Row } from "../kit/row.js";
import { dayOfGroup, ownEnd } from "./dates.js";
import { geometryOf } from "./positions.js";

const columns = {
  msgYear: year(1900),
  msgNumber: matching(/^\d+$/, "a number"),
  // The agency's codes of its broadcasts, and what it calls them.
  navArea: word({ "4": "NAVAREA IV", "12": "NAVAREA XII", A: "HYDROLANT", P: "HYDROPAC", C: "HYDROARC" }),
  subregion: given,
  text,
  // In force.
  status: oneOf("A"),
  issueDate: text,
  authority: given,
  cancelDate: text,
  year: text,
  area: text,
  number: text,
};
const ignored = names("cancelNavArea | cancelMsgYear | cancelMsgNumber");
/** The key of a message is in it twice. */
const twice = [
  ["year", "msgYear"],
  ["area", "navArea"],
  ["number", "msgNumber"],
] as const;
/** Fewer messages than this are a part of what was in force. */
const complete = 100;

/** The sea and country that the text begins with: its lines up to the first that is not a name. */
function placeOf(message: string): string | null {
  const names: string[] = [];
  for (const line of message.split("\n")) {
    if (!/^[A-Z][A-Z ,'()-]+\.$/.test(line.trim())) break;
    names.push(line.trim().replace(/\.$/, ""));
  }
  return names.length > 0 ? names.join(", ") : null;
}

/** Adds a message; gives the day it was issued, or undefined after reporting what is wrong with it. */
function addMessage(row: Row<typeof columns>): string | undefined {
  const { navArea: broadcast, text: body = "", authority, subregion } = row.all();
  const [code, number, year] = [row.text("navArea"), row.text("msgNumber"), row.text("msgYear")];
  row.once("msgNumber", `${year} ${number} ${code}`, "each message once, by year, number and area");
  for (const [column, same] of twice)
    if (row.text(column) !== "" && row.text(column) !== row.text(same)) row.bad(column, row.text(same));
  const expected = "a date group such as 150429Z APR 2023";
  const issued = dayOfGroup(row.text("issueDate")) ?? row.bad("issueDate", expected);
  const end = row.text("cancelDate") || ownEnd(body);
  const until = end ? (dayOfGroup(end) ?? row.bad("text", expected, end)) : null;
  row.add("event", {
    event: `${broadcast} ${number}/${year}`,
    kind: "warning",
    kind_as_given: broadcast,
    date_from: issued,
    date_to: until,
    precision: "day",
    place: placeOf(body),
    actors: authority ? [authority] : null,
    count: 1,
    region: subregion,
    geometry: geometryOf(body),
    description: body,
    locator: `${row.locator} (${number}/${year} ${code})`,
  });
  return row.sound ? issued : undefined;
}

export default defineSource({
  id: "broadcast-warnings",
  title: "Navigational warnings in force",
  publisher: "National Geospatial-Intelligence Agency, United States",
  homepage: "https://msi.nga.mil/NavWarnings",
  licence: "public domain (work of the United States Government)",
  redistribution: "allowed",
  citation: "National Geospatial-Intelligence Agency, Maritime Safety Information, Broadcast Warnings.",
  covers:
    "NAVAREA IV and XII, HYDROLANT, HYDROPAC and HYDROARC warnings in force when the agency was asked, with their text.",
  caveats: [
    "It is what was in force at one moment: warnings that had ended by then are not in it, and it says nothing of other days.",
    "The codes A, P and C are the agency's broadcasts, not NAVAREAs. A warning may be of several subregions, or of none (GEN).",
    "Positions, areas and the end are given in the text alone. An area within some miles of a position is kept as the position; areas across 180 degrees are kept as written.",
    "A warning that names no end stays in force until it is cancelled: the oldest is of 2020.",
  ],
  cadence: "daily",
  produces: ["event"],
  reader: 1,
  files: [
    {
      key: "warnings",
      name: /broadcast-warn.*?(?:_(?<release>\d{4}-\d{2}(?:-\d{2})?|small_sample))?\.json$/i,
      begins: /^\s*\{\s*"broadcast-warn"\s*:/,
      url: "https://msi.nga.mil/api/publications/broadcast-warn?output=json&status=A",
    },
  ],
  expect: { event: [1, 3000] },
  // A sample is older than any answer with a date.
  compareReleases: (a, b) => Number(/^\d/.test(a)) - Number(/^\d/.test(b)) || (a < b ? -1 : a > b ? 1 : 0),
  async read(context) {
    const file = context.file("warnings");
    const options = { ignore: ignored, called: "message" };
    const rows = await jsonRows(context, file, "broadcast-warn", columns, options);
    const days = rows.map(({ row }) => addMessage(row)).filter((day) => day !== undefined);
    const last = days.sort().at(-1);
    if (days.length < complete || last === undefined) {
      context.note(
        { file, line: 1 },
        `the file has ${counted(days.length, "message")} of the hundreds in force; of a part nothing is claimed to be complete`,
      );
      return;
    }
    context.cover({
      table: "event",
      kind: "warning",
      from: last,
      to: last,
      reason: `The answer holds the warnings in force when the agency was asked; the newest of them was issued on ${last}.`,
    });
  },
});
