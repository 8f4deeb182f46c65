import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import type { CheckResult, SourceRef } from "../checks/result.js";
import { annotateWord } from "../documents/word/annotate.js";
import type { WordComment } from "../documents/word/comments.js";
import { problemText } from "../words/problems.js";
import type { EditionReport } from "./report.js";

const heading = (results: readonly CheckResult[]): string =>
  [...new Set(results.map((r) => (r.disputed ? `${r.verdict} (disputed)` : r.verdict)))].join(", ");

/** Day of the newest source: not of the run, so that the same verdicts give the same bytes. */
function dayOf(results: readonly CheckResult[], versions: EditionReport["versions"]): string | null {
  const own = versions.filter((v) =>
    results.some((r) => r.sources.some((s) => s.id === v.source && s.version === v.short)),
  );
  const days = (own.length > 0 ? own : versions).map((v) => v.manifest.retrieved.slice(0, 10)).sort();
  return days.at(-1) ?? null;
}

/** What a reviewer is told of one mark: each check with its verdict, both sides, the definition and the sources. */
function commentOf(results: readonly CheckResult[], report: EditionReport): WordComment {
  const source = (s: SourceRef): string => {
    const version = report.versions.find((v) => v.source === s.id && v.short === s.version);
    const day = version?.manifest.retrieved.slice(0, 10);
    const release = s.release === null ? "" : `release ${s.release}, `;
    const stamp = s.version === "" ? "" : ` (${release}version ${s.version}${day ? `, of ${day}` : ""})`;
    return `Source: ${s.id}${stamp}. ${s.citation}`;
  };
  const several = results.length > 1;
  const lines = results.flatMap((r) => [
    several ? `${r.verdict}: ${r.check}` : r.check,
    ...(r.shown !== null && r.verdict !== "undecided" && r.verdict !== "invalid"
      ? [`Value: ${r.shown}`]
      : []),
    r.message,
    ...r.problems.flatMap((p) => problemText(p).hint ?? []),
    ...(r.definition ? [`Definition: ${r.definition}`] : []),
    ...(r.method ? [`Method: ${r.method}`] : []),
    ...r.sources.map(source),
  ]);
  return { heading: heading(results), lines, date: dayOf(results, report.versions) };
}

/**
 * Writes a copy of a checked Word document with a comment at each mark that runs: verdict, value, definition and
 * source. `out` may be the document itself; the file is there whole or not at all. Gives how many comments stand in it.
 */
export async function annotateFile(path: string, report: EditionReport, out: string): Promise<number> {
  const file = report.chapters[0]?.chapter.document.file ?? path;
  const byMark = new Map<string, CheckResult[]>();
  for (const result of report.results) {
    if (result.file !== file) continue;
    const key = `${result.line}:${result.column}`;
    byMark.set(key, [...(byMark.get(key) ?? []), result]);
  }
  const comments = new Map([...byMark].map(([key, results]) => [key, commentOf(results, report)]));
  const { bytes, placed } = await annotateWord(file, await readFile(path), comments);
  const beside = `${out}.${randomUUID().slice(0, 8)}`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, out);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  return placed;
}
