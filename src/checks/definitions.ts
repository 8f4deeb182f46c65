import { alternativesOf, definitionalParams } from "../engine/alternatives.js";
import type { At, BoundCall, Engine } from "../engine/answer.js";
import { callText } from "../engine/canonical.js";
import type { Arg } from "../engine/types.js";
import { type Answered, askMany, atQuestion } from "./ask.js";
import { bindCalls } from "./bind.js";
import type { EvaluateOptions } from "./evaluate.js";
import type { Call, Check, Expr } from "./language/ast.js";
import { parse, parseExpression } from "./language/parse.js";
import { printCheck, printExpression } from "./language/print.js";

/** The claim under one definition. */
interface DefinitionRow {
  /** What stands in each argument that is varied: area, kind, source, method. */
  arguments: Readonly<Record<string, string>>;
  answer: Answered;
}

export interface Range {
  low: number;
  high: number;
}

/** One claim under all its definitions, side by side. */
export interface Definitions {
  /** As it was asked. */
  asked: Answered;
  /** Keys of the arguments that are varied; none if the measures have one definition each. */
  keys: readonly string[];
  rows: readonly DefinitionRow[];
  /** Of the keys other than the area, the one with most choices: a table has a column for each of them. */
  across: string | null;
  /** What stands in `across` as it was asked; empty where it is left out. */
  own: string;
  /** Least and greatest value where values are numbers. */
  range: Range | null;
  /** The same with `across` as it was asked. */
  rangeAsAsked: Range | null;
}

/** More rows than this help nobody. */
const maxRows = 400;

/** What was read: calls of the question, and how it is printed with other calls. */
interface Read {
  calls: ReadonlyMap<Call, BoundCall>;
  print(printCall: (call: Call) => string | undefined): string;
}

const exprsOf = (checks: readonly Check[]): Expr[] =>
  checks.flatMap(({ comparisons }) =>
    comparisons.flatMap((c) => (c.type === "relation" ? [c.left, c.right] : [c.left])),
  );

function read(text: string, engine: Engine, at: At, options: EvaluateOptions): Read | undefined {
  const { expr, problems } = parseExpression(text);
  const { checks } = parse(text);
  const exprs = expr && problems.length === 0 ? [expr] : exprsOf(checks);
  const context = { engine, at, problems: [], variants: new Map() };
  const calls = bindCalls(context, exprs, options.asOf);
  if (context.problems.length > 0 || calls.size === 0) return undefined;
  return {
    calls,
    print: (printCall) =>
      expr && problems.length === 0
        ? printExpression(expr, printCall)
        : checks.map((check) => printCheck(check, printCall)).join("; "),
  };
}

/** One argument that is varied: what stands in it in the first call that has it, and what else may. */
interface Varied {
  key: string;
  own: Arg | undefined;
  alternatives: readonly Arg[];
}

function variedOf(calls: Iterable<BoundCall>): Varied[] {
  const found = new Map<string, Varied>();
  for (const call of calls)
    for (const param of definitionalParams(call.measure)) {
      const { key } = param;
      const alternatives = alternativesOf(call, param);
      if (!found.has(key) && alternatives.length > 1)
        found.set(key, { key, own: call.args[key], alternatives });
    }
  return [...found.values()];
}

/** Every way to choose one of each. */
function combinations(varied: readonly Varied[]): Arg[][] {
  return varied.reduce<Arg[][]>(
    (rows, { alternatives }) => rows.flatMap((row) => alternatives.map((arg) => [...row, arg])),
    [[]],
  );
}

/** A call with what is varied changed; one that names another area (or another source) on purpose keeps it. */
function changed(call: BoundCall, varied: readonly Varied[], row: readonly Arg[]): string {
  const args: Record<string, Arg> = { ...call.args };
  for (const [i, { key, own }] of varied.entries()) {
    const arg = row[i];
    const takes = call.measure.params.some((param) => param.key === key);
    if (arg && takes && args[key]?.id === own?.id) args[key] = arg;
  }
  return callText(call.measure, args);
}

function rangeOf(rows: readonly DefinitionRow[]): Range | null {
  const values = rows.flatMap(({ answer: { value } }) => (value?.kind === "number" ? [value.value] : []));
  return values.length > 0 ? { low: Math.min(...values), high: Math.max(...values) } : null;
}

/** The key that a table has columns for. */
function acrossOf(varied: readonly Varied[]): Varied | undefined {
  const named = varied.filter(({ key }) => key !== "area");
  return [...named].sort((a, b) => b.alternatives.length - a.alternatives.length)[0];
}

/**
 * The same claim under every definition that its measures have: all areas that people mean by the name, all kinds,
 * lists and methods. Calls that name the same area change together.
 */
export async function askDefinitions(
  text: string,
  engine: Engine,
  options: EvaluateOptions,
): Promise<Definitions> {
  const [asked] = await askMany([text], engine, options);
  if (!asked) throw new Error("a question without an answer");
  const readable = read(text, engine, atQuestion, options);
  const varied = readable ? variedOf(readable.calls.values()) : [];
  const chosen = varied.length > 0 ? combinations(varied).slice(0, maxRows) : [];
  const texts = chosen.map((row) =>
    readable
      ? readable.print((call) => {
          const bound = readable.calls.get(call);
          return bound && changed(bound, varied, row);
        })
      : text,
  );
  // The rows behind each of hundreds of values are not wanted here.
  const answers = await askMany(texts, engine, { ...options, evidence: 0 });
  const rows = chosen.flatMap((row, i): DefinitionRow[] => {
    const answer = answers[i];
    if (!answer) return [];
    return [
      { arguments: Object.fromEntries(varied.map(({ key }, n) => [key, row[n]?.label ?? ""])), answer },
    ];
  });
  const column = acrossOf(varied);
  const across = column?.key ?? null;
  const own = column?.own?.label ?? "";
  return {
    asked,
    keys: varied.map((v) => v.key),
    rows,
    across,
    own,
    range: rangeOf(rows),
    rangeAsAsked: across === null ? null : rangeOf(rows.filter((row) => row.arguments[across] === own)),
  };
}
