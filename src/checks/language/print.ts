import { quote } from "../../engine/canonical.js";
import type { Argument, Check, Comparison, Expr, Member, Property } from "./ast.js";

const level = (expr: Expr): number =>
  expr.type !== "binary" ? 3 : expr.operator === "*" || expr.operator === "/" ? 2 : 1;

const members = (list: readonly Member[]): string => `{${list.map((m) => quote(m.text)).join(", ")}}`;

/** Outside a call a number or a date would be read as one, so that such a text needs its quotes. */
function literal(text: string): string {
  const quoted = quote(text);
  return quoted.startsWith('"') || /^\p{L}/u.test(quoted) ? quoted : `"${text}"`;
}

function argument(arg: Argument): string {
  const value = arg.value.type === "set" ? members(arg.value.members) : quote(arg.value.text);
  return arg.key === null ? value : `${arg.key}: ${value}`;
}

/** How a call is written; by default as it was read, but a resolved one has its own canonical text. */
export type PrintCall = (call: Expr & { type: "call" }) => string | undefined;

/** One expression in its canonical form. */
export function printExpression(expr: Expr, printCall?: PrintCall): string {
  switch (expr.type) {
    case "number":
      return expr.percent ? `${expr.text}%` : expr.text;
    case "tally":
      return `${expr.yes}-${expr.no}-${expr.abstain}`;
    case "date":
      return expr.text;
    case "text":
      return literal(expr.text);
    case "set":
      return members(expr.members);
    case "yesno":
      return expr.value ? "yes" : "no";
    case "call":
      return printCall?.(expr) ?? `${expr.name}(${expr.arguments.map(argument).join(", ")})`;
    case "binary": {
      const own = level(expr);
      const side = (inner: Expr, least: number) => {
        const text = printExpression(inner, printCall);
        return level(inner) < least ? `(${text})` : text;
      };
      return `${side(expr.left, own)} ${expr.operator} ${side(expr.right, own + 1)}`;
    }
  }
}

/** What follows `is`. */
export function printProperty(property: Property): string {
  switch (property.type) {
    case "extreme":
      return `${property.direction}${property.among ? ` among ${members(property.among)}` : ""}`;
    case "rank":
      return `rank ${property.rank}${property.among ? ` among ${members(property.among)}` : ""}`;
    case "record":
      return `a record ${property.direction}${property.since ? ` since ${property.since.text}` : ""}`;
    case "trend":
      return `${property.direction} over ${property.over.text}`;
    case "multiple": {
      const { factor } = property;
      const words = factor === "2" ? "doubled" : factor === "3" ? "tripled" : `${factor} times`;
      return `${property.atLeast ? "at least " : ""}${words} from ${property.from.text}`;
    }
    case "change":
      return `${property.direction} from ${property.from.text}`;
  }
}

function printComparison(comparison: Comparison, printCall?: PrintCall): string {
  const left = printExpression(comparison.left, printCall);
  if (comparison.type === "property") return `${left} is ${printProperty(comparison.property)}`;
  const { relation, right, within } = comparison;
  const tolerance = within ? ` within ${within.text}${within.percent ? "%" : ""}` : "";
  return `${left} ${relation} ${printExpression(right, printCall)}${tolerance}`;
}

/** One check in its canonical form, which parses to the same tree. */
export function printCheck(check: Check, printCall?: PrintCall): string {
  return check.comparisons.map((c) => printComparison(c, printCall)).join(" and ");
}

/** Checks in their canonical form. */
export function print(checks: readonly Check[]): string {
  return checks.map((check) => printCheck(check)).join("; ");
}
