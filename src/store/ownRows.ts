import { problem as definitionProblem } from "../base/definition.js";
import type { Problem } from "../base/problem.js";
import type { TableName, Tables } from "../record/tables.js";
import { type CellValue, fits } from "./appendRows.js";
import { problem } from "./problems.js";

/** A row by column; what is left out is NULL. */
export type OwnRow = Readonly<Record<string, CellValue>>;
/** Rows that stand in no version, by table: own records of an edition or of a program. */
export type OwnRows = Partial<Record<TableName, readonly OwnRow[]>>;

/** What every row has without being told: that it is one's own, and its number. */
const defaults = (table: string, i: number): OwnRow => ({
  source: "own",
  version: "own",
  locator: `${table} ${i + 1}`,
});

/** Rows of a program as the record takes them; those that do not fit their tables are problems. */
export function readOwnRows(given: OwnRows, tables: Tables): { rows: OwnRows; problems: Problem[] } {
  const rows = new Map<string, OwnRow[]>();
  const problems: Problem[] = [];
  for (const [name, list = []] of Object.entries(given)) {
    const table = tables.get(name);
    if (!table) {
      const known = [...tables.keys()].join(", ");
      problems.push(definitionProblem("no-such-table", { kind: "table", name, table: name, known }));
      continue;
    }
    const worked = table.columns.flatMap(({ name: column, of }) => (of ? [{ column, of }] : []));
    const own = list.map((row, i) => ({
      ...defaults(name, i),
      ...Object.fromEntries(worked.map(({ column, of }) => [column, of(row)])),
      ...row,
    }));
    rows.set(name, own);
    for (const [i, row] of own.entries()) {
      const report = (
        column: string,
        expected: Parameters<typeof problem<"own-row">>[1]["expected"],
      ): void => {
        const found = JSON.stringify(row[column] ?? null);
        problems.push(problem("own-row", { table: name, row: i + 1, column, found, expected }));
      };
      for (const column of Object.keys(row))
        if (!table.columns.some((c) => c.name === column)) report(column, "no-column");
      for (const { name: column, type, nullable } of table.columns) {
        const value = row[column] ?? null;
        if (value === null && nullable === false) report(column, "value");
        else if (!fits(type, value)) report(column, type);
      }
    }
  }
  return { rows: Object.fromEntries(rows), problems };
}
