import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";
import { addWar, Cells, notApplicable, type Party, type Spell, type War } from "./war.js";
import { outcome, outcomeOfParty, place, region } from "./words.js";

/** Year, month and day columns of the start and end of spells. */
type SpellColumns = readonly (readonly [readonly string[], readonly string[]])[];

const spelled = (numbers: readonly string[], names: readonly [string, string, string]): SpellColumns =>
  numbers.map(
    (n) => [names.map((name) => `Start${name}${n}`), names.map((name) => `End${name}${n}`)] as const,
  );

const interSpells = spelled(["1", "2"], ["Year", "Month", "Day"]);
const intraSpells = spelled(["1", "2", "3", "4"], ["Yr", "Mo", "Dy"]);
const nonSpells = spelled([""], ["Year", "Month", "Day"]);

const spellsOf = (cells: Cells, columns: SpellColumns): Spell[] =>
  columns.flatMap(([start, end]) => cells.spell(start, end) ?? []);

interface List {
  key: string;
  type: string;
  /** Codes of WarType that belong in the list. */
  warTypes: readonly string[];
  last: string;
  encoding?: "windows-1252";
  use: readonly string[];
  ignore: readonly string[];
  /** The war as its first row says it, without its parties. */
  war(cells: Cells): Pick<War, "name" | "place" | "outcome" | "deaths">;
  parties(cells: Cells): Party[];
}

/** The number of a state, or null for a party that is none. */
function codeOf(cells: Cells, column: string): string | null {
  const code = cells.row.get(column);
  if (code === notApplicable) return null;
  if (!/^\d{1,3}$/.test(code)) cells.bad(column, "a COW number, or -8");
  return code;
}

const flat = (columns: SpellColumns): string[] => columns.flatMap(([start, end]) => [...start, ...end]);

export const lists: readonly List[] = [
  {
    key: "interstate",
    type: "interstate",
    warTypes: ["1"],
    last: "2007-12-31",
    use: [
      "WarNum",
      "WarName",
      "WarType",
      "ccode",
      "StateName",
      "Side",
      ...flat(interSpells),
      "WhereFought",
      "Outcome",
      "BatDeath",
    ],
    ignore: ["TransFrom", "Initiator", "TransTo", "Version"],
    war: (cells) => ({
      name: cells.name("WarName") ?? "",
      place: cells.word("WhereFought", place),
      outcome: null,
    }),
    parties(cells) {
      const side = cells.word("Side", { "1": "A", "2": "B" });
      return [
        {
          code: codeOf(cells, "ccode"),
          name: cells.name("StateName") ?? "",
          side: side === "B" ? "B" : "A",
          deaths: cells.deaths("BatDeath"),
          outcome: cells.word("Outcome", outcomeOfParty),
          spells: spellsOf(cells, interSpells),
          line: cells.row.line,
        },
      ];
    },
  },
  {
    key: "extrastate",
    type: "extrastate",
    warTypes: ["2", "3"],
    last: "2007-12-31",
    encoding: "windows-1252",
    use: [
      "WarNum",
      "WarName",
      "WarType",
      "ccode1",
      "SideA",
      "ccode2",
      "SideB",
      ...flat(interSpells),
      "Outcome",
      "WhereFought",
      "BatDeath",
      "NonStateDeaths",
    ],
    ignore: ["Initiator", "Interven", "TransFrom", "TransTo", "Version"],
    war: (cells) => ({
      name: cells.name("WarName") ?? "",
      place: cells.word("WhereFought", place),
      outcome: cells.word("Outcome", outcome),
    }),
    parties(cells) {
      const spells = spellsOf(cells, interSpells);
      const { line } = cells.row;
      const own = (side: "A" | "B", code: string, deaths: string): Party[] => {
        const name = cells.name(`Side${side}`);
        return name === null
          ? []
          : [
              {
                code: codeOf(cells, code),
                name,
                side,
                deaths: cells.deaths(deaths),
                outcome: null,
                spells,
                line,
              },
            ];
      };
      return [...own("A", "ccode1", "BatDeath"), ...own("B", "ccode2", "NonStateDeaths")];
    },
  },
  {
    key: "nonstate",
    type: "nonstate",
    warTypes: ["8", "9"],
    last: "2007-12-31",
    use: [
      "WarNum",
      "WarName",
      "WarType",
      "WhereFought",
      "SideA1",
      "SideA2",
      "SideB1",
      "SideB2",
      "SideB3",
      "SideB4",
      "SideB5",
      ...flat(nonSpells),
      "Outcome",
      "SideADeaths",
      "SideBDeaths",
      "TotalCombatDeaths",
    ],
    ignore: ["Initiator", "TransFrom", "TransTo", "Version"],
    war: (cells) => ({
      name: cells.name("WarName") ?? "",
      place: cells.word("WhereFought", place),
      outcome: cells.word("Outcome", outcome),
      deaths: cells.deaths("TotalCombatDeaths"),
    }),
    parties(cells) {
      const spells = spellsOf(cells, nonSpells);
      const names = (side: "A" | "B", columns: readonly string[]): Party[] => {
        const given = columns.flatMap((column) => cells.name(column) ?? []);
        // The deaths are those of the side: they are a party's only where it stands alone.
        const deaths = given.length === 1 ? cells.deaths(`Side${side}Deaths`) : null;
        return given.map((name) => ({
          ...{ code: null, name, side, deaths, outcome: null, spells, line: cells.row.line },
        }));
      };
      return [
        ...names("A", ["SideA1", "SideA2"]),
        ...names("B", ["SideB1", "SideB2", "SideB3", "SideB4", "SideB5"]),
      ];
    },
  },
  {
    key: "intrastate",
    type: "intrastate",
    warTypes: ["4", "5", "6", "7"],
    last: "2014-12-31",
    encoding: "windows-1252",
    use: [
      "WarNum",
      "WarName",
      "V5RegionNum",
      "WarType",
      "CcodeA",
      "SideA",
      "SideB",
      ...flat(intraSpells),
      "Outcome",
      "DeathsSideA",
      "DeathsSideB",
      "TotalBDeaths",
    ],
    ignore: [
      "Intnl",
      "WDuratDays",
      "WDuratMo",
      "TotNatMonWar",
      "TransFrom",
      "Initiator",
      "TransTo",
      "Version",
    ],
    war: (cells) => ({
      name: cells.name("WarName") ?? "",
      place: cells.word("V5RegionNum", region),
      outcome: cells.word("Outcome", outcome),
      deaths: cells.deaths("TotalBDeaths"),
    }),
    parties(cells) {
      const spells = spellsOf(cells, intraSpells);
      const { line } = cells.row;
      const own = (side: "A" | "B", code: string | null): Party[] => {
        const name = cells.name(`Side${side}`);
        const deaths = cells.deaths(`DeathsSide${side}`);
        return name === null ? [] : [{ code, name, side, deaths, outcome: null, spells, line }];
      };
      return [...own("A", codeOf(cells, "CcodeA")), ...own("B", null)];
    },
  },
];

/** Adds the wars of one list; one war may fill several rows. */
export async function addList(context: ReadContext, list: List): Promise<void> {
  const file: RawFile = context.file(list.key);
  const wars = new Map<string, War>();
  const options = {
    use: list.use,
    ignore: list.ignore,
    ...(list.encoding ? { encoding: list.encoding } : {}),
  };
  const read = (row: CsvRow): void => {
    const cells = new Cells(context, file, row);
    const id = row.get("WarNum");
    if (!/^\d+(?:\.\d+)?$/.test(id)) cells.bad("WarNum", "a number");
    if (!list.warTypes.includes(row.get("WarType")))
      cells.bad("WarType", `one of ${list.warTypes.join(", ")}`);
    const war = list.war(cells);
    const parties = list.parties(cells);
    if (!cells.sound) return;
    const known = wars.get(id);
    if (known) known.parties.push(...parties);
    else wars.set(id, { id, type: list.type, ...war, parties, line: row.line });
  };
  for await (const row of context.csv(file, options)) read(row);
  for (const war of wars.values()) addWar(context, file, war, list.last);
}
