import type { OwnProblems } from "../../../src/words/ownProblems.js";

export const own: OwnProblems = {
  "own-file": { file: "visits.sql", folder: "measures" },
  "own-yaml": { found: "Nested mappings are not allowed in compact mappings" },
  "own-name": { kind: "measure", name: "visits", why: "dotted" },
  "own-name-taken": { kind: "measure", name: "incidents", by: "built-in" },
  "own-unknown-key": { key: "titel", near: "title", known: "title, unit, definition, rows, value" },
  "own-missing-key": { key: "definition" },
  "own-bad-value": { key: "type", found: "country", expected: { oneOf: ["state", "day", "period"] } },
  "own-unknown-place": { found: "stat", near: "state", known: "{state}, {in}" },
  "own-unused-parameter": { key: "state" },
  "own-untested-parameter": { key: "port" },
  "own-untested-end": {},
  "own-untested-column": { column: "tonnes" },
  "own-two-times": { first: "in", second: "at" },
  "own-sql": { flaw: { code: "function", name: "read_csv" } },
  "own-result-column": { column: "source", why: "twice" },
  "own-value-column": { column: "ships", near: "ship", known: "ship, port, source, version, locator" },
  "own-value-type": { column: "port", found: "VARCHAR", expected: "number" },
  "own-provenance": { lacking: "locator", why: "missing" },
  "own-uncovered": { table: "port", known: "port_visit" },
};
