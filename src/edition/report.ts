import type { Problem } from "../base/problem.js";
import type { ExpressionResult } from "../checks/evaluateExpression.js";
import type { CheckResult, Verdict } from "../checks/result.js";
import type { Claim } from "../documents/types.js";
import type { SourceInfo } from "../engine/sourceInfo.js";
import type { Measure } from "../engine/types.js";
import type { VersionRef } from "../store/types.js";
import type { CommitmentReport } from "./checkCommitments.js";
import type { Figure } from "./figures.js";
import type { Chapter, Edition } from "./loadEdition.js";

/** A claim with the results of its checks. */
export interface ClaimReport {
  /** Unique in the edition and stable while chapter and label stay: `7-united-nations-terms`. */
  id: string;
  chapter: Chapter;
  claim: Claim;
  results: readonly CheckResult[];
  /** The verdict that matters most: invalid, fails, differs, undecided, holds, in this order. */
  verdict: Verdict;
}

export interface ChapterReport {
  chapter: Chapter;
  claims: readonly ClaimReport[];
  /** What is put in place of inline spans, by `line:column` of the span. */
  values: ReadonlyMap<string, ExpressionResult>;
  /** In the order of the chapter's blocks. */
  figures: readonly Figure[];
}

/** Everything known about an edition after checking it: what every output is made from. */
export interface EditionReport {
  edition: Edition | null;
  chapters: readonly ChapterReport[];
  /** All results in document order. */
  results: readonly CheckResult[];
  /** The commitments of the edition's own records, each held against its own check. */
  commitments: readonly CommitmentReport[];
  /** Problems that are no claim: settings, records, figures. */
  problems: readonly Problem[];
  versions: readonly VersionRef[];
  sources: readonly SourceInfo[];
  /** The measures that could be used. */
  catalogue: readonly Measure[];
}

const order: readonly Verdict[] = ["invalid", "fails", "differs", "undecided", "holds"];

/** The verdict of several checks that stand in one footnote. */
export function worst(results: readonly CheckResult[]): Verdict {
  return order.find((verdict) => results.some((r) => r.verdict === verdict)) ?? "invalid";
}
