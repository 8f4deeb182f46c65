import Big from "big.js";
import type { Operator } from "./language/ast.js";

/** An exact number: decimals as the source gives them, and quotients of them without rounding. */
export interface Exact {
  over: Big;
  under: Big;
}

const one = new Big(1);

/** The exact decimal that a number or a text of digits shows. */
export function exact(value: number | string): Exact {
  return { over: new Big(value), under: one };
}

/** The result of an operation; undefined for a division by zero. */
export function calculate(operator: Operator, a: Exact, b: Exact): Exact | undefined {
  switch (operator) {
    case "+":
    case "-": {
      const right = operator === "+" ? b.over : b.over.neg();
      if (a.under.eq(b.under)) return { over: a.over.plus(right), under: a.under };
      return { over: a.over.times(b.under).plus(right.times(a.under)), under: a.under.times(b.under) };
    }
    case "*":
      return { over: a.over.times(b.over), under: a.under.times(b.under) };
    case "/":
      return b.over.eq(0) ? undefined : { over: a.over.times(b.under), under: a.under.times(b.over) };
  }
}

/** -1, 0 or 1 as `a` is less than, equal to or greater than `b`. */
export function compare(a: Exact, b: Exact): number {
  if (a.under === one && b.under === one) return a.over.cmp(b.over);
  const difference = calculate("-", a, b) ?? a;
  return difference.over.cmp(0) * difference.under.cmp(0);
}

/** The distance of two numbers. */
export function distance(a: Exact, b: Exact): Exact {
  const difference = calculate("-", a, b) ?? a;
  return { over: difference.over.abs(), under: difference.under.abs() };
}

/** The nearest binary number, for showing and for statistics. */
export function toNumber({ over, under }: Exact): number {
  return under === one ? over.toNumber() : over.div(under).toNumber();
}
