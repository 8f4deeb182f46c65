import type { Day } from "../../base/period.js";
import { optional, word } from "../kit/cells.js";
import { datedCodes } from "../kit/datedCodes.js";
import type { RawFile, ReadContext } from "../kit/types.js";

const header = ["rcid", "ccode", "vote"];
const vote = optional(word({ 1: "yes", 2: "abstain", 3: "no", 8: "absent" }));

/** What the members' votes of one roll call add up to. */
export interface Tally {
  yes: number;
  no: number;
  abstain: number;
}

/**
 * The seat of China is CHN throughout, as in the Library's file: COW 713 held it to October 1971. Nine roll calls
 * of that month also have rows of 710, all "absent"; it had no seat yet, so they are not ballots.
 */
const seatOfChina = { before: "713", after: "710", state: "CHN" };

interface Summary {
  tallies: ReadonlyMap<string, Tally>;
  codes: readonly string[];
  /** Roll calls in which both codes of China have a row. */
  bothChinas: readonly string[];
}

/** One pass over the ballots: tallies by roll call, the codes in use, and votes that are not known. */
export async function summarize(context: ReadContext, file: RawFile): Promise<Summary> {
  const rows = await context.select(
    `SELECT rcid, ccode,
       count(*) FILTER (vote = '1') AS yes, count(*) FILTER (vote = '2') AS abstain, count(*) FILTER (vote = '3') AS no,
       any_value(vote) FILTER (vote NOT IN ('1', '2', '3', '8')) AS vote,
       bool_or(ccode = '${seatOfChina.before}') AND bool_or(ccode = '${seatOfChina.after}') AS both
     FROM {rows} GROUP BY GROUPING SETS ((rcid), (ccode))`,
    { file, header },
  );
  const tallies = new Map<string, Tally>();
  const rollcalls = rows.filter((row) => row.rcid !== null);
  for (const { rcid, yes, no, abstain, vote: odd } of rollcalls) {
    context.row(file, 1, { vote }, () => String(odd ?? ""), `rcid ${rcid}`).get("vote");
    tallies.set(String(rcid), { yes: Number(yes), no: Number(no), abstain: Number(abstain) });
  }
  return {
    tallies,
    codes: rows.filter((row) => row.rcid === null).map((row) => String(row.ccode)),
    bothChinas: rollcalls.filter((row) => row.both === true).map((row) => String(row.rcid)),
  };
}

/** Adds every ballot with its state as of the roll call's date (as given, by rcid). */
export async function addBallots(
  context: ReadContext,
  file: RawFile,
  { codes, bothChinas }: Summary,
  dates: ReadonlyMap<string, Day>,
): Promise<void> {
  const all = [...dates.values()].sort();
  const [from = ""] = all;
  const to = all.at(-1) ?? "";
  const place = { file, line: 1, column: "ccode" };
  const states = codes.flatMap((code) =>
    code === seatOfChina.before || code === seatOfChina.after
      ? [[code, seatOfChina.state, "0000-01-01", "9999-12-31"]]
      : datedCodes(context, place, { code, from, to }, ["cow"], { gaps: true }),
  );
  await context.addBySql(
    "ballot",
    `SELECT b.rcid AS rollcall, c.state AS state,
       CASE b.vote WHEN '1' THEN 'yes' WHEN '2' THEN 'abstain' WHEN '3' THEN 'no' ELSE 'absent' END AS vote,
       'rcid ' || b.rcid || ', ccode ' || b.ccode AS locator
     FROM {rows} b
     JOIN dates d ON b.rcid = d.rcid
     JOIN codes c ON b.ccode = c.code AND d.date BETWEEN c.date_from AND c.date_to
     WHERE b.ccode <> '${seatOfChina.after}' OR b.rcid NOT IN (SELECT rcid FROM both_chinas)`,
    {
      file,
      header,
      relations: [
        { name: "dates", columns: ["rcid", "date"], rows: [...dates] },
        { name: "codes", columns: ["code", "state", "date_from", "date_to"], rows: states },
        { name: "both_chinas", columns: ["rcid"], rows: bothChinas.map((id) => [id]) },
      ],
    },
  );
}
