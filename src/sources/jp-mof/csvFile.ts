import { matching, texts, word } from "../kit/cells.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import type { Entry } from "./addEntry.js";
import { columnsOf, type Role } from "./columns.js";

const entryNumber = matching(/^\d{3}-\d{6}$/, "a number such as 002-000009");
const schemas = word({ 個人: "person", 団体: "entity" } as const);

/** The entries of the single CSV file. */
export async function readCsvFile(context: ReadContext, file: RawFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  const roles = columnsOf("csv");
  const columns = texts(...roles.keys());
  for await (const row of context.rows(file, columns)) {
    const cells = new Map<Role, string[]>();
    for (const [column, role] of roles)
      if (role !== "key" && row.text(column) !== "")
        cells.set(role, [...(cells.get(role) ?? []), row.text(column)]);
    entries.push({
      entry: row.read("番号", entryNumber),
      programme: row.text("区分"),
      schema: row.read("個人・団体", schemas) ?? null,
      texts: cells,
      birthDay: null,
      row,
    });
  }
  return entries;
}
