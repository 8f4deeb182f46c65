import { type Period, parsePeriod } from "../base/period.js";
import type { Place, Problem } from "../base/problem.js";
import { wholeYears } from "./periods.js";
import { problem } from "./problems.js";
import type { Arg, Measure, Param } from "./types.js";

/** The argument that a period is for a time parameter, or undefined where `at` or `by` would have no last day. */
export function timeArg(param: Param, period: Period): Arg | undefined {
  if (param.kind === "in")
    return { kind: "in", text: period.text, label: period.text, id: period.text, period };
  if (period.to === null || (param.kind === "at" && period.precision === "interval")) return undefined;
  return { kind: param.kind, text: period.text, label: period.to, id: period.to };
}

/** Reads a time argument. */
export function bindTime(measure: Measure, param: Param, text: string, place: Place): Arg | Problem {
  const expected =
    param.kind === "in"
      ? "a period"
      : param.kind === "at"
        ? "a day, month or year"
        : "a day, or a period with an end";
  const period = parsePeriod(text);
  const arg = period && timeArg(param, period);
  if (!period || !arg) return problem("bad-date", { key: param.key, text, expected }, place);
  if (param.wholeYears && !wholeYears(period))
    return problem("whole-years", { measure: measure.name, text }, place);
  return arg;
}
