import { distance } from "fastest-levenshtein";
import { fold } from "../base/text.js";
import type { OpenRecord } from "../store/types.js";
import { type FieldId, fields, type Measure } from "./types.js";

/** At most three of `known` that are close enough to `text` to be meant, nearest first. */
export function nearNames(text: string, known: Iterable<string>): string[] {
  const folded = fold(text);
  const ranked = [...new Set(known)].map((name) => {
    const other = fold(name);
    const begins =
      folded.length >= 3 && (other.startsWith(folded) || folded.startsWith(other))
        ? 1
        : Number.POSITIVE_INFINITY;
    return { name, far: Math.min(distance(folded, other), begins) };
  });
  const limit = Math.max(2, Math.floor(folded.length / 3));
  return ranked
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Measures by name, and by the names that they had before. */
export function byNames(catalogue: readonly Measure[]): Map<string, Measure> {
  const former = catalogue.flatMap((measure) =>
    (measure.aliases ?? []).map((name) => [name, measure] as const),
  );
  return new Map([...former, ...catalogue.map((measure) => [measure.name, measure] as const)]);
}

/** Names of the measures whose names, of today or before, are near a text. */
export const nearMeasures = (text: string, known: ReadonlyMap<string, Measure>): string[] => [
  ...new Set(nearNames(text, known.keys()).map((name) => known.get(name)?.name ?? name)),
];

/** Measures by field, in the order of the fields, each field's by name; fields without one are left out. */
export function byField(catalogue: readonly Measure[]): Map<FieldId, Measure[]> {
  const groups = new Map<FieldId, Measure[]>();
  for (const field of fields) {
    const own = catalogue.filter((m) => m.field === field).sort((a, b) => (a.name < b.name ? -1 : 1));
    if (own.length > 0) groups.set(field, own);
  }
  return groups;
}

/**
 * Per measure, which of its sources the record holds with some coverage of its tables (best first), and which
 * it lacks.
 */
export function answerable(
  record: OpenRecord,
  catalogue: readonly Measure[],
): Map<string, { has: readonly string[]; lacks: readonly string[] }> {
  const covered = new Set(record.coverage.map((c) => `${c.source} ${c.table}`));
  return new Map(
    catalogue.map((measure) => {
      const holds = (id: string): boolean => measure.tables.some((table) => covered.has(`${id} ${table}`));
      return [
        measure.name,
        { has: measure.sources.filter(holds), lacks: measure.sources.filter((id) => !holds(id)) },
      ];
    }),
  );
}
