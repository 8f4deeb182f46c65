import type { Day } from "../../base/period.js";
import { resolve } from "../../states/resolve.js";
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

interface When {
  day: Day | null;
  precision: "day" | "month";
}

/** A date from its three columns; a missing day makes it a month. `end` takes the last day of a month. Undefined after a problem. */
function dateOf(context: ReadContext, file: RawFile, row: CsvRow, part: "ent" | "exit"): When | undefined {
  const end = part === "exit";
  const [year, month, day] = [`yr${part}`, `mo${part}`, `day${part}`].map((column) => row.get(column));
  if (end && year === "0") return { day: null, precision: "day" };
  const [y, m] = [Number(year), Number(month)];
  if (Number.isInteger(y) && y >= 1815 && Number.isInteger(m) && m >= 1 && m <= 12) {
    const length = new Date(Date.UTC(y, m, 0)).getUTCDate();
    const known = day !== "" && day !== "0";
    const d = known ? Number(day) : end ? length : 1;
    if (Number.isInteger(d) && d >= 1 && d <= length) {
      const text = `${year}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
      return { day: text, precision: known ? "day" : "month" };
    }
  }
  const expected = end ? "a date, or zeros for still in force" : "a date since 1815";
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
  if (!entry?.day || !exit) return [];
  const { day: from } = entry;
  const to = exit.day;
  if (to !== null && to < from) {
    context.report(
      "bad-value",
      { ...place, column: "yrexit" },
      to,
      `a date not before ${from}, when it entered`,
    );
    return [];
  }
  const precision = entry.precision === "month" || exit.precision === "month" ? "month" : "day";
  const common = { precision, owes: owedBy(context, file, row), line: row.line } as const;
  const period = {
    from,
    to: to ?? codedTo,
    precision: "interval",
    text: `${from}/${to ?? codedTo}`,
  } as const;
  const read = resolve(code, period, "cow");
  if (read.result !== "ambiguous") {
    const state = context.state(code, period, place, "cow");
    return state === undefined ? [] : [{ state, from, to, ...common }];
  }
  return read.candidates.flatMap(({ id, from: first, to: last }) => {
    const begins = first !== null && first > from ? first : from;
    const ends = last !== null && last < (to ?? codedTo) ? last : to;
    return ends === null || begins <= ends ? [{ state: id, from: begins, to: ends, ...common }] : [];
  });
}
