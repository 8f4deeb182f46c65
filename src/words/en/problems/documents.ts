import type { DocumentsProblems } from "../../../documents/problems.js";
import type { ProblemWords } from "../../problemWords.js";

export const documents: ProblemWords<DocumentsProblems> = {
  "malformed-footnote": (p) => [
    `This footnote starts like a check but cannot be read as one: "${p.found}".`,
    `Write it as "${p.suggestion}", or reword it if it is an ordinary note.`,
  ],
  "empty-check": (p) => [
    `The ${p.note} says "check:" but contains no check.`,
    'Write a comparison after the colon, such as council.terms(Japan, by: 2009-01-01) = 10. A note to the reader goes after " -- ".',
  ],
  "missing-footnote": (p) => [
    `The mark [^${p.label}] has no footnote.`,
    p.near
      ? `There is a footnote [^${p.near}]: is that the one?`
      : `Add the line "[^${p.label}]: check: ..." below the paragraph.`,
  ],
  "unused-footnote": (p) => [
    `The ${p.note} runs a check, but no sentence refers to it.`,
    "Put its mark after the words that it supports, or delete the footnote.",
  ],
  "duplicate-footnote": (p) => [
    `The footnote [^${p.label}] is defined twice; the first is on line ${p.line}.`,
    "Rename one of them and its mark.",
  ],
  "front-matter": (p) => [
    `The front matter cannot be read: ${p.found}.`,
    "Fix the YAML between the two lines of ---; until then nothing in the chapter is checked.",
  ],
  "block-yaml": (p) => [
    `The ${p.kind} block cannot be read: ${p.found}.`,
    "Write YAML, one setting a line. Text with a colon or quotation marks in it needs quotation marks around it.",
  ],
  "block-setting": (p) => [
    `A ${p.kind} block has no setting "${p.key}".`,
    p.near ? `Did you mean "${p.near}"?` : `Settings of a ${p.kind} block: ${p.known}.`,
  ],
  "block-missing": (p) => [`This ${p.kind} block lacks "${p.key}".`, `Add a line "${p.key}: ...".`],
  "block-value": (p) => [
    `"${p.key}" in this ${p.kind} block is ${p.found}; expected ${p.expected}.`,
    `Change the value of "${p.key}".`,
  ],
  "not-utf8": (p) => [
    `The file is not UTF-8 text; the first bad byte is at ${p.byte}.`,
    "Save the file as UTF-8.",
  ],
  "unknown-format": (p) => [
    `Documents of the kind "${p.extension}" cannot be read.`,
    "Save the chapter as Markdown (.md) or as a Word document (.docx).",
  ],
  "not-word": () => [
    "The file has the name of a Word document but is not one.",
    "Open it in the program it comes from and save it as a Word document (.docx).",
  ],
  "word-old": () => [
    "This is rich text or a Word document from before 2007 (.doc) under the name of a newer one.",
    'Open it in Word or LibreOffice and choose "Save as", Word document (.docx).',
  ],
  "word-password": () => [
    "The document is protected with a password and cannot be read.",
    "Remove the password (in Word: File, Info, Protect Document, Encrypt with Password, leave it empty) and save.",
  ],
  "word-damaged": (p) => [
    `The document is damaged: ${p.why}.`,
    "Open it in Word, which may repair it, and save it again; or use an earlier copy.",
  ],
  "word-too-large": (p) => [
    `The document would unpack to more than a document can be: ${p.what}.`,
    "Split it, or make its pictures smaller: text may take 64 MB a part and 128 MB in all, 512 MB with pictures, in 10,000 parts.",
  ],
  "word-xml": (p) => [
    `A part of the document, ${p.part}, cannot be read: ${p.found}.`,
    "Open the document in Word or LibreOffice and save it again.",
  ],
  "word-part": (p) => [
    `The document lacks its part ${p.part}.`,
    "Open the document in Word, which may repair it, and save it again.",
  ],
  "word-missing-note": (p) => [
    `The mark of ${p.note} leads to no note.`,
    "Delete the mark and insert the footnote again.",
  ],
  "word-hidden": (p) => [
    `The mark of ${p.note}, which runs a check, is hidden text.`,
    "Show the mark (Font, Hidden off), or delete it with its note. The text of the note itself may be hidden.",
  ],
  "word-fence": () => [
    "This paragraph opens a block with three backticks, and nothing closes it.",
    "Add a paragraph that contains only ``` after the last line of the block.",
  ],
  "word-chunk": () => [
    "Another file is embedded here (altChunk), and the claims in it cannot be read.",
    "Open the document in Word and save it again: Word then takes the file in as text.",
  ],
};
