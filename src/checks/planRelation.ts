import type { Answer } from "../engine/answer.js";
import type { Value } from "../engine/types.js";
import { exact, toNumber } from "./arithmetic.js";
import { bindMembers, missingBrackets } from "./bind.js";
import {
  type Bindings,
  boundCalls,
  type Context,
  type Found,
  findValue,
  isPercent,
  kindOf,
  report,
  unitOf,
  unknown,
} from "./bindings.js";
import { expectationOf } from "./compareWords.js";
import type { Comparison, Expr } from "./language/ast.js";
import { outcome, type Planned, type Wording } from "./planned.js";
import { problem } from "./problems.js";
import { canonical, namesOf, quantity } from "./quantity.js";
import { comparable, relate, type Side } from "./relations.js";
import { plain } from "./result.js";

type Relating = Comparison & { type: "relation" };

/** Reports operands of arithmetic that are no numbers; true if all are. */
export function checkArithmetic(context: Context, expr: Expr, calls: Bindings["calls"]): boolean {
  if (expr.type !== "binary") return true;
  let good = true;
  for (const side of [expr.left, expr.right]) {
    if (!checkArithmetic(context, side, calls)) good = false;
    else if (kindOf(side, calls) !== "number") {
      good = false;
      if (missingBrackets(context, side)) continue;
      const text = canonical(side, calls);
      const kind = kindOf(side, calls);
      report(context, problem("not-a-number", { text, kind, where: expr.operator }), side);
    }
  }
  return good;
}

const sideOf = (expr: Expr, calls: Bindings["calls"]): Side => ({
  kind: kindOf(expr, calls),
  year: expr.type === "number" && !expr.percent && /^\d{4}$/.test(expr.text),
});

/** `30%` beside a measure in per cent is 30, elsewhere 0.3. */
function percentOf(expr: Expr, other: Expr, calls: Bindings["calls"], found: Found): Found {
  if (expr.type !== "number" || !expr.percent || !isPercent(unitOf(other, calls))) return found;
  const value = exact(expr.text);
  return { known: true, value: { kind: "number", value: toNumber(value) }, exact: value };
}

function typesFit(context: Context, comparison: Relating, calls: Bindings["calls"]): boolean {
  const { left, right, relation, within } = comparison;
  if (!checkArithmetic(context, left, calls) || !checkArithmetic(context, right, calls)) return false;
  const advice = comparable(sideOf(left, calls), relation, sideOf(right, calls));
  if (advice !== undefined) {
    if (missingBrackets(context, left) || missingBrackets(context, right)) return false;
    const sides = {
      left: canonical(left, calls),
      leftKind: kindOf(left, calls),
      right: canonical(right, calls),
      rightKind: kindOf(right, calls),
    };
    report(context, problem("not-comparable", { ...sides, relation, advice }), comparison);
    return false;
  }
  const numbers = kindOf(left, calls) === "number" && kindOf(right, calls) === "number";
  if (within && (!numbers || (relation !== "=" && relation !== "!="))) {
    report(context, problem("within-needs-equality", { relation, kind: kindOf(left, calls) }), within);
    return false;
  }
  return true;
}

/** `yes` and `no` beside a measure that gives words, as a vote does, are two of the words. */
function asWord(expr: Expr, other: Expr, calls: Bindings["calls"]): Expr {
  if (expr.type !== "yesno" || other.type !== "call" || kindOf(other, calls) !== "text") return expr;
  return { type: "text", text: expr.value ? "yes" : "no", start: expr.start, end: expr.end };
}

/** Resolves a comparison with a relation; undefined if it has problems, which are reported. */
export function planRelation(
  context: Context,
  written: Relating,
  calls: Bindings["calls"],
): Planned | undefined {
  const left = asWord(written.left, written.right, calls);
  const right = asWord(written.right, written.left, calls);
  const comparison = { ...written, left, right };
  const before = context.problems.length;
  if (!typesFit(context, comparison, calls)) return undefined;
  const members = new Map<Expr, readonly string[]>();
  bindMembers(context, calls, right, left, members);
  bindMembers(context, calls, left, right, members);
  if (context.problems.length > before) return undefined;
  const bindings: Bindings = { calls, members };
  const own = [...boundCalls(left, calls), ...boundCalls(right, calls)];
  return { own, calls: own, decide: async (answers) => decide(context, comparison, bindings, answers) };
}

function decide(
  context: Context,
  comparison: Relating,
  bindings: Bindings,
  answers: ReadonlyMap<string, Answer>,
) {
  const { left, right, relation, within } = comparison;
  const { calls } = bindings;
  const a = percentOf(left, right, calls, findValue(left, bindings, answers));
  const b = percentOf(right, left, calls, findValue(right, bindings, answers));
  const unit = unitOf(left, calls) || unitOf(right, calls);
  const { engine } = context;
  const base = {
    value: a.known ? a.value : null,
    unit: unit === "" ? null : unit,
    names: a.known ? namesOf(a.value, engine, boundCalls(left, calls)[0]) : {},
    expected: b.known ? plain(b.value) : null,
    claimed: b.known ? claims(comparison, bindings, b.value, unit) : [],
  };
  if (!a.known || !b.known) {
    const { reasons, wants } = unknown([a, b]);
    return outcome({ ...base, truth: null, statements: [{ code: "unknown", reasons }], wants });
  }
  const truth = relate(a, relation, b, within);
  return outcome({
    ...base,
    truth,
    statements: [
      {
        code: "relation",
        truth,
        relation,
        within,
        left: quantity(a.value, left, calls, engine, unit),
        right: quantity(b.value, right, calls, engine, unit),
      },
    ],
    wordings: wordingsOf(comparison, bindings, a.value, b.value, unit),
  });
}

/** The one call of a side, without which words cannot be held to its value. */
const single = (expr: Expr) => expr.type === "call";

function wordingsOf(
  comparison: Relating,
  bindings: Bindings,
  left: Value,
  right: Value,
  unit: string,
): Wording[] {
  const { relation, within } = comparison;
  const bound = right.kind === "number" || right.kind === "date" ? right.value : undefined;
  const tolerance =
    within && !within.percent
      ? Number(within.text)
      : within && right.kind === "number"
        ? (Number(within.text) / 100) * Math.abs(right.value)
        : undefined;
  const wordings: Wording[] = [];
  const main = expectationOf(left, unit, relation, { bound, tolerance });
  if (main) wordings.push({ expectation: main, decisive: single(comparison.left) });
  if (boundCalls(comparison.right, bindings.calls).length > 0) {
    const other = expectationOf(right, unit, "=", {});
    if (other) wordings.push({ expectation: other, decisive: false });
  }
  return wordings;
}

/** What words say that repeat the right side of the check, true or not. */
function claims(comparison: Relating, bindings: Bindings, right: Value, unit: string): Wording[] {
  if (boundCalls(comparison.right, bindings.calls).length > 0) return [];
  const expectation = expectationOf(right, unit, comparison.relation, {});
  return expectation ? [{ expectation, decisive: false }] : [];
}
