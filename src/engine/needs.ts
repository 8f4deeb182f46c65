import type { Day } from "../base/period.js";
import type { Args, CoverageNeed, CoveragePart, CoverageRule, Measure } from "./types.js";

/** The days that a call asks about: the period of `in`, the one day of `at` and `by`; open where it has no time. */
function daysAsked(args: Args): { from: Day | null; to: Day | null } {
  const time = Object.values(args).find(({ kind }) => kind === "at" || kind === "by" || kind === "in");
  if (time?.period) return { from: time.period.from, to: time.period.to };
  const day = time?.id ?? null;
  return { from: day, to: day };
}

/** The same for a rule by which nothing happened before a day: what has no start, or is `by` a day, begins then. */
function daysSince(since: Day, args: Args): { from: Day | null; to: Day | null } {
  const { from, to } = daysAsked(args);
  const open = from === null || Object.values(args).some(({ kind }) => kind === "by");
  if (!open) return { from, to };
  return { from: to !== null && to < since ? to : since, to };
}

function partOf(part: CoveragePart | undefined, args: Args): string | undefined {
  if (part === undefined || typeof part === "string") return part;
  return typeof part === "function" ? part(args) : args[part.arg]?.id;
}

function needOf(measure: Measure, rule: CoverageRule, args: Args): CoverageNeed | undefined {
  const table = rule.table ?? measure.tables[0];
  if (table === undefined) return undefined;
  const days = rule.since === undefined ? daysAsked(args) : daysSince(rule.since, args);
  const need: CoverageNeed = { table, from: days.from, to: days.to };
  if (rule.from !== undefined) need.from = rule.from;
  if (rule.to !== undefined) need.to = rule.to;
  if (rule.of !== undefined) need.of = rule.of;
  const kind = partOf(rule.kind, args);
  if (kind !== undefined) need.kind = kind;
  const subject = partOf(rule.subject, args);
  if (subject !== undefined) need.subject = subject;
  const state = partOf(rule.state, args);
  if (state !== undefined) need.state = state;
  return need;
}

/** What must be covered for a call to have an answer: by the measure's rules, or all of its first table on the days asked about. */
export function needsOf(measure: Measure, args: Args): CoverageNeed[] {
  const { covers = {} } = measure;
  const rules = typeof covers === "function" ? covers(args) : [covers].flat();
  return rules.flatMap((rule) => needOf(measure, rule, args) ?? []);
}
