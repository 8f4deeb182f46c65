import type { Measure, Param } from "./types.js";

const source: Param = {
  key: "source",
  kind: "source",
  meaning: "Id of the one source that may answer.",
  optional: true,
};

/**
 * Declares a measure. One file per measure, named as the measure, whose default export is this. Every
 * measure takes `source` besides its own arguments. Mistakes of the declaration throw at once.
 */
export function defineMeasure(measure: Measure): Measure {
  const params = measure.params.some((p) => p.key === "source")
    ? measure.params
    : [...measure.params, source];
  const times = params.filter((p) => p.kind === "at" || p.kind === "by" || p.kind === "in");
  if (times.length > 1) throw new Error(`${measure.name} has more than one time argument`);
  if (params.some((p) => p.sessions && p.kind !== "in"))
    throw new Error(`${measure.name}: only a period can be a session`);
  const keys = new Set(params.map((p) => p.key));
  if (keys.size !== params.length) throw new Error(`${measure.name} has an argument twice`);
  if (measure.examples.length === 0 && !measure.given) throw new Error(`${measure.name} has no example`);
  const { covers = {} } = measure;
  for (const rule of typeof covers === "function" ? [] : [covers].flat())
    for (const part of [rule.kind, rule.subject, rule.state])
      if (typeof part === "object" && !keys.has(part.arg))
        throw new Error(`${measure.name}: coverage by ${part.arg}, which is not one of its arguments`);
  for (const p of params) {
    if (p.default !== undefined && p.choices && !p.choices.includes(p.default))
      throw new Error(`${measure.name}: default of ${p.key} is not one of its choices`);
  }
  return { ...measure, params };
}
