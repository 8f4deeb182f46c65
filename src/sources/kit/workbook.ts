import { type Bytes, bytesOf, readAll } from "./bytes.js";
import { at, type FatalProblem, fatal } from "./fatalProblem.js";
import type { Sheet, SheetCell } from "./types.js";
import { zipDamage } from "./zip.js";

function cellOf(value: unknown): SheetCell {
  // Line feeds are kept as carriage return and line feed in some workbooks, and as line feed in others.
  if (typeof value === "string") return value.replaceAll("\r\n", "\n");
  if (typeof value === "number" || typeof value === "boolean" || value instanceof Date) return value;
  return null;
}

/**
 * The sheets of a workbook (.xlsx) in their order. Throws FatalProblem for a file that is not a workbook or is damaged.
 * Rows without content are left out; `line` is the row's number in the sheet.
 */
export async function workbookSheets(file: Bytes): Promise<Sheet[]> {
  const refuse = (why: string): FatalProblem => fatal("not-a-workbook", { file: file.shown, why }, at(file));
  const bytes = await readAll(file, bytesOf(file), 64);
  if (bytes.toString("latin1", 0, 2) !== "PK") throw refuse("it is not a zip archive");
  const damage = await zipDamage(bytes);
  if (damage !== undefined) throw refuse(damage);
  // Loaded only here: most processes read no workbook.
  const { default: readXlsxFile } = await import("read-excel-file/node");
  let sheets: { sheet: string; data: readonly (readonly unknown[])[] }[];
  try {
    sheets = await readXlsxFile(bytes, { trim: false });
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error));
  }
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.flatMap((row, i) => {
      const cells = row.map(cellOf);
      return cells.every((cell) => cell === null) ? [] : [{ line: i + 1, cells }];
    }),
  }));
}
