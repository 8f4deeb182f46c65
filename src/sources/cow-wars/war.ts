import type { Day } from "../../base/period.js";
import { count, matching, oneOf, optional, orMissing, text } from "../kit/cells.js";
import { codeSpells } from "../kit/codeSpells.js";
import { coarsest, type DateColumns, readDate, type Spell, spellBetween } from "../kit/dateParts.js";
import type { Row } from "../kit/row.js";

const notApplicable = "-8";
const goingOn = "-7";
/** One day is a `?`. */
const unknown = ["-9", "?"];

/** A name; null where there is none. */
export const name = optional(text, notApplicable);
/** The number of a state; null for a party that is none. */
export const code = orMissing(matching(/^\d{1,3}$/, "a COW number, or -8"), notApplicable);
/** A number of deaths, some with commas; null where it is not known or does not apply. */
export const deaths = orMissing<number>(
  (found, cell) => count(/^\d{1,3}(?:,\d{3})+$/.test(found) ? found.replaceAll(",", "") : found, cell),
  notApplicable,
  ...unknown,
);

/** Columns that all four lists have; `types` are the codes of WarType that belong in the list. */
export const common = <T extends string>(...types: readonly T[]) => ({
  WarNum: matching(/^\d+(?:\.\d+)?$/, "the number of a war"),
  WarName: name,
  WarType: oneOf(...types),
});

/** The columns in which a spell begins and ends. */
export type SpellColumns = readonly [start: DateColumns, end: DateColumns];

/** The columns of a spell: `Year`, `Month`, `Day` and 2 are `StartYear2`, `EndYear2` and so on. */
export const spelled = (year: string, month: string, day: string, number = ""): SpellColumns => [
  [`Start${year}${number}`, `Start${month}${number}`, `Start${day}${number}`],
  [`End${year}${number}`, `End${month}${number}`, `End${day}${number}`],
];

/** One stretch of fighting; undefined where the war has no such spell. It is open if it went on when the data end. */
export function spellIn(row: Row, [start, end]: SpellColumns): Spell | undefined {
  if (row.text(start[0]) === notApplicable) {
    if (row.text(end[0]) !== notApplicable) row.bad(end[0], `${notApplicable}, as in ${start[0]}`);
    return undefined;
  }
  const from = readDate(row, start, { unknown });
  const to = row.text(end[0]) === goingOn ? null : readDate(row, end, { unknown });
  return spellBetween(row, from, to, end[0]);
}

export interface Party {
  /** Row that names it, and the column of its COW number; undefined for one that is no state. */
  row: Row;
  codeColumn: string | undefined;
  name: string;
  side: "A" | "B";
  deaths?: number | null | undefined;
  outcome?: string | undefined;
  spells: readonly Spell[];
}

export interface War {
  id: string;
  type: string;
  /** The first row that names it. */
  row: Row;
  name: string;
  place: string | undefined;
  outcome?: string | undefined;
  /** Deaths of all sides, if the list gives them; else those of the parties are added up. */
  deaths?: number | null | undefined;
  parties: Party[];
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
  let sum = 0;
  for (const party of parties) {
    if (party.deaths === undefined || party.deaths === null) return null;
    sum += party.deaths;
  }
  return sum;
}

/** Adds a war and its parties. `last` is the last day that its list codes. */
export function addWar(war: War, last: Day): void {
  const all = whole(war.parties.flatMap((party) => party.spells));
  if (!all) return;
  war.row.add("dispute", {
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
  });
  for (const party of war.parties)
    for (const spell of party.spells) {
      const parts =
        party.codeColumn === undefined
          ? [{ state: null, from: spell.from, to: spell.to }]
          : codeSpells(party.row, party.codeColumn, spell, last, "cow");
      for (const { state, from, to } of parts)
        party.row.add("dispute_party", {
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
        });
    }
}
