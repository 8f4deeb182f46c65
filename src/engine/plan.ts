import { overlaps } from "../base/period.js";
import type { Answer, BoundCall, Coverage, Reason, SourceName } from "./answer.js";
import type { Judgement, SourceCoverage, Span } from "./coverage.js";
import { mergeSpans } from "./coverage.js";
import { needsOf } from "./needs.js";
import type { Arg, Args, CoverageNeed, Found } from "./types.js";

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
  /** The coverage rows, or null where only a row that is found can answer. */
  coverage: readonly Coverage[] | null;
}

/** Sources to ask for a call, best first, and why none of them may have an answer. */
export interface Plan {
  candidates: readonly Candidate[];
  reasons: readonly Reason[];
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

/** What a need is limited to, as the call's arguments where they name it: `Gulf of Aden`, not `gulf-of-aden`. */
function limitsOf({ kind, subject, state }: CoverageNeed, args: Args): (Arg | string)[] {
  const given = Object.values(args);
  const limits = [kind, subject, state].flatMap((id) =>
    id === undefined ? [] : [given.find((arg) => arg.id === id) ?? id],
  );
  return [...new Set(limits)];
}

const titled = (id: string, { titles }: Holdings): SourceName => ({ id, title: titles.get(id) ?? null });

function outside(source: SourceName, need: CoverageNeed, claimed: readonly Span[], args: Args): Reason {
  const limits = limitsOf(need, args);
  const { table } = need;
  if (claimed.length === 0) return { code: "silent", source, table, limits };
  const asked = { from: need.from, to: need.to };
  return {
    code: "outside",
    source: source.id,
    table,
    limits,
    claimed,
    asked,
    part: claimed.some((span) => overlaps(span, need)),
  };
}

function withoutSubject({ subject: _, ...need }: CoverageNeed): CoverageNeed {
  return need;
}

/** Of a source in which a thing was looked up and not found. */
function lacking(
  source: string,
  needs: readonly CoverageNeed[],
  coverage: SourceCoverage | undefined,
): Reason {
  const claimed = needs[0] && coverage ? coverage.spans(withoutSubject(needs[0])) : [];
  return { code: "lacking", source, claimed };
}

const why = (source: SourceName, judgement: Exclude<Judgement, { covered: true }>, args: Args): Reason =>
  judgement.gap
    ? { code: "gap", gap: judgement.gap }
    : outside(source, judgement.need, judgement.spans, args);

/** A reason of the call's measure; undefined for a code that the measure has no sentence for. */
export function reasonOf({ measure, args }: BoundCall, reason: string, found?: Found): Reason | undefined {
  if (!measure.reasons?.[reason]) return undefined;
  return { code: "own", measure, reason, args, ...(found ? { found } : {}) };
}

/**
 * Chooses the sources for a call. A source whose claims cover all needs and that has no gap in them is asked
 * alone. Where one thing is looked up (`presence`) every source that is there is asked in order, except one
 * that says itself that just this thing is missing; the first row found answers.
 */
export function planCall(call: BoundCall, holdings: Holdings): Plan {
  const { measure, args } = call;
  const never = measure.undecided?.(args);
  if (never !== undefined)
    return { candidates: [], reasons: [reasonOf(call, never) ?? { code: "no-source" }], wants: [] };
  const all = needsOf(measure, args);
  const beside = judgeBeside(all, args, holdings);
  if ("reasons" in beside) return { candidates: [], ...beside };
  const allowed = allowedSources(call);
  const wants = allowed.filter((id) => !holdings.versions.has(id));
  const present = allowed.filter((id) => holdings.versions.has(id));
  const needs = all.filter((need) => need.of === undefined);
  const candidates: Candidate[] = [];
  const reasons: Reason[] = [];
  const unclaimed: Reason[] = [];
  for (const source of present) {
    const coverage = holdings.coverage.get(source);
    const judgement: Judgement = coverage?.judge(needs) ?? uncovered(needs);
    if (judgement.covered) {
      candidates.push({ source, coverage: [...judgement.rows, ...beside.coverage] });
      if (!measure.presence) break;
      continue;
    }
    if (!measure.presence) {
      const silent = !judgement.gap && judgement.spans.length === 0;
      (silent ? unclaimed : reasons).push(why(titled(source, holdings), judgement, args));
      continue;
    }
    const gap = needs.map((need) => coverage?.gapOfSubject(need)).find((row) => row !== undefined);
    reasons.push(gap ? { code: "gap", gap } : lacking(source, needs, coverage));
    if (!gap) candidates.push({ source, coverage: null });
  }
  const beyond = { candidates, wants, beside: beside.sources };
  if (allowed.length === 0) return { ...beyond, reasons: [{ code: "no-source" }] };
  // A source that says nothing of the matter is worth naming only where no other says more.
  const given = reasons.length > 0 ? reasons : unclaimed;
  if (given.length > 0) return { ...beyond, reasons: given };
  return { ...beyond, reasons: [{ code: "not-held", sources: allowed.map((id) => titled(id, holdings)) }] };
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
  | { coverage: readonly Coverage[]; sources: readonly string[] }
  | { reasons: readonly Reason[]; wants: readonly string[] } {
  const coverage: Coverage[] = [];
  const sources = new Set<string>();
  for (const need of needs) {
    const { of: id } = need;
    if (id === undefined) continue;
    if (!holdings.versions.has(id))
      return { reasons: [{ code: "needs", source: titled(id, holdings) }], wants: [id] };
    const judgement = holdings.coverage.get(id)?.judge([need]) ?? uncovered([need]);
    if (!judgement.covered) return { reasons: [why(titled(id, holdings), judgement, args)], wants: [] };
    coverage.push(...judgement.rows);
    sources.add(id);
  }
  return { coverage, sources: [...sources] };
}

function uncovered(needs: readonly CoverageNeed[]): Judgement {
  const [need] = needs;
  return need ? { covered: false, gap: null, need, spans: [] } : { covered: true, rows: [] };
}

/** First and last day that the sources of a call claim when its time is left open. */
export function spanOf(call: BoundCall, holdings: Holdings): Span | undefined {
  const { measure, args } = call;
  const own = measure.span?.(args);
  if (own) return own;
  const needs = needsOf(measure, args).filter((need) => need.of === undefined);
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
export const undecided = (plan: Plan, reasons: readonly Reason[]): Answer => ({
  status: "undecided",
  reasons,
  wants: plan.wants,
});
