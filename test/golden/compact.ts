import { createHash } from "node:crypto";
import type { Place } from "../../src/base/problem.js";

/** What is kept of a result of `check --format json`: no sentence, nothing of this machine, no version of a source. */
export interface PlainResult extends Place {
  check: string | null;
  verdict: string;
  disputed: boolean;
  value: unknown;
  unit: string | null;
  expected: unknown;
  sources: { id: string }[];
  wants: unknown[];
  evidence: { total: number; rows: Record<string, unknown>[] } | null;
  comparators: { value: unknown }[];
  agreement: { outcome: string } | null;
  problems: { code: string; place?: Place }[];
}

/** One hash of a set of rows, in whatever order they come. The version of a source changes with its file. */
function hashOfRows(rows: readonly Record<string, unknown>[]): string {
  const lines = rows.map((row) =>
    JSON.stringify(
      Object.entries(row)
        .filter(([key]) => key !== "version")
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );
  return createHash("sha256").update(lines.sort().join("\n")).digest("hex").slice(0, 16);
}

/** How a golden file has a place, or null where places are nothing to compare. */
export type PlaceText = (place: Place) => string | null;

/** A place within a folder: `chapters/1.md:9:31-9:38`. */
export const placeWithin =
  (folder: string): PlaceText =>
  ({ file, line, column, endLine, endColumn }) =>
    `${file.replace(`${folder}/`, "")}:${line}:${column}-${endLine}:${endColumn}`;

/** Results as a golden file holds them: one a line. */
export function compact(results: readonly PlainResult[], placeText: PlaceText): string {
  const lines = results.map((r) => {
    const at = placeText(r);
    return JSON.stringify({
      ...(at === null ? {} : { at }),
      check: r.check,
      verdict: r.verdict,
      ...(r.disputed ? { disputed: true } : {}),
      value: r.value,
      unit: r.unit,
      expected: r.expected,
      sources: r.sources.map((s) => s.id),
      ...(r.wants.length > 0 ? { wants: r.wants } : {}),
      rows: r.evidence && [r.evidence.total, hashOfRows(r.evidence.rows)],
      ...(r.comparators.length > 0 ? { comparators: r.comparators.map((c) => c.value) } : {}),
      agreement: r.agreement?.outcome ?? null,
      ...(r.problems.length > 0
        ? { problems: r.problems.map((p) => [p.code, p.place ? placeText(p.place) : null]) }
        : {}),
    });
  });
  return `[\n${lines.join(",\n")}\n]\n`;
}
