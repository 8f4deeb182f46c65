import type { Day } from "../../base/period.js";
import { defineSource } from "../kit/defineSource.js";
import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";
import { parts, regions, stateInYear } from "./codes.js";

const types: Readonly<Record<string, string>> = {
  1: "extrasystemic",
  2: "interstate",
  3: "intrastate",
  4: "internationalized",
};
const intensities: Readonly<Record<string, string>> = { 1: "minor", 2: "war" };
const incompatibilities: Readonly<Record<string, string>> = { 1: "territory", 2: "government", 3: "both" };

const used = [
  "conflict_id",
  "location",
  "side_a",
  "side_b",
  "incompatibility",
  "year",
  "intensity_level",
  "type_of_conflict",
  "start_date",
  "start_date2",
  "gwno_a",
  "gwno_a_2nd",
  "gwno_b",
  "gwno_b_2nd",
  "region",
  "version",
] as const;
const ignored = [
  "side_a_id",
  "side_a_2nd",
  "side_b_id",
  "side_b_2nd",
  "territory_name",
  "cumulative_intensity",
  "start_prec",
  "start_prec2",
  "ep_end",
  "ep_end_date",
  "ep_end_prec",
  "gwno_loc",
] as const;

/** One conflict-year with its cells read; problems are reported at their column. */
class ConflictYear {
  sound = true;

  constructor(
    private readonly context: ReadContext,
    private readonly file: RawFile,
    private readonly row: CsvRow,
    readonly year: number,
  ) {}

  private bad(column: string, found: string, expected: string): void {
    this.sound = false;
    const kind = found === "" ? "missing-value" : "bad-value";
    this.context.report(kind, { file: this.file, line: this.row.line, column }, found, expected);
  }

  word(column: string, words: Readonly<Record<string, string>>, code = this.row.get(column)): string {
    const word = words[code];
    if (word === undefined) this.bad(column, code, `one of ${Object.keys(words).join(", ")}`);
    return word ?? "";
  }

  words(column: string, all: Readonly<Record<string, string>>): string[] {
    return parts(this.row.get(column)).map((code) => this.word(column, all, code));
  }

  day(column: string): Day | null {
    const text = this.row.get(column);
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
    this.bad(column, text, "a date as YYYY-MM-DD");
    return null;
  }

  /**
   * States behind Gleditsch-Ward numbers. In the year in which a number changed hands (365 in 1991) it is the
   * state on the day on which this episode reached 25 deaths if that is in the year, else on the first of January.
   */
  states(column: string): string[] {
    const began = this.row.get("start_date2");
    const within = began.startsWith(`${this.year}-`) ? began : `${this.year}-01-01`;
    const found: string[] = [];
    for (const part of parts(this.row.get(column))) {
      const place = { file: this.file, line: this.row.line, column };
      const state = stateInYear(this.context, part, this.year, within, place);
      if (state === undefined) this.sound = false;
      else if (!found.includes(state)) found.push(state);
    }
    return found;
  }
}

function addYear(context: ReadContext, file: RawFile, row: CsvRow): number | undefined {
  const year = Number(row.get("year"));
  if (!Number.isInteger(year) || year < 1946) {
    const place = { file, line: row.line, column: "year" };
    context.report("bad-value", place, row.get("year"), "a year since 1946");
    return undefined;
  }
  const cells = new ConflictYear(context, file, row, year);
  const mapped = {
    conflict: row.get("conflict_id"),
    year,
    type: cells.word("type_of_conflict", types),
    intensity: cells.word("intensity_level", intensities),
    incompatibility: cells.word("incompatibility", incompatibilities),
    location: row.get("location"),
    regions: cells.words("region", regions),
    side_a: row.get("side_a"),
    side_b: row.get("side_b"),
    states_a: cells.states("gwno_a"),
    states_b: cells.states("gwno_b"),
    states_a_2nd: cells.states("gwno_a_2nd"),
    states_b_2nd: cells.states("gwno_b_2nd"),
    started: cells.day("start_date"),
    locator: `${file.name} line ${row.line}, conflict ${row.get("conflict_id")}`,
  };
  if (cells.sound) context.add("conflict_year", mapped);
  return year;
}

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
    {
      type: "article-journal",
      title: "Organized violence 1989-2024",
      author: [
        { family: "Davies", given: "S." },
        { family: "Pettersson", given: "T." },
        { family: "Sollenberg", given: "M." },
        { family: "Öberg", given: "M." },
      ],
      "container-title": "Journal of Peace Research",
      volume: "62",
      issue: "4",
      issued: { "date-parts": [[2025]] },
    },
  ],
  covers:
    "Conflicts over government or territory in which armed force, with a state on at least one side, caused at least 25 battle-related deaths in a calendar year, from 1946.",
  caveats: [
    "Counts change between releases: 2022 has 55 conflicts in release 23.1 and 56 in 25.1.",
    "A conflict with rebels in which other states' troops fight is internationalized and not interstate: Georgia and South Ossetia in 2008, with Russia.",
    "A state may be side A, side B or a secondary party; only the primary parties make it a conflict of its own.",
    "Years below 25 deaths are not in it: a conflict that is silent for a year is not over.",
    "Serbia since 2007 is written with the number 345 of Yugoslavia where the list of Gleditsch and Ward has 340.",
    "Where a state changed within a year, its number stands for the state on the day on which the episode reached 25 deaths.",
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
  async read(context) {
    const file = context.file("conflicts");
    const release = context.release ?? "";
    let last = 0;
    let borrowed = 0;
    let line = 1;
    for await (const row of context.csv(file, { use: used, ignore: ignored })) {
      if (row.get("version") !== release) {
        if (borrowed === 0) line = row.line;
        borrowed += 1;
      }
      last = Math.max(last, addYear(context, file, row) ?? 0);
    }
    if (borrowed > 0) {
      const rows = borrowed === 1 ? "1 row" : `${borrowed} rows`;
      const place = { file, line, column: "version" };
      context.report("note", place, `${rows} of another release`, `release ${release} throughout`);
    }
    if (last > 0)
      context.cover({
        table: "conflict_year",
        kind: null,
        subject: null,
        state: null,
        from: "1946-01-01",
        to: `${last}-12-31`,
        reason: `The UCDP/PRIO Armed Conflict Dataset, release ${release}, lists all armed conflicts in the world that were active in a calendar year from 1946 to ${last}.`,
      });
  },
});
