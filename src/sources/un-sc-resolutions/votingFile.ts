import type { Day } from "../../base/period.js";
import { type CellType, names, texts } from "../kit/cells.js";
import type { Row } from "../kit/row.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { addBallots, checkRollcall, rollcallColumns, single, summarize } from "../un-ga-votes/library.js";
import { numberOf, type Resolution, take } from "./resolution.js";

/** Columns of the Library's voting data that are used. */
export const votingColumns = names(
  "undl_id | ms_code | ms_vote | date | resolution | meeting | description | agenda | vote_note | modality | total_yes | total_no | total_abstentions | total_non_voting | total_ms",
);
/** The name and the kind of seat repeat the member's code; drafts and subjects are other matters, and incomplete. */
const ignore = names("ms_name | permanent_member | draft | subjects | undl_link");

const recorded = /^(?:recorded )?vote$/i;
const withoutVote =
  /^(?:adopted )?(?:without (?:a )?vote|by (?:acclamation|consensus)|consensus|acclamation|unanimously)$/i;

/** How a resolution was adopted. */
const adoption: CellType<string> = (modality, cell) => {
  if (recorded.test(modality)) return "recorded";
  if (withoutVote.test(modality)) return "without vote";
  return cell.bad({ form: "one-of", words: ["Vote", "Without vote"] });
};

const columns = {
  ...rollcallColumns,
  resolution: numberOf,
  ...texts("meeting", "description", "agenda"),
  modality: adoption,
};

function resolutionOf(row: Row<typeof columns>): Resolution | undefined {
  checkRollcall(row);
  const number = row.get("resolution");
  const date = row.get("date");
  if (number === undefined || date === undefined) return undefined;
  const printed = [
    row.get("total_yes") ?? 0,
    row.get("total_no") ?? 0,
    row.get("total_abstentions") ?? 0,
  ] as const;
  const counted = [row.get("yes"), row.get("no"), row.get("abstain")].join("-");
  const byVote = row.get("modality") === "recorded";
  if (byVote && printed.join("-") !== counted)
    row.warn("total_yes", `${counted}, the members' votes`, `S/RES/${number} ${printed.join("-")}`);
  return {
    row,
    number,
    symbol: row.text("resolution"),
    date,
    year: Number(date.slice(0, 4)),
    title: row.text("agenda") || row.text("description"),
    adoption: row.get("modality") ?? null,
    tally: byVote ? printed : null,
    note: [row.text("meeting"), row.text("vote_note")].filter(Boolean).join("; ") || null,
    locator: `${row.file.name}, undl_id ${row.text("undl_id")}`,
  };
}

/** Reads the resolutions of the voting data, and adds how each member voted; answers with the last day. */
export async function readVotes(
  context: ReadContext,
  file: RawFile,
  found: Map<number, Resolution>,
): Promise<Day | undefined> {
  const options = { file, header: votingColumns, ignore };
  const notes = "string_agg(DISTINCT vote_note, ' ' ORDER BY vote_note) AS vote_note";
  const { rollcalls, codes } = await summarize(context, options, columns, {
    values: [...single(["resolution", "meeting", "description", "agenda", "modality"]), notes],
    same: ["resolution", "total_yes", "modality"],
  });
  const byVote: string[][] = [];
  let last: Day | undefined;
  for (const row of rollcalls) {
    const resolution = resolutionOf(row);
    if (!resolution) continue;
    const { number, date } = resolution;
    if (row.once("resolution", `S/RES/${number}`, "each resolution once")) take(found, resolution);
    if (resolution.adoption === "recorded") byVote.push([row.text("undl_id"), `S/RES/${number}`]);
    if (date !== null && date > (last ?? "")) last = date;
  }
  await addBallots(
    context,
    options,
    codes,
    {
      rollcall: "r.rollcall",
      locator: `'${file.name.replaceAll("'", "''")}, '`,
      join: "JOIN recorded r ON r.undl_id = b.undl_id",
    },
    [{ name: "recorded", columns: ["undl_id", "rollcall"], rows: byVote }],
  );
  return last;
}
