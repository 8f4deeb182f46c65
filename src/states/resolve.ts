import { type Day, overlaps, type Period } from "../base/period.js";
import { nameParts } from "./nameKey.js";
import { nameReadings } from "./names.js";
import { nearReadings } from "./near.js";
import { codeReadings, type Reading } from "./readings.js";
import { intersect, merge } from "./spans.js";
import { type Span, stateTable } from "./tables.js";
import type { Candidate, CodeSystem, Resolution, Resolve } from "./types.js";

const nameOf = (id: string) => stateTable().get(id)?.name ?? id;

/** Readings gathered by state, each with the days on which it is right and the code systems it comes from. */
function candidates(readings: readonly Reading[]): Candidate[] {
  const ids = [...new Set(readings.map((r) => r.id))];
  return ids.flatMap((id) => {
    const own = readings.filter((r) => r.id === id);
    const systems = [...new Set(own.map((r) => r.system))].filter(
      (s): s is CodeSystem => s !== "id" && s !== "name",
    );
    const spans = merge(own.map((r) => (r.bears && intersect(r, r.bears)) ?? r));
    return spans.map((span) => ({
      id,
      name: nameOf(id),
      ...span,
      ...(systems.length > 0 ? { systems } : {}),
    }));
  });
}

// A text and its date mostly mean one reading as it stands: its answer is made once and shared, so frozen.
const single = new WeakMap<Reading, Resolution>();

function one(reading: Reading): Resolution {
  let answer = single.get(reading);
  if (!answer) {
    const { id } = reading;
    answer = Object.freeze({ result: "state", id, name: nameOf(id), candidates: candidates([reading]) });
    single.set(reading, answer);
  }
  return answer;
}

function distinct(readings: readonly Reading[]): boolean {
  const first = readings[0]?.id;
  return readings.some((r) => r.id !== first);
}

/** The readings that can be meant on some day of `at`; the names borne then decide between several states. */
function live(readings: readonly Reading[], at: Span | undefined): readonly Reading[] {
  if (!at) return readings;
  const alive = readings.filter((r) => overlaps(r, at));
  if (!distinct(alive)) return alive;
  const borne = alive.filter((r) => !r.bears || overlaps(r.bears, at));
  return borne.length > 0 ? borne : alive;
}

function answer(readings: readonly Reading[]): Resolution {
  const [first] = readings;
  if (first && readings.length === 1) return one(first);
  const list = candidates(readings);
  if (first && !distinct(readings))
    return { result: "state", id: first.id, name: nameOf(first.id), candidates: list };
  return { result: "ambiguous", id: null, name: null, candidates: list };
}

/**
 * "Yemen (North Yemen)", "Russia (Soviet Union)": each part is read by itself. On a date, what both parts
 * allow is meant, or what the one that is right then says; without a date everything either part can mean.
 */
function partReadings(text: string, at: Span | undefined): readonly Reading[] {
  const parts = nameParts(text);
  if (!parts) return [];
  const [a, b] = [nameReadings(parts[0]), nameReadings(parts[1])];
  if (a.length === 0 || b.length === 0) return [];
  if (!at) return [...a, ...b];
  const [x, y] = [live(a, at), live(b, at)];
  if (x.length === 0 || y.length === 0) return x.length === 0 && y.length === 0 ? [...a, ...b] : [...x, ...y];
  const ids = new Set(y.map((r) => r.id));
  const both = x.filter((r) => ids.has(r.id));
  return both.length > 0 ? both : [...x, ...y];
}

function read(text: string, at: Span | undefined, system: CodeSystem | undefined): readonly Reading[] {
  const codes = codeReadings(text, system);
  if (system) return codes;
  const names = nameReadings(text);
  if (codes.length === 0) return names.length > 0 ? names : partReadings(text, at);
  return names.length === 0 ? codes : [...codes, ...names];
}

/**
 * Which state a code or a name means, as of a day or on some day of a period. Without a system the text may be
 * a code of any system or a name in any language; then "740" is ambiguous, for it is Japan in COW and
 * Suriname in ISO. A candidate gives the days on which it is right and, if it was read as a code, the systems.
 *
 * `ambiguous` lists every state that is meant. `unknown` lists, for a text that means something on other days
 * only, what it means and when ("USSR" in 2000), else at most five near names. Nothing is settled silently:
 * a text that has meant two states is ambiguous without a date. Never throws.
 */
export const resolve: Resolve = (text: string, date?: Day | Period, system?: CodeSystem): Resolution => {
  const at = typeof date === "string" ? { from: date, to: date } : date;
  const readings = read(text, at, system);
  const [first] = readings;
  if (first && readings.length === 1 && (!at || overlaps(first, at))) return one(first);
  const alive = live(readings, at);
  if (alive.length > 0) return answer(alive);
  const near = readings.length > 0 ? candidates(readings) : nearReadings(text).flatMap(candidates);
  return { result: "unknown", id: null, name: null, candidates: near };
};
