import { parsePeriod } from "../../base/period.js";
import { compare } from "../arithmetic.js";
import { boundCalls, report } from "../bindings.js";
import type { Property } from "../language/ast.js";
import { withUnit } from "../phrases.js";
import { outcome, type Planned } from "../planned.js";
import { problem } from "../problems.js";
import type { Method } from "../sentences.js";
import { notKnown, ownValue, valueSaid } from "./base.js";
import {
  callsOfAll,
  inPeriod,
  itself,
  measure,
  type Proposition,
  shownProperty,
  timed,
  unknownOf,
  type Variant,
} from "./variants.js";

/** How many earlier periods a result shows: the nearest to a record. */
const shown = 10;

/** `is a record high since 2003`: more than in every earlier period of the same length inside the coverage. */
export function record(p: Proposition, property: Property & { type: "record" }): Planned | undefined {
  const { engine } = p.context;
  const own = timed(p);
  if (!own) return undefined;
  const since = property.since ? parsePeriod(property.since.text) : undefined;
  const earlier: Variant[] = [];
  for (const call of engine.earlierPeriods(own.call, since)) {
    const period = engine.time(call);
    const variant =
      period &&
      inPeriod(
        p,
        period,
        property.since ?? { text: own.time.text, start: property.start, end: property.end },
      );
    if (!variant) return undefined;
    earlier.push(variant);
  }
  if (since?.from && own.time.from && since.from >= own.time.from) {
    report(
      p.context,
      problem("not-earlier", { property: shownProperty(p), period: since.text, text: own.call.key }),
      property,
    );
    return undefined;
  }
  const high = property.direction === "high";
  const sign = high ? 1 : -1;
  const last = earlier.at(-1)?.label;
  const method = `Compared with ${earlier.length} earlier ${earlier.length === 1 ? "period" : "periods"} of the same length${last === undefined ? "" : `, back to ${last}`}; an equal value before is no record.`;
  const how: Method[] = [{ code: "earlier-periods", periods: earlier.length, last: last ?? null }];
  // A record "since 1990" of what is covered from 2000 would claim ten years that nobody has looked at.
  const span = engine.coveredSpan(own.call);
  const short = since?.from && span?.from && span.from > since.from ? span.from : undefined;
  return {
    own: boundCalls(p.comparison.left, p.calls),
    calls: callsOfAll(p.comparison.left, [itself(p, "", own.time.text), ...earlier]),
    async decide(answers) {
      const self = ownValue(p, answers);
      if (!self.found.known || !self.found.exact) return notKnown(self, { method, how });
      const value = self.found.exact;
      const all = earlier.map((variant) => measure(p.comparison.left, variant, answers));
      const known = all.flatMap((m) => (m.number ? [{ ...m, number: m.number }] : []));
      // Of equal ones the latest is named; the list is latest first, and sorting keeps that.
      const sorted = [...known].sort((a, b) => sign * compare(b.number, a.number));
      const previous = sorted[0];
      const said = `The record has ${self.phrase}`;
      const result = {
        ...self.base,
        method,
        how,
        comparators: sorted.slice(0, shown).map((m) => m.comparator),
      };
      const before = previous?.comparator.value;
      const figure = before?.kind === "number" ? before.value : 0;
      const own = self.quantity;
      const mark = previous && { value: figure, unit: self.unit, rival: previous };
      const parameters = {
        periods: earlier.length,
        previous: previous ? figure : null,
        previousPeriod: previous?.label ?? null,
      };
      if (previous && sign * compare(previous.number, value) >= 0) {
        const same = compare(previous.number, value) === 0;
        const named = `${previous.label} had ${same ? "as many" : withUnit(figure, self.unit)}`;
        return outcome({
          ...result,
          parameters,
          truth: false,
          says: own && mark ? [{ code: "no-record", own, earlier: mark, same }] : [],
          message: `${said}, but ${named}${same ? ", which is no new record" : ""}.`,
        });
      }
      const unknown = all.filter((m) => !m.number);
      const [gap] = unknown;
      if (gap)
        return outcome({
          ...result,
          parameters,
          truth: null,
          says: [{ code: "unknown-of", own, unknown: unknownOf(unknown) }],
          message: `${said}. It is not known for ${unknown
            .slice(0, 3)
            .map((m) => m.label)
            .join(", ")}${unknown.length > 3 ? ` and ${unknown.length - 3} more` : ""}: ${gap.reason}`,
          wants: [...new Set(unknown.flatMap((m) => m.wants))],
        });
      if (!previous)
        return outcome({
          ...result,
          parameters,
          truth: null,
          says: own ? [{ code: "nothing-earlier", own }] : [],
          message: `${said}, and it covers no earlier period of the same length to compare with.`,
        });
      if (short)
        return outcome({
          ...result,
          parameters,
          truth: null,
          says: own
            ? [
                {
                  ...{ code: "not-so-far-back", own, high, last: last ?? "" },
                  ...{ since: since?.from ?? "", from: short },
                },
              ]
            : [],
          message: `${said}, the ${high ? "highest" : "lowest"} since ${last}, but it covers nothing between ${since?.from} and ${short}.`,
        });
      return outcome({
        ...result,
        parameters,
        truth: true,
        says:
          own && mark
            ? [{ code: "record", own, high, periods: earlier.length, last: last ?? "", earlier: mark }]
            : [],
        message: `${said}, ${high ? "more" : "less"} than in ${earlier.length === 1 ? `the earlier period ${last}` : `each of ${earlier.length} earlier periods back to ${last}`}; the previous record was ${withUnit(figure, self.unit)} ${previous.when}.`,
        said: valueSaid(self.found.value, self.unit, true, figure),
      });
    },
  };
}
