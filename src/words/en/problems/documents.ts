import type { DocumentsProblems } from "../../../documents/problems.js";
import type { ProblemWords } from "../../problemWords.js";

export const documents: ProblemWords<DocumentsProblems> = {
  "malformed-footnote": (p) => ({
    message: `This footnote begins like a check but cannot be read as one: "${p.found}".`,
    expected: "check: ... or check (disputed): ...",
    hint: `Write it as "${p.suggestion}", or reword it if it is an ordinary note.`,
  }),
  "empty-check": (p) => ({
    message: `The ${p.note} says "check:" but holds no check.`,
    found: 'nothing after "check:"',
    expected: "a comparison such as council.terms(Japan, by: 2009-01-01) = 10",
    hint: 'Write the check after the colon. A note to the reader goes after " -- ".',
  }),
  "missing-footnote": (p) => ({
    message: `The mark [^${p.label}] has no footnote.`,
    found: `[^${p.label}]`,
    expected: `a line that begins with [^${p.label}]:`,
    hint: p.near
      ? `There is a footnote [^${p.near}]: is that the one?`
      : `Add the line "[^${p.label}]: check: ..." below the paragraph.`,
  }),
  "unused-footnote": (p) => ({
    message: `The ${p.note} runs a check, but no sentence refers to it.`,
    found: `a ${p.note} with a check`,
    expected: "a mark of it in the text",
    hint: "Put the mark after the words that it vouches for, or delete the footnote.",
  }),
  "duplicate-footnote": (p) => ({
    message: `The footnote [^${p.label}] is defined twice; the first is on line ${p.line}.`,
    found: `a second [^${p.label}]:`,
    expected: "one footnote for each label",
    hint: "Rename one of them and its mark.",
  }),
  "front-matter": (p) => ({
    message: `The front matter cannot be read: ${p.found}.`,
    expected: "YAML between two lines of ---",
    hint: "Mend the YAML; nothing in the chapter is checked against half-read settings.",
  }),
  "block-yaml": (p) => ({
    message: `The ${p.kind} block cannot be read: ${p.found}.`,
    expected: "YAML, one setting a line",
    hint: "Text with a colon or quotation marks in it needs quotation marks around it.",
  }),
  "block-setting": (p) => ({
    message: `A ${p.kind} block has no setting "${p.key}".`,
    found: p.key,
    expected: p.known,
    hint: p.near ? `Did you mean "${p.near}"?` : `Settings of a ${p.kind} block: ${p.known}.`,
  }),
  "block-missing": (p) => ({
    message: `This ${p.kind} block lacks "${p.key}".`,
    found: "no such setting",
    expected: `${p.key}: ...`,
    hint: `Add a line "${p.key}: ...".`,
  }),
  "block-value": (p) => ({
    message: `"${p.key}" of this ${p.kind} block is ${p.found}; expected ${p.expected}.`,
    hint: `Change the value of "${p.key}".`,
  }),
  "not-utf8": (p) => ({
    message: `The file is not UTF-8 text (first bad byte at ${p.byte}).`,
    found: "bytes that are no UTF-8",
    expected: "UTF-8 text",
    hint: "Save the file as UTF-8.",
  }),
  "unknown-format": (p) => ({
    message: `Documents of the kind "${p.extension}" cannot be read yet.`,
    found: p.extension,
    expected: ".md or .docx",
    hint: "Save the chapter as Markdown or as a Word document (.docx).",
  }),
  "not-word": () => ({
    message: "The file has the name of a Word document but is none.",
    found: "a file that Word did not write",
    expected: "a Word document (.docx)",
    hint: "Open it in the program it comes from and save it as a Word document (.docx).",
  }),
  "word-old": () => ({
    message:
      "This is a document in the form of before 2007 (.doc) or in rich text, with the name of a newer one.",
    found: "an older form of document",
    expected: "a Word document (.docx)",
    hint: 'Open it in Word or LibreOffice and choose "Save as", Word document (.docx).',
  }),
  "word-password": () => ({
    message: "The document is locked with a password and cannot be read.",
    found: "an encrypted document",
    expected: "a Word document without a password",
    hint: "Take the password off (in Word: File, Info, Protect Document, Encrypt with Password, left empty) and save it.",
  }),
  "word-damaged": (p) => ({
    message: `The document is damaged: ${p.why}.`,
    found: p.why,
    expected: "a whole Word document (.docx)",
    hint: "Open it in Word, which may repair it, and save it again; or take an earlier copy.",
  }),
  "word-too-large": (p) => ({
    message: `The document would unpack to more than a document can be: ${p.what}.`,
    found: p.what,
    expected:
      "text of at most 64 MB a part and 128 MB in all, at most 512 MB with pictures, at most 10,000 parts",
    hint: "Split the document, or make its pictures smaller.",
  }),
  "word-xml": (p) => ({
    message: `A part of the document, ${p.part}, cannot be read: ${p.found}.`,
    expected: "XML as Word writes it, without a document type declaration",
    hint: "Open the document in Word or LibreOffice and save it again.",
  }),
  "word-part": (p) => ({
    message: `The document lacks its part ${p.part}.`,
    found: "no such part",
    expected: p.part,
    hint: "Open the document in Word, which may repair it, and save it again.",
  }),
  "word-missing-note": (p) => ({
    message: `The mark of ${p.note} leads to no note.`,
    found: "a mark without its note",
    expected: "a note for each mark",
    hint: "Delete the mark and put the footnote in again.",
  }),
  "word-hidden": (p) => ({
    message: `The mark of ${p.note}, which runs a check, is hidden text.`,
    found: "a hidden mark",
    expected: "a mark that readers see",
    hint: "Show the mark (Font, Hidden off), or delete it with its note. Text of the note itself may be hidden.",
  }),
  "word-fence": () => ({
    message: "This paragraph opens a block with three backticks, and none closes it.",
    found: "an open block",
    expected: "a paragraph of three backticks after the block's last line",
    hint: "Add a paragraph that holds ``` alone.",
  }),
  "word-chunk": () => ({
    message: "Another file stands in the document here as it is, and what it claims cannot be read.",
    found: "an embedded file (altChunk)",
    expected: "paragraphs",
    hint: "Open the document in Word and save it again: Word then takes the file in as text.",
  }),
};
