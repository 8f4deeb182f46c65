import type { Language } from "../base/language.js";
import type { Day } from "../base/period.js";
import type { Place, Problem } from "../base/problem.js";
import type { At, BoundCall, Engine, Evidence } from "../engine/answer.js";
import { parse } from "./language/parse.js";
import { type PlannedCheck, planCheck } from "./planCheck.js";
import type { Outcome } from "./planned.js";
import type { CheckResult } from "./result.js";
import { callsOfItem, ownOf, resultOf } from "./resultOf.js";
import { type SourceFacts, sourceRefs } from "./support.js";

/** The checks of one footnote, as a claim of a document has them. */
export interface CheckInput {
  /** Text after `check:`; several checks are separated by `;`. */
  check: string;
  /** Of the claim's mark. */
  place: Place;
  /** Where an offset of `check` stands. */
  at: At;
  words: string;
  disputed: boolean;
  language: Language;
  /** The document's own date, for names in calls without a time. */
  asOf?: Day;
}

export interface EvaluateOptions extends SourceFacts {
  /** How many rows behind each value to give; 0 asks for none. */
  evidence: number;
  asOf?: Day;
}

/** One check on its way from text to result. */
export interface Item {
  input: CheckInput;
  written: string;
  planned: PlannedCheck;
  outcomes: Outcome[];
}

/** Reads and resolves the checks of one footnote; what cannot be read is an item with problems. */
function itemsOf(
  input: CheckInput,
  engine: Engine,
  options: EvaluateOptions,
  variants: Map<string, ReadonlyMap<string, BoundCall>>,
): Item[] {
  const parsed = parse(input.check);
  const asOf = input.asOf ?? options.asOf;
  const checks =
    parsed.checks.length > 0
      ? parsed.checks
      : [{ comparisons: [], broken: true, start: 0, end: input.check.length }];
  return checks.map((check, index): Item => {
    const next = checks[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const unread = parsed.problems
      .filter((p) => p.start < next && (index === 0 || p.start >= check.start))
      .map(({ start, end, ...problem }): Problem => ({ ...problem, place: input.at(start, end) }));
    const planned = planCheck({ engine, at: input.at, variants }, check, asOf);
    const problems = [...unread, ...planned.problems];
    const written = input.check.slice(check.start, check.end).replace(/\s+/g, " ").trim();
    return { input, written, planned: { ...planned, problems }, outcomes: [] };
  });
}

/**
 * Evaluates the checks of many footnotes together: everything that they ask, comparisons with other states and
 * times included, is put to the engine at once. Gives the results of each footnote in the order of its checks;
 * a footnote has at least one, for one that cannot be read is `invalid`.
 */
export async function evaluateClaims(
  inputs: readonly CheckInput[],
  engine: Engine,
  options: EvaluateOptions,
): Promise<CheckResult[][]> {
  const variants = new Map<string, ReadonlyMap<string, BoundCall>>();
  const groups = inputs.map((input) => itemsOf(input, engine, options, variants));
  const items = groups.flat();
  const answers = await engine.answer([
    ...new Map(items.flatMap((item) => callsOfItem(item).map((call) => [call.key, call] as const))).values(),
  ]);
  const evidence =
    options.evidence > 0
      ? await engine.evidence(
          [...new Map(items.flatMap(ownOf).map((c) => [c.key, c])).values()],
          options.evidence,
        )
      : new Map<string, Evidence>();
  for (const item of items) {
    if (item.planned.problems.length > 0) continue;
    for (const comparison of item.planned.comparisons) item.outcomes.push(await comparison.decide(answers));
  }
  const refs = sourceRefs(options);
  return groups.map((group) =>
    group.map((item) => resultOf(item, group, answers, evidence, refs, options.evidence)),
  );
}

/** As `evaluateClaims`, with the results of all footnotes in one list. */
export async function evaluateChecks(
  inputs: readonly CheckInput[],
  engine: Engine,
  options: EvaluateOptions,
): Promise<CheckResult[]> {
  return (await evaluateClaims(inputs, engine, options)).flat();
}
