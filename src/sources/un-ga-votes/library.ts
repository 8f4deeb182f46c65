import type { Day } from "../../base/period.js";
import { type CellType, type Columns, count, day, optional, text, word } from "../kit/cells.js";
import { datedCodes } from "../kit/datedCodes.js";
import type { Row } from "../kit/row.js";
import type { RawFile, ReadContext } from "../kit/types.js";

/** A count as printed: `120`, `120.0` or nothing. */
const printed: CellType<number | null> = optional((found, cell) => count(found.replace(/\.0+$/, ""), cell));

/** What a summary of the Library's votes has of each roll call in every layout. */
export const rollcallColumns = {
  undl_id: text,
  date: day(),
  date_last: text,
  mixed: text,
  // Only a letter that is not one of the four.
  ms_vote: optional(word({ Y: "yes", N: "no", A: "abstain", X: "absent" })),
  ballots: count,
  yes: count,
  no: count,
  abstain: count,
  vote_note: text,
  total_yes: printed,
  total_no: printed,
  total_abstentions: printed,
  total_ms: printed,
};

/** A file of votes as the Library publishes them: a row for each member and roll call. */
export interface LibraryFile {
  file: RawFile;
  header: readonly string[];
  optional?: readonly string[];
  ignore: readonly string[];
}

/** Columns of one value for a roll call, as SQL. */
export const single = (columns: readonly string[]): string[] =>
  columns.map((name) => `any_value(${name}) AS ${name}`);

/**
 * The roll calls of a file, and its member codes with their states by date. One pass over the file gives both a row per
 * roll call (`undl_id` set) and a row per member code (`ms_code` set): reading the file is what costs. `same` are the
 * columns that may not differ within a roll call.
 */
export async function summarize<C extends Columns>(
  context: ReadContext,
  options: LibraryFile,
  columns: C,
  { values, same }: { values: readonly string[]; same: readonly string[] },
): Promise<{ rollcalls: Row<C>[]; codes: string[][]; last: Day | undefined }> {
  const { file } = options;
  const found = await context.select(
    `SELECT undl_id, ms_code, min(date) AS date, max(date) AS date_last, count(*)::VARCHAR AS ballots,
       ${single(["total_yes", "total_no", "total_abstentions", "total_ms"]).join(", ")},
       ${values.join(", ")},
       (count(*) FILTER (ms_vote = 'Y'))::VARCHAR AS yes,
       (count(*) FILTER (ms_vote = 'N'))::VARCHAR AS no,
       (count(*) FILTER (ms_vote = 'A'))::VARCHAR AS abstain,
       any_value(ms_vote) FILTER (ms_vote NOT IN ('Y', 'N', 'A', 'X')) AS ms_vote,
       (${same.map((name) => `min(${name}) <> max(${name})`).join(" OR ")})::VARCHAR AS mixed
     FROM {rows} GROUP BY GROUPING SETS ((undl_id), (ms_code)) ORDER BY undl_id, ms_code`,
    options,
  );
  const rollcalls: Row<C>[] = [];
  const codes: string[][] = [];
  let last: Day | undefined;
  for (const one of found) {
    const textOf = (column: string) => String(one[column] ?? "");
    if (one.undl_id !== null) {
      rollcalls.push(context.row(file, 1, columns, textOf, `undl_id ${one.undl_id}`));
      continue;
    }
    const used = { code: textOf("ms_code"), from: textOf("date"), to: textOf("date_last") };
    const place = { file, line: 1, column: "ms_code" };
    codes.push(...datedCodes(context, place, used, ["undl", "iso3"]));
    if (used.to > (last ?? "")) last = used.to;
  }
  return { rollcalls, codes, last };
}

/** Reports a roll call whose rows disagree, repeat a member or hold a vote that is not known. */
export function checkRollcall(row: Row<typeof rollcallColumns>): void {
  const date = row.get("date");
  const last = row.text("date_last");
  if (date !== undefined && (last !== date || row.text("mixed") === "true"))
    row.bad("date", "the one date, symbol and tally of all rows of a roll call", `${date} to ${last}`);
  row.get("ms_vote");
  const [ballots = 0, total] = [row.get("ballots"), row.get("total_ms")];
  if (typeof total === "number" && ballots > total)
    row.duplicate("ms_code", `the vote has ${ballots} rows`, `one for each of the ${total} members`);
}

/** Adds every vote of a file with the state of its code on the roll call's date; `rollcall` and `from` are SQL. */
export async function addBallots(
  context: ReadContext,
  options: LibraryFile,
  codes: readonly string[][],
  sql: { rollcall: string; locator: string; join?: string },
  more: readonly { name: string; columns: readonly string[]; rows: readonly string[][] }[] = [],
): Promise<void> {
  await context.addBySql(
    "ballot",
    `SELECT ${sql.rollcall} AS rollcall, c.state AS state,
       CASE b.ms_vote WHEN 'Y' THEN 'yes' WHEN 'N' THEN 'no' WHEN 'A' THEN 'abstain' ELSE 'absent' END AS vote,
       ${sql.locator} || 'undl_id ' || b.undl_id || ', ms_code ' || b.ms_code AS locator
     FROM {rows} b ${sql.join ?? ""} JOIN codes c ON b.ms_code = c.code AND b.date BETWEEN c.date_from AND c.date_to`,
    {
      ...options,
      relations: [
        ...more,
        { name: "codes", columns: ["code", "state", "date_from", "date_to"], rows: codes },
      ],
    },
  );
}
