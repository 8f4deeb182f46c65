import type { Expected } from "../../../sources/kit/cells.js";
import type { CellDefect, SourcesProblems } from "../../../sources/kit/problems.js";
import type { ProblemWords } from "../../problemWords.js";

const report = "If the publisher changed the file, the connector must learn it: report it with this message.";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const inColumn = ({ column }: CellDefect): string => (column === null ? "" : `${column}: `);

/** `between -90 and 90`, `from 0 up`; empty where nothing limits it. */
function limits({ from, to }: { from?: number | string; to?: number | string }): string {
  if (from !== undefined && to !== undefined) return ` between ${from} and ${to}`;
  return from !== undefined ? ` from ${from} on` : to !== undefined ? ` up to ${to}` : "";
}

/** What a cell should hold, as a phrase: "a year since 1946". */
function expected(what: Expected): string {
  if (typeof what === "string") return what;
  switch (what.form) {
    case "year":
      return what.until === undefined
        ? `a year since ${what.since}`
        : `a year from ${what.since} to ${what.until}`;
    case "day":
      return `a day (YYYY-MM-DD)${limits(what)}`;
    case "count":
      return "a whole number";
    case "number":
      return `a number${limits(what)}`;
    case "one-of":
      return `one of ${what.words.join(", ")}`;
  }
}

export const sources: ProblemWords<SourcesProblems> = {
  "empty-file": (p) => ({
    message: `${p.file} is empty.`,
    found: "no content",
    expected: "a header line and records",
    hint: "The download may have failed: get the file again.",
  }),
  "not-gzip": (p) => ({
    message: `${p.file} is named as gzip but is not.`,
    found: "no gzip header",
    expected: "gzip",
    hint: "Get the file again, or take .gz off its name if it was unpacked.",
  }),
  "truncated-gzip": (p) => ({
    message: `${p.file} ends early: its gzip breaks off after ${p.lines} whole lines.`,
    found: "unexpected end of file",
    expected: "the whole gzip",
    hint: "The download or copy was cut off: get the file again.",
  }),
  "damaged-gzip": (p) => ({
    message: `${p.file} is damaged: its gzip cannot be unpacked (${p.why}).`,
    found: p.why,
    expected: "gzip whose checksum is right",
    hint: "Get the file again.",
  }),
  "damaged-tar": (p) => ({
    message: `${p.file} is damaged: its archive cannot be unpacked, for ${p.why}.`,
    found: p.why,
    expected: "a tar archive that is whole",
    hint: "Get the file again.",
  }),
  "not-a-workbook": (p) => ({
    message: `${p.file} cannot be read as a workbook: ${p.why}.`,
    found: p.why,
    expected: "a whole workbook (.xlsx)",
    hint: "Get the file again. A page saved in place of the file, or an older .xls, is not a workbook.",
  }),
  "not-zip": (p) => ({
    message: `${p.file} is named as a zip but is not.`,
    found: "no zip header",
    expected: "zip",
    hint: "Get the file again, or take .zip off its name if it was unpacked.",
  }),
  "damaged-zip": (p) => ({
    message: `${p.file} is damaged: its zip cannot be unpacked (${p.why}).`,
    found: p.why,
    expected: "a whole zip whose checksums are right",
    hint: "Get the file again.",
  }),
  "no-entry": (p) => ({
    message: `${p.file} holds no file named like ${p.pattern}.`,
    found: p.names || "no files",
    expected: p.pattern,
    hint: `Is it the file that the publisher serves? ${report}`,
  }),
  "two-entries": (p) => ({
    message: `${p.file} holds two files that may be meant: ${p.first} and ${p.second}.`,
    found: `${p.first}, ${p.second}`,
    expected: "one such file",
    hint: "Unpack it and import the right one.",
  }),
  "unreadable-file": (p) => ({
    message: `${p.file} cannot be read: ${p.why}.`,
    found: p.why,
    expected: "a file that may be read",
    hint: "Check the path and its permissions.",
  }),
  "invalid-text": (p) => ({
    message: `The line is not ${p.encoding}: it holds ${p.found}.`,
    expected: `text in ${p.encoding}`,
    hint: "Import the file as the publisher serves it; an editor or spreadsheet may have saved it in another encoding.",
  }),
  "line-too-long": (p) => ({
    message: `The line is too long: over ${p.most} without a line end.`,
    found: `more than ${p.most}`,
    expected: `records of at most ${p.most}`,
    hint: "The file is damaged, or a quotation mark is not closed.",
  }),
  "too-large": (p) => ({
    message: `${p.file} is too large: over ${p.most} unpacked.`,
    found: `more than ${p.most}`,
    expected: `at most ${p.most}`,
    hint: report,
  }),
  "missing-column": (p) => ({
    message: `The column "${p.column}" is missing${p.near ? `; there is "${p.near}"` : ""}.`,
    found: p.columns,
    expected: p.column,
    hint: p.near ? `Was "${p.column}" renamed to "${p.near}"? ${report}` : report,
  }),
  "unknown-column": (p) => ({
    message: `The column "${p.column}" is not known${p.near ? `; near to it is "${p.near}"` : ""}.`,
    found: p.column,
    expected: p.known,
    hint: report,
  }),
  "duplicate-column": (p) => ({
    message: `The header names the column "${p.column}" twice.`,
    found: `"${p.column}" twice`,
    expected: "each column once",
    hint: report,
  }),
  "cell-count": (p) => ({
    message: `The record has ${p.found} cells; the header has ${p.expected} columns.`,
    found: String(p.found),
    expected: String(p.expected),
    hint: "A cell that holds the delimiter needs quotation marks. Get the file again if it was edited.",
  }),
  "bad-csv": (p) => ({
    message: `The record cannot be read as CSV: ${p.found}.`,
    expected: "CSV whose quotation marks open and close",
    hint: "Get the file again if it was edited.",
  }),
  "bad-json": (p) => ({
    message: `${p.file} is not JSON: ${p.found}.`,
    expected: "JSON as RFC 8259 has it: no comments, no comma before a closing bracket",
    hint: "Nothing of the file was loaded. Get it again; if it was edited, mend it at this place.",
  }),
  "other-beginning": (p) => ({ message: `${p.file} does not begin as expected.`, hint: report }),
  "bad-xml": (p) => ({
    message: `The XML is not well-formed: ${p.found}; up to here it is.`,
    expected: "well-formed XML",
    hint: "The file was cut off or saved again by another program: get it again from its publisher.",
  }),
  "xml-encoding": (p) => ({
    message: `The XML says that it is encoded in ${p.found}; it is read as UTF-8 or UTF-16 only.`,
    expected: "UTF-8 or UTF-16",
    hint: "Import the file as the publisher serves it; another program may have saved it in another encoding.",
  }),
  "wrong-root": (p) => ({
    message: `The file is XML of another kind: its root element is ${p.found}, not ${p.expected}.`,
    hint: "The download may have given a page that says why it failed: look into the file.",
  }),
  "unknown-element": (p) => ({
    message: `${p.part} in the element ${p.parent} is not known.`,
    found: p.part,
    hint: report,
  }),
  "element-too-large": (p) => ({
    message: `The element ${p.name} is too large: over ${p.most} without an end, or over ${p.depth} elements deep.`,
    found: `an element ${p.name} that does not end`,
    expected: `elements of at most ${p.most}`,
    hint: "The file is damaged, or it is not the file that its name says.",
  }),
  "bad-yaml": (p) => ({
    message: `The document cannot be read as YAML: ${p.found}.`,
    expected: "YAML",
    hint: "Get the file again if it was edited.",
  }),
  "missing-keys": (p) => ({
    message: `The first document of the file has not the keys ${p.expected}.`,
    hint: report,
  }),
  "bad-sql-value": (p) => ({
    message: `A value does not fit the table ${p.table}: ${p.found}.`,
    expected: "values of the type that the column has",
    hint: report,
  }),
  "empty-cells": (p) => ({
    message: `${p.rows} rows of ${p.table} have no ${p.column}, the first at ${p.locator}.`,
    found: "nothing",
    expected: `a value of ${p.column} in every row`,
    hint: report,
  }),
  "unknown-state": (p) => ({
    message: `No state is known as "${p.found}"${p.near ? `; near to it: ${p.near}` : ""}.`,
    expected: p.near || "the name or code of a state at that time",
    hint: `chancery states '${p.found.replaceAll("'", "’")}' shows what is known. ${report}`,
  }),
  "ambiguous-state": (p) => ({
    message: `"${p.found}" may be ${p.candidates}.`,
    expected: "one state at that time",
    hint: report,
  }),
  "unknown-value": (p) => ({
    message: `${inColumn(p)}"${p.found}" is not ${expected(p.expected)}.`,
    expected: expected(p.expected),
    hint: report,
  }),
  "bad-value": (p) => ({
    message: `${inColumn(p)}"${p.found}" is not ${expected(p.expected)}.`,
    expected: expected(p.expected),
    hint: report,
  }),
  "missing-value": (p) => ({
    message:
      p.column === null
        ? `${capital(expected(p.expected))} is missing.`
        : `${p.column} is empty; every row needs ${expected(p.expected)}.`,
    found: "nothing",
    expected: expected(p.expected),
    hint: report,
  }),
  duplicate: (p) => ({
    message: `${inColumn(p)}${p.found}; expected ${expected(p.expected)}.`,
    expected: expected(p.expected),
    hint: report,
  }),
  note: (p) => ({
    message: `${inColumn(p)}${p.found}${p.expected === "" ? "" : `; expected ${expected(p.expected)}`}.`,
    expected: expected(p.expected),
  }),
  "duplicate-key": (p) => ({
    message: `${p.key} stands ${p.count} times in ${p.table}: at ${p.first} and ${p.other}.`,
    found: `${p.count} rows of ${p.key}`,
    expected: "one row for each key",
    hint: report,
  }),
  "more-problems": (p) => ({
    message: `... and ${p.count} more in this file.`,
    hint: "Mend the first ones; the rest is often the same.",
  }),
  "too-few-rows": (p) => ({
    message: `${p.table} has ${p.found} rows; at least ${p.least} were expected, so the version is not used.`,
    found: String(p.found),
    expected: `at least ${p.least}`,
    hint: `Part of the data is missing: get the whole file. ${report}`,
  }),
  "too-many-rows": (p) => ({
    message: `${p.table} has ${p.found} rows; at most ${p.most} were expected.`,
    found: String(p.found),
    expected: `at most ${p.most}`,
    hint: "The source may have grown, or rows are read twice: look before you rely on counts.",
  }),
  "stale-correction": (p) => ({
    message: `The correction of ${p.table} where ${p.where} is stale: it was made for ${p.expected}, the file says ${p.found}. It was not applied.`,
    hint: `The publisher may have mended it. The correction said: ${p.reason}`,
  }),
  "missing-file": (p) => ({
    message: `A file of ${p.source} is missing: none is named like ${p.name}.`,
    found: "no such file",
    expected: p.name,
    hint: `${p.page} has it.`,
  }),
  "no-release": (p) => ({
    message: `${p.file} does not say of which day it is, neither in its name nor in itself.`,
    found: p.file,
    expected: "the day of the list, YYYY-MM-DD, in the name of the file",
    hint: "Put the day on which the list was published or downloaded before the ending of its name: sdn-2026-02-27.csv.",
  }),
  "two-files": (p) => ({
    message: `Two different files are given for "${p.key}": ${p.first} and ${p.second}.`,
    found: `${p.first}, ${p.second}`,
    expected: "one file, or two releases whose names say which is which",
    hint: "Import them one at a time: chancery pull ID --from PATH.",
  }),
  "not-recognised": (p) => ({
    message: `${p.file} is not a file of ${p.source}: ${p.why}.`,
    found: p.why,
    expected: `a file as ${p.source} publishes it`,
    hint: `chancery sources ${p.source} says which files it reads.`,
  }),
  "nothing-there": (p) => ({
    message: `There is no file or folder ${p.path}.`,
    found: "nothing",
    expected: "a file or a folder",
    hint: "Check the path given to --from.",
  }),
  "cannot-store": (p) => ({
    message: `The version cannot be written to ${p.cache}: ${p.why}.`,
    found: p.why,
    expected: "a folder that may be written, with room on its disk",
    hint: "Make room, or set CHANCERY_HOME to another folder.",
  }),
  "reader-failed": (p) => ({
    message: `The connector of ${p.source} failed; this is a mistake in Chancery: ${p.why}.`,
    found: p.why,
    expected: "a connector that reads the file or says what is wrong with it",
    hint: "Report this message with the name of the file.",
  }),
  "manual-download": (p) => ({
    message: `${p.source} cannot be downloaded by a program: its publisher asks for a browser.`,
    found: "a source to download by hand",
    expected: `chancery pull ${p.source} --from PATH`,
    hint: `Open ${p.pages} in a browser, save the file, then run: chancery pull ${p.source} --from PATH`,
  }),
  "download-failed": (p) => ({
    message: `${p.url} could not be downloaded: ${p.why}.`,
    found: p.why,
    expected: "the file",
    hint: `Try again later, or save it with a browser and run: chancery pull ${p.source} --from PATH`,
  }),
};
