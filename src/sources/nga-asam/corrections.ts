import { names } from "../kit/cells.js";
import type { Correction } from "../kit/types.js";

/** Reference, day, position as listed, position as the entry's own text has it (none if the text has none), and why. */
const wrong = `
  2000-290 | 2000-03-12 | 12.3189 97.6619 | | the text says 40 miles north-east of Socotra Island; the position is in the Andaman Sea
  2000-141 | 2000-07-14 | -39 -74 | | the text says Callao anchorage, Peru; the position is off southern Chile
  2001-121 | 2001-04-13 | 9.9333 76.25 | | the text says Chittagong, Bangladesh; the position is at Cochin, India
  2001-154 | 2001-05-14 | 9.9333 76.25 | | the text says Chittagong, Bangladesh; the position is at Cochin, India
  2001-143 | 2001-05-14 | 9.9333 76.25 | | the text says Chittagong, Bangladesh; the position is at Cochin, India
  2001-181 | 2001-06-14 | 9.9333 76.25 | | the text says Chittagong, Bangladesh; the position is at Cochin, India
  2001-180 | 2001-06-17 | 9.9333 76.25 | | the text says Chittagong, Bangladesh; the position is at Cochin, India
  2002-126 | 2002-04-27 | -12.05 -77.1667 | | the text says off Guayaquil, Ecuador; the position is at Callao, Peru
  2003-62 | 2003-02-27 | 41 25.1333 | | the text says Lagos Roads, Nigeria; the position is in northern Greece
  2003-81 | 2003-03-14 | 41 25.1333 | | the text says Lagos anchorage, Nigeria; the position is in northern Greece
  2004-153 | 2004-06-03 | 4.1336 49.8597 | | the text says at anchor off Mombasa, Kenya; the position is off Somalia
  2008-486 | 2008-12-10 | 13.6333 149.4333 | | the text says Gulf of Aden, off Yemen; the position is in the western Pacific
  2002-46 | 2002-02-13 | 13.25 43.3333 | 13.25 49.3333 | the text says 13-15N 049-20E
  2003-395 | 2003-12-11 | 1.9717 99.2833 | 1.9717 102.0783 | the text says 01-58.3N 102-4.7E
  2005-102 | 2005-03-22 | -0.95 122.8 | -5.9717 105.99 | the text says 05-58.3S 105-59.4E
  2005-134 | 2005-04-12 | -6.0372 98.7106 | -6.0373 106.928 | the text says 06-02.24S 106-55.68E, Jakarta anchorage
  2008-408 | 2008-10-23 | -3.7833 42.7833 | -3.7833 47.7667 | the text says 03-47S 047-46E
  2008-444 | 2008-11-10 | 1.2 44.85 | 1.2 50.6833 | the text says 01-12N 050-41E
  2009-298 | 2009-06-19 | 13.4833 50.3333 | 12.6333 43.35 | the text says 12-38N 043-21E, Bab el Mandeb
  2013-187 | 2013-06-13 | 4.0333 -8.0333 | 4.0333 8.0333 | the text says 04-02N 008-02E, Nigeria
  2014-193 | 2014-08-27 | 4.7167 3.5 | 4.7167 -3.5 | the text says 04-43N 003-30W, south-east of Abidjan
  2015-94 | 2015-04-24 | 27.1167 91.7833 | 22.1167 91.7833 | the text says 22-07N 091-47E, Chittagong outer anchorage
  2017-148 | 2017-05-17 | -3.9833 6.7667 | 3.9833 6.7667 | the text says 03-59N 006-46E, south-west of Port Harcourt
`;

/** A coordinate as corrections are guarded: to four decimals, ten metres. */
export const guarded = (degrees: number): string => degrees.toFixed(4);

/** Positions that the entry's own text contradicts. */
export const corrections: readonly Correction[] = wrong
  .trim()
  .split("\n")
  .map((line) => {
    const [reference = "", date = "", listed = "", right = "", why = ""] = names(line);
    const [latitude, longitude] = listed.split(" ").map(Number);
    const [rightLatitude = "", rightLongitude = ""] = right.split(" ");
    return {
      table: "asam",
      where: { reference, date },
      expect: { latitude: guarded(latitude ?? 0), longitude: guarded(longitude ?? 0) },
      set: { latitude: rightLatitude, longitude: rightLongitude },
      reason:
        right === ""
          ? `The position is wrong and the right one not known: ${why}.`
          : `The position is wrong: ${why}.`,
    };
  });
