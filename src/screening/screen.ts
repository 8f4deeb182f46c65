import type { Day, Period } from "../base/period.js";
import { overlaps } from "../base/period.js";
import { bestOfOwners, NameIndex } from "../names/nameIndex.js";
import type { NameKind } from "../names/scoreNames.js";
import type { JsonRow, OpenRecord } from "../store/types.js";
import { listOn } from "./listState.js";
import { lists } from "./lists.js";
import { maybeLike } from "./matchingNames.js";
import { misplacedBirths, notMisplaced } from "./misplacedBirths.js";

/** Somebody or something to look for. */
export interface Subject {
  /** Line of the input. */
  line: number;
  name: string;
  /** Birth date as a period: a day, a month or a year. */
  birth: Period | null;
  /** State ids. */
  nationality: string | null;
}

/** Whether a fact about the subject agrees with a hit. */
export type Bearing = "agrees" | "contradicts" | null;

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
  /** Why the list was not searched: the record has no version of it, or its newest or oldest one does not reach the day. */
  lacking: { code: "no-version" } | { code: "newest" | "oldest"; day: Day } | null;
  entries: number;
}

interface Entry extends Omit<Hit, "matchedName" | "quality" | "score" | "birth" | "nationality"> {
  births: { from: string; to: string }[];
  states: Set<string>;
  kind: NameKind;
  qualities: Map<string, string | null>;
}

/** The part of the gap to 1 by which an agreeing birth date lifts a score; the factors for facts that contradict. */
const lift = 0.3;
const otherBirth = 0.85;
const otherNationality = 0.95;
/** Lists are often a year or two off: dates further apart than this contradict. */
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
  const [only] = listOf;
  if (only === undefined) return { list, listOf, lacking: { code: "no-version" } };
  if (row.exact === true || listOf.length === 2) return { list, listOf, lacking: null };
  return { list, listOf, lacking: { code: at !== null && only < at ? "newest" : "oldest", day: only } };
}

/** Up to this many names, only those names of the lists are read that may be like them. */
const fewNames = 500;

const tables = ["listing", "listing_name", "listing_attribute", "listing_link", "coverage"] as const;

function entryOf(row: JsonRow): Entry {
  return {
    list: text(row.list),
    listOf: [...new Set(texts(row.days))].sort(),
    certain: row.certain === true,
    entry: text(row.entry),
    name: text(row.name),
    programmes: texts(row.programmes),
    source: text(row.source),
    version: text(row.version),
    locator: text(row.locator),
    alsoOn: null,
    births: [],
    states: new Set(),
    qualities: new Map(),
    kind: row.schema === "person" ? "person" : row.schema === null ? null : "entity",
  };
}

/** Adds to entries what the record knows of them: births, nationalities, and entries of other lists. */
async function addFacts(
  record: OpenRecord,
  entries: ReadonlyMap<string, Entry>,
  searched: readonly string[],
  ask: (sql: string) => Promise<JsonRow[]>,
): Promise<void> {
  // Where birth dates are attached to the wrong entries, nationalities may be too.
  const misplaced = await misplacedBirths(record);
  const attributes =
    await ask(`SELECT DISTINCT a.list, a.entry, a.kind, a.state, CAST(a.date_from AS VARCHAR) AS date_from, CAST(a.date_to AS VARCHAR) AS date_to
        FROM listing_attribute a WHERE a.list IN (${searched.map(literal).join(", ")}) AND ${notMisplaced(misplaced, "a")}
          AND ((a.kind = 'birth date' AND a.date_from IS NOT NULL) OR (a.kind = 'nationality' AND a.state IS NOT NULL))`);
  for (const { list, entry, kind, state, date_from, date_to } of attributes) {
    const own = entries.get(`${text(list)} ${text(entry)}`);
    if (!own) continue;
    if (kind === "birth date") own.births.push({ from: text(date_from), to: text(date_to) });
    else own.states.add(text(state));
  }
  const links =
    await ask(`SELECT own_list, own_entry, string_agg(list || ' ' || entry || ' (' || rule || ')', '; ' ORDER BY list, entry) AS also FROM (
        SELECT list_a AS own_list, entry_a AS own_entry, list_b AS list, entry_b AS entry, rule FROM listing_link
        UNION ALL SELECT list_b, entry_b, list_a, entry_a, rule FROM listing_link) GROUP BY ALL`);
  for (const { own_list, own_entry, also } of links) {
    const own = entries.get(`${text(own_list)} ${text(own_entry)}`);
    if (own) own.alsoOn = text(also);
  }
}

/**
 * Prepares the search of some lists for these names as they stood on a day, or as their newest versions have them. A list
 * whose versions do not reach that day is not searched, and its state says why.
 */
export async function openScreen(
  record: OpenRecord,
  ids: readonly string[],
  at: Day | null,
  names: readonly string[],
): Promise<Screen> {
  const ask = (sql: string, lists = ids) =>
    record.query(sql, { relations: [calls(lists, at)], tables: [...tables] });
  const states = (await ask(statesSql)).map((row) => stateOf(row, at));
  const searched = states.filter((s) => s.lacking === null).map((s) => s.list);
  const index = new Map(searched.map((list) => [list, new NameIndex<Entry>()]));
  const entries = new Map<string, Entry>();
  if (searched.length > 0) {
    const which = names.length <= fewNames ? maybeLike(names) : "true";
    for (const row of await ask(entriesSql(which), searched)) {
      const entry = entryOf(row);
      entries.set(`${entry.list} ${entry.entry}`, entry);
      for (const one of Array.isArray(row.names) ? (row.names as JsonRow[]) : []) {
        entry.qualities.set(text(one.name), typeof one.quality === "string" ? one.quality : null);
        index.get(entry.list)?.add(text(one.name), entry, entry.kind);
      }
    }
    await addFacts(record, entries, searched, ask);
  }
  const counts = new Map<string, number>();
  for (const { list } of entries.values()) counts.set(list, (counts.get(list) ?? 0) + 1);
  return {
    lists: states.map((state) => ({ ...state, entries: counts.get(state.list) ?? 0 })),
    search: (subject, least) => hitsOf(subject, least, [...index.values()]),
  };
}

/** Entries that a subject may be, best first. */
function hitsOf(subject: Subject, least: number, indexes: readonly NameIndex<Entry>[]): Hit[] {
  // A birth date that agrees lifts a score: names a little below the threshold are looked at too.
  const floor = subject.birth ? (least - lift) / (1 - lift) : least;
  return indexes
    .flatMap((one) => bestOfOwners(one.search(subject.name, floor)))
    .flatMap(({ owner, name, score }): Hit[] => {
      const birth = birthBearing(subject, owner);
      const nationality = nationalityBearing(subject, owner);
      const total = weighed(score, birth, nationality);
      if (total < least) return [];
      const { births: _, states: __, kind: ___, qualities, ...entry } = owner;
      const quality = qualities.get(name) ?? null;
      return [{ ...entry, matchedName: name, quality, score: total, birth, nationality }];
    })
    .sort((a, b) => b.score - a.score || (a.list < b.list ? -1 : 1));
}
