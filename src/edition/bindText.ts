import type { Place, Problem } from "../base/problem.js";
import { rawCall } from "../checks/bind.js";
import { parseExpression } from "../checks/language/parse.js";
import type { BoundCall, Engine } from "../engine/answer.js";
import { problem } from "./problems.js";

/**
 * The call that a text stands for, as in a figure. `time` fills the time argument where the text leaves it out.
 * What cannot be read or resolved is reported at the place, and the answer is undefined.
 */
export function bindText(
  engine: Engine,
  text: string,
  place: Place,
  options: { time?: string },
  problems: Problem[],
): BoundCall | undefined {
  const { expr, problems: unread } = parseExpression(text);
  if (unread.length > 0) {
    problems.push(...unread.map(({ start: _start, end: _end, ...parts }) => ({ ...parts, place })));
    return undefined;
  }
  if (expr?.type !== "call") {
    problems.push(problem("not-a-call", { found: text }, place));
    return undefined;
  }
  const raw = rawCall(expr);
  const plain = engine.bind(raw, () => place);
  if ("call" in plain) return plain.call;
  const measure = engine.measure(raw.name);
  const time = measure && engine.timeParam(measure);
  // Only a call that cannot be read as it stands may lack its time; one that has it is left as it is.
  if (options.time !== undefined && time) {
    const given = { key: time.key, form: "period" as const, text: options.time };
    const filled = { ...raw, arguments: [...raw.arguments, { ...given, start: expr.start, end: expr.end }] };
    const bound = engine.bind(filled, () => place);
    if ("call" in bound) return bound.call;
    if (!bound.problems.some((p) => p.code === "measures/duplicate-argument")) {
      problems.push(...bound.problems);
      return undefined;
    }
  }
  problems.push(...plain.problems);
  return undefined;
}
