import { yearPeriod } from "../../base/period.js";
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

interface Row {
  line: number;
  name: string;
  /** Year and cell, in the order of the sheet. */
  figures: readonly (readonly [number, SheetCell])[];
}

const trimmed = (cell: SheetCell | undefined): string => (typeof cell === "string" ? cell.trim() : "");
const isYear = (cell: SheetCell): cell is number => typeof cell === "number" && cell >= 1949 && cell < 2100;

/** The rows of a sheet that are a country's; what is not known in it is reported. */
function countryRows(context: ReadContext, file: RawFile, sheet: Sheet): Row[] {
  const start = sheet.rows.findIndex(({ cells }) => trimmed(cells[0]) === "Country");
  const head = sheet.rows[start];
  if (!head) {
    const place = { file, line: 1, column: sheet.name };
    context.report("missing-value", place, "", "a header row that begins with Country");
    return [];
  }
  const known = (cell: SheetCell) => cell === null || isYear(cell) || headerWords.includes(trimmed(cell));
  for (const cell of head.cells.filter((one) => !known(one)))
    if (!/^Fiscal Year/.test(trimmed(cell)))
      context.report(
        "unknown-value",
        { file, line: head.line, column: sheet.name },
        String(cell),
        "a year or a known heading",
      );
  return sheet.rows.slice(start + 1).flatMap(({ line, cells }) => {
    const name = trimmed(cells[0]);
    const figures = head.cells.flatMap((year, i) =>
      isYear(year) ? [[year, cells[i] ?? null] as const] : [],
    );
    if (figures.some(([, cell]) => cell !== null)) return [{ line, name, figures }];
    if (!regions.has(name) && !remark.test(name))
      context.report(
        "unknown-value",
        { file, line, column: sheet.name },
        name,
        "figures, or the name of a region",
      );
    return [];
  });
}

/** A figure in its unit, null where there is none; undefined after a problem. */
function figureOf(cell: SheetCell): number | null | undefined {
  if (typeof cell === "number") return cell >= 0 ? cell : undefined;
  const text = trimmed(cell);
  return text === "" || missingMarks.has(text) ? null : undefined;
}

function stateOf(context: ReadContext, file: RawFile, line: number, given: string, year: number) {
  const { name = "" } = context.correct("milex-names", { name: given });
  const earlier = earlierNames.find((one) => one.name === name && year <= one.upTo);
  if (earlier?.as === null || noStates.has(name)) return null;
  return context.state(earlier?.as ?? name, yearPeriod(year), { file, line, column: "Country" });
}

/** Adds a sheet's figures; gives the zeros that were left out because the state had forces to pay for. */
function addSheet(context: ReadContext, file: RawFile, sheet: Sheet, basis: Basis): string[] {
  const dropped: string[] = [];
  for (const { line, name, figures } of countryRows(context, file, sheet)) {
    for (const [year, cell] of figures) {
      const place = { file, line, column: `${sheet.name} ${year}` };
      const value = figureOf(cell);
      if (value === undefined)
        context.report(
          "bad-value",
          place,
          String(cell),
          `a figure, or one of ${[...missingMarks].join(" ")}`,
        );
      if (value === undefined || value === null) continue;
      if (
        value === 0 &&
        !withoutForces.some((one) => one.name === name && year >= one.from && year <= one.to)
      ) {
        dropped.push(`${name} ${year}`);
        continue;
      }
      const state = stateOf(context, file, line, name, year);
      if (!state) continue;
      context.add("contribution", {
        kind: "milex",
        from_party: state,
        date_from: `${year}-01-01`,
        date_to: `${year}-12-31`,
        precision: "year",
        value: decimal(value),
        unit: basis.unit,
        basis: basis.basis,
        locator: `${file.name} line ${line}, sheet ${sheet.name}, ${year}`,
      });
    }
  }
  return dropped;
}

/** A number as it is written, with at most fifteen decimals. */
function decimal(value: number): string {
  const text = String(value);
  return /^\d+(?:\.\d{1,15})?$/.test(text) ? text : value.toFixed(15);
}

/** The first and last year of a sheet's header. */
function yearsOf(sheet: Sheet): number[] {
  const head = sheet.rows.find(({ cells }) => trimmed(cells[0]) === "Country");
  const years = (head?.cells ?? []).filter(isYear);
  return years.length > 0 ? [Math.min(...years), Math.max(...years)] : [];
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
    "Estimates and uncertain figures are marked by colour alone, which is lost here.",
    "Some states' figures are budgets, or leave out pensions or paramilitary forces: see the publisher's footnotes.",
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
    const sheets = await context.workbook(file);
    const release = context.release ?? "";
    for (const sheet of sheets) {
      const basis = basisOf(sheet.name);
      if (basis === undefined)
        context.report("unknown-value", { file, line: 1 }, `sheet ${sheet.name}`, "a sheet that is known");
      if (basis === undefined || basis === "ignored") continue;
      const dropped = addSheet(context, file, sheet, basis);
      if (dropped.length > 0)
        context.report(
          "note",
          { file, line: 1, column: sheet.name },
          `${dropped.length} zeros of states that had armed forces (the first is ${dropped[0]})`,
          "figures; they are left out as missing",
        );
      const [from, to] = yearsOf(sheet);
      context.cover({
        table: "contribution",
        kind: "milex",
        subject: basis.basis.replace(/ \d{4}$/, ""),
        state: null,
        from: `${from}-01-01`,
        to: `${to}-12-31`,
        reason: `The SIPRI Military Expenditure Database with figures to ${release} has all states but the smallest from ${from} to ${to}; what it could not find out is missing.`,
      });
    }
  },
});
