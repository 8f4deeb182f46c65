import type { Measure } from "../engine/types.js";
import { between, known, listOn, oneSided, oneSidedWords, stateColumns } from "./listState.js";

/** The parts of a measure that counts the entries of a list on a day; `programme` is the SQL of a programme to limit it to, or NULL. */
export function countOnList(
  list: string,
  programme: string,
): Pick<Measure, "tables" | "rows" | "aggregate" | "unsettled" | "reasons" | "order" | "empty" | "covers"> {
  const has = `list_contains(list_transform(l.programmes, lambda p: lower(p)), lower(${programme}))`;
  return {
    tables: ["listing", "coverage"],
    covers: [],
    rows: `WITH ${listOn("on_day", list, "c.arg_at", `${programme} IS NULL OR ${has}`)}
SELECT c.call, e.entry, e.name, e.schema, e.programmes, e.listed, ${stateColumns(list)},
  ${programme} IS NULL OR EXISTS (SELECT 1 FROM listing l WHERE l.source = c.source AND l.list = ${list} AND ${has}) AS _programme
FROM calls c LEFT JOIN on_day_days d ON d.call = c.call LEFT JOIN on_day e ON e.call = d.call AND e.day = d.day`,
    aggregate: `CASE WHEN NOT ${known} OR NOT bool_and(_programme) THEN NULL
  WHEN min(_side) = 'on' OR bool_and(entry IS NULL OR _times = 2) THEN count(DISTINCT entry) END`,
    unsettled: `CASE WHEN NOT ${known} THEN ${oneSided}
  WHEN NOT bool_and(_programme) THEN {reason: 'no-programme'}
  ELSE {reason: 'differ', ${between}, before: count(entry) FILTER (_side = 'before'), after: count(entry) FILTER (_side = 'after')} END`,
    reasons: {
      ...oneSidedWords,
      "no-programme": () =>
        "No entry in any version of the list in the record has that programme; it may be spelled another way.",
      differ: (_, { first, last, before, after }) =>
        `The day lies between the versions of ${first} and ${last}, whose entries are not the same (${before} and ${after}).`,
    },
    order: "list_of, entry",
    empty: { kind: "number", value: 0 },
  };
}
