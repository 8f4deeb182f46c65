import { addDays, type Day, type Period } from "../../base/period.js";
import { resolve } from "../../states/resolve.js";
import type { CodeSystem } from "../../states/types.js";
import type { RawFile, ReadContext } from "./types.js";

const earliest = "0000-01-01";
const latest = "9999-12-31";

/** A code and the days on which it is used. */
export interface UsedCode {
  code: string;
  from: Day;
  to: Day;
}

/**
 * Which state a code means on which days, as rows (code, state, first day, last day) of a relation for SQL. One code may
 * mean several states (YUG is Yugoslavia, then Serbia and Montenegro). A code that cannot be settled is reported and
 * has no rows. `systems` are asked in their order; with `gaps` days between two states go to the later one.
 */
export function datedCodes(
  context: ReadContext,
  place: { file: RawFile; line: number; column: string },
  { code, from, to }: UsedCode,
  systems: readonly CodeSystem[],
  { gaps = false } = {},
): string[][] {
  const period: Period = { from, to, precision: "interval", text: `${from}/${to}` };
  const system = systems.find((one) => resolve(code, period, one).result !== "unknown") ?? systems[0];
  const meant = resolve(code, period, system);
  if (meant.result !== "ambiguous") {
    const state = context.state(code, period, place, system);
    return state ? [[code, state, earliest, latest]] : [];
  }
  const spans = [...meant.candidates].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
  const rows = spans.map((span, at) => {
    const before = spans[at - 1]?.to;
    const ends = at < spans.length - 1 ? span.to : null;
    return { state: span.id, from: before ? addDays(before, 1) : earliest, to: ends ?? latest, span };
  });
  const joined = rows.every((row, at) => at === 0 || row.span.from === row.from);
  const whole = (spans[0]?.from ?? earliest) <= from && (spans.at(-1)?.to ?? latest) >= to;
  if (gaps || (joined && whole)) return rows.map((row) => [code, row.state, row.from, row.to]);
  const spelled = spans.map((span) => `${span.id} ${span.from ?? ""}/${span.to ?? ""}`).join(", ");
  context.bad(place, `${code} from ${from} to ${to}`, `the code of one state a day: ${spelled}`);
  return [];
}
