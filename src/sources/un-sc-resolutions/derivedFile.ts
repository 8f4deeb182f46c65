import { yearPeriod } from "../../base/period.js";
import { canonicalSymbol } from "../../record/symbols.js";
import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";
import type { TableEntry } from "./meetingTable.js";

export const columns = [
  "number",
  "year",
  "symbol",
  "date",
  "meeting_record",
  "topic",
  "yes",
  "no",
  "abstain",
  "adoption",
  "vote_as_printed",
] as const;
const adoptions = new Set(["recorded", "unanimous", "without vote", ""]);

export type Tally = TableEntry["tally"];

/** A resolution as the record keeps it, whichever layout it came from. */
export interface Resolution {
  number: number;
  symbol: string;
  from: string;
  to: string;
  precision: "day" | "year";
  title: string;
  adoption: string | null;
  tally: Tally;
  note: string | null;
  /** The layout it was read from. */
  file: "votes" | "derived" | "tables";
  locator: string;
}

/** The tally at the beginning of what the table prints; NULL where it prints none. */
function tallyOf(context: ReadContext, file: RawFile, line: number, row: Record<string, string>): Tally {
  const cells = [row.yes, row.no, row.abstain];
  const printed = /^(\d{1,2})-(\d{1,2})-(\d{1,2})/.exec(row.vote_as_printed ?? "");
  const tally: Tally = printed ? [Number(printed[1]), Number(printed[2]), Number(printed[3])] : null;
  if (cells.every((cell) => cell === "")) return tally;
  if (cells.join("-") !== tally?.join("-"))
    context.report(
      "bad-value",
      { file, line, column: "vote_as_printed" },
      row.vote_as_printed ?? "",
      `the tally of the columns, ${cells.join("-")}`,
    );
  return tally;
}

/** One row of the derived file, corrected; undefined after reporting that it cannot be right. */
export function readRow(context: ReadContext, file: RawFile, csv: CsvRow): Resolution | undefined {
  const { line } = csv;
  const row = context.correct(
    "resolutions",
    Object.fromEntries(columns.map((name) => [name, csv.get(name)])),
  );
  const { number: digits = "", year = "", date = "", adoption = "", symbol = "" } = row;
  const number = Number(digits);
  if (!Number.isInteger(number) || number < 1 || canonicalSymbol(symbol) !== `S/RES/${number}`) {
    context.report("bad-value", { file, line, column: "symbol" }, symbol, `S/RES/${digits}(${year})`);
    return undefined;
  }
  if (!adoptions.has(adoption))
    context.report(
      "unknown-value",
      { file, line, column: "adoption" },
      adoption,
      "recorded, unanimous, without vote, or nothing",
    );
  const known = /^\d{4}-\d{2}-\d{2}$/.test(date);
  if ((date !== "" && !known) || (known && !date.startsWith(year)) || !/^(?:19|20)\d\d$/.test(year)) {
    context.report("bad-value", { file, line, column: "date" }, date, `a day of the year ${year}`);
    return undefined;
  }
  const period = yearPeriod(Number(year));
  const printed = row.vote_as_printed ?? "";
  const plain = /^\d+-\d+-\d+$/.test(printed) || /^(?:adopted unanimously|without vote|)$/i.test(printed);
  const meeting = /^S\/PV\./.test(row.meeting_record ?? "") ? row.meeting_record : undefined;
  return {
    number,
    symbol,
    from: known ? date : (period.from ?? ""),
    to: known ? date : (period.to ?? ""),
    precision: known ? "day" : "year",
    title: row.topic ?? "",
    adoption: adoption || null,
    tally: tallyOf(context, file, line, row),
    note: [meeting, plain ? undefined : `printed: ${printed}`].filter(Boolean).join("; ") || null,
    file: "derived",
    locator: `${file.name} line ${line}, number ${number}`,
  };
}
