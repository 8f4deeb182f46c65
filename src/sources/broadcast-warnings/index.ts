import { defineSource } from "../kit/defineSource.js";
import { isJsonObject, type JsonObject } from "../kit/json.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { dayOfGroup, ownEnd } from "./dates.js";
import { geometryOf } from "./positions.js";

/** The agency's codes of its broadcasts, and what it calls them. */
const broadcasts: Readonly<Record<string, string>> = {
  "4": "NAVAREA IV",
  "12": "NAVAREA XII",
  A: "HYDROLANT",
  P: "HYDROPAC",
  C: "HYDROARC",
};

const fields = [
  "msgYear",
  "msgNumber",
  "navArea",
  "subregion",
  "text",
  "status",
  "issueDate",
  "authority",
  "cancelDate",
  "cancelNavArea",
  "cancelMsgYear",
  "cancelMsgNumber",
  "year",
  "area",
  "number",
];
/** Fewer messages than this are a part of what was in force. */
const whole = 100;

const text = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** The sea and country that the text begins with: its lines up to the first that is no name. */
function placeOf(message: string): string | null {
  const names: string[] = [];
  for (const line of message.split("\n")) {
    if (!/^[A-Z][A-Z ,'()-]+\.$/.test(line.trim())) break;
    names.push(line.trim().replace(/\.$/, ""));
  }
  return names.length > 0 ? names.join(", ") : null;
}

/** Adds a message; gives the day it was issued, or undefined after reporting what is wrong with it. */
async function addMessage(
  context: ReadContext,
  file: RawFile,
  message: JsonObject,
  index: number,
): Promise<string | undefined> {
  const report = async (
    field: string,
    kind: "bad-value" | "unknown-value",
    expected: string,
  ): Promise<undefined> => {
    const line = await context.jsonLine(file, ["broadcast-warn", index, field]);
    context.report(kind, { file, line, column: field }, text(message[field]), expected);
    return undefined;
  };
  const [year, number, code, body] = [message.msgYear, message.msgNumber, message.navArea, message.text].map(
    text,
  );
  const unknown = Object.keys(message).find((name) => !fields.includes(name));
  if (unknown !== undefined) await report(unknown, "unknown-value", `one of the fields ${fields.join(", ")}`);
  if (year === undefined || !/^\d{4}$/.test(year)) return report("msgYear", "bad-value", "a year");
  if (number === undefined || !/^\d+$/.test(number)) return report("msgNumber", "bad-value", "a number");
  const broadcast = code === undefined ? undefined : broadcasts[code];
  if (broadcast === undefined || code === undefined)
    return report("navArea", "unknown-value", `one of ${Object.keys(broadcasts).join(", ")}`);
  // The key stands in each message twice.
  for (const [field, same] of [
    ["year", year],
    ["number", number],
    ["area", code],
  ] as const)
    if (message[field] !== undefined && text(message[field]) !== same) await report(field, "bad-value", same);
  if (message.status !== "A") return report("status", "unknown-value", "A, for in force");
  const issued = dayOfGroup(text(message.issueDate));
  if (issued === undefined) return report("issueDate", "bad-value", "a date group: 150429Z APR 2023");
  const end = text(message.cancelDate) || ownEnd(body ?? "");
  const until = end === undefined ? undefined : dayOfGroup(end);
  if (end !== undefined && until === undefined)
    return report("text", "bad-value", "CANCEL THIS MSG with a date group");
  context.add("event", {
    event: `${broadcast} ${number}/${year}`,
    kind: "warning",
    kind_as_given: broadcast,
    date_from: issued,
    date_to: until ?? null,
    precision: "day",
    place: placeOf(body ?? ""),
    actors: text(message.authority) === "" ? null : [text(message.authority)],
    count: 1,
    region: text(message.subregion) || null,
    geometry: geometryOf(body ?? "") ?? null,
    description: (body ?? "").trim(),
    locator: `${file.name} message ${index + 1} (${number}/${year} ${code})`,
  });
  return issued;
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
    "It is what was in force at one moment: warnings that had ended by then are not in it, and nothing is said of other days.",
    "The codes A, P and C are the agency's broadcasts and no NAVAREAs. A warning may be of several subregions, or of none (GEN).",
    "Positions, areas and the end stand in the text alone. An area within some miles of a position is kept as the position; areas across 180 degrees are kept as written.",
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
    const answer = await context.json(file);
    const list = isJsonObject(answer) ? answer["broadcast-warn"] : undefined;
    if (!Array.isArray(list)) {
      context.report("missing-value", { file, line: 1 }, "", 'a list "broadcast-warn"');
      return;
    }
    const days: string[] = [];
    const seen = new Set<string>();
    for (const [i, message] of (list as unknown[]).entries()) {
      const key = isJsonObject(message)
        ? `${text(message.msgYear)} ${text(message.msgNumber)} ${text(message.navArea)}`
        : "";
      if (!isJsonObject(message) || seen.has(key)) {
        const line = await context.jsonLine(file, ["broadcast-warn", i]);
        context.report(
          "duplicate",
          { file, line },
          key || "no message",
          "each message once, by year, number and area",
        );
        continue;
      }
      seen.add(key);
      const issued = await addMessage(context, file, message, i);
      if (issued !== undefined) days.push(issued);
    }
    const last = days.sort().at(-1);
    if (days.length < whole || last === undefined) {
      context.report(
        "note",
        { file, line: 1 },
        `${days.length} messages`,
        "all warnings in force, of which there are hundreds; of a part nothing is claimed to be complete",
      );
      return;
    }
    context.cover({
      table: "event",
      kind: "warning",
      subject: null,
      state: null,
      from: last,
      to: last,
      reason: `The answer holds the warnings in force when the agency was asked; the newest of them was issued on ${last}.`,
    });
  },
});
