import type { Correction } from "../kit/types.js";

const table = "contribution";

/** A row in which code and name mean different states, and what other rows of the file say it should be. */
function mixedUp(
  where: Readonly<Record<string, string>>,
  expect: Readonly<Record<string, string>>,
  set: Readonly<Record<string, string>>,
  reason: string,
): Correction {
  return { table, where, expect, set, reason };
}

const irish = ["210", "211", "220", "260", "325"].map((ccode1) =>
  mixedUp(
    { ccode1, country2: "Ireland", year: "1972", nca_type: "intangibles" },
    { ccode2: "350" },
    { ccode2: "205" },
    "Ireland is COW 205, as in the same agreement with the United Kingdom; 350 is Greece.",
  ),
);
const romanian = ["200", "210", "211", "220", "230", "260", "325"].map((ccode1) =>
  mixedUp(
    { ccode1, country2: "Romania", year: "1990", nca_type: "intangibles" },
    { ccode2: "225" },
    { ccode2: "360" },
    "Romania is COW 360; 225 is Switzerland, with which the same states have another agreement in that year.",
  ),
);

/** Rows in which code and name mean different states, where the rest of the file settles it. */
export const corrections: readonly Correction[] = [
  ...irish,
  ...romanian,
  mixedUp(
    { ccode1: "20", ccode2: "365", year: "1992", country1: "Russia" },
    { country2: "Canada" },
    { country1: "Canada", country2: "Russia" },
    "The names are in the wrong order; COW 20 is Canada, and the codes are right.",
  ),
  mixedUp(
    { ccode1: "200", ccode2: "20", year: "1991", country1: "UK" },
    { country2: "UK" },
    { country2: "Canada" },
    "COW 20 is Canada, and the row under Canada names the United Kingdom.",
  ),
  mixedUp(
    { country1: "France", country2: "Germany", year: "1967", ccode1: "260" },
    { ccode2: "200" },
    { ccode1: "220", ccode2: "260" },
    "The names are right: France and Germany signed two research agreements in 1967, and the other has the codes.",
  ),
  mixedUp(
    { ccode1: "260", ccode2: "260", country1: "Germany", year: "1967" },
    { country2: "France" },
    { ccode2: "220" },
    "France is COW 220, as in the other research agreement of 1967.",
  ),
];
