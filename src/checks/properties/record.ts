import { parsePeriod } from "../../base/period.js";
import { compare } from "../arithmetic.js";
import { boundCalls, report } from "../bindings.js";
import type { Property } from "../language/ast.js";
import { outcome, type Planned } from "../planned.js";
import { problem } from "../problems.js";
import type { Method } from "../statements.js";
import { notKnown, othersNotKnown, ownQuantity, ownValue, valueWording } from "./base.js";
import {
  callsOfAll,
  inPeriod,
  itself,
  measure,
  type Proposition,
  shownProperty,
  timed,
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
  const method: Method = { code: "earlier-periods", periods: earlier.length, last: last ?? null };
  // A record "since 1990" of what is covered from 2000 would claim ten years that nobody has looked at.
  const span = engine.coveredSpan(own.call);
  const short = since?.from && span?.from && span.from > since.from ? span.from : undefined;
  return {
    own: boundCalls(p.comparison.left, p.calls),
    calls: callsOfAll(p.comparison.left, [itself(p, "", own.time.text), ...earlier]),
    async decide(answers) {
      const self = ownValue(p, answers);
      const { found, unit } = self;
      if (!found.known || !found.exact) return notKnown(self, { methods: [method] });
      const value = found.exact;
      const all = earlier.map((variant) => measure(p.comparison.left, variant, answers));
      const known = all.flatMap((m) => (m.number ? [{ ...m, number: m.number }] : []));
      // Of equal ones the latest is named; the list is latest first, and sorting keeps that.
      const sorted = [...known].sort((a, b) => sign * compare(b.number, a.number));
      const previous = sorted[0];
      const before = previous?.comparator.value;
      const figure = before?.kind === "number" ? before.value : 0;
      const own = ownQuantity(p, found.value);
      const result = {
        ...self.base,
        methods: [method],
        comparators: sorted.slice(0, shown).map((m) => m.comparator),
        parameters: {
          periods: earlier.length,
          previous: previous ? figure : null,
          previousPeriod: previous?.label ?? null,
        },
      };
      const mark = previous && { value: figure, unit, label: previous.label, time: previous.time };
      if (mark && sign * compare(previous.number, value) >= 0) {
        const same = compare(previous.number, value) === 0;
        return outcome({
          ...result,
          truth: false,
          statements: [{ code: "no-record", own, earlier: mark, same }],
        });
      }
      const unknown = all.filter((m) => !m.number);
      if (unknown.length > 0) return othersNotKnown(result, own, unknown);
      if (!mark || last === undefined)
        return outcome({ ...result, truth: null, statements: [{ code: "nothing-earlier", own }] });
      if (short)
        return outcome({
          ...result,
          truth: null,
          statements: [{ code: "not-so-far-back", own, high, last, since: since?.from ?? "", from: short }],
        });
      return outcome({
        ...result,
        truth: true,
        statements: [{ code: "record", own, high, periods: earlier.length, last, earlier: mark }],
        wordings: valueWording(found.value, unit, true, figure),
      });
    },
  };
}
