import type { Day } from "../../base/period.js";
import { names, texts, word } from "../kit/cells.js";
import type { Row } from "../kit/row.js";
import type { ReadContext } from "../kit/types.js";
import {
  addWar,
  code,
  common,
  deaths,
  name,
  type Party,
  type SpellColumns,
  spelled,
  spellIn,
  type War,
} from "./war.js";
import { outcome, outcomeOfParty, place, region } from "./words.js";

type Common = ReturnType<typeof common>;

interface List<C extends Common> {
  /** Key of its file, and type of its wars. */
  type: string;
  last: Day;
  encoding?: "windows-1252";
  columns: C;
  ignore: readonly string[];
  spells: readonly SpellColumns[];
  /** What a row says of its war; the first row of a war counts. */
  war(row: Row<C>): Pick<War, "place" | "outcome" | "deaths">;
  /** The parties that a row names. */
  parties(row: Row<C>): Omit<Party, "row" | "spells">[];
}
const list = <C extends Common>(one: List<C>): List<Common> => one;

const interSpells = [spelled("Year", "Month", "Day", "1"), spelled("Year", "Month", "Day", "2")];
const nonSpells = [spelled("Year", "Month", "Day")];
const intraSpells = ["1", "2", "3", "4"].map((number) => spelled("Yr", "Mo", "Dy", number));

const interColumns = {
  ...texts(...interSpells.flat(2)),
  ...common("1"),
  ccode: code,
  StateName: name,
  Side: word({ 1: "A", 2: "B" } as const),
  WhereFought: word(place),
  Outcome: word(outcomeOfParty),
  BatDeath: deaths,
};
const extraColumns = {
  ...texts(...interSpells.flat(2)),
  ...common("2", "3"),
  ccode1: code,
  SideA: name,
  ccode2: code,
  SideB: name,
  Outcome: word(outcome),
  WhereFought: word(place),
  BatDeath: deaths,
  NonStateDeaths: deaths,
};
const nonColumns = {
  ...texts(...nonSpells.flat(2)),
  ...common("8", "9"),
  WhereFought: word(place),
  SideA1: name,
  SideA2: name,
  SideB1: name,
  SideB2: name,
  SideB3: name,
  SideB4: name,
  SideB5: name,
  Outcome: word(outcome),
  SideADeaths: deaths,
  SideBDeaths: deaths,
  TotalCombatDeaths: deaths,
};
const intraColumns = {
  ...texts(...intraSpells.flat(2)),
  ...common("4", "5", "6", "7"),
  V5RegionNum: word(region),
  CcodeA: code,
  SideA: name,
  SideB: name,
  Outcome: word(outcome),
  DeathsSideA: deaths,
  DeathsSideB: deaths,
  TotalBDeaths: deaths,
};

export const lists = [
  list({
    type: "interstate",
    last: "2007-12-31",
    columns: interColumns,
    ignore: names("TransFrom | Initiator | TransTo | Version"),
    spells: interSpells,
    war: (row) => ({ place: row.get("WhereFought") }),
    parties: (row) => [
      {
        codeColumn: row.get("ccode") === null ? undefined : "ccode",
        name: row.get("StateName") ?? "",
        side: row.get("Side") ?? "A",
        deaths: row.get("BatDeath"),
        outcome: row.get("Outcome"),
      },
    ],
  }),
  list({
    type: "extrastate",
    last: "2007-12-31",
    encoding: "windows-1252",
    columns: extraColumns,
    ignore: names("Initiator | Interven | TransFrom | TransTo | Version"),
    spells: interSpells,
    war: (row) => ({ place: row.get("WhereFought"), outcome: row.get("Outcome") }),
    parties: (row) =>
      (
        [
          ["A", "SideA", "ccode1", "BatDeath"],
          ["B", "SideB", "ccode2", "NonStateDeaths"],
        ] as const
      ).flatMap(([side, column, codeColumn, own]) => {
        const party = row.get(column);
        if (typeof party !== "string") return [];
        const state = row.get(codeColumn) === null ? undefined : codeColumn;
        return [{ codeColumn: state, name: party, side, deaths: row.get(own) }];
      }),
  }),
  list({
    type: "nonstate",
    last: "2007-12-31",
    columns: nonColumns,
    ignore: names("Initiator | TransFrom | TransTo | Version"),
    spells: nonSpells,
    war: (row) => ({
      place: row.get("WhereFought"),
      outcome: row.get("Outcome"),
      deaths: row.get("TotalCombatDeaths"),
    }),
    parties: (row) =>
      (
        [
          ["A", "SideADeaths", ["SideA1", "SideA2"]],
          ["B", "SideBDeaths", ["SideB1", "SideB2", "SideB3", "SideB4", "SideB5"]],
        ] as const
      ).flatMap(([side, total, columns]) => {
        const given = columns.flatMap((column) => row.get(column) ?? []);
        // The deaths are those of the side: they are a party's only where it is alone.
        const own = given.length === 1 ? row.get(total) : null;
        return given.map((party) => ({ codeColumn: undefined, name: party, side, deaths: own }));
      }),
  }),
  list({
    type: "intrastate",
    last: "2014-12-31",
    encoding: "windows-1252",
    columns: intraColumns,
    ignore: names("Intnl | WDuratDays | WDuratMo | TotNatMonWar | TransFrom | Initiator | TransTo | Version"),
    spells: intraSpells,
    war: (row) => ({
      place: row.get("V5RegionNum"),
      outcome: row.get("Outcome"),
      deaths: row.get("TotalBDeaths"),
    }),
    parties(row) {
      const state = row.get("CcodeA") === null ? undefined : "CcodeA";
      const [a, b] = [row.get("SideA"), row.get("SideB")];
      const [deathsA, deathsB] = [row.get("DeathsSideA"), row.get("DeathsSideB")];
      return [
        ...(a ? [{ codeColumn: state, name: a, side: "A" as const, deaths: deathsA }] : []),
        ...(b ? [{ codeColumn: undefined, name: b, side: "B" as const, deaths: deathsB }] : []),
      ];
    },
  }),
];

/** Adds the wars of one list; one war may fill several rows. */
export async function addList(context: ReadContext, list: (typeof lists)[number]): Promise<void> {
  const { type, encoding } = list;
  const wars = new Map<string, War>();
  const options = { ignore: list.ignore, ...(encoding ? { encoding } : {}) };
  for await (const row of context.rows(context.file(type), list.columns, options)) {
    const [id, title] = [row.get("WarNum") ?? "", row.get("WarName") ?? ""];
    row.get("WarType");
    const spells = list.spells.flatMap((columns) => spellIn(row, columns) ?? []);
    const parties = list.parties(row).map((party) => ({ ...party, row, spells }));
    const war = { id, type, row, name: title, ...list.war(row), parties };
    if (!row.sound) continue;
    const known = wars.get(id);
    if (known) known.parties.push(...parties);
    else wars.set(id, war);
  }
  for (const war of wars.values()) addWar(war, list.last);
}
