import { number, oneOf, optional, text } from "../kit/cells.js";
import type { Row } from "../kit/row.js";
import type { ReadContext } from "../kit/types.js";
import { guarded } from "./corrections.js";
import type { LatLon } from "./position.js";

const columns = {
  reference: text,
  date: text,
  latitude: number(),
  longitude: number(),
  kind: oneOf("dropped", "corrected"),
  corrected_latitude: optional(number()),
  corrected_longitude: optional(number()),
};

interface Suspect {
  row: Row<typeof columns>;
  /** The position as it is guarded. */
  at: string;
  right: LatLon | undefined;
}
interface EntryKey {
  reference: string;
  date: string;
}
const placed = ({ latitude, longitude }: LatLon): string => `${guarded(latitude)}, ${guarded(longitude)}`;
const keyOf = ({ reference, date }: EntryKey): string => `${reference} ${date}`;

/** Positions that others found wrong, from a file that lists them; the corrections here come first. */
export class Suspects {
  private readonly list = new Map<string, Suspect>();
  private readonly used = new Set<string>();

  /** Reads the list, if the version has one. */
  static async read(context: ReadContext): Promise<Suspects> {
    const suspects = new Suspects();
    for (const file of context.files("suspects"))
      for await (const row of context.rows(file, columns, { ignore: ["description_start"] }))
        suspects.take(row);
    return suspects;
  }

  private take(row: Row<typeof columns>): void {
    const { reference = "", date = "", latitude = 0, longitude = 0, kind } = row.all();
    const coordinate = (column: string): number => row.read(column, number()) ?? 0;
    const right = kind === "corrected" && {
      latitude: coordinate("corrected_latitude"),
      longitude: coordinate("corrected_longitude"),
    };
    const suspect = { row, right: right || undefined, at: placed({ latitude, longitude }) };
    if (row.sound) this.list.set(keyOf({ reference, date }), suspect);
  }

  /** The position of an entry for which there is no correction here: undefined if it is wrong and the right one not known. */
  position(entry: EntryKey, at: LatLon): LatLon | undefined {
    const suspect = this.list.get(keyOf(entry));
    if (suspect?.at !== placed(at)) return at;
    this.used.add(keyOf(entry));
    return suspect.right;
  }

  /** An entry was corrected here. */
  settled(entry: EntryKey): void {
    this.used.add(keyOf(entry));
  }

  /** Notes each line that fits no entry. */
  report(): void {
    for (const [key, { row, at }] of this.list)
      if (!this.used.has(key)) row.note(undefined, `the list has no entry ${key} at ${at}`);
  }
}
