import type { Day, Period } from "../base/period.js";
import { overlaps } from "../base/period.js";
import { bestOfOwners, NameIndex } from "../names/nameIndex.js";
import type { NameKind } from "../names/scoreNames.js";
import type { JsonRow, OpenRecord } from "../store/types.js";
import { listOn } from "./listState.js";
import { lists } from "./lists.js";
import { maybeLike } from "./matchingNames.js";
import { misplacedBirths, notMisplaced } from "./misplacedBirths.js";

/** Somebody or something to be looked for. */
export interface Subject {
  /** Line of the input. */
  line: number;
  name: string;
  /** Birth date as a period: a day, a month or a year. */
  birth: Period | null;
  /** State ids. */
  nationality: string | null;
}

/** What a fact of the subject does to a hit. */
type Bearing = "agrees" | "contradicts" | null;

/** An entry that a name is like. */
export interface Hit {
  list: string;
  /** The version or versions of the list that have the entry. */
  listOf: readonly Day[];
  /** False where the day lies between two versions and only one of them has the entry. */
  certain: boolean;
  entry: string;
  name: string;
  matchedName: string;
  quality: string | null;
  score: number;
  birth: Bearing;
  nationality: Bearing;
  programmes: readonly string[];
  alsoOn: string | null;
  source: string;
  version: string;
  locator: string;
}

/** How far a list could be searched. */
export interface ListState {
  list: string;
  /** The day of the version that was searched, or of the two around the day. */
  listOf: readonly Day[];
  /** Why the list was not searched; null if it was. */
  lacking: string | null;
  entries: number;
}

interface Entry extends Omit<Hit, "matchedName" | "quality" | "score" | "birth" | "nationality"> {
  births: { from: string; to: string }[];
  states: Set<string>;
  kind: NameKind;
  qualities: Map<string, string | null>;
}

/** Share of what is missing to 1 by which an agreeing birth date lifts a score, and factors of what contradicts. */
const lift = 0.3;
const otherBirth = 0.85;
const otherNationality = 0.95;
/** Lists are often a year or two out: dates further apart than this contradict. */
const slackYears = 2;

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const literal = (word: string): string => `'${word.replaceAll("'", "''")}'`;

function widened({ from, to }: { from: string; to: string }): { from: string; to: string } {
  const moved = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return { from: moved(from, -slackYears), to: moved(to, slackYears) };
}

function birthBearing(subject: Subject, entry: Entry): Bearing {
  const { birth } = subject;
  if (!birth || entry.births.length === 0) return null;
  if (entry.births.some((one) => overlaps(one, birth))) return "agrees";
  return entry.births.some((one) => overlaps(widened(one), birth)) ? null : "contradicts";
}

function nationalityBearing({ nationality }: Subject, { states }: Entry): Bearing {
  if (nationality === null || states.size === 0) return null;
  return states.has(nationality) ? "agrees" : "contradicts";
}

/** A score with what the facts add to it and take from it. */
function weighed(score: number, birth: Bearing, nationality: Bearing): number {
  const lifted = birth === "agrees" ? score + (1 - score) * lift : score;
  const factor =
    (birth === "contradicts" ? otherBirth : 1) * (nationality === "contradicts" ? otherNationality : 1);
  return Math.round(lifted * factor * 1000) / 1000;
}

/** The entries of lists as they stand on a day, ready to be searched by name. */
export interface Screen {
  lists: readonly ListState[];
  /** Entries that a subject may be, best first. */
  search(subject: Subject, least: number): Hit[];
}

const calls = (ids: readonly string[], at: Day | null) => ({
  name: "calls",
  columns: [
    { name: "call", type: "INTEGER" },
    { name: "source", type: "VARCHAR" },
    { name: "arg_list", type: "VARCHAR" },
    { name: "arg_at", type: "DATE" },
  ],
  rows: ids.map((id, i) => [i, lists[id]?.source ?? "", id, at]),
});

/** Without a day each list is taken at its newest version. */
const day = `coalesce(c.arg_at, (SELECT max(v.date_to) FROM coverage v WHERE v.source = c.source AND v.table_name = 'listing'
    AND NOT v.gap AND (v.kind IS NULL OR v.kind = c.arg_list)))`;

const entriesSql = (which: string): string => `WITH ${listOn("on_day", "c.arg_list", day)}, sides AS (
  SELECT e.*, count(*) OVER (PARTITION BY e.call, e.entry) AS times, list(CAST(e.day AS VARCHAR)) OVER (PARTITION BY e.call, e.entry) AS days,
    row_number() OVER (PARTITION BY e.call, e.entry ORDER BY e.day DESC) AS nth FROM on_day e)
SELECT c.arg_list AS list, c.source, b.entry, b.name, b.schema, b.programmes, b.version, b.locator, b.days,
  b.times = (SELECT count(*) FROM on_day_days d WHERE d.call = b.call) AS certain,
  (SELECT list({name: n.name, quality: n.quality}) FROM (SELECT DISTINCT n.name, n.quality FROM on_day e JOIN listing_name n
    ON n.list = c.arg_list AND n.source = c.source AND n.entry = e.entry AND n.as_of IS NOT DISTINCT FROM e.as_of
    WHERE e.call = b.call AND e.entry = b.entry AND ${which}) n) AS names
FROM sides b JOIN calls c ON c.call = b.call WHERE b.nth = 1`;

const statesSql = `WITH ${listOn("on_day", "c.arg_list", day, "false")}
SELECT c.arg_list AS list, (SELECT list(CAST(d.day AS VARCHAR) ORDER BY d.day) FROM on_day_days d WHERE d.call = c.call) AS days,
  (SELECT bool_or(d.side = 'on') FROM on_day_days d WHERE d.call = c.call) AS exact FROM calls c ORDER BY c.call`;

function stateOf(row: JsonRow, at: Day | null): Omit<ListState, "entries"> {
  const [list, listOf] = [text(row.list), texts(row.days)];
  if (listOf.length === 0) return { list, listOf, lacking: "the record holds no version of it" };
  if (row.exact === true || listOf.length === 2) return { list, listOf, lacking: null };
  const [only = ""] = listOf;
  const side =
    at !== null && only < at ? `its newest version is of ${only}` : `its oldest version is of ${only}`;
  return { list, listOf, lacking: side };
}

function facts(entries: ReadonlyMap<string, Entry>, rows: readonly JsonRow[]): void {
  for (const { list, entry, kind, state, date_from, date_to } of rows) {
    const own = entries.get(`${text(list)} ${text(entry)}`);
    if (!own) continue;
    if (kind === "birth date") own.births.push({ from: text(date_from), to: text(date_to) });
    else own.states.add(text(state));
  }
}

/** Up to so many names only the names of the lists that may be like them are read. */
const fewNames = 500;

/**
 * Prepares the search of some lists for these names as they stood on a day, or as their newest versions have them. A list whose versions do not
 * reach that day is not searched, and says so. Throws nothing of its own.
 */
export async function openScreen(
  record: OpenRecord,
  ids: readonly string[],
  at: Day | null,
  names: readonly string[],
): Promise<Screen> {
  const tables = ["listing", "listing_name", "listing_attribute", "listing_link", "coverage"] as const;
  const ask = (sql: string, relations = [calls(ids, at)]) =>
    record.query(sql, { relations, tables: [...tables] });
  const states = (await ask(statesSql)).map((row) => stateOf(row, at));
  const searched = states.filter((s) => s.lacking === null).map((s) => s.list);
  const index = new Map(searched.map((list) => [list, new NameIndex<Entry>()]));
  const entries = new Map<string, Entry>();
  if (searched.length > 0) {
    for (const row of await ask(entriesSql(names.length <= fewNames ? maybeLike(names) : "true"), [
      calls(searched, at),
    ])) {
      const list = text(row.list);
      const entry: Entry = {
        ...{
          list,
          listOf: [...new Set(texts(row.days))].sort(),
          certain: row.certain === true,
          entry: text(row.entry),
        },
        ...{
          name: text(row.name),
          programmes: texts(row.programmes),
          source: text(row.source),
          version: text(row.version),
        },
        ...{ locator: text(row.locator), births: [], states: new Set(), qualities: new Map(), alsoOn: null },
        kind: row.schema === "person" ? "person" : row.schema === null ? null : "entity",
      };
      entries.set(`${list} ${entry.entry}`, entry);
      for (const one of Array.isArray(row.names) ? (row.names as JsonRow[]) : []) {
        entry.qualities.set(text(one.name), typeof one.quality === "string" ? one.quality : null);
        index.get(list)?.add(text(one.name), entry, entry.kind);
      }
    }
    const wanted = `list IN (${searched.map(literal).join(", ")})`;
    // Where birth dates stand with the wrong entries, so may nationalities.
    const misplaced = await misplacedBirths(record);
    facts(
      entries,
      await ask(`SELECT DISTINCT a.list, a.entry, a.kind, a.state, CAST(a.date_from AS VARCHAR) AS date_from, CAST(a.date_to AS VARCHAR) AS date_to
        FROM listing_attribute a WHERE a.${wanted} AND ${notMisplaced(misplaced, "a")}
          AND ((a.kind = 'birth date' AND a.date_from IS NOT NULL) OR (a.kind = 'nationality' AND a.state IS NOT NULL))`),
    );
    for (const row of await ask(`SELECT own_list, own_entry, string_agg(list || ' ' || entry || ' (' || rule || ')', '; ' ORDER BY list, entry) AS also FROM (
        SELECT list_a AS own_list, entry_a AS own_entry, list_b AS list, entry_b AS entry, rule FROM listing_link
        UNION ALL SELECT list_b, entry_b, list_a, entry_a, rule FROM listing_link) GROUP BY ALL`)) {
      const own = entries.get(`${text(row.own_list)} ${text(row.own_entry)}`);
      if (own) own.alsoOn = text(row.also);
    }
  }
  const counts = new Map<string, number>();
  for (const { list } of entries.values()) counts.set(list, (counts.get(list) ?? 0) + 1);
  return {
    lists: states.map((state) => ({ ...state, entries: counts.get(state.list) ?? 0 })),
    search(subject, least) {
      // A birth date that agrees lifts a score: what is a little short of it is looked at too.
      const floor = subject.birth ? (least - lift) / (1 - lift) : least;
      return [...index.values()]
        .flatMap((one) => bestOfOwners(one.search(subject.name, floor)))
        .flatMap(({ owner, name, score }): Hit[] => {
          const [birth, nationality] = [birthBearing(subject, owner), nationalityBearing(subject, owner)];
          const total = weighed(score, birth, nationality);
          if (total < least) return [];
          const { births: _, states: __, kind: ___, qualities, ...entry } = owner;
          return [
            {
              ...entry,
              matchedName: name,
              quality: qualities.get(name) ?? null,
              score: total,
              birth,
              nationality,
            },
          ];
        })
        .sort((a, b) => b.score - a.score || (a.list < b.list ? -1 : 1));
    },
  };
}
