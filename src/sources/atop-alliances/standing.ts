import type { Day } from "../../base/period.js";
import { codeSpells } from "../kit/codeSpells.js";
import { type DateColumns, type PartDate, readDate, type Spell, spellBetween } from "../kit/dateParts.js";
import type { Row } from "../kit/row.js";
import type { memberColumns } from "./columns.js";

/** The last day that the data code. */
export const codedTo: Day = "2016-12-31";

/** A member of an alliance over a spell, with what it owes. An open spell still went on when the data end. */
export interface Standing extends Spell {
  state: string;
  /** In the words of the record: defense, offense, neutrality, nonaggression, consultation. */
  owes: readonly string[];
  line: number;
}

const obligations = [
  ["defense", "defense"],
  ["offense", "offense"],
  ["neutral", "neutrality"],
  ["nonagg", "nonaggression"],
  ["consul", "consultation"],
] as const;

/** Members without a COW number: an entity of the data's own. */
const outside: Readonly<Record<string, string>> = { "8152": "Annam" };

/** A missing day makes a date a month; a month is needed. */
function dateOf(row: Row, columns: DateColumns): PartDate | undefined {
  const date = readDate(row, columns, { unknown: ["", "0"], from: "1815-01-01" });
  return date?.precision === "year" ? row.bad(columns[1], "a month") : date;
}

/**
 * The standings of one row of the member file (an alliance, a member and a phase). There are several where the
 * member's COW number passed from one state to its successor in the meantime, each with its part of the spell.
 */
export function readMember(row: Row<typeof memberColumns>): Standing[] {
  const code = row.text("member");
  const name = outside[code];
  if (name !== undefined) {
    row.note("member", `${code} (${name}) is not a state with a COW number; the row is left out`);
    return [];
  }
  const entry = dateOf(row, ["yrent", "moent", "dayent"]);
  // Zeros are for what is still in force.
  const exit = row.text("yrexit") === "0" ? null : dateOf(row, ["yrexit", "moexit", "dayexit"]);
  const spell = spellBetween(row, entry, exit, "yrexit");
  const owes = obligations.flatMap(([column, kind]) => (row.get(column) ? [kind] : []));
  if (!spell) return [];
  const { line } = row;
  return codeSpells(row, "member", spell, codedTo, "cow").map((part) => ({ ...spell, ...part, owes, line }));
}
