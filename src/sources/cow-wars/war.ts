import { codeSpells } from "../kit/codeSpells.js";
import { coarsest, dateParts, type PartDate } from "../kit/dateParts.js";
import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";

export const notApplicable = "-8";
/** `?` stands for a day once. */
const unknown = ["-9", "?"];
const goingOn = "-7";

/** One stretch of fighting; `to` is null if it went on when the data end. */
export interface Spell {
  from: string;
  to: string | null;
  precision: PartDate["precision"];
}

/** Reads the cells of one row; problems are reported at their column. */
export class Cells {
  sound = true;

  constructor(
    readonly context: ReadContext,
    readonly file: RawFile,
    readonly row: CsvRow,
  ) {}

  bad(column: string, expected: string, found = this.row.get(column)): void {
    this.sound = false;
    const kind = found === "" ? "missing-value" : "bad-value";
    this.context.report(kind, { file: this.file, line: this.row.line, column }, found, expected);
  }

  word(column: string, words: Readonly<Record<string, string | null>>): string | null {
    const word = words[this.row.get(column)];
    if (word === undefined) this.bad(column, `one of ${Object.keys(words).join(", ")}`);
    return word ?? null;
  }

  /** A number of deaths; null where it is not known or does not apply. */
  deaths(column: string): number | null {
    const text = this.row.get(column);
    if (text === notApplicable || unknown.includes(text)) return null;
    if (!/^(?:\d{1,9}|\d{1,3}(?:,\d{3})+)$/.test(text)) this.bad(column, "a number, -8 or -9");
    return Number(text.replaceAll(",", ""));
  }

  /** A name, or null where the cell says that there is none. */
  name(column: string): string | null {
    const text = this.row.get(column).trim();
    return text === "" || text === notApplicable ? null : text;
  }

  private date(columns: readonly string[]): PartDate | undefined {
    const [year = "", month = "", day = ""] = columns.map((column) => this.row.get(column));
    const date = dateParts(year, month, day, unknown);
    if (!date) this.bad(columns[0] ?? "", "a date", [year, month, day].join("-"));
    return date;
  }

  /** The spell of these year, month and day columns; null where the war has no such spell. */
  spell(start: readonly string[], end: readonly string[]): Spell | null {
    const year = (columns: readonly string[]) => this.row.get(columns[0] ?? "");
    if (year(start) === notApplicable) {
      if (year(end) !== notApplicable) this.bad(end[0] ?? "", notApplicable);
      return null;
    }
    const from = this.date(start);
    if (year(end) === goingOn) return from ? { from: from.first, to: null, precision: from.precision } : null;
    const to = this.date(end);
    if (!from || !to) return null;
    if (to.last < from.first) {
      this.bad(end[0] ?? "", `a date not before ${from.first}`, to.last);
      return null;
    }
    return { from: from.first, to: to.last, precision: coarsest(from.precision, to.precision) };
  }
}

export interface Party {
  /** COW number, or null for one that is no state. */
  code: string | null;
  name: string;
  side: "A" | "B";
  deaths: number | null;
  outcome: string | null;
  spells: readonly Spell[];
  line: number;
}

export interface War {
  id: string;
  type: string;
  name: string;
  place: string | null;
  outcome: string | null;
  /** Deaths of all sides, if the list gives them; else those of the parties are added up. */
  deaths?: number | null;
  parties: Party[];
  line: number;
}

/** The first day and the last; null where a spell is open. */
function whole(spells: readonly Spell[]): Spell | undefined {
  const from = spells.map((s) => s.from).sort()[0];
  if (from === undefined) return undefined;
  const ends = spells.map((s) => s.to);
  const to = ends.includes(null) ? null : (ends.sort().at(-1) ?? null);
  return { from, to, precision: coarsest(...spells.map((s) => s.precision)) };
}

function totalOf({ deaths, parties }: War): number | null {
  if (deaths !== undefined) return deaths;
  const own = parties.map((party) => party.deaths);
  return own.includes(null) ? null : own.reduce((sum: number, one) => sum + (one ?? 0), 0);
}

/** Adds a war and its parties. `last` is the last day that its list codes. */
export function addWar(context: ReadContext, file: RawFile, war: War, last: string): void {
  const all = whole(war.parties.flatMap((party) => party.spells));
  if (!all) return;
  context.add("dispute", {
    dispute: war.id,
    kind: "war",
    type: war.type,
    name: war.name,
    date_from: all.from,
    date_to: all.to,
    precision: all.precision,
    deaths: totalOf(war),
    outcome: war.outcome,
    place: war.place,
    ongoing: all.to === null,
    locator: `${file.name} line ${war.line}`,
  });
  for (const party of war.parties) {
    const place = { file, line: party.line, column: "ccode" };
    for (const spell of party.spells) {
      const parts =
        party.code === null
          ? [{ state: null, from: spell.from, to: spell.to }]
          : codeSpells(context, party.code, { ...spell, last }, place, "cow");
      for (const { state, from, to } of parts)
        context.add("dispute_party", {
          dispute: war.id,
          kind: "war",
          state,
          party: party.name,
          side: party.side,
          date_from: from,
          date_to: to,
          precision: spell.precision,
          originator: spell.from === all.from,
          deaths: party.deaths,
          outcome: party.outcome,
          locator: `${file.name} line ${party.line}`,
        });
    }
  }
}
