import { canonicalSymbol } from "../../record/symbols.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { datedCodes } from "../un-ga-votes/datedCodes.js";
import type { Resolution, Tally } from "./derivedFile.js";

/** Columns of the Library's voting data that are used. */
export const votingColumns = [
  "undl_id",
  "ms_code",
  "ms_vote",
  "date",
  "resolution",
  "meeting",
  "description",
  "agenda",
  "vote_note",
  "modality",
  "total_yes",
  "total_no",
  "total_abstentions",
  "total_non_voting",
  "total_ms",
] as const;
/** The name and the kind of seat repeat the member's code; drafts and subjects are other matters, and incomplete. */
const ignored = ["ms_name", "permanent_member", "draft", "subjects", "undl_link"] as const;

type Summary = Record<string, unknown>;
const text = (row: Summary, column: string): string => String(row[column] ?? "").trim();

/** A row for each roll call (`undl_id` set) and one for each member code (`ms_code` set). */
const summarySql = `
  SELECT undl_id, ms_code, min(date) AS date_min, max(date) AS date_max, count(*)::VARCHAR AS ballots,
    any_value(resolution) AS resolution, any_value(meeting) AS meeting, any_value(description) AS description,
    any_value(agenda) AS agenda, any_value(modality) AS modality,
    string_agg(DISTINCT vote_note, ' ' ORDER BY vote_note) AS vote_note,
    any_value(total_yes) AS total_yes, any_value(total_no) AS total_no,
    any_value(total_abstentions) AS total_abstentions, any_value(total_ms) AS total_ms,
    (count(*) FILTER (ms_vote = 'Y'))::VARCHAR AS yes, (count(*) FILTER (ms_vote = 'N'))::VARCHAR AS no,
    (count(*) FILTER (ms_vote = 'A'))::VARCHAR AS abstain,
    any_value(ms_vote) FILTER (coalesce(ms_vote, '') NOT IN ('Y', 'N', 'A', 'X')) AS odd,
    min(resolution) <> max(resolution) OR min(total_yes) <> max(total_yes) OR min(modality) <> max(modality) AS mixed
  FROM {rows} GROUP BY GROUPING SETS ((undl_id), (ms_code))`;

/** How a resolution was adopted; undefined after reporting a word that is not known. */
function adoptionOf(context: ReadContext, file: RawFile, row: Summary): string | undefined {
  const modality = text(row, "modality");
  if (/^(?:recorded )?vote$/i.test(modality)) return "recorded";
  if (
    /^(?:adopted )?(?:without (?:a )?vote|by (?:acclamation|consensus)|consensus|acclamation|unanimously)$/i.test(
      modality,
    )
  )
    return "without vote";
  const found = `${modality} (undl_id ${text(row, "undl_id")})`;
  context.report(
    "unknown-value",
    { file, line: 1, column: "modality" },
    found,
    "Vote, or an adoption without a vote",
  );
  return undefined;
}

const count = (row: Summary, column: string): number => Number(text(row, column));

function readRollcall(context: ReadContext, file: RawFile, row: Summary): Resolution | undefined {
  const id = text(row, "undl_id");
  const place = { file, line: 1 };
  const symbol = canonicalSymbol(text(row, "resolution"));
  const number = Number(/^S\/RES\/(\d+)$/.exec(symbol ?? "")?.[1]);
  const date = text(row, "date_min");
  if (!symbol || !number) {
    const found = `${text(row, "resolution")} (undl_id ${id})`;
    context.report(
      "bad-value",
      { ...place, column: "resolution" },
      found,
      "a symbol such as S/RES/1851(2008)",
    );
    return undefined;
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date !== text(row, "date_max") || row.mixed === true) {
    const found = `${date} to ${text(row, "date_max")}, ${symbol} (undl_id ${id})`;
    context.report(
      "bad-value",
      place,
      found,
      "one date, symbol, tally and way of adoption in all rows of a roll call",
    );
    return undefined;
  }
  if (row.odd !== null)
    context.report("unknown-value", { ...place, column: "ms_vote" }, text(row, "odd"), "Y, N, A or X");
  const adoption = adoptionOf(context, file, row);
  const printed: Tally = [count(row, "total_yes"), count(row, "total_no"), count(row, "total_abstentions")];
  const counted = [count(row, "yes"), count(row, "no"), count(row, "abstain")];
  if (count(row, "ballots") > count(row, "total_ms"))
    context.report(
      "duplicate",
      place,
      `${text(row, "ballots")} rows of ${symbol}`,
      `one row for each of the ${text(row, "total_ms")} members`,
    );
  if (adoption === "recorded" && printed.join("-") !== counted.join("-"))
    context.report(
      "bad-value",
      place,
      `${symbol} ${printed.join("-")}`,
      `${counted.join("-")}, by the members' votes`,
      "warning",
    );
  const note = [text(row, "meeting"), text(row, "vote_note")].filter(Boolean).join("; ");
  return {
    ...{ number, symbol: text(row, "resolution"), from: date, to: date, precision: "day" },
    title: text(row, "agenda") || text(row, "description"),
    adoption: adoption ?? null,
    tally: adoption === "recorded" ? printed : null,
    note: note || null,
    file: "votes",
    locator: `${file.name}, undl_id ${id}`,
  };
}

/** Adds the resolutions of the voting data to `found`, and to the record how each member voted. */
export async function addVotes(
  context: ReadContext,
  file: RawFile,
  found: Map<number, Resolution>,
): Promise<void> {
  const options = { file, header: votingColumns, ignore: ignored };
  const summary = await context.select(summarySql, options);
  const recorded: string[][] = [];
  for (const row of summary.filter((one) => one.undl_id !== null)) {
    const resolution = readRollcall(context, file, row);
    if (!resolution) continue;
    if (found.has(resolution.number))
      context.report("duplicate", { file, line: 1 }, `${resolution.symbol} again`, "each resolution once");
    found.set(resolution.number, resolution);
    if (resolution.adoption === "recorded")
      recorded.push([text(row, "undl_id"), `S/RES/${resolution.number}`]);
  }
  const codes = summary
    .filter((row) => row.undl_id === null)
    .flatMap((row) =>
      datedCodes(context, file, {
        code: text(row, "ms_code"),
        from: text(row, "date_min"),
        to: text(row, "date_max"),
      }),
    );
  await context.addBySql(
    "ballot",
    `SELECT r.rollcall, c.state,
       CASE b.ms_vote WHEN 'Y' THEN 'yes' WHEN 'N' THEN 'no' WHEN 'A' THEN 'abstain' ELSE 'absent' END AS vote,
       '${file.name.replaceAll("'", "''")}, undl_id ' || b.undl_id || ', ms_code ' || b.ms_code AS locator
     FROM {rows} b JOIN recorded r ON r.undl_id = b.undl_id
       JOIN codes c ON b.ms_code = c.code AND b.date >= c.date_from AND b.date <= c.date_to`,
    {
      ...options,
      relations: [
        { name: "recorded", columns: ["undl_id", "rollcall"], rows: recorded },
        { name: "codes", columns: ["code", "state", "date_from", "date_to"], rows: codes },
      ],
    },
  );
  const days = [...found.values()].map(({ to }) => to).sort();
  const last = days.at(-1);
  if (last)
    context.cover({
      ...{ table: "ballot", kind: "UNSC", subject: null, state: null, from: "1946-01-01", to: last },
      reason: `Every member's vote on each resolution that the Security Council adopted by vote to ${last}, from the Library's voting data.`,
    });
}
