import { type Period, parsePeriod } from "../base/period.js";
import type { Value, ValueKind } from "../engine/types.js";
import { calculate, compare, distance, exact } from "./arithmetic.js";
import type { Found } from "./bindings.js";
import type { Relation, Tolerance } from "./language/ast.js";
import type { Mismatch } from "./problems.js";

/** Whether a relation of order holds, from -1, 0 or 1. */
function ordered(relation: Relation, order: number): boolean {
  switch (relation) {
    case "=":
      return order === 0;
    case "!=":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}

/** A date, or a number of four digits as a year, as a period. */
function datePeriod(value: Value): Period | undefined {
  if (value.kind === "date") return parsePeriod(value.value);
  return value.kind === "number" ? parsePeriod(String(value.value).padStart(4, "0")) : undefined;
}

/**
 * A coarse date stands for all its days: a day equals 2008-10 within it, is before it before its first day,
 * and after it after its last.
 */
function dates(left: Period, relation: Relation, right: Period): boolean | undefined {
  const [a, z] = [left.from ?? "", left.to ?? ""];
  const [first, last] = [right.from ?? "", right.to ?? ""];
  const [before, after] = [z < first, a > last];
  const inside = a >= first && z <= last;
  const around = a <= first && z >= last;
  switch (relation) {
    case "=":
      return inside || around;
    case "!=":
      return !(inside || around);
    case "<":
      return before;
    case "<=":
      return z <= last;
    case ">":
      return after;
    case ">=":
      return a >= first;
    default:
      return undefined;
  }
}

function same(a: Value, b: Value): boolean {
  if (a.kind === "tally" && b.kind === "tally")
    return a.yes === b.yes && a.no === b.no && a.abstain === b.abstain;
  if (a.kind === "set" && b.kind === "set")
    return a.value.length === b.value.length && a.value.every((m) => b.value.includes(m));
  return a.kind !== "tally" && b.kind !== "tally" && a.value === b.value;
}

type Known = Found & { known: true };

/** Whether a comparison of two known values is true. Their kinds must go together: see `comparable`. */
export function relate(left: Known, relation: Relation, right: Known, within: Tolerance | null): boolean {
  if (left.value.kind === "date" || right.value.kind === "date") {
    const [a, b] = [datePeriod(left.value), datePeriod(right.value)];
    const decided = a && b && dates(a, relation, b);
    if (decided === undefined) throw new Error("dates that cannot be compared");
    return decided;
  }
  if (relation === "includes" || relation === "excludes") {
    const have = left.value.kind === "set" ? left.value.value : [];
    const wanted =
      right.value.kind === "set" ? right.value.value : right.value.kind === "text" ? [right.value.value] : [];
    return wanted.every((member) => have.includes(member) === (relation === "includes"));
  }
  if (left.exact && right.exact) {
    if (!within) return ordered(relation, compare(left.exact, right.exact));
    const given = exact(within.text);
    const size = { over: right.exact.over.abs(), under: right.exact.under.abs() };
    const share = calculate("/", given, exact(100)) ?? given;
    const room = within.percent ? (calculate("*", share, size) ?? given) : given;
    return compare(distance(left.exact, right.exact), room) <= 0 === (relation === "=");
  }
  return same(left.value, right.value) === (relation === "=");
}

const order: readonly Relation[] = ["=", "!=", "<", "<=", ">", ">="];
const equality: readonly Relation[] = ["=", "!="];
const membership: readonly Relation[] = ["includes", "excludes"];

export interface Side {
  kind: ValueKind;
  /** A literal number of four digits: also a year. */
  year: boolean;
}

/** Undefined if two kinds go together with a relation, else what to do instead. */
export function comparable(left: Side, relation: Relation, right: Side): Mismatch | undefined {
  const date = (side: Side) => side.kind === "date" || side.year;
  if (left.kind === "set") {
    if (right.kind === "set")
      return relation === "=" || relation === "!=" || membership.includes(relation)
        ? undefined
        : "set-relations";
    if (right.kind === "text") return membership.includes(relation) ? undefined : "set-or-includes";
    return "set-with-set";
  }
  if (membership.includes(relation)) return "needs-set";
  if ((left.kind === "date" || right.kind === "date") && date(left) && date(right)) return undefined;
  if (left.kind !== right.kind) {
    if (left.kind === "number") return right.kind === "text" ? "digits" : "number";
    if (left.kind === "date" || left.kind === "tally") return left.kind;
    return left.kind === "yesno" ? "yes-or-no" : "word";
  }
  if (left.kind === "number" && order.includes(relation)) return undefined;
  return equality.includes(relation) ? undefined : "equality-only";
}
