import type { Day, Period } from "../base/period.js";
import type { Place, Problem } from "../base/problem.js";
import type { At } from "./answer.js";
import { bindState, isProblem, stateArg } from "./bindName.js";
import { quote } from "./canonical.js";
import type { Names } from "./names.js";
import { problem } from "./problems.js";
import type { Arg, Param, RawArgument } from "./types.js";

/** The argument that a set of state ids is, written as `{Germany, Japan}` by the names of that date. */
export function statesArg(names: Names, ids: Iterable<string>, date: Day | Period | undefined): Arg {
  const states = [...new Set(ids)].sort();
  const written = states
    .map((id) => stateArg(names, id, date))
    .sort((x, y) => (x.label < y.label ? -1 : x.label > y.label ? 1 : 0));
  const text = `{${written.map((arg) => quote(arg.text)).join(", ")}}`;
  const labels = written.map((arg) => arg.label);
  const label =
    labels.length < 2 ? (labels[0] ?? "no state") : `${labels.slice(0, -1).join(", ")} and ${labels.at(-1)}`;
  return { kind: "states", text, label, id: states.join(","), states };
}

/**
 * Reads a group of states: a set literal, one state, or a body, which stands for the members that it has when the
 * call is answered.
 */
export function bindStates(
  names: Names,
  param: Param,
  argument: RawArgument,
  text: string,
  date: Day | Period | undefined,
  at: At,
): Arg | readonly Problem[] {
  if (argument.form === "set") {
    const read = (argument.members ?? []).map((member) =>
      bindState(names, param, member.text, date, at(member.start, member.end)),
    );
    const problems = read.filter(isProblem);
    if (problems.length > 0) return problems;
    return statesArg(
      names,
      read.flatMap((one) => (isProblem(one) ? [] : [one.id])),
      date,
    );
  }
  const place: Place = at(argument.start, argument.end);
  const body = names.body(text, "body");
  // A body written by its own id is meant: "EU" is also a FIPS code, of the island Europa.
  if ("found" in body && body.found.id === text.trim()) return { ...body.found, kind: "states" };
  const state = bindState(names, param, text, date, place);
  if (!isProblem(state)) return statesArg(names, [state.id], date);
  if ("found" in body) return { ...body.found, kind: "states" };
  if (state.code !== "measures/unknown-name") return [state];
  return [problem("unknown-name", { kind: "states", text, near: body.near }, place)];
}
