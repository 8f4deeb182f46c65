import type { SqlFlaw } from "../store/guard/types.js";

/** What an edition can bring besides chapters and records. */
export type OwnKind = "measure" | "table" | "column" | "parameter";

/** What a value of such a file should have been. */
export type OwnExpected =
  | "text"
  | "texts"
  | "mapping"
  | "list"
  | "yes-no"
  | "day"
  | "value"
  | "argument"
  | "default"
  | { oneOf: readonly string[] };

/** A flaw of a query, with the names that a misspelt one may be meant for. */
export type OwnSqlFlaw = SqlFlaw & { near?: readonly string[]; known?: readonly string[] };

/** Problems of an edition's own measures and tables. Their sentences are in words/. */
export interface OwnProblems {
  "own-file": { file: string; folder: string };
  "own-yaml": { found: string };
  "own-name": { kind: OwnKind; name: string; why: "form" | "dotted" | "reserved" };
  "own-name-taken": { kind: OwnKind; name: string; by: "built-in" | "before" };
  "own-unknown-key": { key: string; near: string; known: string };
  "own-missing-key": { key: string };
  "own-bad-value": { key: string; found: string; expected: OwnExpected };
  "own-unknown-place": { found: string; near: string; known: string };
  "own-unused-parameter": { key: string };
  "own-untested-parameter": { key: string };
  "own-untested-end": object;
  "own-untested-column": { column: string };
  "own-two-times": { first: string; second: string };
  "own-sql": { flaw: OwnSqlFlaw };
  "own-result-column": { column: string; why: "twice" | "reserved" };
  "own-value-column": { column: string; near: string; known: string };
  "own-value-type": { column: string; found: string; expected: "number" | "date" | "yes-no" | "text" };
  "own-provenance": { lacking: string; why: "missing" | "made" | "aggregate" };
  "own-uncovered": { table: string; known: string };
}
