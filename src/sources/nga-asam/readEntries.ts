import type { ReadContext } from "../kit/types.js";
import { guarded } from "./corrections.js";
import type { Entry, RawEntry } from "./entry.js";
import { apiEntries, csvEntries, layerEntries } from "./layouts.js";
import { type LatLon, onGlobe, readPosition } from "./position.js";
import type { Suspects } from "./suspects.js";

/** The subregions of the agency's own charts. */
const subregions = /^(?:1[1-9]|2[1-9]|3[5-8]|4[1-4]|5[1-7]|6[1-3]|7[1-6]|8[1-3]|9[1-7])$/;
const navAreas = /^(?:[IVX]+)$/;
/** The agency stopped on 30 June 2024; the last message is of 25 June. */
const last = "2024-06-25";

const layouts = { merged: csvEntries, csv: csvEntries, layer: layerEntries, api: apiEntries };
/** Layouts of the list, in the order in which they are believed. */
export const keys = ["merged", "csv", "layer", "api"] as const;

/** Position in degrees out of the text, or else the decimals; undefined if there is neither, reported if wrong. */
function positionOf(context: ReadContext, raw: RawEntry): LatLon | undefined {
  const { file, line, position, latitude, longitude } = raw;
  const decimal =
    latitude === "" || longitude === ""
      ? undefined
      : onGlobe({ latitude: Number(latitude), longitude: Number(longitude) });
  const read = readPosition(position);
  if (position.trim() !== "" && !read)
    context.report(
      "bad-value",
      { file, line, column: "position" },
      position,
      "46°37'50.89\"N 31°35'01.64\"E",
    );
  if (latitude !== "" && !decimal)
    context.report(
      "bad-value",
      { file, line, column: "latitude" },
      `${latitude}, ${longitude}`,
      "decimal degrees",
    );
  if (
    read &&
    decimal &&
    Math.abs(read.latitude - decimal.latitude) + Math.abs(read.longitude - decimal.longitude) > 0.001
  )
    context.report(
      "bad-value",
      { file, line, column: "position" },
      position,
      `what the decimals say: ${latitude}, ${longitude}`,
    );
  return read ?? decimal;
}

/** The position after our corrections, and after those of the publisher's readers where we have none. */
function corrected(
  context: ReadContext,
  raw: RawEntry,
  at: LatLon | undefined,
  suspects: Suspects,
): LatLon | undefined {
  if (!at) return undefined;
  const found = { latitude: guarded(at.latitude), longitude: guarded(at.longitude) };
  const { latitude = "", longitude = "" } = context.correct("asam", {
    reference: raw.reference,
    date: raw.date,
    ...found,
  });
  if (latitude === found.latitude && longitude === found.longitude) return suspects.position(raw, at);
  suspects.settled(raw);
  return latitude === "" ? undefined : { latitude: Number(latitude), longitude: Number(longitude) };
}

function entryOf(context: ReadContext, raw: RawEntry, suspects: Suspects): Entry | undefined {
  const { file, line, reference, date, subregion, navArea } = raw;
  if (!/^\d{4}-\d+$/.test(reference)) {
    context.report(
      "bad-value",
      { file, line, column: "reference" },
      reference,
      "a year and a number: 2008-487",
    );
    return undefined;
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date < "1978-01-01" || date > last) {
    context.report(
      "bad-value",
      { file, line, column: "date" },
      date,
      `a day from 1978 to ${last}, when the list ended`,
    );
    return undefined;
  }
  if (subregion !== "" && !subregions.test(subregion))
    context.report(
      "unknown-value",
      { file, line, column: "subreg" },
      subregion,
      "an NGA subregion from 11 to 97",
    );
  if (navArea !== "" && !navAreas.test(navArea))
    context.report(
      "unknown-value",
      { file, line, column: "navArea" },
      navArea,
      "a NAVAREA in Roman numerals",
    );
  return {
    ...{
      reference,
      date,
      subregion,
      hostility: raw.hostility,
      victim: raw.victim,
      description: raw.description,
    },
    at: corrected(context, raw, positionOf(context, raw), suspects),
    locator: raw.locator,
  };
}

/** All entries, each once: one that stands in several files is taken from the first of them. */
export async function readEntries(context: ReadContext, suspects: Suspects): Promise<Entry[]> {
  const entries: Entry[] = [];
  const before = new Set<string>();
  for (const key of keys) {
    for (const file of context.files(key)) {
      const own = new Set<string>();
      for await (const raw of layouts[key](context, file)) {
        const name = `${raw.reference} ${raw.date}`;
        own.add(name);
        if (before.has(name)) continue;
        const entry = entryOf(context, raw, suspects);
        if (entry) entries.push(entry);
      }
      for (const name of own) before.add(name);
    }
  }
  return entries;
}
