import type { Day } from "../../base/period.js";
import { codeSpells } from "../kit/codeSpells.js";
import { coarsest, dateParts, type PartDate } from "../kit/dateParts.js";
import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";

/** The last day that the data code. */
export const codedTo: Day = "2016-12-31";

/** A member of an alliance over a spell, with what it owes. */
export interface Standing {
  state: string;
  from: Day;
  /** Null: still so when the data end. */
  to: Day | null;
  precision: "day" | "month";
  /** In the words of the record: defense, offense, neutrality, nonaggression, consultation. */
  owes: readonly string[];
  line: number;
}

const obligations: Readonly<Record<string, string>> = {
  defense: "defense",
  offense: "offense",
  neutral: "neutrality",
  nonagg: "nonaggression",
  consul: "consultation",
};

/** Members without a COW number: an entity of the data's own. */
const outside: Readonly<Record<string, string>> = { "8152": "Annam" };

/** A missing day makes a date a month. */
const unknownDays = ["", "0"];

/** A date from its three columns; null for zeros, which mean still in force. Undefined after a problem. */
function dateOf(
  context: ReadContext,
  file: RawFile,
  row: CsvRow,
  part: "ent" | "exit",
): PartDate | null | undefined {
  const [year = "", month = "", day = ""] = [`yr${part}`, `mo${part}`, `day${part}`].map((column) =>
    row.get(column),
  );
  if (part === "exit" && year === "0") return null;
  const date = unknownDays.includes(month) ? undefined : dateParts(year, month, day, unknownDays);
  if (date && Number(year) >= 1815) return date;
  const expected = part === "exit" ? "a date, or zeros for still in force" : "a date since 1815";
  context.report(
    "bad-value",
    { file, line: row.line, column: `yr${part}` },
    `${year}-${month}-${day}`,
    expected,
  );
  return undefined;
}

/** What the member owes by its row. */
function owedBy(context: ReadContext, file: RawFile, row: CsvRow): string[] {
  return Object.entries(obligations).flatMap(([column, kind]) => {
    const cell = row.get(column);
    if (cell !== "0" && cell !== "1")
      context.report("bad-value", { file, line: row.line, column }, cell, "0 or 1");
    return cell === "1" ? [kind] : [];
  });
}

/**
 * The standings of one row of the member file (an alliance, a member and a phase). There are several where the
 * member's COW number passed from one state to its successor in the meantime, each with its part of the spell.
 */
export function readMember(context: ReadContext, file: RawFile, row: CsvRow): Standing[] {
  const place = { file, line: row.line, column: "member" };
  const code = row.get("member");
  const name = outside[code];
  if (name !== undefined) {
    context.report("note", place, `${code} (${name})`, "a state with a COW number; the row is left out");
    return [];
  }
  const [entry, exit] = [dateOf(context, file, row, "ent"), dateOf(context, file, row, "exit")];
  if (!entry || exit === undefined) return [];
  const { first: from } = entry;
  const to = exit?.last ?? null;
  if (to !== null && to < from) {
    context.report(
      "bad-value",
      { ...place, column: "yrexit" },
      to,
      `a date not before ${from}, when it entered`,
    );
    return [];
  }
  const precision = coarsest(entry.precision, exit?.precision ?? "day") === "day" ? "day" : "month";
  const owes = owedBy(context, file, row);
  return codeSpells(context, code, { from, to, last: codedTo }, place, "cow").map((spell) => ({
    ...spell,
    precision,
    owes,
    line: row.line,
  }));
}
