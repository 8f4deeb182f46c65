import { named, on } from "../engine/text.js";
import type { Args, Measure, Value } from "../engine/types.js";
import { threshold } from "../names/scoreNames.js";
import { between, known, listOn, oneSided, oneSidedWords, stateColumns } from "./listState.js";
import { matchingNames } from "./matchingNames.js";

/** How near a name must be to count as borne by an entry, and how near it is too near to say no, for definitions. */
export const nearness = `An entry bears it if one of its names has the same words in any order, capitals and accents aside (a likeness of 1); where a name is only like it, with ${threshold} or more, the name alone does not decide`;

/** An entry that bears the name itself. */
const borne = "entry IS NOT NULL AND score >= 0.9995";

/** What every hit must be read with. */
export const noFinding =
  "A matching name is a reason to look, not a finding about a person: names are shared, and two names may be spelled alike";

/**
 * Names in these scripts are compared as they are written, not as they sound. The Japanese list writes its entries in
 * Japanese too; every other list writes nearly all of them in Latin letters, so such a name is absent whoever is listed.
 */
const scriptsUnread = (list: string): string =>
  `regexp_matches(c.arg_name, CASE WHEN ${list} = 'jp-mof' THEN '\\p{Hangul}' ELSE '[\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Hangul}]' END)`;

const also = `(SELECT string_agg(o.list || ' ' || o.entry || ' (' || o.rule || ')', '; ' ORDER BY o.list, o.entry) FROM (
    SELECT list_a AS own_list, entry_a AS own_entry, list_b AS list, entry_b AS entry, rule FROM listing_link
    UNION ALL SELECT list_b, entry_b, list_a, entry_a, rule FROM listing_link) o`;

/** Whether a list had a name on the call's day, as a clause. */
export const bearsName = (list: string, args: Args, raw: Value): string =>
  `${raw.kind === "yesno" && raw.value ? "an" : "no"} entry of ${list} bore the name "${named(args, "name")}" ${on(args)}`;

/**
 * The parts of a measure that asks whether a name is on a list on a day. `list` is the SQL of the list's id, over `calls`
 * as `c`; `listOf` the id itself.
 */
export function nameOnList(
  list: string,
  listOf: (args: Args) => string,
): Pick<
  Measure,
  "tables" | "relations" | "rows" | "aggregate" | "unsettled" | "reasons" | "order" | "empty" | "covers"
> {
  return {
    tables: ["listing", "listing_name", "listing_link", "coverage"],
    // What the record knows about a day depends on its versions, which are in the rows.
    covers: [],
    relations: matchingNames((args) => args.name?.id ?? "", listOf),
    rows: `WITH ${listOn("on_day", list, "c.arg_at", "l.entry IN (SELECT entry FROM matches)")}, found AS (
  SELECT e.*, n.name AS matched_name, n.quality, m.score
  FROM on_day e JOIN calls c ON c.call = e.call JOIN matches m ON m.call = e.call AND m.entry = e.entry
    JOIN listing_name n ON n.source = c.source AND n.list = ${list} AND n.entry = e.entry AND n.name = m.name
      AND n.as_of IS NOT DISTINCT FROM e.as_of
  QUALIFY row_number() OVER (PARTITION BY e.call, e.day, e.entry ORDER BY m.score DESC, n.name) = 1
)
SELECT c.call, e.entry, e.score, e.matched_name, e.quality, e.name, e.schema, e.programmes, e.listed,
  ${also} WHERE o.own_list = ${list} AND o.own_entry = e.entry) AS also_on, ${stateColumns(list)}, ${scriptsUnread(list)} AS _unread
FROM calls c LEFT JOIN on_day_days d ON d.call = c.call LEFT JOIN found e ON e.call = d.call AND e.day = d.day`,
    aggregate: `CASE WHEN NOT ${known} THEN NULL
  WHEN count(entry) = 0 AND bool_or(_unread) THEN NULL
  WHEN count(entry) = 0 THEN false
  WHEN min(_side) = 'on' AND count(*) FILTER (${borne}) > 0 THEN true
  WHEN max(_times) FILTER (${borne}) = 2 THEN true END`,
    unsettled: `CASE WHEN NOT ${known} THEN ${oneSided}
  WHEN count(entry) = 0 AND bool_or(_unread) THEN {reason: 'other-script'}
  WHEN count(*) FILTER (${borne}) = 0 THEN {reason: 'only-like', entry: arg_max(entry, score), name: arg_max(name, score),
    matched: arg_max(matched_name, score), score: max(score)}
  ELSE {reason: 'disagree', ${between}, entries: string_agg(DISTINCT entry || ' (' || list_of || ')', ', ')} END`,
    reasons: {
      ...oneSidedWords,
      "other-script": () =>
        "The list writes its names in the Latin alphabet: that a name in Chinese, Japanese or Korean characters is not found says nothing about who is listed. Write the name in Latin letters.",
      "only-like": (_, { entry, name, matched, score }) =>
        `No entry bears this name, but one is like it: ${entry}, ${name}, by its name ${matched} (likeness ${score}). Look at the entry to decide whether it is meant.`,
      disagree: (_, { first, last, entries }) =>
        `The day lies between the versions of ${first} and ${last}, which do not agree. Found in one of them only: ${entries}.`,
    },
    order: "list_of, score DESC, entry",
    empty: { kind: "yesno", value: false },
  };
}
