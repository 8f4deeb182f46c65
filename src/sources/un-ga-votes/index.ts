import { yearPeriod } from "../../base/period.js";
import { canonicalSymbol } from "../../record/symbols.js";
import { defineSource } from "../kit/defineSource.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { lowTallies, lowYears } from "../voeten-ga-votes/lowYears.js";
import { coverExtract, coverLibrary } from "./coverage.js";
import { datedCodes } from "./datedCodes.js";
import { ballotSql, ignored, needed, optional, summarySql } from "./layout.js";

const body = "UNGA";
/** In the extract the day is made up through this session, and now and then the month is too. */
const lastSessionWithoutDays = 57;

type Summary = Record<string, unknown>;
const text = (row: Summary, column: string) => String(row[column] ?? "").trim();

/** A count as printed, `120` or `120.0`; null if the cell is empty. */
function count(context: ReadContext, file: RawFile, row: Summary, column: string): number | null {
  const printed = text(row, column);
  if (printed === "") return null;
  if (/^\d+(?:\.0+)?$/.test(printed)) return Number(printed);
  context.report(
    "bad-value",
    { file, line: 1, column },
    `${printed} (undl_id ${text(row, "undl_id")})`,
    "a number",
  );
  return null;
}

function kindOf(
  context: ReadContext,
  file: RawFile,
  mark: string,
  symbol: string | undefined,
  extract: boolean,
) {
  if (symbol?.startsWith("A/DEC/")) return "decision";
  if (!symbol && !extract && mark !== "")
    context.report(
      "unknown-value",
      { file, line: 1, column: "resolution" },
      mark,
      "the symbol of a resolution or decision",
      "warning",
    );
  return "adopted";
}

function addRollcall(context: ReadContext, file: RawFile, row: Summary, extract: boolean): void {
  const id = text(row, "undl_id");
  const place = { file, line: 1 };
  const mark = text(row, "resolution");
  const date = text(row, "date_min");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date !== text(row, "date_max") || row.mixed === true) {
    const found = `${date} to ${text(row, "date_max")}, ${mark} (undl_id ${id})`;
    context.report("bad-value", place, found, "one date, symbol and tally in all rows of a roll call");
    return;
  }
  if (text(row, "odd") !== "0")
    context.report("unknown-value", { ...place, column: "ms_vote" }, text(row, "odd_vote"), "Y, N, A or X");
  const symbol = canonicalSymbol(mark);
  const session = text(row, "session");
  const vague = extract && /^\d+$/.test(session) && Number(session) <= lastSessionWithoutDays;
  const year = yearPeriod(Number(date.slice(0, 4)));
  const tally = ["total_yes", "total_no", "total_abstentions"].map((name) => count(context, file, row, name));
  const ballots = ["yes", "no", "abstain"].map((name) => Number(text(row, name)));
  const total = count(context, file, row, "total_ms");
  if (total !== null && Number(text(row, "ballots")) > total) {
    const found = `${text(row, "ballots")} rows in undl_id ${id}`;
    context.report("duplicate", place, found, `one row for each of the ${total} members`);
  }
  const differs = tally.some((printed, at) => printed !== null && printed !== ballots[at]);
  const low = extract && lowYears.has(date.slice(0, 4));
  const note = [
    low ? lowTallies : "",
    text(row, "vote_note"),
    differs ? `The members' votes add up to ${ballots.join("-")}.` : "",
  ];
  context.add("rollcall", {
    rollcall: id,
    body,
    symbol: symbol ?? null,
    symbol_as_given: mark || null,
    date_from: vague ? year.from : date,
    date_to: vague ? year.to : date,
    precision: vague ? "year" : "day",
    session,
    title: text(row, "title") || null,
    subjects: text(row, "subjects") ? text(row, "subjects").split(/\s*\|\s*/) : null,
    kind: kindOf(context, file, mark, symbol, extract),
    adoption: "recorded",
    yes: low ? null : (tally[0] ?? null),
    no: low ? null : (tally[1] ?? null),
    abstain: low ? null : (tally[2] ?? null),
    not_voting: count(context, file, row, "total_non_voting"),
    total,
    note: note.filter(Boolean).join(" ") || null,
    locator: `undl_id ${id}`,
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
    "In the extract from Voeten's data the tallies of 1994 and 1998 are left out, since some are lower than the Library's.",
    "Adopted texts with a recorded vote only: no paragraph votes, no amendments, no failed drafts, nothing adopted without a vote.",
    "The extract made from Voeten's votes is not the Library's file: it lacks single resolutions, sessions 19 and 20 and most emergency special sessions.",
    "In the extract the day of a vote is not known through session 57, and only the year is kept.",
    "In the extract the marks of sessions 1 to 17, of special sessions and of lettered votes to session 30 are no symbols.",
    "The printed tally can differ from the members' votes by one or two; then a note says so.",
    "CHN is the seat of China throughout.",
    "The same votes as in voeten-ga-votes: the two are never added up.",
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
    const options = { file, header: [...needed, ...optional], optional, ignore: ignored };
    const columns = await context.header(file);
    const summary = await context.select(summarySql(columns.includes("vote_note")), options);
    for (const row of summary) if (row.undl_id !== null) addRollcall(context, file, row, !library);
    const codes = summary
      .filter((row) => row.undl_id === null)
      .map((row) => ({ code: text(row, "ms_code"), from: text(row, "date_min"), to: text(row, "date_max") }));
    const rows = codes.flatMap((code) => datedCodes(context, file, code));
    await context.addBySql("ballot", ballotSql, {
      ...options,
      relations: [{ name: "codes", columns: ["code", "state", "date_from", "date_to"], rows }],
    });
    const last = codes
      .map(({ to }) => to)
      .sort()
      .at(-1);
    if (!last) return;
    if (library) coverLibrary(context, last);
    else coverExtract(context, last);
  },
});
