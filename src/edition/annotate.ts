import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import type { Language } from "../base/language.js";
import type { CheckResult, SourceRef } from "../checks/result.js";
import { annotateWord } from "../documents/word/annotate.js";
import type { WordComment } from "../documents/word/comments.js";
import { words } from "../words/index.js";
import { messageText } from "../words/message.js";
import { phrasebook } from "../words/phrasebook.js";
import { textOf } from "../words/sayValue.js";
import { definitionText, methodParts } from "../words/statements.js";
import { showResult } from "../words/values.js";
import type { EditionReport } from "./report.js";

const heading = (results: readonly CheckResult[], language: Language): string =>
  [...new Set(results.map((r) => words[language].verdictLine(r.verdict, r.disputed)))].join(
    phrasebook[language].values.comma,
  );

/** Day of the newest source: not of the run, so that the same verdicts give the same bytes. */
function dayOf(results: readonly CheckResult[], versions: EditionReport["versions"]): string | null {
  const own = versions.filter((v) =>
    results.some((r) => r.sources.some((s) => s.id === v.source && s.version === v.short)),
  );
  const days = (own.length > 0 ? own : versions).map((v) => v.manifest.retrieved.slice(0, 10)).sort();
  return days.at(-1) ?? null;
}

/** What a reviewer is told of one mark: each check with its verdict, both sides, the definition and the sources. */
function commentOf(results: readonly CheckResult[], report: EditionReport, language: Language): WordComment {
  const say = words[language];
  const line = (label: string, text: string | null): string[] =>
    text ? [`${label}${say.colon}${text}`] : [];
  const source = (s: SourceRef): string => {
    const version = report.versions.find((v) => v.source === s.id && v.short === s.version);
    const day = version?.manifest.retrieved.slice(0, 10);
    const stamps = [
      ...line(say.release, s.release),
      ...line(say.version, s.version),
      ...line(say.retrieved, day ?? null),
    ];
    const stamp = s.version === "" ? "" : ` (${stamps.join("; ")})`;
    return `${say.source}${say.colon}${s.id}${stamp}. ${s.citation}`;
  };
  const several = results.length > 1;
  const lines = results.flatMap((r) => [
    several ? `${say.verdicts[r.verdict].word}${say.colon}${r.check}` : r.check,
    ...(r.verdict === "undecided" ? [] : line(say.recordSays, showResult(r, language))),
    messageText(r, language),
    ...line(say.definition, definitionText(r.calls, language)),
    ...line(say.method, textOf(methodParts(r, language))),
    ...r.sources.map(source),
  ]);
  return { heading: heading(results, language), lines, date: dayOf(results, report.versions) };
}

/**
 * Writes a copy of a checked Word document with a comment at each mark that runs: verdict, value, definition and
 * source. `out` may be the document itself; the file is there whole or not at all. Gives how many comments stand in it.
 */
export async function annotateFile(path: string, report: EditionReport, out: string): Promise<number> {
  const chapter = report.chapters[0]?.chapter;
  const file = chapter?.document.file ?? path;
  const language = chapter?.language ?? "en";
  const byMark = new Map<string, CheckResult[]>();
  for (const result of report.results) {
    if (result.file !== file) continue;
    const key = `${result.line}:${result.column}`;
    byMark.set(key, [...(byMark.get(key) ?? []), result]);
  }
  const comments = new Map([...byMark].map(([key, results]) => [key, commentOf(results, report, language)]));
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
