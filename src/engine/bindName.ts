import { type Day, type Period, parsePeriod } from "../base/period.js";
import type { Place, Problem } from "../base/problem.js";
import { fold } from "../base/text.js";
import type { Candidate } from "../states/types.js";
import { nearNames } from "./catalogue.js";
import type { Lookup, Names } from "./names.js";
import { problem } from "./problems.js";
import type { Arg, Args, Measure, Param } from "./types.js";

const isProblem = (value: Arg | Problem): value is Problem => "code" in value;

export { isProblem };

/**
 * The date as of which names of a call are read: the day of `at` and `by`, the period of `in` (its last day
 * if it has no start, for "up to 2008" speaks from 2008), else the document's own date.
 */
export function dateOfNames(measure: Measure, args: Args, asOf: Day | undefined): Day | Period | undefined {
  const time = measure.params.find((p) => p.kind === "at" || p.kind === "by" || p.kind === "in");
  const arg = time && args[time.key];
  if (!arg) return asOf;
  if (arg.kind !== "in") return arg.id;
  const { period } = arg;
  return period?.from === null && period.to !== null ? period.to : period;
}

const spell = (c: Candidate) =>
  c.from === null && c.to === null ? "" : ` (${c.from ?? "the beginning"} to ${c.to ?? "today"})`;

/** The argument that stands for a state id, written so that it is read as the same state on that date. */
export function stateArg(names: Names, id: string, date: Day | Period | undefined): Arg {
  const label = names.stateLabel(id);
  const read = names.state(label, date);
  const text = read.result === "state" && read.id === id ? label : id;
  return { kind: "state", text, label, id };
}

/** Choices by their folded text: some parameters have a hundred, and are bound as often. */
const foldedChoices = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** The first choice that a text is, however it is written. */
function choiceOf(choices: readonly string[], text: string): string | undefined {
  let known = foldedChoices.get(choices);
  if (!known) {
    // The first of several that fold alike stands.
    known = new Map([...choices].reverse().map((choice) => [fold(choice), choice]));
    foldedChoices.set(choices, known);
  }
  return known.get(fold(text));
}

/** Reads one state, or a group or body that may stand in its place. */
export function bindState(
  names: Names,
  param: Param,
  text: string,
  date: Day | Period | undefined,
  place: Place,
): Arg | Problem {
  // "130" would be Ecuador by one list of codes: a number where a state stands is a slip and never a state.
  if (/^\d+$/.test(text.trim())) return problem("number-for-state", { text, key: param.key }, place);
  const when = date === undefined ? "" : typeof date === "string" ? date : date.text;
  const group = param.choices && choiceOf(param.choices, text);
  if (group !== undefined) return { kind: param.kind, text: group, label: group, id: group };
  const body = param.orBody ? names.body(text, "body") : undefined;
  // A body written by its own id is meant: "EU" is also a FIPS code, of the island Europa.
  if (body && "found" in body && body.found.id === text.trim()) return { ...body.found, kind: param.kind };
  const found = names.state(text, date);
  if (found.result === "state") return stateArg(names, found.id, date);
  if (found.result === "ambiguous") {
    const meant = found.candidates.map((c) => `${c.name}${spell(c)}`);
    const codes = [...new Set(found.candidates.map((c) => c.id))];
    return problem("ambiguous-name", { text, when, meant, codes }, place);
  }
  if (body && "found" in body) return { ...body.found, kind: param.kind };
  // What the text means on other days is told apart from what it may be misspelt for.
  const always = when === "" ? found : names.state(text);
  if (always.result !== "unknown" && when !== "") {
    const meant = always.candidates.map((c) => `${c.name}${spell(c)}`);
    return problem("not-then", { text, when, meant }, place);
  }
  const near = [...new Set(found.candidates.map((c) => c.name))];
  return problem("unknown-name", { kind: "state", text, near }, place);
}

function choose(param: Param, measure: Measure, text: string, place: Place): Arg | Problem {
  const ids = param.kind === "source" ? measure.sources : [];
  const choices = [...(param.choices ?? []), ...ids];
  const wanted = fold(text);
  const id = choices.find((choice) => fold(choice) === wanted);
  if (id !== undefined) return { kind: param.kind, text: id, label: id, id };
  return problem("bad-choice", { key: param.key, text, choices, near: nearNames(text, choices) }, place);
}

/** Reads an argument that is no time, in the kind of its parameter, as of `date`. */
export function bindName(
  names: Names,
  measure: Measure,
  param: Param,
  text: string,
  date: Day | Period | undefined,
  place: Place,
): Arg | Problem {
  const look = (lookup: Lookup): Arg | Problem =>
    "found" in lookup
      ? { ...lookup.found, kind: param.kind }
      : problem("unknown-name", { kind: param.kind, text, near: lookup.near }, place);
  switch (param.kind) {
    case "state":
      return bindState(names, param, text, date, place);
    case "body":
    case "treaty":
    case "mission":
      return look(names.body(text, param.kind));
    case "area":
      return look(names.area(text));
    case "resolution":
      return look(names.resolution(text));
    case "mandate":
      return look(names.mandate(text));
    case "activity":
      return look(names.activity(text));
    case "number":
      return /^-?\d+(?:\.\d+)?$/.test(text)
        ? { kind: "number", text, label: text, id: text }
        : problem("not-a-number", { key: param.key, text }, place);
    case "choice":
    case "source":
      return choose(param, measure, text, place);
    default:
      return { kind: param.kind, text, label: text, id: text };
  }
}

/** The argument of a default, which is written like any other. */
export function defaultArg(names: Names, measure: Measure, param: Param, place: Place): Arg | undefined {
  if (param.default === undefined) return undefined;
  const period = param.kind === "in" ? parsePeriod(param.default) : undefined;
  if (period) return { kind: "in", text: period.text, label: period.text, id: period.text, period };
  const arg = bindName(names, measure, param, param.default, undefined, place);
  if (isProblem(arg))
    throw new Error(`${measure.name}: the default of ${param.key} cannot be read: ${arg.code}`);
  return arg;
}
