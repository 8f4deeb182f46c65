import type { Day } from "../base/period.js";
import type { Problem } from "../base/problem.js";
import { type EvaluateOptions, evaluateClaims } from "../checks/evaluate.js";
import type { CheckResult } from "../checks/result.js";
import type { Engine } from "../engine/answer.js";
import type { Edition } from "./loadEdition.js";
import { problem } from "./problems.js";

/** A commitment of the edition's own records as of its date, with what the check says that tells when it is kept. */
export interface CommitmentReport {
  id: string;
  text: string;
  by: string;
  made: Day;
  due: Day | null;
  /** Day on which the records say that it was kept. */
  kept: Day | null;
  /** As of the edition's date: kept on or before it, overdue after its due day, else open. */
  standing: "kept" | "open" | "overdue";
  /** Results of `kept_when`; null where the records give no check. */
  results: readonly CheckResult[] | null;
}

const cell = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

function standingOf(
  kept: string | null,
  due: string | null,
  asOf: Day | undefined,
): CommitmentReport["standing"] {
  if (kept !== null && (asOf === undefined || kept <= asOf)) return "kept";
  return due !== null && asOf !== undefined && due < asOf ? "overdue" : "open";
}

/** Whether a check speaks of a day after the edition's own: then what it gives says nothing of that date yet. */
const speaksLater = ({ check }: CheckResult, asOf: Day | undefined): boolean =>
  asOf !== undefined && (check.match(/\b\d{4}(?:-\d{2}){0,2}\b/g) ?? []).some((date) => date > asOf);

/** What the record says otherwise than the authors: kept and not so, or not kept and yet so. */
function disagreement(
  { id, kept }: CommitmentReport,
  results: readonly CheckResult[],
  place: { file: string; line: number; column: number },
  asOf: Day | undefined,
): Problem[] {
  const verdicts = results.map((r) => r.verdict);
  const invalid = results.flatMap((r) => r.problems);
  if (invalid.length > 0) return [...invalid];
  if (kept !== null && verdicts.includes("fails")) {
    const why = results.find((r) => r.verdict === "fails")?.statements ?? [];
    return [problem("commitment-not-kept", { id, kept, why }, place)];
  }
  const holds = verdicts.every((verdict) => verdict === "holds");
  if (kept === null && holds && !results.some((r) => speaksLater(r, asOf)))
    return [problem("commitment-kept", { id }, place)];
  return [];
}

/**
 * The commitments of an edition, each held against its own check. A check that cannot be read is an error at its
 * record; a check that says otherwise than the record's day is a warning.
 */
export async function checkCommitments(
  edition: Edition,
  engine: Engine,
  options: EvaluateOptions,
): Promise<{ commitments: CommitmentReport[]; problems: Problem[] }> {
  const rows = edition.own.commitment ?? [];
  const asOf = edition.settings.asOf ?? undefined;
  const read = rows.map((row) => {
    const match = /^records\/(.+):(\d+)$/.exec(String(row.locator));
    const file = `${edition.dir}/records/${match?.[1] ?? ""}`;
    const place = { file, line: Number(match?.[2] ?? 1), column: 1 };
    const [due, kept, check] = [cell(row.due), cell(row.kept), cell(row.kept_when)];
    const report: CommitmentReport = {
      id: String(row.commitment),
      text: String(row.text),
      by: String(row.by_party),
      made: String(row.made),
      ...{ due, kept, standing: standingOf(kept, due, asOf), results: null },
    };
    return { report, place, check };
  });
  const asked = read.flatMap(({ check, place }) =>
    check === null
      ? []
      : [{ check, place, at: () => place, words: "", disputed: false, language: "en" as const }],
  );
  const evaluated = await evaluateClaims(asked, engine, { ...options, evidence: 0 });
  const problems: Problem[] = [];
  let next = 0;
  const commitments = read.map(({ report, place, check }): CommitmentReport => {
    if (check === null) return report;
    const results = evaluated[next++] ?? [];
    problems.push(...disagreement(report, results, place, asOf));
    return { ...report, results };
  });
  return { commitments, problems };
}
