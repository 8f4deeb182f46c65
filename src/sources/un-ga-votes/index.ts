import { canonicalSymbol } from "../../record/symbols.js";
import { given, names, ofDay, ofYear, optional, parts, text } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { Row } from "../kit/row.js";
import { lowTallies, lowYears } from "../voeten-ga-votes/lowYears.js";
import { extractClaims, libraryClaims } from "./coverage.js";
import { addBallots, checkRollcall, rollcallColumns, single, summarize } from "./library.js";

/** In the extract the day is made up through this session, and now and then the month is too. */
const lastSessionWithoutDays = 57;

const columns = {
  ...rollcallColumns,
  resolution: text,
  session: text,
  title: given,
  subjects: optional(parts(text, "|")),
  total_non_voting: rollcallColumns.total_ms,
};
/** Columns that the record needs, in every layout the file has had. */
const needed = names(
  "undl_id | ms_code | ms_vote | date | session | resolution | title | subjects | total_yes | total_no | total_abstentions | total_non_voting | total_ms",
);
/** The member's name repeats its code, and the rest are other documents of the same item. */
const ignore = names("ms_name | draft | committee_report | meeting | agenda_title | undl_link");

function addRollcall(row: Row<typeof columns>, extract: boolean): void {
  checkRollcall(row);
  const date = row.get("date");
  if (date === undefined) return;
  const mark = row.text("resolution");
  const symbol = canonicalSymbol(mark);
  if (!symbol && !extract && mark !== "") row.warn("resolution", "the symbol of a resolution or decision");
  const session = row.text("session");
  const vague = extract && /^\d+$/.test(session) && Number(session) <= lastSessionWithoutDays;
  const low = extract && lowYears.has(date.slice(0, 4));
  const tally = [row.get("total_yes"), row.get("total_no"), row.get("total_abstentions")];
  const ballots = [row.get("yes"), row.get("no"), row.get("abstain")];
  const differs = tally.some((count, at) => count !== null && count !== ballots[at]);
  const [yes, no, abstain] = low ? [] : tally;
  const notes = [
    low ? lowTallies : "",
    row.text("vote_note"),
    differs ? `The members' votes add up to ${ballots.join("-")}.` : "",
  ];
  row.add("rollcall", {
    rollcall: row.text("undl_id"),
    body: "UNGA",
    symbol,
    symbol_as_given: mark || null,
    ...(vague ? ofYear(Number(date.slice(0, 4))) : ofDay(date)),
    session,
    title: row.get("title"),
    subjects: row.get("subjects"),
    kind: symbol?.startsWith("A/DEC/") ? "decision" : "adopted",
    adoption: "recorded",
    yes,
    no,
    abstain,
    not_voting: row.get("total_non_voting"),
    total: row.get("total_ms"),
    note: notes.filter(Boolean).join(" ") || null,
    locator: `undl_id ${row.text("undl_id")}`,
  });
}

export default defineSource({
  id: "un-ga-votes",
  title: "General Assembly recorded votes",
  publisher: "United Nations Dag Hammarskjöld Library",
  homepage: "https://digitallibrary.un.org/record/4060887",
  licence: "Copyright United Nations; non-commercial use, with attribution",
  redistribution: "forbidden",
  citation:
    "United Nations Dag Hammarskjöld Library, General Assembly Voting Data, United Nations Digital Library, record 4060887.",
  covers:
    "Every member's vote on each resolution and decision of the General Assembly adopted by recorded vote since 1946.",
  caveats: [
    "In the extract from Voeten's data the tallies of 1994 and 1998 are left out because some are lower than the Library's.",
    "Only adopted texts with a recorded vote: no paragraph votes, no amendments, no failed drafts, nothing adopted without a vote.",
    "The extract made from Voeten's votes is not the Library's file: it lacks single resolutions, sessions 19 and 20 and most emergency special sessions.",
    "In the extract the day of a vote is not known through session 57, and only the year is kept.",
    "In the extract the marks of sessions 1 to 17, of special sessions and of lettered votes up to session 30 are not symbols.",
    "The printed tally can differ from the members' votes by one or two; a note then says so.",
    "CHN is the seat of China throughout.",
    "These are the same votes as in voeten-ga-votes: the two are never added together.",
  ],
  cadence: "about twice a year",
  produces: ["rollcall", "ballot"],
  reader: 1,
  files: [
    {
      key: "library",
      name: /^(?:(?<release>\d{4}_\d{2}(?:_\d{2})?)_)?ga_voting(?!-from-voeten).*\.csv$/i,
      header: ["undl_id", "ms_code", "ms_vote", "resolution"],
      url: "https://digitallibrary.un.org/record/4060887",
      manual: true,
      required: false,
    },
    {
      key: "extract",
      name: /^ga_voting-(?<release>from-voeten-.*)\.csv$/i,
      header: ["undl_id", "ms_code", "ms_vote", "resolution"],
      manual: true,
      required: false,
    },
  ],
  expect: { rollcall: [4900, 8000], ballot: [800_000, 1_500_000] },
  compareReleases: (a, b) => Number(/^\d/.test(a)) - Number(/^\d/.test(b)) || (a < b ? -1 : Number(a > b)),
  async read(context) {
    const [library] = context.files("library");
    const [extract] = context.files("extract");
    const file = library ?? extract;
    if (!file) return;
    // The file of March 2025 has no column of notes.
    const optionalColumns = ["vote_note"];
    const options = { file, header: [...needed, ...optionalColumns], optional: optionalColumns, ignore };
    const present = await context.header(file);
    const values = names("resolution | session | title | subjects | total_non_voting");
    const { rollcalls, codes, last } = await summarize(context, options, columns, {
      values: single([...values, ...optionalColumns.filter((name) => present.includes(name))]),
      same: ["resolution", "total_yes"],
    });
    for (const row of rollcalls) addRollcall(row, !library);
    await addBallots(context, options, codes, { rollcall: "b.undl_id", locator: "''" });
    if (last === undefined) return;
    for (const claim of library ? libraryClaims(last) : extractClaims(last)) context.cover(claim);
  },
});
