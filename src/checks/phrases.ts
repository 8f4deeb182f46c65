import { within } from "../engine/text.js";
import type { Args, BoundCall, Engine, Param, Value } from "../engine/types.js";
import { type Bindings, boundCalls, unitOf } from "./bindings.js";
import type { Expr, Relation } from "./language/ast.js";
import { printExpression } from "./language/print.js";
import type { Plain } from "./result.js";
import type { Quantity } from "./sentences.js";

const irregular: Readonly<Record<string, string>> = { crises: "crisis", people: "person", vetoes: "veto" };

/** A unit of one: `1 crisis`, `1 transit call`. What is measured (`share of the world (0 to 1)`) stays as it is. */
function singular(unit: string): string {
  const [, before = "", last = ""] = /^((?:[a-z]+ )*)([a-z]+)$/.exec(unit) ?? [];
  if (last === "" || / of /.test(before) || /ss$|us$/.test(last)) return unit;
  return before + (irregular[last] ?? last.replace(/ies$/, "y").replace(/s$/, ""));
}

/**
 * Ten figures are more than any source gives; the rest is what binary arithmetic adds. Of what is counted in thousands
 * a reader needs no third decimal; the value itself stays as it is.
 */
export const readable = (value: number): number =>
  Number(Math.abs(value) >= 1000 ? value.toFixed(2) : value.toPrecision(10));

/** A number with its unit: `10 terms`, `1 term`, `12.5%`. */
export function withUnit(value: number, unit: string): string {
  if (unit === "") return String(readable(value));
  if (/^per ?cent$|^%$/i.test(unit)) return `${readable(value)}%`;
  return `${readable(value)} ${value === 1 ? singular(unit) : unit}`;
}

/** A value as JSON has it. */
export function plain(value: Value): Plain {
  return value.kind === "tally" ? `${value.yes}-${value.no}-${value.abstain}` : value.value;
}

/** A value for a reader; `call` is where the members of a set have their names from. */
export function showValue(value: Value, unit: string, engine?: Engine, call?: BoundCall): string {
  switch (value.kind) {
    case "number":
      return withUnit(value.value, unit);
    case "yesno":
      return value.value ? "yes" : "no";
    case "set": {
      const names = value.value.map((id) => (engine && call ? engine.memberLabel(call.measure, id) : id));
      return names.length === 0 ? "none" : names.join(", ");
    }
    case "tally":
      return `${value.yes}-${value.no}-${value.abstain}`;
    default:
      return value.value;
  }
}

/** When the time argument of a call is: `on 2008-12-31`, `by 2009-01-01`, `in 2008`, `from 2003 to 2008`. */
export function when(args: Args, { kind, key }: Param): string {
  const label = args[key]?.label ?? key;
  return kind === "at" ? `on ${label}` : kind === "by" ? `by ${label}` : within(args, key);
}

/** What a call is about: `Brazil by 2009-01-01`, `world in 2008 (type interstate)`. */
function subject(call: BoundCall): string {
  const about: string[] = [];
  const options: string[] = [];
  let time = "";
  for (const param of call.measure.params) {
    const arg = call.args[param.key];
    if (!arg || (param.optional && arg.id === param.default)) continue;
    if (param.kind === "at" || param.kind === "by" || param.kind === "in") time = when(call.args, param);
    else if (param.optional) options.push(`${param.key} ${arg.label}`);
    else about.push(arg.label);
  }
  const parts = [about.length > 0 ? `for ${about.join(", ")}` : "", time];
  if (options.length > 0) parts.push(`(${options.join(", ")})`);
  return parts.filter((part) => part !== "").join(" ");
}

/** The calls of an expression as they were resolved, in canonical form. */
export function canonical(expr: Expr, calls: Bindings["calls"]): string {
  return printExpression(expr, (call) => calls.get(call)?.key);
}

/** `10 terms for Japan by 2009-01-01`; of an expression `6 for a(x) - b(x)`. */
export function measured(value: Value, expr: Expr, bindings: Bindings, engine: Engine): string {
  const call = expr.type === "call" ? bindings.calls.get(expr) : undefined;
  const first = boundCalls(expr, bindings.calls)[0];
  const shown = showValue(value, unitOf(expr, bindings.calls), engine, first);
  if (!call) return first ? `${shown} for ${canonical(expr, bindings.calls)}` : shown;
  return `${shown} ${subject(call)}`.trim();
}

/** The value of an expression with what it is about, for sentences in any language. */
export function quantity(value: Value, expr: Expr, calls: Bindings["calls"], unit?: string): Quantity {
  return {
    value,
    unit: unit ?? unitOf(expr, calls),
    call: (expr.type === "call" ? calls.get(expr) : undefined) ?? null,
    text: canonical(expr, calls),
    literal: boundCalls(expr, calls).length === 0,
  };
}

const relationWords: Readonly<Record<Relation, string>> = {
  "=": "",
  "!=": "anything but ",
  "<": "less than ",
  "<=": "at most ",
  ">": "more than ",
  ">=": "at least ",
  includes: "it to include ",
  excludes: "it not to include ",
};
const dateWords: Partial<Record<Relation, string>> = {
  "<": "a day before ",
  "<=": "a day up to ",
  ">": "a day after ",
  ">=": "a day from ",
};

/** What the right side of a comparison asks for: `at least 10`. */
export function asked(relation: Relation, text: string, ofDate: boolean): string {
  return `${(ofDate ? dateWords[relation] : undefined) ?? relationWords[relation]}${text}`;
}

/** Joins words as a sentence does: `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
