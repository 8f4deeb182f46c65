import { parsePeriod } from "../../base/period.js";
import { dayIn } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { FileSpec } from "../kit/types.js";
import type { ListWriter } from "../listings/listWriter.js";
import { readAdvanced } from "./readAdvanced.js";
import { type CsvSet, readCsv } from "./readCsv.js";

const served = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/";

/** A legacy CSV without header. OFAC serves it without a day in its name. */
function csv(set: string, stem: string, cells: number): FileSpec {
  return {
    key: stem,
    name: new RegExp(`^${stem}(?:(?:-|_)(?<release>\\d{4}-\\d\\d(?:-\\d\\d)?))?\\.csv$`, "i"),
    cells,
    set,
    url: `${served}${stem.toUpperCase()}.CSV`,
  };
}

/** The day of issue that the advanced files give. */
const dayOfIssue = (beginning: string): string | null =>
  dayIn(
    beginning,
    /<DateOfIssue[^>]*>\s*<Year>(?<year>\d{4})<\/Year>\s*<Month>(?<month>\d{1,2})<\/Month>\s*<Day>(?<day>\d{1,2})<\/Day>/,
  ) ?? null;

/** The advanced form. It has no address here: what is downloaded are the legacy files, which were tested as published. */
const advanced = (key: string, stem: string): FileSpec => ({
  key,
  name: new RegExp(`^${stem}_ADVANCED(?:(?:-|_)(?<release>\\d{4}-\\d\\d-\\d\\d))?\\.xml$`, "i"),
  root: "Sanctions",
  releaseIn: dayOfIssue,
  set: key,
});

const sdn: CsvSet = { list: "ofac", prim: "sdn", alt: "alt", add: "add", comments: "sdn_comments" };
const cons: CsvSet = {
  list: "ofac-cons",
  prim: "cons_prim",
  alt: "cons_alt",
  add: "cons_add",
  comments: "cons_comments",
};
const names: Readonly<Record<string, string>> = {
  ofac: "the list of Specially Designated Nationals",
  "ofac-cons": "the consolidated list of those who are not Specially Designated Nationals",
};

export default defineSource({
  id: "ofac-sdn",
  title: "Specially Designated Nationals and consolidated lists of the United States",
  publisher: "US Department of the Treasury, Office of Foreign Assets Control",
  homepage: "https://sanctionslistservice.ofac.treas.gov",
  licence: "work of the United States Government, public domain",
  redistribution: "allowed",
  citation:
    "US Department of the Treasury, Office of Foreign Assets Control, Specially Designated Nationals List and Consolidated Non-SDN List, https://sanctionslistservice.ofac.treas.gov.",
  covers:
    "Individuals, entities, vessels and aircraft that the United States designates, and those under lesser measures, as the lists stood on the day of each version.",
  caveats: [
    "It is not a list of the guilty: a match on a name proves nothing. Compare birth dates, nationalities and numbers.",
    "Two lists are kept apart: ofac is the list of Specially Designated Nationals, ofac-cons the consolidated list of all others (sectoral sanctions, Palestinian Legislative Council and so on). Being on the second does not mean being blocked.",
    "No entry of the legacy files says when it was designated. Only the dated versions show what was listed on a day.",
    "The advanced XML is read by its published schema; the reader was tested with made-up parties only. The names of its features and documents are those of the legacy remarks.",
    "Nationals and companies half-owned by a listed party are blocked too and are not on the list.",
    "Birth dates, nationalities, numbers, flags and weak aliases are in free text and are read out of it by their labels; what is not understood stays in the remarks and is counted in a note of the import.",
    "A citizenship counts as a nationality. Former flags are marked as such.",
    "Aliases in the file of aliases are called strong, those quoted in the remarks weak: that is how OFAC keeps them apart, for people and companies alike.",
    "A version that gives only its month is of some day in it: it is dated to the last day of the month and is complete for no day.",
    "A birth year with circa may be off by an unknown amount.",
  ],
  cadence: "several times a week",
  produces: ["listing", "listing_name", "listing_identifier", "listing_attribute"],
  reader: 1,
  keepsReleases: true,
  files: [
    csv("sdn", "sdn", 12),
    csv("sdn", "alt", 5),
    csv("sdn", "add", 6),
    csv("sdn", "sdn_comments", 2),
    csv("cons", "cons_prim", 12),
    csv("cons", "cons_alt", 5),
    csv("cons", "cons_add", 6),
    csv("cons", "cons_comments", 2),
    advanced("sdn_advanced", "SDN"),
    advanced("cons_advanced", "CONS"),
  ],
  expect: {
    listing: [300, 40000],
    listing_name: [1000, 120000],
    listing_identifier: [300, 80000],
    listing_attribute: [600, 200000],
  },
  async read(context) {
    const day = parsePeriod(context.release ?? "");
    const asOf = day?.to;
    if (!day || !asOf) throw new Error(`${context.release ?? "nothing"} is not a day or month`);
    const lists: ListWriter[] = [];
    for (const set of [sdn, cons])
      if (context.files(set.prim).length > 0) lists.push(await readCsv(context, set, asOf));
    // Of a list that is here in both forms the legacy files are read.
    for (const key of ["sdn_advanced", "cons_advanced"])
      for (const file of context.files(key)) {
        const legacy = context.files(key === "sdn_advanced" ? sdn.prim : cons.prim);
        if (legacy.length === 0) lists.push(...(await readAdvanced(context, file, asOf)));
      }
    for (const list of lists) {
      const name = names[list.list] ?? list.list;
      if (day.precision === "day")
        list.cover(
          `OFAC publishes ${name} as a whole, here that of ${asOf}; between two versions nothing is claimed.`,
        );
      else
        context.cover({
          table: "listing",
          kind: list.list,
          from: day.from,
          to: asOf,
          gap: true,
          reason: `The version of ${name} is of some day in ${day.text}; which one is not known, so it is complete for none.`,
        });
    }
  },
});
