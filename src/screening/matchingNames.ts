import type { Args, RelationCall } from "../engine/types.js";
import { NameIndex } from "../names/nameIndex.js";
import { keyMethod, nameKeys } from "../names/nameKeys.js";
import { type NameKind, threshold } from "../names/scoreNames.js";
import type { OpenRecord, Relation } from "../store/types.js";

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const kindOf = (schema: unknown): NameKind =>
  schema === "person" ? "person" : typeof schema === "string" ? "entity" : null;

/** SQL that is true for a row `n` of listing_name that may be like one of these names; of rows without keys nothing is known. */
export function maybeLike(names: readonly string[]): string {
  const keys = [...new Set(names.flatMap((name) => nameKeys(name).slice(1)))];
  const alike = keys.length > 0 ? `list_has_any(n.keys, [${keys.map(literal).join(", ")}])` : "false";
  return `(n.keys IS NULL OR n.keys[1] IS DISTINCT FROM ${literal(keyMethod)} OR ${alike})`;
}

/**
 * For each list an index over its entries' names that may be like one of these, whatever the version they stand in. Names
 * with keys are chosen by them in the record; names without, or with keys made another way, are all taken.
 */
async function indexesOfLists(
  record: OpenRecord,
  lists: readonly string[],
  names: readonly string[],
): Promise<Map<string, NameIndex<string>>> {
  const wanted = `list IN (${lists.map(literal).join(", ")})`;
  const rows = await record.query(
    `SELECT n.list, n.entry, n.name, any_value(l.schema) AS schema
     FROM listing_name n LEFT JOIN (SELECT DISTINCT list, entry, schema FROM listing WHERE ${wanted}) l
       ON l.list = n.list AND l.entry = n.entry
     WHERE n.${wanted} AND ${maybeLike(names)}
     GROUP BY n.list, n.entry, n.name ORDER BY n.list, n.entry, n.name`,
    { tables: ["listing", "listing_name"] },
  );
  const indexes = new Map(lists.map((list) => [list, new NameIndex<string>()]));
  for (const { list, entry, name, schema } of rows)
    indexes.get(String(list))?.add(String(name), String(entry), kindOf(schema));
  return indexes;
}

/**
 * The relation `matches` (call, entry, name, score): every name on the call's list that is like the one asked for. `nameOf`
 * and `listOf` say what is asked for and on which list.
 */
export function matchingNames(nameOf: (args: Args) => string, listOf: (args: Args) => string) {
  return async (record: OpenRecord, calls: readonly RelationCall[]): Promise<readonly Relation[]> => {
    const lists = [...new Set(calls.map(({ args }) => listOf(args)))];
    const indexes = await indexesOfLists(
      record,
      lists,
      calls.map(({ args }) => nameOf(args)),
    );
    const rows = calls.flatMap(({ call, args }) => {
      const hits = indexes.get(listOf(args))?.search(nameOf(args), threshold) ?? [];
      return hits.map(({ owner, name, score }) => [call, owner, name, Math.round(score * 1000) / 1000]);
    });
    return [
      {
        name: "matches",
        columns: [
          { name: "call", type: "INTEGER" },
          { name: "entry", type: "VARCHAR" },
          { name: "name", type: "VARCHAR" },
          { name: "score", type: "DOUBLE" },
        ],
        rows,
      },
    ];
  };
}
