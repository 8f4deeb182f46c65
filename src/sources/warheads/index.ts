import { yearPeriod } from "../../base/period.js";
import { existed } from "../../states/existence.js";
import { resolve } from "../../states/resolve.js";
import { defineSource } from "../kit/defineSource.js";
import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";

const cleanedColumns = ["country_name", "year", "nuclear_weapons_stockpile"];
const rawColumns = ["Year", "Measure Names", "Measure Values"];
const bulletinColumns = ["Entity", "Year", "Stockpiled nuclear warheads"];

/** How the export of the Federation of American Scientists spells what the cleaned file spells otherwise. */
const rawNames: Readonly<Record<string, string>> = {
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

/** Columns of the file by status, and what each counts. */
const parts = {
  nuclear_weapons_depl_strat: "deployed strategic",
  nuclear_weapons_depl_nonstrat: "deployed nonstrategic",
  nuclear_weapons_reserve_nondepl: "in reserve or not deployed",
  nuclear_weapons_retired: "retired",
  nuclear_weapons_inventory: "total, retired ones included",
} as const;

/** `North  Korea` has two blanks in the files of the Federation. */
const plain = (name: string): string => name.replace(/\s+/g, " ").trim();

/** Year and whole number of a row, or undefined after reporting what is wrong. A blank is `null`. */
function figures(context: ReadContext, file: RawFile, row: CsvRow, yearColumn: string, valueColumn: string) {
  const year = row.get(yearColumn);
  const value = row.get(valueColumn);
  const place = { file, line: row.line };
  if (!/^(?:19[4-9]|20\d)\d$/.test(year)) {
    context.report("bad-value", { ...place, column: yearColumn }, year, "a year since 1945");
    return undefined;
  }
  if (value !== "" && !/^\d+$/.test(value)) {
    context.report("bad-value", { ...place, column: valueColumn }, value, "a whole number, or nothing");
    return undefined;
  }
  return { year: Number(year), value: value === "" ? null : value };
}

function party(
  context: ReadContext,
  file: RawFile,
  line: number,
  column: string,
  name: string,
  year: number,
) {
  const soviet = name === "Russia" && year <= lastSovietYear;
  return context.state(soviet ? "Soviet Union" : name, yearPeriod(year), { file, line, column });
}

/** The files have a zero for every year of every state, also before there was such a state. */
function tooEarly(name: string, year: number): boolean {
  const known = resolve(name, undefined);
  const soviet = name === "Russia" && year <= lastSovietYear;
  return !soviet && known.result === "state" && !existed(known.id, yearPeriod(year));
}

interface Figure {
  kind: "warheads" | "warhead inventory";
  party: string;
  year: number;
  value: string;
  basis: string;
}

function add(context: ReadContext, file: RawFile, line: number, figure: Figure): void {
  const { from, to } = yearPeriod(figure.year);
  context.add("contribution", {
    kind: figure.kind,
    from_party: figure.party,
    date_from: from,
    date_to: to,
    precision: "year",
    value: figure.value,
    unit: "warheads",
    basis: figure.basis,
    locator: `${file.name} line ${line}`,
  });
}

/** The Federation's own export: what it says for each name and year; null where it says nothing. */
async function readExport(context: ReadContext, file: RawFile): Promise<Map<string, string | null>> {
  const found = new Map<string, string | null>();
  for await (const row of context.csv(file, { use: rawColumns, delimiter: "\t" })) {
    const own = figures(context, file, row, "Year", "Measure Values");
    if (!own) continue;
    const name = plain(row.get("Measure Names"));
    found.set(`${rawNames[name] ?? name} ${own.year}`, own.value);
  }
  return found;
}

/** Reads the cleaned file beside the export, which tells what the Federation left blank. Gives the last year. */
async function readCleaned(
  context: ReadContext,
  file: RawFile,
  told: ReadonlyMap<string, string | null>,
): Promise<number> {
  let last = 0;
  for await (const row of context.csv(file, { use: cleanedColumns })) {
    const own = figures(context, file, row, "year", "nuclear_weapons_stockpile");
    if (!own) continue;
    const name = plain(row.get("country_name"));
    const { year, value } = own;
    const place = { file, line: row.line, column: "nuclear_weapons_stockpile" };
    const raw = told.get(`${name} ${year}`);
    if (raw === undefined) {
      const expected = `a name and year that the Federation's own export has (${name}, ${year})`;
      context.report("unknown-value", { ...place, column: "country_name" }, name, expected);
      continue;
    }
    if (value === null ? raw !== null : raw === null ? value !== "0" : raw !== value) {
      const expected = `what the Federation's own export has for ${name} in ${year}: ${raw ?? "nothing"}`;
      context.report("bad-value", place, value ?? "", expected);
      continue;
    }
    last = Math.max(last, year);
    if (value === null) continue;
    if (name === world) {
      const basis = "total, retired ones included, Federation of American Scientists (FAS)";
      add(context, file, row.line, { kind: "warhead inventory", party: "world", year, value, basis });
      continue;
    }
    if (value === "0" && tooEarly(name, year)) continue;
    const state = party(context, file, row.line, "country_name", name, year);
    const basis = raw === null ? stockpile.filled : stockpile.fas;
    if (state) add(context, file, row.line, { kind: "warheads", party: state, year, value, basis });
  }
  return last;
}

async function readInventories(context: ReadContext, file: RawFile): Promise<void> {
  const columns = Object.keys(parts);
  for await (const row of context.csv(file, { use: ["country_name", "year", ...columns] })) {
    const name = plain(row.get("country_name"));
    for (const [column, status] of Object.entries(parts)) {
      const own = figures(context, file, row, "year", column);
      if (!own || own.value === null) continue;
      const state = party(context, file, row.line, "country_name", name, own.year);
      if (!state) break;
      const basis = `${status}, Federation of American Scientists (FAS)`;
      const { year, value } = own;
      add(context, file, row.line, { kind: "warhead inventory", party: state, year, value, basis });
    }
  }
}

async function readBulletin(context: ReadContext, file: RawFile): Promise<number> {
  let last = 0;
  for await (const row of context.csv(file, { use: bulletinColumns })) {
    const own = figures(context, file, row, "Year", "Stockpiled nuclear warheads");
    if (!own) continue;
    const name = plain(row.get("Entity"));
    const { year, value } = own;
    last = Math.max(last, year);
    if (value === null || (value === "0" && tooEarly(name, year))) continue;
    const state = party(context, file, row.line, "Entity", name, year);
    const basis = stockpile.bulletin;
    if (state) add(context, file, row.line, { kind: "warheads", party: state, year, value, basis });
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
      header: cleanedColumns,
      url: owid,
      manual: true,
    },
    {
      key: "export",
      name: /^fas_nuclear_weapons_stockpiles.*\.csv$/i,
      header: rawColumns,
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
      header: bulletinColumns,
      url: owid,
      manual: true,
    },
  ],
  expect: { contribution: [1300, 2500] },
  async read(context) {
    const told = await readExport(context, context.file("export"));
    const fas = await readCleaned(context, context.file("cleaned"), told);
    for (const file of context.files("inventories")) await readInventories(context, file);
    const bulletin = await readBulletin(context, context.file("bulletin"));
    const claim = { table: "contribution", kind: "warheads", state: null, from: "1945-01-01" } as const;
    if (fas > 0)
      context.cover({
        ...claim,
        subject: "fas",
        to: `${fas}-12-31`,
        reason: `The Federation of American Scientists estimates the stockpile of every state that is known to have had nuclear weapons, by year from 1945 to ${fas}.`,
      });
    if (bulletin > 0)
      context.cover({
        ...claim,
        subject: "bulletin",
        to: `${bulletin}-12-31`,
        reason: `The Nuclear Notebook of the Bulletin of the Atomic Scientists estimates the stockpiles of nine states by year from 1945 to ${bulletin}.`,
      });
  },
});
