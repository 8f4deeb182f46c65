import type { Arg, Reason, SourceName } from "../../engine/types.js";
import { catalogue } from "../../measures/index.js";
import type { TableName } from "../../record/tables.js";

/** What the rows of a table are about. */
const about: Record<TableName, string> = {
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
  event_cell: "events by cell",
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

type Days = { from: string | null; to: string | null };

/** A stretch of days, whole years as years: `1993 to 2020`, `everything from 2008-10-02`. */
function stretch({ from, to }: Days): string {
  if (from === null && to === null) return "any time";
  const first = from?.endsWith("-01-01") ? from.slice(0, 4) : from;
  const last = to?.endsWith("-12-31") ? to.slice(0, 4) : to;
  if (from === null) return `everything up to ${last === to ? to : `the end of ${last}`}`;
  if (to === null) return `everything from ${first}`;
  if (from === to) return from;
  const years = first !== from && last !== to;
  return !years ? `${from} to ${to}` : first === last ? `${first}` : `${first} to ${last}`;
}

/** `1946 to 2001, 2003 and 2005 to 2008`. */
function claims(spans: readonly Days[]): string {
  const texts = spans.map(stretch);
  return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`;
}

function matter({ table, limits }: { table: TableName; limits: readonly (Arg | string)[] }): string {
  const names = [...new Set(limits.map((limit) => (typeof limit === "string" ? limit : limit.label)))];
  return `${about[table]}${names.length > 0 ? ` (${names.join(", ")})` : ""}`;
}

/** `un-members (Member States of the United Nations)`. */
const titled = ({ id, title }: SourceName): string =>
  id === "own" ? "the edition's own records" : title === null ? id : `${id} (${title})`;

const byName = new Map(catalogue.map((measure) => [measure.name, measure]));

/** A reason of a measure: the sentence that it has for the code. */
export const ownReason = ({ measure, reason, args, found = {} }: Omit<Reason & { code: "own" }, "code">) =>
  byName.get(measure)?.reasons?.[reason]?.(args, found) ?? reason;

function sentence(one: Reason): string {
  switch (one.code) {
    case "own":
      return ownReason(one);
    case "no-source":
      return "No source can answer this for these arguments.";
    case "not-held":
      return `The record holds no source that can answer this; ${one.sources.map(titled).join(" or ")} can.`;
    case "needs":
      return `It needs ${titled(one.source)}, which the record does not hold.`;
    case "gap":
      return `${one.gap.source}: ${one.gap.reason.replace(/[.。]\s*$/, "")}.`;
    case "silent":
      return `${one.source} does not claim to be complete for ${matter(one)}.`;
    case "outside":
      return `${one.source} covers ${claims(one.claimed)} for ${matter(one)}, but not ${one.part ? "all of " : ""}${stretch(one.asked)}.`;
    case "lacking":
      return `${one.source} does not have it${one.claimed.length > 0 ? ` (it covers ${claims(one.claimed)})` : ""}.`;
    case "unsettled":
      return `The rows of ${one.source} do not give one value for ${one.call}.`;
    case "no-row":
      return `${one.source} has no row for ${one.call}.`;
    case "no-last-day":
      return `The members of ${one.body.label} cannot be listed for a time without a last day.`;
    case "members-unknown":
      return `The members of ${one.body.label} on ${one.day} are not known: ${englishReasons(one.reasons)}`;
    case "zero-divisor":
      return "It divides by a value that is zero.";
  }
}

/** Why there is no answer, in sentences. */
export const englishReasons = (reasons: readonly Reason[]): string => reasons.map(sentence).join(" ");
