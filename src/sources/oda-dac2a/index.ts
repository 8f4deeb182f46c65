import { ofYear } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import { runs } from "../kit/runs.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { basis, unit } from "./disbursements.js";
import { addExplorerFile, explorerColumns } from "./explorer.js";
import { addLongFile, longColumns, pairOf, valuesOf } from "./longFile.js";
import { type Disbursement, readYearTable, yearOf } from "./yearTable.js";

function addYear(context: ReadContext, file: RawFile, rows: readonly Disbursement[]): void {
  for (const { donor, recipient, names, value, line } of rows)
    context.add("contribution", {
      kind: "oda",
      from_party: donor,
      to_party: recipient,
      ...ofYear(yearOf(file)),
      value,
      unit,
      basis,
      locator: `${file.name} line ${line}, column ${names[0]}`,
    });
}

/** Says where the long file has another value than the yearly table it was made from. */
async function compare(
  context: ReadContext,
  long: RawFile,
  table: RawFile,
  rows: readonly Disbursement[],
): Promise<void> {
  const values = await valuesOf(context, long, yearOf(table));
  // A file that has nothing of the year has nothing to say of it.
  if (values.size === 0) return;
  for (const { names, value, line } of rows) {
    const other = values.get(pairOf(...names));
    if (other === undefined || Number(other) !== Number(value))
      context.bad(
        { file: table, line, column: names[0] },
        `${value} for ${names[1]}`,
        `${other ?? "nothing"}, as ${long.name} has it`,
        "warning",
      );
  }
  if (values.size > rows.length) {
    const found = `${rows.length} values of ${yearOf(table)}`;
    context.bad({ file: table, line: 1 }, found, `${values.size}, as ${long.name} has`, "warning");
  }
}

export default defineSource({
  id: "oda-dac2a",
  title: "Official development assistance by donor and recipient (DAC table 2a)",
  publisher: "Organisation for Economic Co-operation and Development, Development Assistance Committee",
  homepage: "https://data-explorer.oecd.org",
  licence: "OECD terms (CC BY 4.0 since 2024; unsure for older exports)",
  redistribution: "unsure",
  citation:
    "OECD, Development Assistance Committee, Table DAC2a: Aid (ODA) disbursements to countries and regions.",
  covers:
    "Net disbursements of official development assistance by each donor to each recipient and year, in current United States dollars.",
  caveats: [
    "Countries are listed among regions, income groups, agencies and totals: groups are kept as the OECD gives them and are never added to countries.",
    "A blank is the lack of a figure, not zero; repayments make net figures negative.",
    "In the yearly tables of 2004 to 2009 the header has a column (FakeColumn) that no row has, so that every value is one name too far left; the header is corrected where the rows are one cell short.",
    "Contributions to multilateral agencies are not in the figures for countries; debt relief is.",
    "The OECD revises: a later export of the same year may differ.",
    "A recipient keeps its name where it was not yet a state of its own (Serbia and Montenegro to 2006).",
    "Of the Data Explorer's file only net disbursements (measure 206) in current dollars are read; it is read by the published description of its layout, and has not been tried on a full export.",
  ],
  cadence: "yearly, with revisions",
  produces: ["contribution"],
  reader: 1,
  files: [
    {
      key: "year",
      name: /^ODA-\d{4}-DAC2a\.csv$/i,
      header: ["Recipient", "Donor(s)", "Japan"],
      url: "https://github.com/dw-data/ODA/tree/11d65bc",
      manual: true,
      required: false,
      many: true,
    },
    {
      key: "long",
      name: /^oda_dac2a_qwids_.*\.csv$/i,
      header: longColumns,
      url: "https://github.com/dw-data/ODA/tree/11d65bc",
      manual: true,
      required: false,
    },
    {
      key: "explorer",
      name: /^OECD\.DCD\.FSD,DSD_DAC2@DF_DAC2A(?:,(?<release>[\d.]+))?.*\.csv$/i,
      header: explorerColumns,
      url: "https://data-explorer.oecd.org/vis?df[ds]=dsDisseminateFinalDMZ&df[id]=DSD_DAC2%40DF_DAC2A&df[ag]=OECD.DCD.FSD",
      manual: true,
      required: false,
    },
  ],
  expect: { contribution: [5000, 3_000_000] },
  async read(context) {
    const [long] = context.files("long");
    const [explorer] = context.files("explorer");
    // What QWIDS had of a year is an older state of what the Data Explorer has of it.
    const years = new Set(explorer ? await addExplorerFile(context, explorer) : []);
    for (const file of context.files("year")) {
      const year = yearOf(file);
      if (explorer && years.has(year)) continue;
      const rows = await readYearTable(context, file);
      if (years.has(year))
        context.report("duplicate", { file, line: 1 }, `${year} is there twice`, "one table a year");
      years.add(year);
      addYear(context, file, rows);
      if (long) await compare(context, long, file, rows);
    }
    if (long) for (const year of await addLongFile(context, long, [...years])) years.add(year);
    for (const [first, last] of runs(years, (year) => year + 1))
      context.cover({
        table: "contribution",
        kind: "oda",
        from: `${first}-01-01`,
        to: `${last}-12-31`,
        reason: `The OECD's table DAC2a of ${first === last ? first : `${first} to ${last}`}: net disbursements to each recipient by every donor that reports; a blank is not a figure.`,
      });
  },
});
