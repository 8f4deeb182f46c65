import type { BoundCall, Engine } from "../engine/answer.js";
import type { Planned } from "./planned.js";

/** The first break of a measure that has calls of it on both sides, with one call of each. */
function crossed(engine: Engine, calls: readonly BoundCall[]) {
  for (const measure of new Set(calls.map((call) => call.measure)))
    for (const { from, reason } of measure.breaks ?? []) {
      const own = calls.filter((call) => call.measure === measure);
      const before = own.find((call) => {
        const to = engine.time(call)?.to ?? null;
        return to !== null && to < from;
      });
      const after = own.find((call) => {
        const start = engine.time(call)?.from ?? null;
        return start !== null && start >= from;
      });
      if (before && after)
        return {
          before: before.key,
          after: after.key,
          from,
          why: { code: "own" as const, measure, reason, args: after.args },
        };
    }
  return undefined;
}

/**
 * The same comparison, undecided where it holds values of one measure against one another between which the source
 * began to count something else: a rise over such a day may be a rise of the counting alone.
 */
export function withoutBreaks(engine: Engine, planned: Planned): Planned {
  const found = crossed(engine, planned.calls);
  if (!found) return planned;
  return {
    ...planned,
    async decide(answers) {
      const outcome = await planned.decide(answers);
      if (outcome.truth === null) return outcome;
      const statements = [{ code: "break" as const, ...found }];
      return { ...outcome, truth: null, statements, wordings: [], claimed: [] };
    },
  };
}
