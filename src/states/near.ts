import { distance } from "fastest-levenshtein";
import { nameKeys } from "./nameKey.js";
import { englishNames } from "./names.js";
import type { Reading } from "./readings.js";

const limit = 5;

/**
 * At most five states with an English name near to a text, nearest first and by id among equals.
 * Near is a third of the letters changed at most, or the text being the start of a name.
 */
export function nearReadings(text: string): Reading[][] {
  const key = nameKeys(text)[0];
  if (!key || key.length < 3 || key.length > 80) return [];
  const best = new Map<string, { score: number; readings: Reading[] }>();
  for (const [name, readings] of englishNames()) {
    const starts = key.length >= 4 && name.startsWith(key);
    const max = starts ? Number.POSITIVE_INFINITY : Math.floor(Math.max(name.length, key.length) / 3);
    if (!starts && Math.abs(name.length - key.length) > max) continue;
    const changes = distance(name, key);
    if (changes > max) continue;
    const score = starts ? Math.min(changes, 3) : changes;
    for (const reading of readings) {
      const known = best.get(reading.id);
      if (!known || score < known.score) best.set(reading.id, { score, readings: [reading] });
      else if (score === known.score && !known.readings.includes(reading)) known.readings.push(reading);
    }
  }
  return [...best]
    .sort(([a, x], [b, y]) => x.score - y.score || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([, { readings }]) => readings);
}
