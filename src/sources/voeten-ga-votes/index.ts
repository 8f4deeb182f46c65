import type { Day } from "../../base/period.js";
import { count, day, ofDay, ofYear, optional, texts, word, year } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { Row } from "../kit/row.js";
import { addBallots, summarize, type Tally } from "./ballots.js";
import { claims } from "./coverage.js";
import { lowTallies, lowYears } from "./lowYears.js";
import { markSymbol } from "./markSymbol.js";

/** Through session 57 the day lies between 1 and 7 whatever it was, except for votes on paragraphs since session 52. */
const lastSessionWithoutDays = 57;
const firstSessionOfParagraphDays = 52;

const flag = optional(word({ 1: true, 0: false }));
/** Issue flags of the codebook; they come from text searches. */
const issues = {
  me: "Palestinian conflict",
  nu: "nuclear weapons and nuclear material",
  di: "arms control and disarmament",
  hr: "human rights",
  co: "colonialism",
  ec: "economic development",
};
const columns = {
  ...texts("rcid", "unres", "short", "descr"),
  session: count,
  year: year(1946),
  date: day(),
  yes: optional(count),
  no: optional(count),
  abstain: optional(count),
  importantvote: flag,
  amend: flag,
  para: flag,
  me: flag,
  nu: flag,
  di: flag,
  hr: flag,
  co: flag,
  ec: flag,
};
type RollcallRow = Row<typeof columns>;

/** The printed tally: an empty cell among filled ones is 0, for the publisher leaves zeros out. */
function tallyOf(row: RollcallRow): Tally | undefined {
  const [yes, no, abstain] = [row.get("yes"), row.get("no"), row.get("abstain")];
  if (yes === null && no === null && abstain === null) return undefined;
  return { yes: yes ?? 0, no: no ?? 0, abstain: abstain ?? 0 };
}

function kindOf(row: RollcallRow, tally: Tally | undefined, symbol: string | undefined): string {
  if (row.get("para")) return "paragraph";
  if (row.get("amend")) return "amendment";
  if (tally && tally.yes <= tally.no) return "rejected";
  if (row.text("unres") === "") return "procedural";
  return symbol?.startsWith("A/DEC/") ? "decision" : "adopted";
}

const joined = ({ yes, no, abstain }: Tally): string => `${yes}-${no}-${abstain}`;

function addRollcall(row: RollcallRow, ballots: Tally | undefined): void {
  const id = row.text("rcid");
  const of = row.get("year");
  const session = row.get("session") ?? 0;
  const mark = row.text("unres");
  const tally = tallyOf(row);
  const symbol = markSymbol(mark, session);
  const kind = kindOf(row, tally, symbol);
  const dated =
    session > lastSessionWithoutDays || (row.get("para") && session >= firstSessionOfParagraphDays);
  const low = lowYears.has(String(of));
  const subjects = Object.entries(issues).filter(([column]) => row.read(column, flag));
  const notes = [
    low ? lowTallies : "",
    row.get("importantvote") ? "Named an important vote by the United States." : "",
    tally && ballots && joined(tally) !== joined(ballots)
      ? `The states' votes add up to ${joined(ballots)}.`
      : "",
  ];
  row.add("rollcall", {
    rollcall: id,
    body: "UNGA",
    // A draft that failed has no symbol of a resolution, whatever its mark is.
    symbol: kind === "rejected" ? null : symbol,
    symbol_as_given: mark || null,
    ...(dated ? ofDay(row.get("date")) : ofYear(of)),
    session: row.text("session"),
    title: row.text("descr") || row.text("short") || null,
    subjects: subjects.map(([, subject]) => subject),
    kind,
    adoption: "recorded",
    ...(low ? {} : tally),
    note: notes.filter(Boolean).join(" ") || null,
    locator: `${row.file.name} rcid ${id}`,
  });
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
    "These are the same votes as in un-ga-votes: the two are never added together.",
    "Votes on paragraphs and amendments repeat the symbol of the resolution; only kinds adopted and decision are the text as a whole.",
    "Through session 57 the day is not known, only the year, except for votes on paragraphs since session 52.",
    "In sessions 1 to 17 and in special sessions the mark is a page of the records, in sessions 18 to 30 a letter may only count votes: neither is a symbol.",
    "The printed tally differs from the states' votes in 378 roll calls; a note then says so. The tallies of 1994 and 1998 are left out because some are lower than the Library's.",
    "Sessions 40 to 51, 68 to 70, 73 and 74 have no votes on paragraphs.",
    "The seat of China is CHN throughout; nine rows for Beijing in October 1971, when Taipei has rows too, are left out.",
    "Some states have rows that say absent from before they were members.",
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
    // resid is a number made from session and mark, ident says which rows were worded alike.
    for await (const row of context.rows(file, columns, { ignore: ["resid", "ident"] })) {
      const id = row.text("rcid");
      addRollcall(row, summary.tallies.get(id));
      const date = row.get("date");
      if (date !== undefined) dates.set(id, date);
    }
    for (const id of summary.tallies.keys())
      if (!dates.has(id))
        context.bad({ file: ballots, line: 1, column: "rcid" }, id, `a roll call in ${file.name}`);
    await addBallots(context, ballots, summary, dates);
    const last = [...dates.values()].sort().at(-1);
    if (last) for (const claim of claims(last)) context.cover(claim);
  },
});
