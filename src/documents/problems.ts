import { defineProblems } from "../base/problem.js";

/** Problems of the layer `documents`. Their sentences are in words/. */
export interface DocumentsProblems {
  "malformed-footnote": { found: string; suggestion: string };
  "empty-check": { note: string };
  "missing-footnote": { label: string; near: string | undefined };
  "unused-footnote": { note: string };
  "duplicate-footnote": { label: string; line: number };
  "front-matter": { found: string };
  "block-yaml": { kind: string; found: string };
  "block-setting": { kind: string; key: string; near: string | undefined; known: string };
  "block-missing": { kind: string; key: string };
  "block-value": { kind: string; key: string; found: string; expected: string };
  "not-utf8": { byte: number };
  "unknown-format": { extension: string };
  "not-word": object;
  "word-old": object;
  "word-password": object;
  "word-damaged": { why: string };
  "word-too-large": { what: string };
  "word-xml": { part: string; found: string };
  "word-part": { part: string };
  "word-missing-note": { note: string };
  "word-hidden": { note: string };
  "word-fence": object;
  "word-chunk": object;
}

export const problem = defineProblems<DocumentsProblems>("documents");
