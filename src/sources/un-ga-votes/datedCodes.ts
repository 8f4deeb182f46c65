import { addDays, type Day, type Period } from "../../base/period.js";
import { resolve } from "../../states/resolve.js";
import type { RawFile, ReadContext } from "../kit/types.js";

const earliest = "0000-01-01";
const latest = "9999-12-31";

/**
 * Which state a member code means on which days, as rows (code, state, first day, last day) that leave no day
 * between `from` and `to` out and name none twice. One code may mean several states (YUG is Yugoslavia, then
 * Serbia and Montenegro). A code that cannot be settled is reported and has no rows.
 */
export function datedCodes(
  context: ReadContext,
  file: RawFile,
  { code, from, to }: { code: string; from: Day; to: Day },
): string[][] {
  const place = { file, line: 1, column: "ms_code" };
  const period: Period = { from, to, precision: "interval", text: `${from}/${to}` };
  const meant = resolve(code, period, "undl");
  if (meant.result === "state") return [[code, meant.id, earliest, latest]];
  if (meant.result === "unknown") {
    const state = context.state(code, period, place, "iso3");
    return state ? [[code, state, earliest, latest]] : [];
  }
  const spans = [...meant.candidates].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
  const [first] = spans;
  const last = spans.at(-1);
  const joined = spans.every((span, at) => {
    const next = spans[at + 1];
    return !next || (span.to !== null && addDays(span.to, 1) === next.from);
  });
  const whole = joined && (first?.from ?? earliest) <= from && (last?.to ?? latest) >= to;
  if (!whole) {
    const found = `${code} from ${from} to ${to}`;
    const spelled = spans.map((span) => `${span.id} ${span.from ?? ""}/${span.to ?? ""}`).join(", ");
    context.report("unknown-value", place, found, `days on which the code means one state: ${spelled}`);
    return [];
  }
  return spans.map((span) => [code, span.id, span.from ?? earliest, span.to ?? latest]);
}
