import type { Reason, SourceName } from "../../engine/answer.js";
import { alternatives, dateInWords, datesInWords, listed } from "../../engine/text.js";
import type { Arg } from "../../engine/types.js";
import type { BuiltInTable, TableName } from "../../record/tables.js";
import type { Parts, StatementWords } from "../languageWords.js";

/** What the rows of a table are about. */
const matters: Record<BuiltInTable, string> = {
  activity: "activities",
  area: "areas",
  ballot: "the votes of members",
  body: "organizations, treaties and missions",
  centrality: "the centrality of states",
  commitment: "commitments",
  conflict_year: "armed conflicts",
  contribution: "figures",
  coverage: "coverage",
  dispute: "disputes, wars and crises",
  dispute_party: "parties to disputes, wars and crises",
  document: "texts",
  event: "events",
  event_area: "events by area",
  event_cell: "events by grid cell",
  event_distance: "distances of events",
  ideal_point: "ideal points",
  lane: "sea lanes",
  listing: "entries of lists",
  listing_attribute: "facts about entries of lists",
  listing_identifier: "numbers of entries of lists",
  listing_link: "entries that lists share",
  listing_name: "names of entries of lists",
  mandate: "mandates",
  meeting: "meetings",
  membership: "membership",
  obligation: "alliances",
  port: "ports",
  rollcall: "recorded votes",
  similarity: "the similarity of states",
  status: "designations",
  transit: "transits",
};

const matterOf = (table: TableName): string =>
  Object.hasOwn(matters, table) ? matters[table as BuiltInTable] : `the rows of ${table}`;

interface Days {
  from: string | null;
  to: string | null;
}

/** A stretch of days, whole years as years: `1993 to 2020`, `everything from 2 October 2008`. */
function stretch({ from, to }: Days): string {
  const first = from?.endsWith("-01-01") ? from.slice(0, 4) : from;
  const last = to?.endsWith("-12-31") ? to.slice(0, 4) : to;
  if (from === null) {
    if (to === null) return "any time";
    return `everything up to ${last === to ? dateInWords(to) : `the end of ${last}`}`;
  }
  if (to === null) return `everything from ${dateInWords(first ?? from)}`;
  if (from === to) return dateInWords(from);
  if (first === from || last === to) return `${dateInWords(from)} to ${dateInWords(to)}`;
  return first === last ? `${first}` : `${first} to ${last}`;
}

/** The same after what was there then: `from 1993 to 2020`, `from 2 October 2008 on`. */
function then(span: Days): string {
  const { from, to } = span;
  const text = stretch(span);
  if (from === null) return text.replace(/^everything /, "").replace(/^any/, "at any");
  if (to === null) return `${text.replace(/^everything /, "")} on`;
  if (from === to) return `on ${text}`;
  return text.includes(" to ") ? `from ${text}` : `in ${text}`;
}

const stretches = (spans: readonly Days[]): string => listed(spans.map(stretch));

function matter({ table, limits }: { table: TableName; limits: readonly (Arg | string)[] }): string {
  const labels = limits.map((limit) => (typeof limit === "string" ? limit : limit.label));
  // An abbreviation would be brackets within brackets.
  const names = [...new Set(labels.map((label) => label.replace(/ \([^()]+\)$/, "")))];
  return `${matterOf(table)}${names.length > 0 ? ` (${names.join(", ")})` : ""}`;
}

const sourceOf = (id: string): string => (id === "own" ? "the edition's own records" : id);
/** A source at the beginning of a sentence; an id keeps its form. */
const first = (id: string): string => (id === "own" ? "The edition's own records" : id);
const titled = ({ id, title }: SourceName): string =>
  title === null || id === "own" ? sourceOf(id) : `${id} (${title})`;

/** The same with its title first. */
const inFull = ({ id, title }: SourceName): string =>
  title === null || id === "own" ? first(id) : `${title} (${id})`;

/** The verb after a source: own records are many. */
const verb = (id: string, one: string, many: string): string => (id === "own" ? many : one);

const withoutStop = (sentence: string): string => sentence.replace(/[.。]\s*$/, "");

/** A reason of a measure: the sentence that it has for the code. */
export const ownReason = ({ measure, reason, args, found = {} }: Omit<Reason & { code: "own" }, "code">) =>
  measure.reasons?.[reason]?.(args, found) ?? reason;

export const reasons: StatementWords["reasons"] = {
  own: (r) => [ownReason(r)],
  "no-source": () => ["No source can answer this for these arguments."],
  "not-held": (r) => [
    `Only ${alternatives(r.sources.map(titled))}, which ${r.sources.length === 1 && r.sources[0]?.id !== "own" ? "is" : "are"} not in the record, can answer this.`,
  ],
  needs: (r) => [`It needs ${titled(r.source)}, which ${verb(r.source.id, "is", "are")} not in the record.`],
  gap: ({ gap }) => [`${first(gap.source)}: ${withoutStop(datesInWords(gap.reason))}.`],
  silent: (r) => [
    `${inFull(r.source)} ${verb(r.source.id, "does", "do")} not claim to be complete for ${matter(r)}.`,
  ],
  outside: (r) => [
    `${first(r.source)} ${verb(r.source, "covers", "cover")} ${matter(r)} ${listed(r.claimed.map(then))}, not ${r.part ? "all of " : ""}${stretch(r.asked)}.`,
  ],
  lacking: (r) => [
    `${first(r.source)} ${verb(r.source, "does", "do")} not have it${r.claimed.length > 0 ? ` (${verb(r.source, "it covers", "they cover")} ${stretches(r.claimed)})` : ""}.`,
  ],
  unsettled: (r) => [`The rows of ${sourceOf(r.source)} do not give one value for ${r.call}.`],
  "no-row": (r) => [`${first(r.source)} ${verb(r.source, "has", "have")} no row for ${r.call}.`],
  "no-last-day": (r) => [`The members of ${r.body.label} cannot be listed for a period without an end.`],
  "members-unknown": (r) => [
    `The members of ${r.body.label} on ${dateInWords(r.day)} are not known: `,
    ...reasonParts(r.reasons),
  ],
  "zero-divisor": () => ["It divides by a value that is zero."],
};

/** Reasons one after the other. */
export function reasonParts(list: readonly Reason[]): Parts {
  return list.flatMap((reason, i) => {
    const say = reasons[reason.code] as (r: Reason) => Parts;
    return [...(i > 0 ? [" "] : []), ...say(reason)];
  });
}
