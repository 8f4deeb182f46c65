import { counted } from "../../base/counted.js";
import type { Position } from "../../base/wkt.js";
import { dayIn, matching, ofDay } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import { features } from "../kit/geojson.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { corrections } from "./corrections.js";
import type { Entry } from "./entry.js";
import { kindOf } from "./kinds.js";
import { layouts } from "./layouts.js";
import { readEntries } from "./readEntries.js";
import { findRepeats } from "./repeats.js";
import { addSubregions, csvRings } from "./subregions.js";
import { Suspects } from "./suspects.js";

/** Fewer messages than this are a part of the list, of which nothing can be said to be missing. */
const complete = 8000;

const placeOf = (description: string): string | undefined =>
  /^\s*([A-Z][^:.]{2,60}?)\s*[:.]/.exec(description)?.[1];

function addEntries(entries: readonly Entry[]): void {
  const repeats = findRepeats(entries);
  for (const entry of entries) {
    const { row, id, reference, date, at, description } = entry;
    const hostility = row.get("hostility");
    row.add("event", {
      event: id,
      kind: kindOf(hostility ?? "", description),
      kind_as_given: hostility,
      ...ofDay(date),
      latitude: at?.latitude,
      longitude: at?.longitude,
      place: placeOf(description),
      victim: row.get("victim"),
      count: 1,
      region: row.get("subreg"),
      same_as: repeats.get(entry)?.id,
      description: description || null,
      locator: `${row.locator} (${reference})`,
    });
  }
}

function cover(context: ReadContext, entries: readonly Entry[], file: RawFile): void {
  const days = entries.map((entry) => entry.date).sort();
  if (entries.length < complete) {
    const found = `the file has ${counted(entries.length, "message")} of over 8,000; of a part nothing is claimed to be complete`;
    context.partial();
    context.note({ file, line: 1 }, found);
    return;
  }
  const claim = { table: "event", kind: "anti-shipping" } as const;
  context.cover({
    ...claim,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    reason: `The National Geospatial-Intelligence Agency listed the reports that reached it from ${days[0]} to ${days.at(-1)}; it ended the list on 30 June 2024.`,
  });
  context.cover({
    ...claim,
    from: null,
    to: "1999-12-31",
    gap: true,
    reason:
      "Before 2000 the list is thin (67 messages in 1998, 424 in 2000): fewer reports reached the agency, so its numbers for those years are not those of the attacks.",
  });
}

/** `21_June_22`, the day of a download, as 2022-06-21. */
function dayInName(inName: string): string {
  const [day, month, year] = inName.split("_");
  return dayIn(`${day} ${month} 20${year}`, /(?<day>\d+) (?<month>\w+) (?<year>\d+)/) ?? inName;
}

/**
 * Downloads of the list on a day are its releases, the one merged from the last captures the newest. An answer of the
 * programming interface is a part of it, and older than any: each such file is a release of its own, so that a damaged
 * one does not take the list with it.
 */
export default defineSource({
  id: "nga-asam",
  title: "Anti-Shipping Activity Messages",
  publisher: "National Geospatial-Intelligence Agency, United States",
  homepage: "https://msi.nga.mil/Piracy",
  licence: "public domain (work of the United States Government)",
  redistribution: "allowed",
  citation:
    "National Geospatial-Intelligence Agency, Anti-Shipping Activity Messages, 1978 to 2024. Maritime Safety Information.",
  covers:
    "Reports of hostile acts against ships and mariners worldwide from 1978 to June 2024: piracy, robbery, suspicious approaches and other hostility.",
  caveats: [
    "It is not a list of piracy attacks: suspicious approaches, acts of war, protest and smuggling are in it too. Its counts are not those of the International Maritime Bureau.",
    "One attack is often entered twice. An entry of the same day and position as an earlier one is marked as a repeat of it, and left out of counts, if its text gives no other time, latitude or ship, and either the same time or half of the same words.",
    "What was done is read from the text, since the column hostility names who did it and is empty in most entries since 2019; an entry that does not say it plainly is of no kind.",
    "Twenty-three positions that the entry's own text contradicts are corrected; twelve of them are taken out.",
    "References are not a key: 2021-161 and 2021-207 occur twice. Their year is often not that of the date.",
    "Before 2000 the list is thin, and a rise then shows better collection, not more piracy.",
    "The agency ended the list on 30 June 2024.",
  ],
  cadence: "closed",
  produces: ["event", "area"],
  reader: 1,
  files: [
    {
      key: "merged",
      name: /^asam_merged(?:.*?_(?:\d{4}-)?(?<release>\d{4}))?\.csv$/i,
      header: ["reference", "date", "latitude", "longitude", "position", "hostility", "record_source"],
      required: false,
    },
    {
      key: "csv",
      name: /^asam(?:_(?<release>\d{1,2}_[a-z]{3,9}_\d{2}))?.*\.csv$/i,
      release: dayInName,
      header: ["reference", "date", "position", "navArea", "subreg", "hostility", "victim", "description"],
      required: false,
      manual: true,
    },
    { key: "subregions", name: /^asam_subregions\.csv$/i, begins: /^\d{2},/, required: false },
    { key: "outlines", name: /^asam_subregions\.geojson$/i, begins: /"FeatureCollection"/, required: false },
    {
      key: "suspects",
      name: /^asam_suspect_positions\.csv$/i,
      header: ["reference", "date", "latitude", "longitude", "corrected_latitude", "corrected_longitude"],
      required: false,
    },
    { key: "api", name: /^(?<release>.*asam.*)\.json$/i, begins: /^\s*\{\s*"asam"\s*:/, required: false },
    {
      key: "layer",
      name: /asam.*\.(?:geo)?json$/i,
      begins: /"(?:features|geometryType|objectIdFieldName|FeatureCollection)"/,
      required: false,
      many: true,
    },
  ],
  expect: { event: [1, 12_000] },
  compareReleases: (a, b) => Number(/^\d/.test(a)) - Number(/^\d/.test(b)) || (a < b ? -1 : a > b ? 1 : 0),
  get corrections() {
    return corrections();
  },
  async read(context) {
    const suspects = await Suspects.read(context);
    const entries = await readEntries(context, suspects);
    if (entries.length >= complete) suspects.report();
    addEntries(entries);
    const [file] = Object.keys(layouts).flatMap((key) => context.files(key));
    if (file) cover(context, entries, file);
    const [csv] = context.files("subregions");
    const [outlines] = context.files("outlines");
    if (csv) addSubregions(context, csv, await csvRings(context, csv));
    else if (outlines) {
      const rings = new Map<string, Position[][]>();
      for (const { row, polygons } of await features(context, outlines, {
        subreg: matching(/^\d{2}$/, "a subregion"),
      })) {
        const code = row.get("subreg") ?? "";
        rings.set(code, [
          ...(rings.get(code) ?? []),
          ...polygons.flatMap(([ring]) => (ring ? [[...ring]] : [])),
        ]);
      }
      addSubregions(context, outlines, rings);
    }
  },
});
