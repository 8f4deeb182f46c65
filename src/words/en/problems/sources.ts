import type { Expected } from "../../../sources/kit/cells.js";
import type { CellDefect, CsvDefect, SourcesProblems, WhyUnread } from "../../../sources/kit/problems.js";
import { type ProblemWords, sentencePart } from "../../problemWords.js";
import { notFound } from "./cli.js";

const changed =
  "The publisher may have changed the file. Please report this message so that the source can be updated.";
const again = "Get the file again.";
const cutOff = "The download or copy was cut off: get the file again.";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** A sentence as a part of another. */
const lower = (sentence: string): string =>
  sentence.replace(/^(?:The|An?|This|There)\b/, (word) => word.toLowerCase());
const inColumn = ({ column }: { column: string | null }): string => (column === null ? "" : `${column}: `);

/** " between -90 and 90", " from 1993-01-01 on"; empty where nothing limits it. */
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

const notAsExpected = (p: CellDefect) =>
  [`${inColumn(p)}"${p.found}" is not ${expected(p.expected)}.`, changed] as const;

const csvDefects: Readonly<Record<CsvDefect, string>> = {
  open: "A quotation mark opens in this line and never closes.",
  within: "A quotation mark opens in the middle of a cell.",
  after: "Text follows the closing quotation mark of a cell.",
  other: "This line cannot be read as CSV.",
};

/** Why a file is not read, without the full stop. */
export function whyUnread(why: WhyUnread): string {
  switch (why.reason) {
    case "several sources":
      return `it may be of ${why.sources.join(" and ")}: give the source, chancery pull ID --from ${why.file}`;
    case "content":
      return `its name is that of a file of ${why.source}, but ${lower(sentencePart(sources, why.problem))}`;
    case "name":
      return why.source ? `${why.source} reads no file of this name` : "no source has a file of this name";
    case "download":
      return `it came from ${why.url}`;
  }
}

export const sources: ProblemWords<SourcesProblems> = {
  "empty-file": (p) => [`${p.file} is empty.`, "The download may have failed: get the file again."],
  "not-gzip": (p) => [
    `${p.file} has the name of a gzip file but is not one.`,
    "Get the file again, or take .gz off its name if it has been unpacked.",
  ],
  "truncated-gzip": (p) => [`${p.file} ends early: the gzip breaks off after ${p.lines} lines.`, cutOff],
  "damaged-gzip": (p) => [`${p.file} is damaged: the gzip cannot be unpacked (${p.why}).`, again],
  "damaged-tar": (p) => [`${p.file} is damaged: the archive cannot be unpacked (${p.why}).`, again],
  "not-a-workbook": (p) => [
    `${p.file} cannot be read as a workbook: ${p.why}.`,
    "Get the file again. A web page saved under this name, or an older .xls, is not a workbook.",
  ],
  "not-zip": (p) => [
    `${p.file} has the name of a zip file but is not one.`,
    "Get the file again, or take .zip off its name if it has been unpacked.",
  ],
  "damaged-zip": (p) => [`${p.file} is damaged: the zip cannot be unpacked (${p.why}).`, again],
  "no-entry": (p) => [
    `${p.file} contains no file named like ${p.pattern}; it contains ${p.names || "no files"}.`,
    `Check that this is the file the publisher serves. ${changed}`,
  ],
  "two-entries": (p) => [
    `${p.file} contains two files that could be meant: ${p.first} and ${p.second}.`,
    "Unpack it and import the right one.",
  ],
  "unreadable-file": (p) => [`${p.file} cannot be read: ${p.why}.`, "Check the path and its permissions."],
  "invalid-text": (p) => [
    `The line is not ${p.encoding} text: it contains ${p.found}.`,
    "Import the file as the publisher serves it; an editor or spreadsheet may have saved it in another encoding.",
  ],
  "line-too-long": (p) => [
    `The line is too long: more than ${p.max} without a line end.`,
    "The file is damaged, or a quotation mark is not closed.",
  ],
  "too-large": (p) => [`${p.file} is too large: more than ${p.max} unpacked.`, changed],
  "missing-column": (p) => [
    `The column "${p.column}" is missing${p.near ? `; there is a column "${p.near}"` : ""}.`,
    p.near ? `Was "${p.column}" renamed to "${p.near}"? ${changed}` : changed,
  ],
  "unknown-column": (p) => [
    `The column "${p.column}" is unknown${p.near ? `; the nearest known one is "${p.near}"` : ""}.`,
    changed,
  ],
  "duplicate-column": (p) => [`The header has the column "${p.column}" twice.`, changed],
  "cell-count": (p) => [
    `This line has ${p.found} cells; the header has ${p.expected} columns.`,
    "A cell that contains the delimiter needs quotation marks. If the file was edited, get it again.",
  ],
  "bad-csv": (p) => [
    csvDefects[p.found],
    "If the file was edited, get it again. A quotation mark within a quoted cell is written twice.",
  ],
  "bad-json": (p) => [
    `${p.file} is not JSON: ${p.found}.`,
    "Nothing was loaded from it. Get it again; if it was edited, fix it here. JSON has no comments and no comma before a closing bracket.",
  ],
  "other-beginning": (p) => [
    `${p.file} begins with ${JSON.stringify(p.found)}; expected ${p.expected}.`,
    changed,
  ],
  "bad-xml": (p) => [
    `The XML is well formed only up to here: ${p.found}.`,
    "The file was cut off, or another program saved it again: get it from its publisher.",
  ],
  "xml-encoding": (p) => [
    `The XML declares the encoding ${p.found}; only UTF-8 and UTF-16 can be read.`,
    "Import the file as the publisher serves it; another program may have saved it in another encoding.",
  ],
  "wrong-root": (p) => [
    `The root element of the XML is ${p.found}, not ${p.expected}.`,
    "The download may be a page that says why it failed: look inside the file.",
  ],
  "unknown-element": (p) => [`The element ${p.parent} contains ${p.part}, which is unknown.`, changed],
  "element-too-large": (p) => [
    `The element ${p.name} is too large: more than ${p.max}, or more than ${p.depth} elements deep.`,
    "The file is damaged, or is not what its name says.",
  ],
  "bad-yaml": (p) => [
    `The document cannot be read as YAML: ${p.found}.`,
    "If the file was edited, get it again.",
  ],
  "missing-keys": (p) => [`The first document lacks the keys ${p.expected}; it has ${p.found}.`, changed],
  "bad-sql-value": (p) => [`A value does not fit its column in ${p.table}: ${p.found}.`, changed],
  "empty-cells": (p) => [
    `${p.rows} rows of ${p.table} lack ${p.column}, the first at ${p.locator}; every row needs it.`,
    changed,
  ],
  "unknown-state": (p) => [
    `${inColumn(p)}"${p.found}" is not the name or code of a state at that time${p.near ? `; the nearest are ${p.near}` : ""}.`,
    `chancery states '${p.found.replaceAll("'", "’")}' shows what is known. ${changed}`,
  ],
  "ambiguous-state": (p) => [`${inColumn(p)}"${p.found}" could be any of ${p.candidates}.`, changed],
  "unknown-value": notAsExpected,
  "bad-value": notAsExpected,
  "missing-value": (p) => [
    p.column === null
      ? `${capital(expected(p.expected))} is missing.`
      : `${p.column} is empty; every row needs ${expected(p.expected)}.`,
    changed,
  ],
  duplicate: (p) => [`${inColumn(p)}${p.found}; expected ${expected(p.expected)}.`, changed],
  note: (p) => [
    `${p.column === null ? capital(p.found) : inColumn(p) + p.found}.`,
    "Nothing has to be done; keep it in mind when you use the data.",
  ],
  "duplicate-key": (p) => [
    `${p.table} has ${p.count} rows for ${p.key}, where one is allowed: at ${p.first} and ${p.other}.`,
    changed,
  ],
  "more-problems": (p) => [
    `... and ${p.count} more in this file.`,
    "Fix the first ones; the rest are often the same.",
  ],
  "too-few-rows": (p) => [
    `${p.table} has ${p.found} rows; at least ${p.least} were expected, so this version is not used.`,
    `Part of the data is missing: get the complete file. ${changed}`,
  ],
  "too-many-rows": (p) => [
    `${p.table} has ${p.found} rows; at most ${p.max} were expected.`,
    "The source may have grown, or rows may be read twice: look before you rely on counts.",
  ],
  "stale-correction": (p) => [
    `The correction of ${p.table} where ${p.where} was not applied: it was made for ${p.expected}, and the file has ${p.found}. It is stale.`,
    `The publisher may have fixed it. The reason for the correction was: ${p.reason}`,
  ],
  "missing-file": (p) => [
    `A file of ${p.source} is missing: its name is like ${p.name}.`,
    `It is at ${p.page}.`,
  ],
  "no-release": (p) => [
    `${p.file} does not say of which day it is, neither in its name nor inside.`,
    "Put the day on which the list was published or downloaded at the end of its name: sdn-2026-02-27.csv.",
  ],
  "two-files": (p) => [
    `Two different files are given for "${p.key}": ${p.first} and ${p.second}.`,
    "Import them one at a time: chancery pull ID --from PATH.",
  ],
  "not-recognised": (p) => [
    `${p.file} is not a file of ${p.source}: ${whyUnread(p.why)}.`,
    `chancery sources ${p.source} says which files it reads.`,
  ],
  "nothing-there": (p) => notFound(p.path),
  "cannot-store": (p) => [
    `The version cannot be written to ${p.cache}: ${p.why}.`,
    "Make room on the disk, or set CHANCERY_HOME to another folder.",
  ],
  "reader-failed": (p) => [
    `The reader of ${p.source} failed; this is a mistake in Chancery: ${p.why}.`,
    "Please report this message with the name of the file.",
  ],
  "manual-download": (p) => [
    `${p.source} cannot be downloaded by a program: its publisher asks for a browser.`,
    `Open ${p.pages} in a browser, save the file, then run: chancery pull ${p.source} --from PATH`,
  ],
  "download-failed": (p) => [
    `${p.url} could not be downloaded: ${p.why}.`,
    `Try again later, or save it with a browser and run: chancery pull ${p.source} --from PATH`,
  ],
};
