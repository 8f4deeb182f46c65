import { addDays } from "../base/period.js";
import type { Span } from "./tables.js";

// Sorts before and after every day that is written YYYY-MM-DD.
const start = (span: Span) => span.from ?? "";
const end = (span: Span) => span.to ?? "~";

/** The days that both have, or undefined. */
export function intersect(a: Span, b: Span): Span | undefined {
  const from = start(a) > start(b) ? a.from : b.from;
  const to = end(a) < end(b) ? a.to : b.to;
  return (from ?? "") <= (to ?? "~") ? { from, to } : undefined;
}

/** The days of `spans` that are in no span of `others`. */
export function subtract(spans: readonly Span[], others: readonly Span[]): Span[] {
  let rest: Span[] = [...spans];
  for (const other of others) {
    rest = rest.flatMap((span) => {
      if (!intersect(span, other)) return [span];
      const parts: Span[] = [];
      if (other.from !== null && start(span) < other.from)
        parts.push({ from: span.from, to: addDays(other.from, -1) });
      if (other.to !== null && end(span) > other.to) parts.push({ from: addDays(other.to, 1), to: span.to });
      return parts;
    });
  }
  return rest;
}

/** Spans sorted by start, with those that overlap or follow one another day to day made one. */
export function merge(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) =>
    start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : end(a) < end(b) ? -1 : 1,
  );
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    const joins = last && (last.to === null || span.from === null || span.from <= addDays(last.to, 1));
    if (!joins) merged.push({ from: span.from, to: span.to });
    else if (end(span) > end(last)) last.to = span.to;
  }
  return merged;
}
