import type { Day } from "../base/period.js";
import type { Problem } from "../base/problem.js";
import type { At, Bound } from "./answer.js";
import { bindName, dateOfNames, defaultArg, isProblem } from "./bindName.js";
import { bindStates } from "./bindStates.js";
import { bindTime } from "./bindTime.js";
import { callText, signature } from "./canonical.js";
import { nearMeasures, nearNames } from "./catalogue.js";
import type { Names } from "./names.js";
import { problem } from "./problems.js";
import type { Arg, Measure, Param, RawArgument, RawCall } from "./types.js";

/** Which argument stands for which parameter: those without a key in order, those with one by it. */
function assign(
  measure: Measure,
  raw: RawCall,
  at: At,
  problems: Problem[],
  spoilt: Set<Param>,
): Map<Param, RawArgument> {
  const given = new Map<Param, RawArgument>();
  const open = measure.params.filter((p) => !(p.key === "source" && p.optional));
  const keys = measure.params.map((p) => p.key);
  let next = 0;
  for (const argument of raw.arguments) {
    const place = at(argument.start, argument.end);
    const param =
      argument.key === null
        ? open[next++]
        : measure.params.find((p) => p.key === argument.key?.toLowerCase());
    if (!param) {
      problems.push(
        argument.key === null
          ? problem("too-many-arguments", { signature: signature(measure), found: argument.text }, place)
          : problem(
              "unknown-argument",
              { measure: measure.name, key: argument.key, known: keys, near: nearNames(argument.key, keys) },
              place,
            ),
      );
    } else if (given.has(param)) {
      problems.push(problem("duplicate-argument", { measure: measure.name, key: param.key }, place));
    } else if (argument.form === "set" && param.kind !== "states") {
      spoilt.add(param);
      problems.push(problem("not-a-set", { key: param.key, text: argument.text }, place));
    } else given.set(param, argument);
  }
  return given;
}

const isTime = (param: Param) => param.kind === "at" || param.kind === "by" || param.kind === "in";

/** A text in quotes without them. */
const unquoted = (argument: RawArgument): string =>
  argument.form === "text" && /^".*"$/s.test(argument.text)
    ? argument.text.slice(1, -1)
    : argument.text.trim();

/**
 * Resolves a call: each argument in its kind, names as of the call's own date, `asOf` where it has none.
 * All problems of the call are given, each with its place.
 */
export function bindCall(
  catalogue: ReadonlyMap<string, Measure>,
  names: Names,
  raw: RawCall,
  at: At,
  asOf?: Day,
): Bound {
  const whole = at(raw.start, raw.end);
  const measure = catalogue.get(raw.name) ?? catalogue.get(raw.name.toLowerCase());
  if (!measure) {
    const near = nearMeasures(raw.name, catalogue);
    const end = Math.min(raw.end, raw.start + raw.name.length);
    return { problems: [problem("unknown-measure", { name: raw.name, near }, at(raw.start, end))] };
  }
  const { given: own } = measure;
  if (own?.broken) {
    const at = own.place ? `${own.place.file}:${own.place.line}:${own.place.column}` : "";
    return { problems: [problem("broken-measure", { name: measure.name, at }, whole)] };
  }
  const problems: Problem[] = [];
  const spoilt = new Set<Param>();
  const given = assign(measure, raw, at, problems, spoilt);
  const args: Record<string, Arg> = {};
  const put = (param: Param, arg: Arg | Problem | undefined) => {
    if (!arg) return;
    if (isProblem(arg)) problems.push(arg);
    else args[param.key] = arg;
  };
  // The time first: names are read as of it.
  for (const param of measure.params.filter(isTime)) {
    const argument = given.get(param);
    if (argument) put(param, bindTime(measure, param, unquoted(argument), at(argument.start, argument.end)));
  }
  const date = dateOfNames(measure, args, asOf);
  for (const param of measure.params) {
    const argument = given.get(param);
    if (!argument) {
      put(param, defaultArg(names, measure, param, whole));
      if (!param.optional && param.default === undefined && !spoilt.has(param))
        problems.push(
          problem(
            "missing-argument",
            { measure, signature: signature(measure), key: param.key, meaning: param.meaning },
            whole,
          ),
        );
    } else if (param.kind === "states") {
      const arg = bindStates(names, param, argument, unquoted(argument), date, at);
      if ("kind" in arg) put(param, arg);
      else problems.push(...arg);
    } else if (!isTime(param)) {
      put(param, bindName(names, measure, param, unquoted(argument), date, at(argument.start, argument.end)));
    }
  }
  if (problems.length > 0) return { problems };
  const ordered: Record<string, Arg> = {};
  for (const { key } of measure.params) {
    const arg = args[key];
    if (arg) ordered[key] = arg;
  }
  const key = callText(measure, ordered);
  const reason = measure.check?.(ordered);
  if (reason !== undefined) {
    const given = { measure, reason, args: ordered, text: key };
    return { problems: [problem("arguments-disagree", given, whole)] };
  }
  return { call: { measure, args: ordered, key } };
}
