import { parsePeriod } from "../../base/period.js";
import { dayIn } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { FileSpec } from "../kit/types.js";
import type { ListWriter } from "../listings/listWriter.js";
import { readAdvanced } from "./readAdvanced.js";
import { readCsv } from "./readCsv.js";

const served = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/";

/** The two lists, each with the files of its legacy form, which belong together, and that of its advanced form. */
const sets = [
  {
    list: "ofac",
    name: "the list of Specially Designated Nationals",
    prim: "sdn",
    alt: "alt",
    add: "add",
    comments: "sdn_comments",
    advanced: "sdn_advanced",
  },
  {
    list: "ofac-cons",
    name: "the consolidated list of those who are not Specially Designated Nationals",
    prim: "cons_prim",
    alt: "cons_alt",
    add: "cons_add",
    comments: "cons_comments",
    advanced: "cons_advanced",
  },
] as const;

/** The day of issue that the advanced files give. */
const dayOfIssue = (beginning: string): string | null =>
  dayIn(
    beginning,
    /<DateOfIssue[^>]*>\s*<Year>(?<year>\d{4})<\/Year>\s*<Month>(?<month>\d{1,2})<\/Month>\s*<Day>(?<day>\d{1,2})<\/Day>/,
  ) ?? null;

/** A legacy CSV without header. OFAC serves it without a day in its name. */
const csv = (set: string, stem: string, cells: number): FileSpec => ({
  key: stem,
  name: new RegExp(`^${stem}(?:(?:-|_)(?<release>\\d{4}-\\d\\d(?:-\\d\\d)?))?\\.csv$`, "i"),
  cells,
  set,
  url: `${served}${stem.toUpperCase()}.CSV`,
});

const legacy = ({ advanced, prim, alt, add, comments }: (typeof sets)[number]): FileSpec[] => {
  const set = advanced.replace("_advanced", "");
  return [csv(set, prim, 12), csv(set, alt, 5), csv(set, add, 6), csv(set, comments, 2)];
};

/** The advanced form. It has no address here: what is downloaded are the legacy files, which were tested as published. */
const advanced = ({ advanced: key }: (typeof sets)[number]): FileSpec => ({
  key,
  name: new RegExp(`^${key.toUpperCase()}(?:(?:-|_)(?<release>\\d{4}-\\d\\d-\\d\\d))?\\.xml$`, "i"),
  root: "Sanctions",
  releaseIn: dayOfIssue,
  set: key,
});

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
  files: [...sets.flatMap(legacy), ...sets.map(advanced)],
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
    for (const set of sets) {
      const here = context.files(set.prim).length > 0;
      if (here) lists.push(await readCsv(context, set, asOf));
      // Of a list that is here in both forms the legacy files are read.
      for (const file of here ? [] : context.files(set.advanced))
        lists.push(...(await readAdvanced(context, file, asOf)));
    }
    for (const list of lists) {
      const name = sets.find((set) => set.list === list.list)?.name ?? list.list;
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
