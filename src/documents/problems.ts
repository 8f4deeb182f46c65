import { defineProblems } from "../base/problem.js";

export const problem = defineProblems("documents", {
  "malformed-footnote": (p: { found: string; suggestion: string }) => ({
    message: `This footnote begins like a check but cannot be read as one: "${p.found}".`,
    found: p.found,
    expected: "check: ... or check (disputed): ...",
    hint: `Write it as "${p.suggestion}", or reword it if it is an ordinary note.`,
  }),
  "empty-check": (p: { label: string }) => ({
    message: `The footnote [^${p.label}] says "check:" but holds no check.`,
    found: 'nothing after "check:"',
    expected: "a comparison such as council.terms(Japan, by: 2009-01-01) = 10",
    hint: 'Write the check after the colon. A note to the reader goes after " -- ".',
  }),
  "missing-footnote": (p: { label: string; near: string | undefined }) => ({
    message: `The mark [^${p.label}] has no footnote.`,
    found: `[^${p.label}]`,
    expected: `a line that begins with [^${p.label}]:`,
    hint: p.near
      ? `There is a footnote [^${p.near}]: is that the one?`
      : `Add the line "[^${p.label}]: check: ..." below the paragraph.`,
  }),
  "unused-footnote": (p: { label: string }) => ({
    message: `The footnote [^${p.label}] runs a check, but no sentence refers to it.`,
    found: `[^${p.label}]: check: ...`,
    expected: `a mark [^${p.label}] in the text`,
    hint: "Put the mark after the words that it vouches for, or delete the footnote.",
  }),
  "duplicate-footnote": (p: { label: string; line: number }) => ({
    message: `The footnote [^${p.label}] is defined twice; the first is on line ${p.line}.`,
    found: `a second [^${p.label}]:`,
    expected: "one footnote for each label",
    hint: "Rename one of them and its mark.",
  }),
  "front-matter": (p: { found: string }) => ({
    message: `The front matter cannot be read: ${p.found}.`,
    found: p.found,
    expected: "YAML between two lines of ---",
    hint: "Mend the YAML; nothing in the chapter is checked against half-read settings.",
  }),
  "block-yaml": (p: { kind: string; found: string }) => ({
    message: `The ${p.kind} block cannot be read: ${p.found}.`,
    found: p.found,
    expected: "YAML, one setting a line",
    hint: "Text with a colon or quotation marks in it needs quotation marks around it.",
  }),
  "block-setting": (p: { kind: string; key: string; near: string | undefined; known: string }) => ({
    message: `A ${p.kind} block has no setting "${p.key}".`,
    found: p.key,
    expected: p.known,
    hint: p.near ? `Did you mean "${p.near}"?` : `Settings of a ${p.kind} block: ${p.known}.`,
  }),
  "block-missing": (p: { kind: string; key: string }) => ({
    message: `This ${p.kind} block lacks "${p.key}".`,
    found: "no such setting",
    expected: `${p.key}: ...`,
    hint: `Add a line "${p.key}: ...".`,
  }),
  "block-value": (p: { kind: string; key: string; found: string; expected: string }) => ({
    message: `"${p.key}" of this ${p.kind} block is ${p.found}; expected ${p.expected}.`,
    found: p.found,
    expected: p.expected,
    hint: `Change the value of "${p.key}".`,
  }),
  "not-utf8": (p: { byte: number }) => ({
    message: `The file is not UTF-8 text (first bad byte at ${p.byte}).`,
    found: "bytes that are no UTF-8",
    expected: "UTF-8 text",
    hint: "Save the file as UTF-8.",
  }),
  "unknown-format": (p: { extension: string }) => ({
    message: `Documents of the kind "${p.extension}" cannot be read yet.`,
    found: p.extension,
    expected: ".md",
    hint: "Save the chapter as Markdown.",
  }),
});
