import { addDays, type Day } from "../../base/period.js";
import { resolve } from "../../states/resolve.js";
import type { RawFile, ReadContext } from "../kit/types.js";

const earliest = "0000-01-01";
const latest = "9999-12-31";
const columns = { header: ["rcid", "ccode", "vote"], ignore: [] } as const;

/** What the members' votes of one roll call add up to. */
export interface Tallied {
  yes: number;
  no: number;
  abstain: number;
}

/**
 * The seat of China is CHN throughout, as in the Library's file: COW 713 held it to October 1971. Nine roll calls
 * of that month have rows of 710 besides, all "absent"; it had no seat yet, so they are not ballots.
 */
const seatOfChina = { before: "713", after: "710", state: "CHN" };

interface Summary {
  tallies: ReadonlyMap<string, Tallied>;
  codes: readonly string[];
  /** Roll calls in which both codes of China have a row. */
  bothChinas: readonly string[];
}

/** One pass over the ballots: tallies by roll call, the codes in use, and votes that are none. */
export async function summarize(context: ReadContext, file: RawFile): Promise<Summary> {
  const rows = await context.select(
    `SELECT rcid, ccode,
       (count(*) FILTER (vote = '1'))::VARCHAR AS yes,
       (count(*) FILTER (vote = '2'))::VARCHAR AS abstain,
       (count(*) FILTER (vote = '3'))::VARCHAR AS no,
       (any_value(vote) FILTER (vote NOT IN ('1', '2', '3', '8')))::VARCHAR AS odd,
       bool_or(ccode = '${seatOfChina.before}') AND bool_or(ccode = '${seatOfChina.after}') AS both
     FROM {rows} GROUP BY GROUPING SETS ((rcid), (ccode))`,
    { file, ...columns },
  );
  const tallies = new Map<string, Tallied>();
  const codes: string[] = [];
  const bothChinas: string[] = [];
  for (const row of rows) {
    if (row.rcid === null) {
      codes.push(String(row.ccode));
      continue;
    }
    const id = String(row.rcid);
    if (row.odd !== null)
      context.report(
        "unknown-value",
        { file, line: 1, column: "vote" },
        `${row.odd} (rcid ${id})`,
        "1 yes, 2 abstain, 3 no or 8 absent",
      );
    if (row.both === true) bothChinas.push(id);
    tallies.set(id, { yes: Number(row.yes), no: Number(row.no), abstain: Number(row.abstain) });
  }
  return { tallies, codes, bothChinas };
}

/** The state of a COW code by date; dates between two readings go to the later one. */
function codeRows(context: ReadContext, file: RawFile, code: string, from: Day, to: Day): string[][] {
  if (code === seatOfChina.before || code === seatOfChina.after)
    return [[code, seatOfChina.state, earliest, latest]];
  const meant = resolve(code, { from, to, precision: "interval", text: `${from}/${to}` }, "cow");
  if (meant.result === "state") return [[code, meant.id, earliest, latest]];
  const place = { file, line: 1, column: "ccode" };
  if (meant.result === "unknown") {
    context.report("unknown-value", place, code, "a COW number of a state of these years");
    return [];
  }
  const spans = [...meant.candidates].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
  return spans.map((span, at) => {
    const previous = spans[at - 1];
    const start = previous?.to ? addDays(previous.to, 1) : earliest;
    return [code, span.id, start, at === spans.length - 1 ? latest : (span.to ?? latest)];
  });
}

/** Adds every ballot with its state as of the roll call's date (YYYY-MM-DD as given, by rcid). */
export async function addBallots(
  context: ReadContext,
  file: RawFile,
  { codes, bothChinas }: Summary,
  dates: ReadonlyMap<string, Day>,
): Promise<void> {
  const all = [...dates.values()].sort();
  const [from = earliest] = all;
  const to = all.at(-1) ?? latest;
  await context.addBySql(
    "ballot",
    `SELECT b.rcid AS rollcall, c.state AS state,
       CASE b.vote WHEN '1' THEN 'yes' WHEN '2' THEN 'abstain' WHEN '3' THEN 'no' ELSE 'absent' END AS vote,
       'rcid ' || b.rcid || ', ccode ' || b.ccode AS locator
     FROM {rows} b
     JOIN dates d ON b.rcid = d.rcid
     JOIN codes c ON b.ccode = c.code AND d.date >= c.date_from AND d.date <= c.date_to
     WHERE b.ccode <> '${seatOfChina.after}' OR b.rcid NOT IN (SELECT rcid FROM both_chinas)`,
    {
      file,
      ...columns,
      relations: [
        { name: "dates", columns: ["rcid", "date"], rows: [...dates] },
        {
          name: "codes",
          columns: ["code", "state", "date_from", "date_to"],
          rows: codes.flatMap((code) => codeRows(context, file, code, from, to)),
        },
        { name: "both_chinas", columns: ["rcid"], rows: bothChinas.map((id) => [id]) },
      ],
    },
  );
}
