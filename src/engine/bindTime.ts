import { type Period, parsePeriod, turnedPeriod } from "../base/period.js";
import type { Place, Problem } from "../base/problem.js";
import { wholeYears } from "./periods.js";
import { problem } from "./problems.js";
import { readSession, sessionOf, sessionPeriod, yearOfSession } from "./sessions.js";
import type { Arg, Measure, Param } from "./types.js";

function sessionArg(session: number): Arg | undefined {
  const period = sessionPeriod(session);
  if (!period) return undefined;
  const text = `session ${session}`;
  return {
    kind: "in",
    text,
    label: `${text} (from September ${yearOfSession(session)})`,
    id: `${session}`,
    period,
  };
}

/**
 * The argument that a period is for a time parameter, or undefined where `at` or `by` would have no last day. Where
 * sessions are counted, a calendar year stands for the one that opens in it.
 */
export function timeArg(param: Param, period: Period): Arg | undefined {
  if (param.sessions) {
    const session = sessionOf(period);
    return session === undefined ? undefined : sessionArg(session);
  }
  if (param.kind === "in")
    return { kind: "in", text: period.text, label: period.text, id: period.text, period };
  if (period.to === null || (param.kind === "at" && period.precision === "interval")) return undefined;
  return { kind: param.kind, text: period.text, label: period.to, id: period.to };
}

/** A session is written by its number: which one a year means is not settled for the writer. */
function bindSession(measure: Measure, text: string, place: Place): Arg | Problem {
  const session = readSession(text);
  const arg = session === undefined ? undefined : sessionArg(session);
  if (arg) return arg;
  const period = parsePeriod(text);
  const opens = period?.precision === "year" ? sessionOf(period) : undefined;
  return problem("not-a-session", { measure: measure.name, text, opens: opens ?? null }, place);
}

/** Reads a time argument. */
export function bindTime(measure: Measure, param: Param, text: string, place: Place): Arg | Problem {
  if (param.sessions) return bindSession(measure, text, place);
  const kind = param.kind === "at" || param.kind === "by" ? param.kind : "in";
  const period = parsePeriod(text);
  const arg = period && timeArg(param, period);
  const turned = turnedPeriod(text);
  if (turned !== undefined) return problem("backwards-period", { text, suggestion: turned }, place);
  if (!period || !arg) return problem("bad-date", { key: param.key, text, kind }, place);
  if (param.wholeYears && !wholeYears(period))
    return problem("whole-years", { measure: measure.name, text }, place);
  return arg;
}
