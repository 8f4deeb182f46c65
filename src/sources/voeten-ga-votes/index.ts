import { type Day, yearPeriod } from "../../base/period.js";
import { defineSource } from "../kit/defineSource.js";
import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";
import { addBallots, summarize, type Tallied } from "./ballots.js";
import { coverVotes } from "./coverage.js";
import { lowTallies, lowYears } from "./lowYears.js";
import { markSymbol } from "./markSymbol.js";

const body = "UNGA";
/** Through session 57 the day lies between 1 and 7 whatever it was, save for votes on paragraphs since session 52. */
const lastSessionWithoutDays = 57;
const firstSessionOfParagraphDays = 52;

/** Issue flags of the codebook; they come from text searches. */
const issues: readonly [column: string, subject: string][] = [
  ["me", "Palestinian conflict"],
  ["nu", "nuclear weapons and nuclear material"],
  ["di", "arms control and disarmament"],
  ["hr", "human rights"],
  ["co", "colonialism"],
  ["ec", "economic development"],
];
const flags = ["importantvote", "amend", "para", ...issues.map(([column]) => column)];

function flagged(context: ReadContext, file: RawFile, row: CsvRow, column: string): boolean {
  const value = row.get(column);
  if (value !== "" && value !== "0" && value !== "1")
    context.report("unknown-value", { file, line: row.line, column }, value, "1, 0 or nothing");
  return value === "1";
}

/** The printed tally: an empty cell beside filled ones is 0, for the publisher leaves zeros out. */
function tallyOf(context: ReadContext, file: RawFile, row: CsvRow): Tallied | undefined {
  const cells = ["yes", "no", "abstain"].map((column) => row.get(column));
  if (cells.every((cell) => cell === "")) return undefined;
  if (cells.some((cell) => !/^\d*$/.test(cell)))
    context.report("bad-value", { file, line: row.line, column: "yes" }, cells.join("-"), "three counts");
  const [yes = 0, no = 0, abstain = 0] = cells.map(Number);
  return { yes, no, abstain };
}

function kindOf(on: (column: string) => boolean, tally: Tallied | undefined, mark: string, symbol?: string) {
  if (on("para")) return "paragraph";
  if (on("amend")) return "amendment";
  if (tally && tally.yes <= tally.no) return "rejected";
  if (mark === "") return "procedural";
  return symbol?.startsWith("A/DEC/") ? "decision" : "adopted";
}

/** Adds a roll call and returns its date as given. */
function addRollcall(
  context: ReadContext,
  file: RawFile,
  row: CsvRow,
  ballots: Tallied | undefined,
): Day | undefined {
  const id = row.get("rcid");
  const date = row.get("date");
  const session = Number(row.get("session"));
  const place = { file, line: row.line };
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{4}$/.test(row.get("year")) || !Number.isInteger(session)) {
    context.report(
      "bad-value",
      { ...place, column: "date" },
      date,
      "a date as YYYY-MM-DD, a year and a session",
    );
    return undefined;
  }
  const set = new Set(flags.filter((column) => flagged(context, file, row, column)));
  const mark = row.get("unres");
  const tally = tallyOf(context, file, row);
  const symbol = markSymbol(mark, session);
  const kind = kindOf((column) => set.has(column), tally, mark, symbol);
  const real =
    session > lastSessionWithoutDays || (set.has("para") && session >= firstSessionOfParagraphDays);
  const year = yearPeriod(Number(row.get("year")));
  const differs =
    tally &&
    ballots &&
    [tally.yes, tally.no, tally.abstain].join() !== [ballots.yes, ballots.no, ballots.abstain].join();
  const low = lowYears.has(row.get("year"));
  const notes = [
    low ? lowTallies : "",
    set.has("importantvote") ? "Named an important vote by the United States." : "",
    differs ? `The states' votes add up to ${ballots.yes}-${ballots.no}-${ballots.abstain}.` : "",
  ].filter(Boolean);
  context.add("rollcall", {
    rollcall: id,
    body,
    // A draft that failed has no symbol of a resolution, whatever its mark is.
    symbol: kind === "rejected" ? null : (symbol ?? null),
    symbol_as_given: mark || null,
    date_from: real ? date : year.from,
    date_to: real ? date : year.to,
    precision: real ? "day" : "year",
    session: row.get("session"),
    title: row.get("descr").trim() || row.get("short").trim() || null,
    subjects: issues.filter(([column]) => set.has(column)).map(([, subject]) => subject),
    kind,
    adoption: "recorded",
    yes: low ? null : (tally?.yes ?? null),
    no: low ? null : (tally?.no ?? null),
    abstain: low ? null : (tally?.abstain ?? null),
    note: notes.join(" ") || null,
    locator: `${file.name} rcid ${id}`,
  });
  return date;
}

export default defineSource({
  id: "voeten-ga-votes",
  title: "United Nations General Assembly Voting Data",
  publisher: "Erik Voeten, Anton Strezhnev, Michael Bailey (Harvard Dataverse)",
  homepage: "https://doi.org/10.7910/DVN/LEJUQZ",
  licence: "CC0 1.0",
  redistribution: "allowed",
  citation:
    'Bailey, Michael A., Anton Strezhnev and Erik Voeten (2017), "Estimating Dynamic State Preferences from United Nations Voting Data", Journal of Conflict Resolution 61(2); data: Harvard Dataverse, doi:10.7910/DVN/LEJUQZ.',
  work: [
    {
      title: "United Nations General Assembly Voting Data",
      author: [
        { family: "Voeten", given: "E." },
        { family: "Strezhnev", given: "A." },
        { family: "Bailey", given: "M." },
      ],
      publisher: "Harvard Dataverse",
      issued: { "date-parts": [[2009]] },
      DOI: "10.7910/DVN/LEJUQZ",
    },
    {
      type: "article-journal",
      title: "Estimating Dynamic State Preferences from United Nations Voting Data",
      author: [
        { family: "Bailey", given: "M. A." },
        { family: "Strezhnev", given: "A." },
        { family: "Voeten", given: "E." },
      ],
      "container-title": "Journal of Conflict Resolution",
      volume: "61",
      issue: "2",
      issued: { "date-parts": [[2017]] },
    },
  ],
  covers:
    "Recorded votes of the General Assembly since 1946, with votes on paragraphs, amendments and drafts that failed.",
  caveats: [
    "The same votes as in un-ga-votes: the two are never added up.",
    "Votes on paragraphs and amendments repeat the symbol of the resolution; only kinds adopted and decision are the text as a whole.",
    "Through session 57 the day is not known, only the year, save for votes on paragraphs since session 52.",
    "In sessions 1 to 17 and special sessions the mark is a page of the records, in sessions 18 to 30 a letter may only count votes: neither is a symbol.",
    "The printed tally differs from the states' votes in 378 roll calls; then a note says so. The tallies of 1994 and 1998 are left out, since some are lower than the Library's.",
    "Sessions 40 to 51, 68 to 70, 73 and 74 have no votes on paragraphs.",
    "The seat of China is CHN throughout; nine rows of Beijing beside Taipei in October 1971 are left out.",
    "Some states have rows saying absent from before they were members.",
    "For 19 states absent is inferred in sessions 71 to 75.",
    "Issue flags come from text searches and changed between releases.",
  ],
  cadence: "yearly",
  produces: ["rollcall", "ballot"],
  reader: 1,
  files: [
    {
      key: "ballots",
      name: /^unga_ballots_(?<release>voeten_.*)\.csv$/i,
      header: ["rcid", "ccode", "vote"],
      url: "https://doi.org/10.7910/DVN/LEJUQZ",
      manual: true,
    },
    {
      key: "rollcalls",
      name: /^unga_rollcalls_(?<release>voeten_.*)\.csv$/i,
      header: ["rcid", "session", "unres"],
      url: "https://doi.org/10.7910/DVN/LEJUQZ",
      manual: true,
    },
  ],
  expect: { rollcall: [6200, 9000], ballot: [970_000, 1_600_000] },
  async read(context) {
    const ballots = context.file("ballots");
    const file = context.file("rollcalls");
    const summary = await summarize(context, ballots);
    const dates = new Map<string, Day>();
    const rows = context.csv(file, {
      use: ["rcid", "session", "year", "date", "unres", "yes", "no", "abstain", ...flags, "short", "descr"],
      // resid is a number made from session and mark, ident says which rows were worded alike.
      ignore: ["resid", "ident"],
    });
    for await (const row of rows) {
      const date = addRollcall(context, file, row, summary.tallies.get(row.get("rcid")));
      if (date) dates.set(row.get("rcid"), date);
    }
    for (const id of summary.tallies.keys())
      if (!dates.has(id))
        context.report(
          "missing-value",
          { file: ballots, line: 1, column: "rcid" },
          id,
          `a roll call of that number in ${file.name}`,
        );
    await addBallots(context, ballots, summary, dates);
    const last = [...dates.values()].sort().at(-1);
    if (last) coverVotes(context, last);
  },
});
