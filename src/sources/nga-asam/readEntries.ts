import type { ReadContext } from "../kit/types.js";
import { guarded } from "./corrections.js";
import type { Entry, EntryRow } from "./entry.js";
import { layouts } from "./layouts.js";
import type { LatLon } from "./position.js";
import type { Suspects } from "./suspects.js";

/** Degrees, both coordinates together, by which a position and its decimals may differ. */
const tolerance = 0.001;

/** The position as it is written, or else by the decimals, with which it must agree. */
function positionOf(row: EntryRow): LatLon | undefined {
  const { position, latitude, longitude } = row.all();
  if (typeof latitude !== "number" || typeof longitude !== "number") return position ?? undefined;
  const far = position && Math.abs(position.latitude - latitude) + Math.abs(position.longitude - longitude);
  if (far && far > tolerance) row.bad("position", `the position in decimals, ${latitude}, ${longitude}`);
  return position ?? { latitude, longitude };
}

/** The position after the corrections, and after those of the file of suspects where there are none. */
function corrected(
  context: ReadContext,
  entry: { reference: string; date: string },
  at: LatLon | undefined,
  suspects: Suspects,
): LatLon | undefined {
  if (!at) return undefined;
  const found = { latitude: guarded(at.latitude), longitude: guarded(at.longitude) };
  const { latitude = "", longitude = "" } = context.correct("asam", { ...entry, ...found });
  if (latitude === found.latitude && longitude === found.longitude) return suspects.position(entry, at);
  suspects.settled(entry);
  return latitude === "" ? undefined : { latitude: Number(latitude), longitude: Number(longitude) };
}

/** All entries, each once: one that is in several files is taken from the first of them. */
export async function readEntries(context: ReadContext, suspects: Suspects): Promise<Entry[]> {
  const entries: Entry[] = [];
  const times = new Map<string, number>();
  const before = new Set<string>();
  for (const [key, read] of Object.entries(layouts)) {
    for (const file of context.files(key)) {
      const own = new Set<string>();
      for await (const row of read(context, file)) {
        const name = `${row.text("reference")} ${row.text("date")}`;
        own.add(name);
        if (before.has(name)) continue;
        const { reference, date, description = "" } = row.all();
        const given = positionOf(row);
        if (!row.sound || reference === undefined || date === undefined) continue;
        const nth = (times.get(reference) ?? 0) + 1;
        times.set(reference, nth);
        const id = nth === 1 ? reference : `${reference} (${nth})`;
        const at = corrected(context, { reference, date }, given, suspects);
        entries.push({ row, id, reference, date, at, description });
      }
      for (const name of own) before.add(name);
    }
  }
  return entries;
}
