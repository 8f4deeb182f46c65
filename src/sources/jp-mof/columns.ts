import { dataFile } from "../kit/dataFile.js";

/** What a column of the list means to us, whatever its sheet calls it. */
export type Role =
  | "dates"
  | "number"
  | "japanese"
  | "english"
  | "alias"
  | "former"
  | "weak"
  | "title"
  | "position"
  | "birth"
  | "birth and place"
  | "birth place"
  | "nationality"
  | "passport"
  | "national id"
  | "address"
  | "un reference"
  | "remarks"
  | "ignored"
  // Programme, number and kind, which only the CSV has in columns.
  | "key";

/**
 * What the columns of the workbook's sheets and of the single CSV file, published since 2026, mean. Every sheet has a choice
 * of its own; telephone numbers and the days of the UN list are not kept.
 */
const table = dataFile("jp-mof", "columns.csv", ["form", "column", "role"]);
export const columnsOf = (form: "workbook" | "csv"): ReadonlyMap<string, Role> =>
  new Map(table().flatMap((row) => (row.form === form ? [[row.column, row.role as Role]] : [])));

/** Columns that only a person has. Sheets of persons and entities write 不明 in them where a person's fact is not known. */
export const personal: ReadonlySet<Role> = new Set([
  "title",
  "position",
  "birth",
  "birth and place",
  "nationality",
  "passport",
]);
