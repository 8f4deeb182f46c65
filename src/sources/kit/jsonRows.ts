import type { Columns } from "./cells.js";
import { isJsonObject, type JsonObject } from "./json.js";
import type { Row } from "./row.js";
import type { RawFile, ReadContext } from "./types.js";

export interface JsonRowsOptions {
  /** Fields that are not read. */
  ignore?: readonly string[];
  /** What an item is called in locators, with its number; default: record. */
  called?: string;
  /** The fields of an item, where they are not those of the item itself; undefined if it has none. */
  fields?: (item: JsonObject) => JsonObject | undefined;
}

/**
 * The objects of a list, a member of the whole of a JSON file, as rows with typed cells. An item that is not an object,
 * and each field that is neither in the table nor in `ignore`, is reported.
 */
export async function jsonRows<C extends Columns>(
  context: ReadContext,
  file: RawFile,
  list: string,
  columns: C,
  { ignore = [], called = "record", fields = (item) => item }: JsonRowsOptions = {},
): Promise<{ row: Row<C>; item: JsonObject; number: number }[]> {
  const all = await context.json(file);
  const items = isJsonObject(all) ? all[list] : undefined;
  if (!Array.isArray(items)) {
    context.bad({ file, line: 1 }, "", `a list "${list}"`);
    return [];
  }
  const known = new Set([...Object.keys(columns), ...ignore]);
  return (items as unknown[]).flatMap((item, i) => {
    const own = isJsonObject(item) ? fields(item) : undefined;
    const row = context.row(file, [list, i], columns, own ?? {}, `${called} ${i + 1}`);
    if (!isJsonObject(item) || !own) {
      row.bad(undefined, `a ${called}`, (JSON.stringify(item) ?? "").slice(0, 60));
      return [];
    }
    for (const name of Object.keys(own).filter((one) => !known.has(one))) {
      context.bad(row.place(name), name, { form: "one-of", words: [...known] });
      known.add(name);
    }
    return [{ row, item, number: i + 1 }];
  });
}
