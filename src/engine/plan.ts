import { overlaps } from "../base/period.js";
import type { TableName } from "../record/tables.js";
import type { Judgement, SourceCoverage, Span } from "./coverage.js";
import { mergeSpans } from "./coverage.js";
import type { Answer, Arg, Args, BoundCall, CoverageNeed, Reason } from "./types.js";

/** What the record holds, as the plan asks it. */
export interface Holdings {
  coverage: ReadonlyMap<string, SourceCoverage>;
  /** Short version per source; a source that is here is in the record. */
  versions: ReadonlyMap<string, string>;
  /** Short versions per source, oldest first: several of one that keeps its releases. */
  all: ReadonlyMap<string, readonly string[]>;
  titles: ReadonlyMap<string, string>;
}

export interface Candidate {
  source: string;
  /** Sentences of the coverage rows, or null where only a row that is found can answer. */
  coverage: readonly string[] | null;
}

/** Sources to ask for a call, best first, and what to say if none of them has an answer. */
export interface Plan {
  candidates: readonly Candidate[];
  reason: string;
  /** The same by its parts. */
  because: readonly Reason[];
  wants: readonly string[];
  /** Sources that the answer rests on beside the one that gives it. */
  beside?: readonly string[];
}

/** The sources that may answer a call, best first: the one that it names, else those of its measure. */
function allowedSources(call: BoundCall): readonly string[] {
  const { measure, args } = call;
  const named = args.source?.id;
  if (named !== undefined && measure.sources.includes(named)) return [named];
  return measure.sourcesFor?.(args) ?? measure.sources;
}

/** A stretch of days for a reader, whole years as years: `1993 to 2020`, `everything from 2008-10-02`. */
function stretch(from: string | null, to: string | null): string {
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
function claims(spans: readonly Span[]): string {
  const texts = spans.map(({ from, to }) => stretch(from, to));
  return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`;
}

/** What the rows of a table are about, for a reader. */
const about: Record<TableName, string> = {
  activity: "activities",
  area: "areas",
  ballot: "the votes of members",
  body: "organizations, treaties and missions",
  centrality: "centrality of states",
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
  similarity: "similarity of states",
  status: "designations",
  transit: "transits",
};

/** Why one source does not answer: as a sentence without its stop, and by its parts. */
interface Why {
  said: string;
  reason: Reason;
}

/** What a need is limited to, as the call's arguments where they name it: `Gulf of Aden`, not `gulf-of-aden`. */
function limitsOf({ kind, subject, state }: CoverageNeed, args: Args): (Arg | string)[] {
  const given = Object.values(args);
  const limits = [kind, subject, state].flatMap((id) =>
    id === undefined ? [] : [given.find((arg) => arg.id === id) ?? id],
  );
  return [...new Set(limits)];
}

const nameOf = (limit: Arg | string): string => (typeof limit === "string" ? limit : limit.label);

function outside(source: string, need: CoverageNeed, spans: readonly Span[], args: Args): Why {
  const limits = limitsOf(need, args);
  const names = [...new Set(limits.map(nameOf))];
  const what = `${about[need.table]}${names.length > 0 ? ` (${names.join(", ")})` : ""}`;
  const { table } = need;
  if (spans.length === 0)
    return {
      said: `${source} does not claim to be complete for ${what}`,
      reason: { code: "silent", source, table, limits },
    };
  const claimed = claims(spans);
  const part = spans.some((span) => overlaps(span, need));
  return {
    said: `${source} covers ${claimed} for ${what}, and not ${part ? "all of " : ""}${stretch(need.from, need.to)}`,
    reason: { code: "outside", source, table, limits, claimed: spans, asked: need, part },
  };
}

function titled(id: string, { titles }: Holdings): string {
  const title = id === "own" ? "the edition's own records" : titles.get(id);
  return title === undefined ? id : `${id} (${title})`;
}

const bare = (sentence: string) => sentence.replace(/[.。]\s*$/, "");

function withoutSubject({ subject: _, ...need }: CoverageNeed): CoverageNeed {
  return need;
}

/** Said of a source in which a thing was looked up and not found. */
function lacking(source: string, needs: readonly CoverageNeed[], coverage: SourceCoverage | undefined): Why {
  const spans = needs[0] && coverage ? coverage.spans(withoutSubject(needs[0])) : [];
  const claimed = claims(spans);
  return {
    said: `${source} does not have it${claimed === "" ? "" : ` (it covers ${claimed})`}`,
    reason: { code: "lacking", source, claimed: spans },
  };
}

const gapOf = (source: string, reason: string): Why => ({
  said: `${source}: ${bare(reason)}`,
  reason: { code: "gap", source, text: bare(reason) },
});

const why = (source: string, judgement: Exclude<Judgement, { covered: true }>, args: Args): Why =>
  judgement.gap ? gapOf(source, judgement.reason) : outside(source, judgement.need, judgement.spans, args);

/**
 * Chooses the sources for a call. A source whose claims cover all needs and that has no gap in them is asked
 * alone. Where one thing is looked up (`presence`) every source that is there is asked in order, except one
 * that says itself that just this thing is missing; the first row found answers.
 */
export function planCall(call: BoundCall, holdings: Holdings): Plan {
  const { measure, args } = call;
  const never = measure.undecided?.(args);
  if (never !== undefined)
    return { candidates: [], reason: never, because: [{ code: "own", text: never }], wants: [] };
  const all = measure.covers(args);
  const beside = judgeBeside(all, args, holdings);
  if ("reason" in beside) return { candidates: [], ...beside };
  const allowed = allowedSources(call);
  const wants = allowed.filter((id) => !holdings.versions.has(id));
  const present = allowed.filter((id) => holdings.versions.has(id));
  const needs = all.filter((need) => need.of === undefined);
  const candidates: Candidate[] = [];
  const reasons: Why[] = [];
  const unclaimed: Why[] = [];
  for (const source of present) {
    const coverage = holdings.coverage.get(source);
    const judgement: Judgement = coverage?.judge(needs) ?? uncovered(needs);
    if (judgement.covered) {
      candidates.push({ source, coverage: [...judgement.reasons, ...beside.coverage] });
      if (!measure.presence) break;
      continue;
    }
    if (!measure.presence) {
      const silent = !judgement.gap && judgement.spans.length === 0;
      (silent ? unclaimed : reasons).push(why(source, judgement, args));
      continue;
    }
    const gap = needs.map((need) => coverage?.gapOfSubject(need)).find((row) => row !== undefined);
    reasons.push(gap ? gapOf(source, gap.reason) : lacking(source, needs, coverage));
    if (!gap) candidates.push({ source, coverage: null });
  }
  // A source that says nothing of the matter is worth naming only where no other says more.
  const given = reasons.length > 0 ? reasons : unclaimed;
  const said =
    allowed.length === 0
      ? "No source can answer this for these arguments."
      : given.length > 0
        ? `${given.map((one) => one.said).join("; ")}.`
        : `The record holds no source that can answer this; ${allowed.map((id) => titled(id, holdings)).join(" or ")} can.`;
  const because: readonly Reason[] =
    allowed.length === 0
      ? [{ code: "no-source" }]
      : given.length > 0
        ? given.map((one) => one.reason)
        : [{ code: "not-held", sources: allowed }];
  return { candidates, reason: said, because, wants, beside: beside.sources };
}

/**
 * Whether what is needed of sources beside the one that answers is there: their sentences of coverage, or what is
 * missing.
 */
function judgeBeside(
  needs: readonly CoverageNeed[],
  args: Args,
  holdings: Holdings,
):
  | { coverage: readonly string[]; sources: readonly string[] }
  | { reason: string; because: readonly Reason[]; wants: readonly string[] } {
  const coverage: string[] = [];
  const sources = new Set<string>();
  for (const need of needs) {
    const { of: id } = need;
    if (id === undefined) continue;
    if (!holdings.versions.has(id))
      return {
        reason: `It needs ${titled(id, holdings)}, which the record does not hold.`,
        because: [{ code: "needs", source: id }],
        wants: [id],
      };
    const judgement = holdings.coverage.get(id)?.judge([need]) ?? uncovered([need]);
    if (!judgement.covered) {
      const { said, reason } = why(id, judgement, args);
      return { reason: `${said}.`, because: [reason], wants: [] };
    }
    coverage.push(...judgement.reasons);
    sources.add(id);
  }
  return { coverage, sources: [...sources] };
}

function uncovered(needs: readonly CoverageNeed[]): Judgement {
  const [need] = needs;
  return need ? { covered: false, gap: false, need, spans: [] } : { covered: true, reasons: [] };
}

/** First and last day that the sources of a call claim when its time is left open. */
export function spanOf(call: BoundCall, holdings: Holdings): Span | undefined {
  const { measure, args } = call;
  const own = measure.span?.(args);
  if (own) return own;
  const needs = measure.covers(args).filter((need) => need.of === undefined);
  const spans = allowedSources(call).flatMap((source) => {
    const coverage = holdings.coverage.get(source);
    const [first, ...others] = needs;
    if (!coverage || !first) return [];
    // Of several needs the answer has only what all of them have; the first is the widest in practice.
    return others.every((need) => coverage.spans(need).length > 0) ? coverage.spans(first) : [];
  });
  const merged = mergeSpans(spans);
  const first = merged[0];
  const last = merged.at(-1);
  return first && last ? { from: first.from, to: last.to } : undefined;
}

/** The answer of a call that no source has a value for. */
export function undecided(plan: Plan, reason: string | undefined): Answer {
  const because: readonly Reason[] = reason === undefined ? plan.because : [{ code: "own", text: reason }];
  return { status: "undecided", reason: reason ?? plan.reason, because, wants: plan.wants };
}

/** The same where what that means for the measure is said before. */
export function undecidedSince(plan: Plan, meaning: string): Answer {
  const because: readonly Reason[] = [{ code: "own", text: meaning }, ...plan.because];
  return { status: "undecided", reason: `${meaning} ${plan.reason}`, because, wants: plan.wants };
}
