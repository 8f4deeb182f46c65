import type { RawFile, ReadContext } from "../kit/types.js";
import { guarded } from "./corrections.js";
import type { RawEntry } from "./entry.js";
import type { LatLon } from "./position.js";

/** Positions that others found wrong, from a file that lists them; ours come first. */
export interface Suspects {
  /** The position to use for an entry that we have no correction of: undefined if it is wrong and the right one not known. */
  position(entry: RawEntry, at: LatLon): LatLon | undefined;
  /** Our own correction was used for the entry. */
  settled(entry: RawEntry): void;
  /** Warns of each line that fits no entry. */
  report(): void;
}

interface Suspect {
  line: number;
  latitude: string;
  longitude: string;
  right: LatLon | undefined;
  used: boolean;
}

const keyOf = ({ reference, date }: { reference: string; date: string }): string => `${reference} ${date}`;
const degrees = (text: string): number => (text === "" ? Number.NaN : Number(text));

async function readFile(context: ReadContext, file: RawFile): Promise<Map<string, Suspect>> {
  const found = new Map<string, Suspect>();
  const use = [
    "reference",
    "date",
    "latitude",
    "longitude",
    "kind",
    "corrected_latitude",
    "corrected_longitude",
  ];
  for await (const row of context.csv(file, { use, ignore: ["description_start"] })) {
    const { line } = row;
    const kind = row.get("kind");
    const at = [row.get("latitude"), row.get("longitude")].map(degrees);
    const right = {
      latitude: degrees(row.get("corrected_latitude")),
      longitude: degrees(row.get("corrected_longitude")),
    };
    if (kind !== "dropped" && kind !== "corrected") {
      context.report("unknown-value", { file, line, column: "kind" }, kind, "dropped or corrected");
      continue;
    }
    if (at.some(Number.isNaN) || (kind === "corrected" && Number.isNaN(right.latitude + right.longitude))) {
      context.report(
        "bad-value",
        { file, line },
        `${row.get("latitude")}, ${row.get("corrected_latitude")}`,
        "decimal degrees",
      );
      continue;
    }
    found.set(keyOf({ reference: row.get("reference"), date: row.get("date") }), {
      line,
      latitude: guarded(at[0] ?? Number.NaN),
      longitude: guarded(at[1] ?? Number.NaN),
      right: kind === "dropped" ? undefined : right,
      used: false,
    });
  }
  return found;
}

/** Reads the list of wrong positions, if the version has one. */
export async function readSuspects(context: ReadContext): Promise<Suspects> {
  const [file] = context.files("suspects");
  const list = file ? await readFile(context, file) : new Map<string, Suspect>();
  return {
    position(entry, at) {
      const suspect = list.get(keyOf(entry));
      if (!suspect) return at;
      if (suspect.latitude !== guarded(at.latitude) || suspect.longitude !== guarded(at.longitude)) return at;
      suspect.used = true;
      return suspect.right;
    },
    settled(entry) {
      const suspect = list.get(keyOf(entry));
      if (suspect) suspect.used = true;
    },
    report() {
      for (const [key, { line, used, latitude, longitude }] of list)
        if (!used && file)
          context.report(
            "note",
            { file, line },
            `${key} at ${latitude}, ${longitude} is not in the list`,
            "an entry with that position",
          );
    },
  };
}
