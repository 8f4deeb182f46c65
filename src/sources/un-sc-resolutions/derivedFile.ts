import { count, day, given, oneOf, optional, texts, year } from "../kit/cells.js";
import type { Row } from "../kit/row.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { numberOf, type Resolution, type Tally, take, tallyIn } from "./resolution.js";

const columns = {
  number: count,
  year: year(1946),
  symbol: numberOf,
  date: optional(day()),
  ...texts("meeting_record", "topic", "yes", "no", "abstain"),
  adoption: optional(oneOf("recorded", "unanimous", "without vote")),
  vote_as_printed: given,
};
type DerivedRow = Row<typeof columns>;

/** The tally at the beginning of what the table prints; NULL where it prints none. */
function tallyOf(row: DerivedRow): Tally {
  const tally = tallyIn(row.text("vote_as_printed"), /^(\d{1,2})-(\d{1,2})-(\d{1,2})/);
  const cells = [row.text("yes"), row.text("no"), row.text("abstain")].join("-");
  if (cells !== "--" && cells !== tally?.join("-"))
    row.bad("vote_as_printed", `the tally of the columns, ${cells}`);
  return tally;
}

function resolutionOf(row: DerivedRow): Resolution | undefined {
  const number = row.get("symbol");
  const of = row.get("year");
  const date = row.get("date");
  if (number === undefined || of === undefined || date === undefined) return undefined;
  if (number !== row.get("number")) row.bad("symbol", `S/RES/${row.text("number")}(${of})`);
  if (date !== null && !date.startsWith(String(of))) row.bad("date", `a day of the year ${of}`);
  const printed = row.text("vote_as_printed");
  const plain = /^(?:\d+-\d+-\d+|adopted unanimously|without vote|)$/i.test(printed);
  const meeting = row.text("meeting_record");
  const notes = [/^S\/PV\./.test(meeting) ? meeting : "", plain ? "" : `printed: ${printed}`];
  return {
    row,
    number,
    symbol: row.text("symbol"),
    date,
    year: of,
    title: row.text("topic"),
    adoption: row.get("adoption") ?? null,
    tally: tallyOf(row),
    note: notes.filter(Boolean).join("; ") || null,
    locator: `${row.file.name} line ${row.line}, number ${number}`,
  };
}

/** The file derived from the Library's tables: one row a resolution. */
export async function readDerived(
  context: ReadContext,
  file: RawFile,
  found: Map<number, Resolution>,
): Promise<void> {
  for await (const row of context.rows(file, columns, { correct: "resolutions" })) {
    const resolution = resolutionOf(row);
    if (resolution && row.once("number", String(resolution.number), "each number once"))
      take(found, resolution);
  }
}
