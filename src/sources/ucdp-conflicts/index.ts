import { counted } from "../../base/counted.js";
import { type CellType, day, names, parts, text, word, year } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import { regions, stateInYear } from "./codes.js";
import { organizedViolence } from "./works.js";

const firstYear = 1946;

/**
 * States behind Gleditsch-Ward numbers. In the year in which a number changed hands (365 in 1991) it is the
 * state on the day on which this episode reached 25 deaths if that is in the year, else on the first of January.
 */
const states: CellType<string[]> = (numbers, cell) => {
  const of = cell.get("year");
  if (typeof of !== "number") return undefined;
  const began = String(cell.get("start_date2"));
  const within = began.startsWith(`${of}-`) ? began : undefined;
  const read = parts((number) => stateInYear(cell, number, of, within))(numbers, cell);
  return read && [...new Set(read)];
};

const columns = {
  conflict_id: text,
  location: text,
  side_a: text,
  side_b: text,
  incompatibility: word({ 1: "territory", 2: "government", 3: "both" }),
  year: year(firstYear),
  intensity_level: word({ 1: "minor", 2: "war" }),
  type_of_conflict: word({ 1: "extrasystemic", 2: "interstate", 3: "intrastate", 4: "internationalized" }),
  start_date: day(),
  start_date2: text,
  gwno_a: states,
  gwno_a_2nd: states,
  gwno_b: states,
  gwno_b_2nd: states,
  region: regions,
  version: text,
};
const ignore = names(
  "side_a_id | side_a_2nd | side_b_id | side_b_2nd | territory_name | cumulative_intensity | start_prec | start_prec2 | ep_end | ep_end_date | ep_end_prec | gwno_loc",
);

export default defineSource({
  id: "ucdp-conflicts",
  title: "UCDP/PRIO Armed Conflict Dataset",
  publisher: "Uppsala Conflict Data Program and Peace Research Institute Oslo",
  homepage: "https://ucdp.uu.se/downloads/",
  licence: "CC BY 4.0",
  redistribution: "allowed",
  citation:
    "Gleditsch, N. P., Wallensteen, P., Eriksson, M., Sollenberg, M., and Strand, H. (2002). Armed Conflict 1946-2001: A New Dataset. Journal of Peace Research 39(5); Davies, S., Pettersson, T., Sollenberg, M., and Öberg, M. (2025). Organized violence 1989-2024. Journal of Peace Research 62(4). UCDP/PRIO Armed Conflict Dataset.",
  work: [
    {
      type: "article-journal",
      title: "Armed Conflict 1946-2001: A New Dataset",
      author: [
        { family: "Gleditsch", given: "N. P." },
        { family: "Wallensteen", given: "P." },
        { family: "Eriksson", given: "M." },
        { family: "Sollenberg", given: "M." },
        { family: "Strand", given: "H." },
      ],
      "container-title": "Journal of Peace Research",
      volume: "39",
      issue: "5",
      page: "615-637",
      issued: { "date-parts": [[2002]] },
      DOI: "10.1177/0022343302039005007",
    },
    organizedViolence,
  ],
  covers:
    "Conflicts over government or territory in which armed force, with a state on at least one side, caused at least 25 battle-related deaths in a calendar year, from 1946.",
  caveats: [
    "Counts change between releases: 2022 has 55 conflicts in release 23.1 and 56 in 25.1.",
    "A conflict with rebels in which troops of other states fight is internationalized, not interstate: Georgia and South Ossetia in 2008, with Russia.",
    "A state may be side A, side B or a secondary party; only the primary parties make it a conflict of its own.",
    "Years with fewer than 25 deaths are not in it: a conflict that is missing for a year is not over.",
    "Serbia since 2007 is written with the number 345 of Yugoslavia where the list of Gleditsch and Ward has 340.",
    "Where a state changed within a year, its number means the state of the day on which the episode reached 25 deaths.",
  ],
  cadence: "yearly, in June",
  produces: ["conflict_year"],
  reader: 1,
  files: [
    {
      key: "conflicts",
      name: /^UcdpPrioConflict_v(?<release>\d+_\d+)(?:_\w+)?\.csv$/i,
      release: (inName) => inName.replace("_", "."),
      header: ["conflict_id", "year", "intensity_level", "type_of_conflict", "gwno_a", "version"],
      url: "https://ucdp.uu.se/downloads/",
      manual: true,
    },
  ],
  expect: { conflict_year: [2000, 5000] },
  compareReleases: (a, b) => Number(a) - Number(b),
  coverage({ release, lastYear }) {
    const last = lastYear("conflict_year");
    if (last === undefined) return [];
    const reason = `The UCDP/PRIO Armed Conflict Dataset, release ${release}, lists all armed conflicts in the world that were active in a calendar year from ${firstYear} to ${last}.`;
    return [{ table: "conflict_year", from: `${firstYear}-01-01`, to: `${last}-12-31`, reason }];
  },
  async read(context) {
    const file = context.file("conflicts");
    const borrowed: number[] = [];
    for await (const row of context.rows(file, columns, { ignore })) {
      if (row.get("version") !== context.release) borrowed.push(row.line);
      const conflict = row.get("conflict_id");
      row.add(
        "conflict_year",
        {
          conflict,
          year: row.get("year"),
          type: row.get("type_of_conflict"),
          intensity: row.get("intensity_level"),
          incompatibility: row.get("incompatibility"),
          location: row.raw("location"),
          regions: row.get("region"),
          // Some names end with a blank; they are kept as published.
          side_a: row.raw("side_a"),
          side_b: row.raw("side_b"),
          states_a: row.get("gwno_a"),
          states_b: row.get("gwno_b"),
          states_a_2nd: row.get("gwno_a_2nd"),
          states_b_2nd: row.get("gwno_b_2nd"),
          started: row.get("start_date"),
        },
        `conflict ${conflict}`,
      );
    }
    const [line] = borrowed;
    if (line === undefined) return;
    const rows = counted(borrowed.length, "row is", "rows are");
    const place = { file, line, column: "version" };
    context.note(place, `${rows} of another release than ${context.release}`);
  },
});
