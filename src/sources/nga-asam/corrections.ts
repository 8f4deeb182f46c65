import { dataFile } from "../kit/dataFile.js";
import type { Correction } from "../kit/types.js";

/** A coordinate as corrections are guarded: to four decimals, ten metres. */
export const guarded = (degrees: number): string => degrees.toFixed(4);

/** Positions that the entry's own text contradicts, and the right ones where the text has them. */
const wrong = dataFile("nga-asam", "corrections.csv", [
  "reference",
  "date",
  "latitude",
  "longitude",
  "right_latitude",
  "right_longitude",
  "reason",
]);

export const corrections = (): Correction[] =>
  wrong().map(({ reference, date, latitude, longitude, ...right }) => ({
    table: "asam",
    where: { reference, date },
    expect: { latitude, longitude },
    set: { latitude: right.right_latitude, longitude: right.right_longitude },
    reason: `The position is wrong${right.right_latitude ? "" : " and the right one not known"}: ${right.reason}.`,
  }));
