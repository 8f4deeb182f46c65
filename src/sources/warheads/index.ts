import { yearPeriod } from "../../base/period.js";
import { existed } from "../../states/existence.js";
import { resolve } from "../../states/resolve.js";
import { type CellType, count, ofYear, optional, year } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { RawFile, ReadContext } from "../kit/types.js";

/** How the export of the Federation of American Scientists spells what the cleaned file spells otherwise. */
const exportNames: Readonly<Record<string, string>> = {
  US: "United States",
  UK: "United Kingdom",
  "Total Inventories": "World",
};
/** The row of the whole world counts retired warheads too, so it is of another kind than the stockpiles. */
const world = "World";
/** All three files write Russia for the Soviet Union too. */
const lastSovietYear = 1991;

const stockpile = {
  fas: "stockpile, Federation of American Scientists (FAS)",
  filled:
    "stockpile, Federation of American Scientists (FAS): blank in its own export, filled with 0 by Our World in Data",
  bulletin: "stockpile, Nuclear Notebook of the Bulletin of the Atomic Scientists",
} as const;
const worldTotal = "total, retired ones included, Federation of American Scientists (FAS)";

/** `North  Korea` has two blanks in the files of the Federation. */
const plain: CellType<string> = (name) => name.replace(/\s+/g, " ");
const isSoviet = (name: string, year: number): boolean => name === "Russia" && year <= lastSovietYear;
/** The state that a name means in the year of its row. */
const party =
  (yearColumn: string): CellType<string> =>
  (found, cell) => {
    const of = cell.get(yearColumn);
    const name = plain(found, cell);
    if (typeof of !== "number" || name === undefined) return undefined;
    return cell.state(yearPeriod(of), { text: isSoviet(name, of) ? "Soviet Union" : name });
  };
/** A number of warheads; null for a blank. */
const figure = optional(count);
const years = year(1945);

const exportColumns = { Year: years, "Measure Names": plain, "Measure Values": figure };
const cleanedColumns = { country_name: party("year"), year: years, nuclear_weapons_stockpile: figure };
const inventoryColumns = {
  country_name: party("year"),
  year: years,
  nuclear_weapons_depl_strat: figure,
  nuclear_weapons_depl_nonstrat: figure,
  nuclear_weapons_reserve_nondepl: figure,
  nuclear_weapons_retired: figure,
  nuclear_weapons_inventory: figure,
};
const bulletinColumns = { Entity: party("Year"), Year: years, "Stockpiled nuclear warheads": figure };

/** What the columns of the file by status count. */
const statuses = [
  ["nuclear_weapons_depl_strat", "deployed strategic"],
  ["nuclear_weapons_depl_nonstrat", "deployed nonstrategic"],
  ["nuclear_weapons_reserve_nondepl", "in reserve or not deployed"],
  ["nuclear_weapons_retired", "retired"],
  ["nuclear_weapons_inventory", "total, retired ones included"],
] as const;

const figures = (of: number | undefined, value: number | undefined, basis: string) => ({
  ...ofYear(of),
  value,
  unit: "warheads",
  basis,
});

/** The files have a zero for every year of every state, also before there was such a state. */
function tooEarly(name: string, year: number): boolean {
  const known = resolve(name, undefined);
  return !isSoviet(name, year) && known.result === "state" && !existed(known.id, yearPeriod(year));
}

/** What the Federation's own export has for each name and year; null where it is blank. */
async function readExport(context: ReadContext): Promise<ReadonlyMap<string, number | null>> {
  const found = new Map<string, number | null>();
  const options = { delimiter: "\t" };
  for await (const row of context.rows(context.file("export"), exportColumns, options)) {
    const [name = "", value] = [row.get("Measure Names"), row.get("Measure Values")];
    if (value !== undefined) found.set(`${exportNames[name] ?? name} ${row.get("Year")}`, value);
  }
  return found;
}

/** Reads the cleaned file with the export, which says what the Federation left blank. Gives the last year. */
async function readCleaned(context: ReadContext): Promise<number> {
  const published = await readExport(context);
  let last = 0;
  for await (const row of context.rows(context.file("cleaned"), cleanedColumns)) {
    const [of, value] = [row.get("year"), row.get("nuclear_weapons_stockpile")];
    const name = row.read("country_name", plain) ?? "";
    if (of === undefined || value === undefined) continue;
    last = Math.max(last, of);
    const raw = published.get(`${name} ${of}`);
    if (raw === undefined) {
      row.bad("country_name", `a name that the Federation's own export has for ${of}`);
      continue;
    }
    // What is blank in the export is blank or zero here.
    if (raw !== value && !(raw === null && value === 0))
      row.bad("nuclear_weapons_stockpile", `what the Federation's own export has: ${raw ?? "nothing"}`);
    if (value === null || (value === 0 && name !== world && tooEarly(name, of))) continue;
    const isWorld = name === world;
    row.add("contribution", {
      ...figures(of, value, isWorld ? worldTotal : stockpile[raw === null ? "filled" : "fas"]),
      kind: isWorld ? "warhead inventory" : "warheads",
      from_party: isWorld ? "world" : row.get("country_name"),
    });
  }
  return last;
}

async function readInventories(context: ReadContext, file: RawFile): Promise<void> {
  for await (const row of context.rows(file, inventoryColumns))
    for (const [column, status] of statuses) {
      const value = row.get(column);
      if (value === null) continue;
      row.add("contribution", {
        ...figures(row.get("year"), value, `${status}, Federation of American Scientists (FAS)`),
        kind: "warhead inventory",
        from_party: row.get("country_name"),
      });
    }
}

async function readBulletin(context: ReadContext): Promise<number> {
  let last = 0;
  for await (const row of context.rows(context.file("bulletin"), bulletinColumns)) {
    const [of = 0, value] = [row.get("Year"), row.get("Stockpiled nuclear warheads")];
    last = Math.max(last, of);
    if (value === null || (value === 0 && tooEarly(row.read("Entity", plain) ?? "", of))) continue;
    row.add("contribution", {
      ...figures(of, value, stockpile.bulletin),
      kind: "warheads",
      from_party: row.get("Entity"),
    });
  }
  return last;
}

const owid = "https://ourworldindata.org/nuclear-weapons";

export default defineSource({
  id: "warheads",
  title: "Nuclear warheads by state and year",
  publisher:
    "Federation of American Scientists; Bulletin of the Atomic Scientists; both as kept by Our World in Data",
  homepage: "https://fas.org/initiative/status-world-nuclear-forces/",
  licence: "CC BY 4.0 (Federation of American Scientists, Our World in Data); Bulletin: none stated",
  redistribution: "unsure",
  citation:
    "Federation of American Scientists, Status of World Nuclear Forces (2023); Bulletin of the Atomic Scientists, Nuclear Notebook (to 2017); both as kept by Our World in Data.",
  work: [
    {
      type: "webpage",
      title: "Status of World Nuclear Forces",
      author: [{ literal: "Federation of American Scientists" }],
      publisher: "Federation of American Scientists",
      issued: { "date-parts": [[2023]] },
      URL: "https://fas.org/initiative/status-world-nuclear-forces/",
    },
    {
      type: "dataset",
      title: "Nuclear Notebook",
      author: [{ literal: "Bulletin of the Atomic Scientists" }],
      publisher: "Bulletin of the Atomic Scientists",
      URL: "https://thebulletin.org/nuclear-notebook/",
    },
  ],
  covers: "Estimated warheads in the military stockpiles of the nuclear powers by year, from two publishers.",
  caveats: [
    "All figures are estimates, and the two publishers differ (the United Kingdom in 2008: 245 and 225); they are never mixed.",
    "Before a state's first warheads the Federation's own export is blank; Our World in Data writes 0 there, and the basis of such a row says so.",
    "The Federation's total for the world counts retired warheads too and is not the sum of the stockpiles; it is kept as an inventory.",
    "Warheads of Russia before 1992 are those of the Soviet Union and are given to it.",
    "Zeros of years before a state existed are left out.",
  ],
  cadence: "yearly",
  produces: ["contribution"],
  reader: 1,
  files: [
    {
      key: "cleaned",
      name: /^fas_nuclear_weapons_stockpiles.*\.csv$/i,
      header: Object.keys(cleanedColumns),
      url: owid,
      manual: true,
    },
    {
      key: "export",
      name: /^fas_nuclear_weapons_stockpiles.*\.csv$/i,
      header: Object.keys(exportColumns),
      url: "https://fas.org/initiative/status-world-nuclear-forces/",
      manual: true,
    },
    {
      key: "inventories",
      name: /^fas_nuclear_weapons_inventories.*\.csv$/i,
      header: ["country_name", "year", "nuclear_weapons_inventory"],
      url: owid,
      manual: true,
      required: false,
    },
    {
      key: "bulletin",
      name: /^bulletin_nuclear_notebook.*\.csv$/i,
      header: Object.keys(bulletinColumns),
      url: owid,
      manual: true,
    },
  ],
  expect: { contribution: [1300, 2500] },
  async read(context) {
    const cover = (subject: string, last: number, reason: string) => {
      if (last === 0) return;
      const days = { from: "1945-01-01", to: `${last}-12-31` };
      context.cover({
        table: "contribution",
        kind: "warheads",
        subject,
        ...days,
        reason: `${reason} by year from 1945 to ${last}.`,
      });
    };
    cover(
      "fas",
      await readCleaned(context),
      "The Federation of American Scientists estimates the stockpile of every state that is known to have had nuclear weapons,",
    );
    for (const file of context.files("inventories")) await readInventories(context, file);
    cover(
      "bulletin",
      await readBulletin(context),
      "The Nuclear Notebook of the Bulletin of the Atomic Scientists estimates the stockpiles of nine states",
    );
  },
});
