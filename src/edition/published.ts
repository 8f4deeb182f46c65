import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Day } from "../base/period.js";
import { UserError } from "../base/problem.js";
import type { Verdict } from "../checks/result.js";
import { showResult } from "../words/values.js";
import { problem } from "./problems.js";
import type { EditionReport } from "./report.js";

/** What a claim came to when the edition was last published. */
interface PublishedClaim {
  verdict: Verdict;
  /** What the record said, for a reader; null where it had no answer. */
  value: string | null;
}

/** A claim whose verdict is no longer what it was. */
interface VerdictChange {
  /** Day as of which the sources that brought it were got. */
  date: Day;
  id: string;
  chapter: string;
  words: string;
  from: PublishedClaim;
  to: PublishedClaim;
}

/** chancery.published.json: the verdicts as last published, and every change before that, newest first. */
export interface Published {
  format: 1;
  claims: Record<string, PublishedClaim>;
  changes: readonly VerdictChange[];
}

const publishedFile = "chancery.published.json";

/** Reads what was published before; undefined if nothing was. Throws UserError if the file cannot be read. */
export async function readPublished(dir: string): Promise<Published | undefined> {
  const file = join(dir, publishedFile);
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    const read = JSON.parse(text) as Published;
    if (read.format === 1 && typeof read.claims === "object" && Array.isArray(read.changes)) return read;
  } catch {
    // Falls through to the problem: what is not JSON is no list of verdicts either.
  }
  throw new UserError([problem("published-unreadable", {}, { file, line: 1, column: 1 })]);
}

/**
 * The day as of which an edition was checked: the newest day on which one of its sources was got. It is the same
 * wherever the same lock is built; the day the edition speaks of where it rests on no pulled source.
 */
export function checkedOn(report: EditionReport): Day {
  const got = report.versions
    .filter((v) => v.source !== "facts" && v.manifest.files.length > 0)
    .map((v) => v.manifest.retrieved.slice(0, 10))
    .sort();
  return got.at(-1) ?? report.edition?.settings.asOf ?? "1970-01-01";
}

/**
 * What is published now, given what was published before. Claims in both whose verdict is another are changes; claims
 * that are new or gone are none. Doing it twice changes nothing more, so that a second build gives the same bytes.
 */
export function publishedNow(report: EditionReport, before: Published | undefined): Published {
  const date = checkedOn(report);
  const claims: Record<string, PublishedClaim> = {};
  const changes: VerdictChange[] = [];
  for (const { chapter, claims: own } of report.chapters) {
    for (const { id, claim, results, verdict } of own) {
      const shown = results.flatMap((r) => showResult(r, chapter.language) ?? []);
      const to = { verdict, value: shown.length > 0 ? shown.join("; ") : null };
      claims[id] = to;
      const from = before?.claims[id];
      if (from && from.verdict !== verdict)
        changes.push({ date, id, chapter: chapter.title, words: claim.words, from, to });
    }
  }
  return { format: 1, claims, changes: [...changes, ...(before?.changes ?? [])] };
}

/** Writes what is published into the edition's folder, beside the lock. */
export async function writePublished(dir: string, published: Published): Promise<void> {
  await writeFile(join(dir, publishedFile), `${JSON.stringify(published, null, 2)}\n`);
}
