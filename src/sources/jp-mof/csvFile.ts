import { matching, text, word } from "../kit/cells.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import type { Entry } from "./addEntry.js";
import { csvColumns, type Role } from "./columns.js";

const columns = Object.fromEntries(Object.keys(csvColumns).map((name) => [name, text]));
const entryNumber = matching(/^\d{3}-\d{6}$/, "a number such as 002-000009");
const schemas = word({ 個人: "person", 団体: "entity" } as const);

/** The entries of the single CSV file. */
export async function readCsvFile(context: ReadContext, file: RawFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const row of context.rows(file, columns)) {
    const texts = new Map<Role, string[]>();
    for (const [column, role] of Object.entries(csvColumns)) {
      if (role === "programme" || role === "entry" || role === "schema") continue;
      if (row.text(column) !== "") texts.set(role, [...(texts.get(role) ?? []), row.text(column)]);
    }
    entries.push({
      entry: row.read("番号", entryNumber),
      programme: row.text("区分"),
      schema: row.read("個人・団体", schemas) ?? null,
      texts,
      birthDay: null,
      row,
    });
  }
  return entries;
}
