import type { Summary } from "../checks/result.js";
import { exitCode, summarize } from "../checks/verdict.js";
import { readMarkdown } from "../documents/markdown.js";
import { readBytes } from "../documents/readDocument.js";
import { asChapter, type Chapter, uniqueSlug } from "../edition/chapters.js";
import { checkDocuments, checkEdition } from "../edition/checkEdition.js";
import { loadDocuments } from "../edition/loadEdition.js";
import { type PlainProblem, plainProblem } from "../words/problems.js";
import { type PlainResult, plainResult } from "../words/results/plainResult.js";
import type { AskOptions } from "./ask.js";
import { refuse, told } from "./chanceryError.js";
import { problem } from "./problems.js";
import { evaluation, insideOf, type Session } from "./session.js";

/** A document to check: a text in Markdown, a file, a text with its name, or the bytes of a file (`.md`, `.docx`). */
export type CheckedDocument =
  | string
  | { path: string }
  | { name: string; text: string }
  | { name: string; bytes: Uint8Array };

/** How documents are checked. */
export interface CheckOptions extends AskOptions {
  /** True if a claim that is undecided counts as a failure. */
  strict?: boolean;
}

/** What became of the claims of documents. */
export interface CheckReport {
  /** True if nothing fails, differs or cannot be read, announced disputes aside. */
  ok: boolean;
  /** A result for each check, by document and place; what could not be read as a claim is an invalid one. */
  results: readonly PlainResult[];
  /** How many results have each verdict. */
  summary: Summary;
  /** Problems that are no claim: a footnote that is not used, settings, own records. */
  problems: readonly PlainProblem[];
}

const textName = "<text>";

async function chapterOf(document: CheckedDocument, taken: Set<string>): Promise<Chapter[]> {
  if (typeof document === "string") {
    if (/^\S+\.(md|markdown|docx)$/i.test(document.trim()))
      refuse(problem("text-is-path", { found: document.trim() }));
    return [asChapter(readMarkdown(textName, document), textName, uniqueSlug("text", taken))];
  }
  if ("path" in document) return loadDocuments([document.path]);
  if (typeof document.name !== "string")
    refuse(
      problem("bad-option", {
        option: "document",
        found: Object.keys(document).join(", "),
        expected: { form: "document" },
      }),
    );
  const { name } = document;
  const read = "text" in document ? readMarkdown(name, document.text) : await readBytes(name, document.bytes);
  return [asChapter(read, name, uniqueSlug(name, taken))];
}

/**
 * Checks the claims of documents against the record: all together, with few queries however many there are.
 *
 * @param session - What `openSession` gave.
 * @param documents - A text in Markdown, or documents. Left out: the whole edition that the session was opened with.
 * @param options - How many rows of evidence, as of which day, and whether undecided claims count as failures.
 * @returns The results with their evidence, in the language of the session.
 * @throws ChanceryError if a document is not there or is of no format that can be read. A claim that does not hold, or
 * cannot be read, is no error but a result.
 *
 * @example
 * ```ts
 * import { check, openSession } from "chancery";
 *
 * const text = `Japan had begun its tenth term.[^1]
 *
 * [^1]: check: council.terms(Japan, by: 2009-01-01) = 10`;
 *
 * await using session = await openSession();
 * const { ok, results } = await check(session, text);
 * for (const { words, verdict, message, evidence } of results) {
 *   console.log(`${verdict}: ${words} ${message}`);
 *   for (const row of evidence.rows) console.log(row);
 * }
 * console.log(ok);
 * ```
 */
export async function check(
  session: Session,
  documents?: CheckedDocument | readonly CheckedDocument[],
  options: CheckOptions = {},
): Promise<CheckReport> {
  const { language } = session;
  return told(language, async () => {
    const { opened, edition } = insideOf(session);
    const evaluate = evaluation(session, options);
    const taken = new Set<string>();
    const chapters: Chapter[] = [];
    for (const one of [documents ?? []].flat()) chapters.push(...(await chapterOf(one, taken)));
    if (documents === undefined && !edition) refuse(problem("nothing-to-check", {}));
    const report =
      documents === undefined && edition
        ? await checkEdition(edition, opened, evaluate)
        : await checkDocuments(chapters, edition, opened, { figures: true, ...evaluate });
    const broken = report.problems.some((p) => p.severity === "error");
    return {
      ok: !broken && exitCode(report.results, options) === 0,
      results: report.results.map((result) => plainResult(result, language)),
      summary: summarize(report.results),
      problems: report.problems.map((p) => plainProblem(p, language)),
    };
  });
}
