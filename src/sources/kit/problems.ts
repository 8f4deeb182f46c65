import { defineProblems, type Problem } from "../../base/problem.js";
import type { Expected } from "./cells.js";

/** What is wrong with a cell, or with the line where `column` is null. */
export interface CellDefect {
  column: string | null;
  found: string;
  expected: Expected;
}

/** What is wrong with the quotation marks of a CSV record: one stays open, one is within a cell, text follows a closing one. */
export type CsvDefect = "open" | "within" | "after" | "other";

/** Why a file is not read. */
export type WhyUnread =
  | { reason: "several sources"; file: string; sources: readonly string[] }
  /** It is named like a file of the source, and its content is another. */
  | { reason: "content"; source: string; problem: Problem | undefined }
  | { reason: "name"; source: string | undefined }
  | { reason: "download"; url: string };

/** Problems of reading publishers' files. Their sentences are in words/. */
export interface SourcesProblems {
  "empty-file": { file: string };
  "not-gzip": { file: string };
  "truncated-gzip": { file: string; lines: number };
  "damaged-gzip": { file: string; why: string };
  "damaged-tar": { file: string; why: string };
  "not-a-workbook": { file: string; why: string };
  "not-zip": { file: string };
  "damaged-zip": { file: string; why: string };
  "no-entry": { file: string; pattern: string; names: string };
  "two-entries": { file: string; first: string; second: string };
  "unreadable-file": { file: string; why: string };
  "invalid-text": { encoding: string; found: string };
  "line-too-long": { max: string };
  "too-large": { file: string; max: string };
  "missing-column": { column: string; near: string | undefined; columns: string };
  "unknown-column": { column: string; near: string | undefined; known: string };
  "duplicate-column": { column: string };
  "cell-count": { found: number; expected: number };
  "bad-csv": { found: CsvDefect };
  "bad-json": { file: string; found: string };
  "other-beginning": { file: string; found: string; expected: string };
  "bad-xml": { found: string };
  "xml-encoding": { found: string };
  "wrong-root": { found: string; expected: string };
  "unknown-element": { part: string; parent: string; expected: string };
  "element-too-large": { name: string; max: string; depth: number };
  "bad-yaml": { found: string };
  "missing-keys": { found: string; expected: string };
  "bad-sql-value": { table: string; found: string };
  "empty-cells": { table: string; column: string; rows: string; locator: string };
  "unknown-state": { column: string | null; found: string; near: string };
  "ambiguous-state": { column: string | null; found: string; candidates: string };
  "unknown-value": CellDefect;
  "bad-value": CellDefect;
  "missing-value": CellDefect;
  duplicate: CellDefect;
  /** A sentence, without its full stop, that a reader of the data should know. */
  note: { column: string | null; found: string };
  "duplicate-key": { table: string; key: string; count: number; first: string; other: string };
  "more-problems": { count: number };
  "too-few-rows": { table: string; found: number; least: number };
  "too-many-rows": { table: string; found: number; max: number };
  "stale-correction": { table: string; where: string; found: string; expected: string; reason: string };
  "missing-file": { source: string; name: string; page: string };
  "no-release": { file: string };
  "two-files": { key: string; first: string; second: string };
  "not-recognised": { source: string; file: string; why: WhyUnread };
  "nothing-there": { path: string };
  "cannot-store": { cache: string; why: string };
  "reader-failed": { source: string; why: string };
  "manual-download": { source: string; pages: string };
  "download-failed": { url: string; why: string; source: string };
}

export const problem = defineProblems<SourcesProblems>("sources", [
  "too-many-rows",
  "stale-correction",
  "note",
]);
