import type { RawFile, ReadContext } from "../kit/types.js";
import { addEntry } from "./addEntry.js";
import { csvColumns, type Role } from "./columns.js";

const schemas: Readonly<Record<string, "person" | "entity">> = { 個人: "person", 団体: "entity" };

/** Reads the single CSV file; returns how many entries it holds. */
export async function readCsvFile(context: ReadContext, file: RawFile, asOf: string): Promise<number> {
  let count = 0;
  for await (const row of context.csv(file, { use: Object.keys(csvColumns) })) {
    count += 1;
    const place = { file, line: row.line };
    const kind = row.get("個人・団体");
    const schema = schemas[kind];
    if (!schema) context.report("unknown-value", { ...place, column: "個人・団体" }, kind, "個人 or 団体");
    const entry = row.get("番号");
    if (!/^\d{3}-\d{6}$/.test(entry)) {
      context.report("bad-value", { ...place, column: "番号" }, entry, "a number such as 002-000009");
      continue;
    }
    const texts = new Map<Role, string[]>();
    for (const [column, role] of Object.entries(csvColumns)) {
      if (role === "programme" || role === "entry" || role === "schema") continue;
      if (row.get(column) !== "") texts.set(role, [...(texts.get(role) ?? []), row.get(column)]);
    }
    const locator = `${file.name} line ${row.line}`;
    const programme = row.get("区分");
    addEntry(context, {
      entry,
      asOf,
      programme,
      schema: schema ?? null,
      texts,
      birthDay: null,
      place,
      locator,
    });
  }
  return count;
}
