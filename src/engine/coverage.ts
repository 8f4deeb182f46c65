import { addDays, type Day, overlaps } from "../base/period.js";
import type { Coverage } from "./answer.js";
import type { CoverageNeed } from "./types.js";

export interface Span {
  from: Day | null;
  to: Day | null;
}
export type Judgement =
  | { covered: true; rows: Coverage[] }
  /** A known gap takes it out. */
  | { covered: false; gap: Coverage }
  /** Not claimed: the spans that are claimed for this kind and subject, perhaps none. */
  | { covered: false; gap: null; need: CoverageNeed; spans: Span[] };

const ANY = "\u0000";
const place = (table: string, kind: string | null, subject: string | null) =>
  `${table}\u0001${kind ?? ANY}\u0001${subject ?? ANY}`;

/** Joins spans that overlap or touch, in order of their start. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    const touches = last && (last.to === null || span.from === null || span.from <= addDays(last.to, 1));
    if (!last || !touches) merged.push({ ...span });
    else if (last.to !== null && (span.to === null || span.to > last.to)) last.to = span.to;
  }
  return merged;
}

const inside = (outer: Span, inner: Span): boolean =>
  (outer.from === null || (inner.from !== null && inner.from >= outer.from)) &&
  (outer.to === null || (inner.to !== null && inner.to <= outer.to));

/** What one source claims to be complete for, made fast to ask. */
export class SourceCoverage {
  readonly #claims = new Map<string, Coverage[]>();
  readonly #gaps = new Map<string, Coverage[]>();

  constructor(rows: readonly Coverage[]) {
    for (const row of rows) {
      // A gap is looked up by kind alone, for a question about everything meets each gap within it.
      const [map, key] = row.gap
        ? [this.#gaps, place(row.table, row.kind, null)]
        : [this.#claims, place(row.table, row.kind, row.subject)];
      const list = map.get(key);
      if (list) list.push(row);
      else map.set(key, [row]);
    }
  }

  /** Claims that say something about the need, whatever its time. */
  #about(need: CoverageNeed): Coverage[] {
    const kinds = need.kind === undefined ? [null] : [need.kind, null];
    const subjects = need.subject === undefined ? [null] : [need.subject, null];
    return kinds
      .flatMap((kind) =>
        subjects.flatMap((subject) => this.#claims.get(place(need.table, kind, subject)) ?? []),
      )
      .filter((row) => row.state === null || row.state === need.state);
  }

  #gapRows(need: CoverageNeed): Coverage[] {
    const kinds = need.kind === undefined ? [null] : [need.kind, null];
    return kinds
      .flatMap((kind) => this.#gaps.get(place(need.table, kind, null)) ?? [])
      .filter(
        (row) =>
          (row.subject === null || need.subject === undefined || row.subject === need.subject) &&
          (row.state === null || need.state === undefined || row.state === need.state),
      );
  }

  /** The gap that takes a need out again, if there is one. */
  gap(need: CoverageNeed): Coverage | undefined {
    return this.#gapRows(need).find((row) => overlaps(row, need));
  }

  /** The gap that names exactly the subject of a need. */
  gapOfSubject(need: CoverageNeed): Coverage | undefined {
    return this.#gapRows(need).find((row) => row.subject !== null && row.subject === need.subject);
  }

  /** The stretches that are claimed for a need, with its own time left out. */
  spans(need: CoverageNeed): Span[] {
    return mergeSpans(this.#about(need));
  }

  /** Whether every need is claimed on every day of it and no gap overlaps. */
  judge(needs: readonly CoverageNeed[]): Judgement {
    const claimed = new Set<Coverage>();
    for (const asked of needs) {
      // "Everything since 1946, up to 1940" lies before all that is claimed: its last day is what has to be covered.
      const backwards = asked.from !== null && asked.to !== null && asked.from > asked.to;
      const need = backwards ? { ...asked, from: asked.to } : asked;
      const rows = this.#about(need);
      const spans = mergeSpans(rows);
      if (!spans.some((span) => inside(span, need))) return { covered: false, gap: null, need, spans };
      const gap = this.gap(need);
      if (gap) return { covered: false, gap };
      for (const row of rows) if (overlaps(row, need)) claimed.add(row);
    }
    return { covered: true, rows: [...claimed] };
  }
}
