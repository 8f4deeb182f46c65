import { counted } from "../../base/counted.js";
import { yearPeriod } from "../../base/period.js";
import { type CellType, number, ofYear, optional, text } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { RawFile, ReadContext, Sheet, SheetCell } from "../kit/types.js";
import {
  type Basis,
  basisOf,
  earlierNames,
  headerWords,
  missingMarks,
  noStates,
  regions,
  remark,
  withoutForces,
} from "./layout.js";

/** A figure in its unit, with at most fifteen decimals; null where there is none. */
const figure = optional<string>(
  (found, cell) => {
    const value = number({ from: 0 })(found, cell);
    if (value === undefined) return undefined;
    return /^\d+(?:\.\d{1,15})?$/.test(found) ? found : value.toFixed(15);
  },
  ...missingMarks,
);

/** The state that a name means in a year; null for what is no state or not one of its own then. */
const stateIn =
  (name: string, year: number): CellType<string | null> =>
  (_, cell) => {
    const earlier = earlierNames.find((one) => one.name === name && year <= one.upTo);
    if (earlier?.as === null || noStates.has(name)) return null;
    return cell.state(yearPeriod(year), { text: earlier?.as ?? name });
  };

const trimmed = (cell: SheetCell | undefined): string => String(cell ?? "").trim();
const isYear = (cell: SheetCell | undefined): cell is number =>
  typeof cell === "number" && cell >= 1949 && cell < 2100;

/** Adds a sheet's figures, reports what is not known in it, and claims the years of its header. */
function addSheet(context: ReadContext, file: RawFile, sheet: Sheet, { basis, unit }: Basis): void {
  const called = `sheet ${sheet.name}`;
  const start = sheet.rows.findIndex(({ cells }) => trimmed(cells[0]) === "Country");
  const head = sheet.rows[start];
  const years = (head?.cells ?? []).filter(isYear);
  if (!head || years.length === 0) {
    context.bad({ file, line: 1 }, called, "one with a header row that begins with Country and has years");
    return;
  }
  const at = new Map(head.cells.map((cell, i) => [trimmed(cell), i]));
  const columns = { Country: text, ...Object.fromEntries(years.map((year) => [String(year), figure])) };
  for (const heading of head.cells.map(trimmed))
    if (heading !== "" && !years.includes(Number(heading)) && !headerWords.test(heading))
      context.report(
        "unknown-value",
        { file, line: head.line, column: sheet.name },
        heading,
        "a year or a known heading",
      );
  /** Zeros that are left out because the state had forces to pay for. */
  const dropped: string[] = [];
  for (const { line, cells } of sheet.rows.slice(start + 1)) {
    const textOf = (column: string) => trimmed(cells[at.get(column) ?? 0]);
    const row = context.row(file, line, columns, textOf, called);
    const given = row.get("Country") ?? "";
    if (years.every((year) => textOf(String(year)) === "")) {
      if (!regions.has(given) && !remark.test(given))
        row.bad("Country", "a country with figures, or a region");
      continue;
    }
    const { name = "" } = context.correct("milex-names", { name: given });
    for (const year of years) {
      const value = row.read(String(year), figure);
      if (value === null || value === undefined) continue;
      const unarmed = withoutForces.some((one) => one.name === given && year >= one.from && year <= one.to);
      if (Number(value) === 0 && !unarmed) {
        dropped.push(`${given} ${year}`);
        continue;
      }
      const state = row.read("Country", stateIn(name, year));
      if (state === null) continue;
      row.add("contribution", {
        kind: "milex",
        from_party: state,
        ...ofYear(year),
        value,
        unit,
        basis,
        locator: `${file.name} line ${line}, ${called}, ${year}`,
      });
    }
  }
  if (dropped.length > 0)
    context.note(
      { file, line: 1, column: sheet.name },
      `${counted(dropped.length, "zero")} of states that had armed forces (the first is ${dropped[0]}) ${dropped.length === 1 ? "is" : "are"} left out as missing`,
    );
  const [from, to] = [Math.min(...years), Math.max(...years)];
  context.cover({
    table: "contribution",
    kind: "milex",
    subject: basis.replace(/ \d{4}$/, ""),
    from: `${from}-01-01`,
    to: `${to}-12-31`,
    reason: `The SIPRI Military Expenditure Database with figures to ${context.release} has all states but the smallest from ${from} to ${to}; figures it could not establish are missing.`,
  });
}

export default defineSource({
  id: "sipri-milex",
  title: "SIPRI Military Expenditure Database",
  publisher: "Stockholm International Peace Research Institute",
  homepage: "https://www.sipri.org/databases/milex",
  licence:
    "Free for non-commercial use with attribution; at most 10 per cent of the database may be republished",
  redistribution: "forbidden",
  citation: "Stockholm International Peace Research Institute, SIPRI Military Expenditure Database.",
  covers:
    "Military expenditure of about 170 states from 1949, in current and constant US dollars, as a share of gross domestic product, per person and as a share of government spending.",
  caveats: [
    "Figures of past years are revised with each release, and constant prices are of another base year: name the release.",
    "Missing is not zero. A zero is kept only for states without armed forces: in the release of 2025 many years in current dollars, North Korea's up to 2014 among them, are zero because the money was not converted.",
    "Estimates and uncertain figures are marked by colour only, which is lost here.",
    "The figures of some states are budgets, or leave out pensions or paramilitary forces: see the publisher's footnotes.",
    "Germany up to 1990 is the Federal Republic; Serbia up to 2005 is Serbia and Montenegro, and before 2003 the Federal Republic of Yugoslavia.",
    "In current dollars exchange rates move the figures as much as budgets do.",
  ],
  cadence: "yearly, in April",
  produces: ["contribution"],
  reader: 1,
  files: [
    {
      key: "workbook",
      name: /^SIPRI-Milex-data-1949-(?<release>\d{4})(?:_\d+)?\.xlsx$/i,
      url: "https://www.sipri.org/databases/milex",
      manual: true,
    },
  ],
  expect: { contribution: [25_000, 80_000] },
  corrections: [
    {
      table: "milex-names",
      where: { name: "Norh Macedonia" },
      expect: { name: "Norh Macedonia" },
      set: { name: "North Macedonia" },
      reason: "The name is misspelt on the sheet of shares of gross domestic product.",
      release: "2020",
    },
  ],
  async read(context) {
    const file = context.file("workbook");
    for (const sheet of await context.workbook(file)) {
      const basis = basisOf(sheet.name);
      if (basis === undefined)
        context.report("unknown-value", { file, line: 1 }, `sheet ${sheet.name}`, "a known sheet");
      else if (basis !== "ignored") addSheet(context, file, sheet, basis);
    }
  },
});
