import { relative } from "node:path";
import { checkedOn } from "../edition/published.js";
import type { EditionReport } from "../edition/report.js";
import { plainResult } from "../words/results/plainResult.js";

/** Rows of each check that stand in the results; the pages of evidence have all of them. */
const rows = 3;

/** A file as the edition knows it: where a checkout lies is nobody's business, and would make other bytes of the same lock. */
function within(report: EditionReport, file: string): string {
  const path = report.edition ? relative(report.edition.dir, file) : file;
  return path.replaceAll("\\", "/");
}

/** All results for machines: what `chancery check --format json` says, by claim. */
export function resultsJson(report: EditionReport): string {
  const claims = report.chapters.flatMap(({ chapter, claims: own }) =>
    own.map((claim) => ({
      id: claim.id,
      chapter: chapter.slug,
      language: claim.claim.language,
      words: claim.claim.words,
      verdict: claim.verdict,
      disputed: claim.claim.disputed,
      results: claim.results.map((result) =>
        plainResult({
          ...result,
          file: within(report, result.file),
          problems: result.problems.map((p) =>
            p.place ? { ...p, place: { ...p.place, file: within(report, p.place.file) } } : p,
          ),
          evidence: { total: result.evidence.total, rows: result.evidence.rows.slice(0, rows) },
        }),
      ),
    })),
  );
  const versions = report.versions.map((v) => ({ source: v.source, version: v.id, release: v.release }));
  const head = { title: report.edition?.settings.title ?? null, checked: checkedOn(report), versions };
  const lines = claims.map((claim) => JSON.stringify(claim));
  return `${JSON.stringify(head).slice(0, -1)},"claims":[\n${lines.join(",\n")}\n]}\n`;
}
